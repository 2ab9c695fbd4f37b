// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/opensecrets.h"

#include "environments/template.h"
#include "secrets/credentials.h"
#include "secrets/secretstore.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qsizetype LongText = 4096; ///< is not looked through again while it stays the same
constexpr qsizetype SeldomByChance = 6; ///< letters of a value that is sealed wherever else it stands

const QRegularExpression &markExpression()
{
    static const QRegularExpression expression(u"\\{\\{(sealed\\.[A-Za-z0-9]{1,64}\\.[0-9a-f]{8})\\}\\}"_s);
    return expression;
}

QString newMark(const QString &variable)
{
    QString word;
    for (const QChar c : variable) {
        if (c.unicode() < 0x80 && c.isLetterOrNumber() && word.size() < 32)
            word += c;
    }
    const QString random = QString::number(QRandomGenerator::system()->generate(), 16);
    return u"sealed.%1.%2"_s.arg(word.isEmpty() ? u"secret"_s : word, random.rightJustified(8, u'0'));
}

QString inBraces(const QString &mark)
{
    return "{{"_L1 + mark + "}}"_L1;
}

/// Whether there is something in it besides variables and the word before a credential.
bool holdsAnything(const QString &value)
{
    static const QRegularExpression scheme(u"^\\s*[A-Za-z][A-Za-z0-9-]*\\s*$"_s);
    QString rest;
    qsizetype at = 0;
    for (const Template::Mention &mention : Template::mentions(value)) {
        rest += QStringView(value).mid(at, mention.begin - at);
        at = mention.begin + mention.length;
    }
    const bool hasMention = at > 0;
    rest += QStringView(value).mid(at);
    return !rest.trimmed().isEmpty() && !(hasMention && scheme.match(rest).hasMatch());
}

/// Marks that stand in \a text already are not looked into: a value may be a part of their names.
void replaceOutsideMarks(QString &text, const QString &value, const QString &by)
{
    QString replaced;
    qsizetype at = 0;
    const auto copyUpTo = [&](qsizetype end) {
        replaced += text.mid(at, end - at).replace(value, by);
        at = end;
    };
    for (auto matches = markExpression().globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        copyUpTo(match.capturedStart());
        replaced += match.captured();
        at = match.capturedEnd();
    }
    copyUpTo(text.size());
    text = replaced;
}

bool isTypedOn(const QString &before, const QString &after)
{
    return after.startsWith(before) || before.startsWith(after);
}

} // namespace

QList<OpenSecrets::Span> OpenSecrets::spansOf(const DraftPlace &place, const QString &text)
{
    using Kind = DraftPlace::Kind;
    QList<Span> spans;
    const auto add = [&](qsizetype start, qsizetype length, const QString &variable) {
        const bool overlaps = std::any_of(spans.begin(), spans.end(), [=](const Span &other) {
            return start < other.start + other.length && other.start < start + length;
        });
        if (length > 0 && length <= SecretStore::MaxValueLength && !overlaps
            && holdsAnything(text.mid(start, length)))
            spans.append({start, length, variable});
    };
    if (place.kind == Kind::Url || place.kind == Kind::Proxy) {
        // Whatever stands between a user's colon and the at sign, however weak.
        static const QRegularExpression login(u"^[^/?#]*://[^/?#@:]*:([^/?#]*)@"_s);
        // A proxy's scheme may be left out.
        static const QRegularExpression bareLogin(u"^(?:[^/?#]*://)?[^/?#@:]*:([^/?#]*)@"_s);
        if (const auto match = (place.kind == Kind::Proxy ? bareLogin : login).match(text); match.hasMatch())
            add(match.capturedStart(1), match.capturedLength(1), u"password"_s);
        static const QRegularExpression parameter(u"[?&]([^=&#]{1,200})=([^&#]*)"_s);
        for (auto matches = parameter.globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            if (isSecretName(QUrl::fromPercentEncoding(match.captured(1).toUtf8())))
                add(match.capturedStart(2), match.capturedLength(2), match.captured(1));
        }
    } else if (!place.isProse() && isSecretName(place.name)) {
        add(0, text.size(), place.name);
    }
    const bool isUrl = place.kind == Kind::Url || place.kind == Kind::Proxy;
    const QList<CredentialFinding> findings = isUrl ? findCredentialsInUrl(text)
        : place.isProse() || place.name.isEmpty()   ? findCredentials(text)
                                                    : findCredentials(place.name, text);
    for (const CredentialFinding &finding : findings)
        add(finding.start, finding.length, finding.variable);
    return spans;
}

QList<OpenSecrets::Found> OpenSecrets::find(const RequestDraft &draft, Known *known)
{
    QList<Found> found;
    int number = -1;
    visitDraftTexts(draft, [&](const DraftPlace &place, const QString &text) {
        ++number;
        QList<Span> spans;
        if (text.size() < LongText) {
            spans = spansOf(place, text);
            known->scans.remove(number);
        } else {
            Scan &scan = known->scans[number];
            if (scan.text != text)
                scan = {text, spansOf(place, text)};
            spans = scan.spans;
        }
        for (const Span &span : std::as_const(spans))
            found.append({number, span, text.mid(span.start, span.length)});
    });
    return found;
}

/// The one it has; else that of the value which stood there and was typed on; else a new one.
QString OpenSecrets::markFor(const Found &found, const QSet<QString> &present, Known *known)
{
    if (const QString mark = known->marks.value(found.value); !mark.isEmpty())
        return mark;
    QString mark;
    for (const Found &before : std::as_const(known->found)) {
        if (before.text == found.text && before.span.start == found.span.start
            && isTypedOn(before.value, found.value) && !present.contains(before.value))
            mark = known->marks.take(before.value);
    }
    if (mark.isEmpty())
        mark = newMark(found.span.variable);
    known->marks.insert(found.value, mark);
    return mark;
}

OpenSecrets::Sealed OpenSecrets::seal(const RequestDraft &draft)
{
    Known &known = m_known[draft.id];
    const QList<Found> found = find(draft, &known);
    QSet<QString> present;
    for (const Found &each : found)
        present.insert(each.value);
    Sealed sealed;
    sealed.draft = draft;
    for (const Found &each : found)
        sealed.values.insert(markFor(each, present, &known), each.value);
    known.found = found;

    QStringList everywhere = present.values();
    everywhere.removeIf([](const QString &value) { return value.size() < SeldomByChance; });
    std::sort(everywhere.begin(), everywhere.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    int number = -1;
    visitDraftTexts(sealed.draft, [&](const DraftPlace &, QString &text) {
        ++number;
        QList<Found> here;
        std::copy_if(found.begin(), found.end(), std::back_inserter(here),
                     [number](const Found &each) { return each.text == number; });
        std::sort(here.begin(), here.end(),
                  [](const Found &a, const Found &b) { return a.span.start > b.span.start; });
        for (const Found &each : std::as_const(here))
            text.replace(each.span.start, each.span.length, inBraces(known.marks.value(each.value)));
        for (const QString &value : std::as_const(everywhere)) {
            if (text.contains(value))
                replaceOutsideMarks(text, value, inBraces(known.marks.value(value)));
        }
    });
    for (const QString &value : std::as_const(everywhere)) {
        if (sealed.draft.name.contains(value))
            replaceOutsideMarks(sealed.draft.name, value, inBraces(known.marks.value(value)));
    }
    sealed.marks = marksIn(sealed.draft);
    // Another value than all that is here now was taken out; its mark is not used again.
    known.marks.removeIf([&](auto entry) { return !present.contains(entry.key()); });
    return sealed;
}

void OpenSecrets::learn(const QString &id, const Values &values)
{
    Known &known = m_known[id];
    for (auto it = values.begin(); it != values.end(); ++it)
        known.marks.insert(it.value(), it.key());
}

void OpenSecrets::forget(const QString &id)
{
    m_known.remove(id);
}

bool OpenSecrets::open(RequestDraft *draft, const Values &values)
{
    bool opened = false;
    const auto fill = [&](QString &text) {
        if (!text.contains("{{sealed."_L1))
            return;
        QString filled;
        qsizetype at = 0;
        for (auto matches = markExpression().globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const auto value = values.constFind(match.captured(1));
            if (value == values.cend())
                continue;
            filled += QStringView(text).mid(at, match.capturedStart() - at);
            filled += *value;
            at = match.capturedEnd();
            opened = true;
        }
        if (at > 0)
            text = filled + QStringView(text).mid(at);
    };
    visitDraftTexts(*draft, [&](const DraftPlace &, QString &text) { fill(text); });
    fill(draft->name);
    return opened;
}

QSet<QString> OpenSecrets::marksIn(const RequestDraft &draft)
{
    QSet<QString> marks;
    const auto look = [&marks](const QString &text) {
        if (!text.contains("{{sealed."_L1))
            return;
        for (auto matches = markExpression().globalMatch(text); matches.hasNext();)
            marks.insert(matches.next().captured(1));
    };
    visitDraftTexts(draft, [&](const DraftPlace &, const QString &text) { look(text); });
    look(draft.name);
    return marks;
}

bool OpenSecrets::isMark(QStringView name)
{
    return name.startsWith("sealed."_L1);
}

} // namespace Fingerpost

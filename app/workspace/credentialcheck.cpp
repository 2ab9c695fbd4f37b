// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/credentialcheck.h"

#include "collections/folderfile.h"
#include "environments/environment.h"
#include "secrets/credentials.h"
#include "workspace/authfields.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qsizetype LongFolder = 32 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("Fingerpost::CredentialCheck", text);
}

/// A field of dots: its value goes to the keychain anyway.
bool isSecretField(const QString &name)
{
    for (int kind = 0; kind <= int(AuthSetting::Kind::Other); ++kind) {
        for (const AuthField &field : authFields(AuthSetting::Kind(kind))) {
            if (field.name == name && field.type == AuthField::Type::Secret)
                return true;
        }
    }
    return false;
}

QList<CredentialFinding> findingsIn(const DraftPlace &place, const QString &text)
{
    if (place.kind == DraftPlace::Kind::Url || place.kind == DraftPlace::Kind::Proxy)
        return findCredentialsInUrl(text);
    return place.isProse() || place.name.isEmpty() ? findCredentials(text)
                                                   : findCredentials(place.name, text);
}

class Collector {
public:
    void look(const DraftPlace &place, const QString &text)
    {
        if (place.kind == DraftPlace::Kind::Auth && isSecretField(place.name))
            return;
        const QList<CredentialFinding> findings = findingsIn(place, text);
        for (const CredentialFinding &finding : findings)
            add(place, text.mid(finding.start, finding.length), finding);
    }

    [[nodiscard]] QList<OpenCredential> found() const { return m_found; }

private:
    void add(const DraftPlace &place, const QString &value, const CredentialFinding &finding)
    {
        auto known = std::find_if(m_found.begin(), m_found.end(),
                                  [&](const OpenCredential &each) { return each.value == value; });
        if (known == m_found.end())
            known = m_found.insert(m_found.end(), {value, finding.kind, finding.variable, {}});
        // An enabled parameter is a part of the URL, which has been told.
        const bool isTold = known->places.contains(place)
            || (place.kind == DraftPlace::Kind::Param && known->places.contains(DraftPlace{}));
        if (!isTold)
            known->places.append(place);
    }

    QList<OpenCredential> m_found;
};

/// What a request would say instead: it is looked through in one way.
RequestDraft draftOf(const FolderSettings &folder)
{
    RequestDraft draft;
    draft.headers = folder.headers;
    draft.auth = folder.auth;
    draft.settings = folder.settings;
    draft.docs = folder.docs;
    draft.variables = folder.variables;
    return draft;
}

RequestDraft draftOf(const Environment &environment)
{
    RequestDraft draft;
    draft.variables = environment.variables;
    return draft;
}

FolderSettings withTexts(FolderSettings folder, const RequestDraft &draft)
{
    folder.headers = draft.headers;
    folder.auth = draft.auth;
    folder.settings = draft.settings;
    folder.docs = draft.docs;
    folder.variables = draft.variables;
    return folder;
}

Environment withTexts(Environment environment, const RequestDraft &draft)
{
    environment.variables = draft.variables;
    return environment;
}

/// Of the texts of a draft, so that each is found in another one too.
class TextNames {
public:
    QString of(const DraftPlace &place)
    {
        const QString stem = QString::number(int(place.kind)) + u'/' + place.name;
        return stem + u'/' + QString::number(m_seen[stem]++);
    }

private:
    QHash<QString, int> m_seen;
};

QHash<QString, QString> textsOf(const RequestDraft &draft)
{
    QHash<QString, QString> texts;
    TextNames names;
    visitDraftTexts(
        draft, [&](const DraftPlace &place, const QString &text) { texts.insert(names.of(place), text); });
    return texts;
}

/// The findings in a text that are of \a found, in its order.
QList<CredentialFinding> findingsOf(const DraftPlace &place, const QString &text,
                                    const QList<OpenCredential> &found)
{
    if (found.isEmpty() || (place.kind == DraftPlace::Kind::Auth && isSecretField(place.name)))
        return {};
    QList<CredentialFinding> findings = findingsIn(place, text);
    findings.removeIf([&](const CredentialFinding &finding) {
        const QStringView value = QStringView(text).mid(finding.start, finding.length);
        return std::none_of(found.begin(), found.end(),
                            [&](const OpenCredential &each) { return each.value == value; });
    });
    return findings;
}

RequestDraft withheldOf(RequestDraft typed, const RequestDraft &saved, const QList<OpenCredential> &found)
{
    const QHash<QString, QString> before = textsOf(saved);
    TextNames names;
    visitDraftTexts(typed, [&](const DraftPlace &place, QString &text) {
        const QString name = names.of(place);
        QList<CredentialFinding> findings = findingsOf(place, text, found);
        // Others may rely on what they have in the file: it is not taken out unasked.
        findings.removeIf([&text, there = before.value(name)](const CredentialFinding &finding) {
            return there.contains(QStringView(text).mid(finding.start, finding.length));
        });
        if (findings.isEmpty())
            return;
        if (const auto known = before.constFind(name);
            known != before.cend() && findingsOf(place, *known, found).isEmpty()) {
            text = *known;
            return;
        }
        for (qsizetype i = findings.size() - 1; i >= 0; --i)
            text.remove(findings.at(i).start, findings.at(i).length);
    });
    return typed;
}

RequestDraft completedOf(RequestDraft read, const RequestDraft &typed, const QList<OpenCredential> &found)
{
    const QHash<QString, QString> held = textsOf(typed);
    TextNames names;
    visitDraftTexts(read, [&](const DraftPlace &place, QString &text) {
        const auto known = held.constFind(names.of(place));
        if (known != held.cend() && !findingsOf(place, *known, found).isEmpty())
            text = *known;
    });
    return read;
}

QString mentionOf(const OpenCredential &credential)
{
    return "{{"_L1 + credential.variable + "}}"_L1;
}

} // namespace

QString OpenCredential::masked() const
{
    const qsizetype shown = std::min<qsizetype>(4, value.size() / 4);
    return value.left(shown) + QString(8, u'\u2022');
}

QList<OpenCredential> CredentialCheck::find(const RequestDraft &draft)
{
    Collector collector;
    visitDraftTexts(draft,
                    [&](const DraftPlace &place, const QString &text) { collector.look(place, text); });
    return collector.found();
}

QList<OpenCredential> CredentialCheck::find(const FolderSettings &folder)
{
    return find(draftOf(folder));
}

QList<OpenCredential> CredentialCheck::find(const Environment &environment)
{
    return find(draftOf(environment));
}

bool CredentialCheck::isLong(const FolderSettings &folder)
{
    const RequestDraft draft = draftOf(folder);
    qsizetype size = 0;
    visitDraftTexts(draft, [&size](const DraftPlace &, const QString &text) { size += text.size(); });
    return size >= LongFolder;
}

QString CredentialCheck::nameOf(const DraftPlace &place)
{
    using Kind = DraftPlace::Kind;
    switch (place.kind) {
    case Kind::Url:
        return tr("URL");
    case Kind::Param:
        return tr("Parameter “%1”").arg(place.name);
    case Kind::PathParam:
        return tr("Path variable “%1”").arg(place.name);
    case Kind::Header:
        return tr("Header “%1”").arg(place.name);
    case Kind::Body:
        return tr("Body");
    case Kind::FormField:
        return tr("Form field “%1”").arg(place.name);
    case Kind::Part:
        return tr("Part “%1”").arg(place.name);
    case Kind::Variable:
        return tr("Variable “%1”").arg(place.name);
    case Kind::Proxy:
        return tr("Proxy");
    case Kind::Auth:
        return tr("Auth, “%1”").arg(place.name);
    case Kind::Assertion:
        return tr("Assertion “%1”").arg(place.name);
    case Kind::Description:
        return tr("Description of “%1”").arg(place.name);
    case Kind::Docs:
        break;
    }
    return tr("Docs");
}

QString CredentialCheck::fingerprint(const QString &value)
{
    const QByteArray hash = QCryptographicHash::hash(QByteArray("fingerpost credential\n" + value.toUtf8()),
                                                     QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.left(16).toHex());
}

QList<OpenCredential> CredentialCheck::without(const QList<OpenCredential> &found,
                                               const QStringList &accepted)
{
    QList<OpenCredential> left = found;
    left.removeIf([&](const OpenCredential &each) { return accepted.contains(fingerprint(each.value)); });
    return left;
}

QList<OpenCredential> CredentialCheck::named(const QList<OpenCredential> &found, const QSet<QString> &taken)
{
    QList<OpenCredential> named = found;
    QSet<QString> used = taken;
    for (OpenCredential &each : named) {
        const QString stem = each.variable.isEmpty() ? u"secret"_s : each.variable;
        each.variable = stem;
        for (int number = 2; used.contains(each.variable); ++number)
            each.variable = stem + QString::number(number);
        used.insert(each.variable);
    }
    return named;
}

RequestDraft CredentialCheck::moved(const RequestDraft &draft, const QList<OpenCredential> &found)
{
    RequestDraft after = draft;
    visitDraftTexts(after, [&](const DraftPlace &place, QString &text) {
        const QList<CredentialFinding> findings = findingsIn(place, text);
        for (qsizetype i = findings.size() - 1; i >= 0; --i) {
            const CredentialFinding &finding = findings.at(i);
            const QString value = text.mid(finding.start, finding.length);
            const auto known = std::find_if(found.begin(), found.end(),
                                            [&](const OpenCredential &each) { return each.value == value; });
            if (known != found.end())
                text.replace(finding.start, finding.length, mentionOf(*known));
        }
    });
    return after;
}

RequestDraft CredentialCheck::restored(const RequestDraft &draft, const QList<OpenCredential> &found)
{
    RequestDraft before = draft;
    visitDraftTexts(before, [&](const DraftPlace &, QString &text) {
        for (const OpenCredential &each : found)
            text.replace(mentionOf(each), each.value);
    });
    return before;
}

FolderSettings CredentialCheck::moved(const FolderSettings &folder, const QList<OpenCredential> &found)
{
    return withTexts(folder, moved(draftOf(folder), found));
}

FolderSettings CredentialCheck::withheld(const FolderSettings &typed, const FolderSettings &saved,
                                         const QList<OpenCredential> &found)
{
    return withTexts(typed, withheldOf(draftOf(typed), draftOf(saved), found));
}

Environment CredentialCheck::withheld(const Environment &typed, const Environment &saved,
                                      const QList<OpenCredential> &found)
{
    return withTexts(typed, withheldOf(draftOf(typed), draftOf(saved), found));
}

FolderSettings CredentialCheck::completed(const FolderSettings &read, const FolderSettings &typed,
                                          const QList<OpenCredential> &found)
{
    return withTexts(read, completedOf(draftOf(read), draftOf(typed), found));
}

Environment CredentialCheck::completed(const Environment &read, const Environment &typed,
                                       const QList<OpenCredential> &found)
{
    return withTexts(read, completedOf(draftOf(read), draftOf(typed), found));
}

} // namespace Fingerpost

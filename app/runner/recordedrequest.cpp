// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/recordedrequest.h"

#include "secrets/credentials.h"
#include "secrets/redaction.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qint64 MostRecorded = 64 * 1024 * 1024;
constexpr qsizetype MostShown = 80; ///< characters of a value or a line in a message

QString differenceWords(const char *text)
{
    return QCoreApplication::translate("Fingerpost::Runner", text);
}

/// The marks that stand for a secret, as archives have them in texts and in URLs.
const QByteArrayList &marks()
{
    static const QByteArrayList all{Redactor::Dots, QByteArray(Redactor::Dots).toPercentEncoding(),
                                    "[redacted]", "%5Bredacted%5D"};
    return all;
}

bool hides(QByteArrayView text)
{
    for (const QByteArray &mark : marks()) {
        if (text.contains(mark))
            return true;
    }
    return false;
}

/// \a recorded is \a asked, if any text may stand for its marks.
bool isSame(const QByteArray &recorded, const QByteArray &asked)
{
    if (recorded == asked || !hides(recorded))
        return recorded == asked;
    QByteArray pattern = recorded;
    constexpr char Any = '\x01'; // in no URL, and in no body that somebody types
    for (const QByteArray &mark : marks())
        pattern.replace(mark, QByteArray(1, Any));
    const QByteArrayList parts = pattern.split(Any);
    if (!asked.startsWith(parts.constFirst()))
        return false;
    qsizetype at = parts.constFirst().size();
    for (qsizetype i = 1; i + 1 < parts.size(); ++i) {
        const qsizetype found = asked.indexOf(parts.at(i), at);
        if (found < 0)
            return false;
        at = found + parts.at(i).size();
    }
    return asked.size() - at >= parts.constLast().size() && asked.endsWith(parts.constLast());
}

bool isSame(const QString &recorded, const QString &asked)
{
    return isSame(recorded.toUtf8(), asked.toUtf8());
}

/// An archive without secrets has this in place of user and password.
bool hidesLogin(const QUrl &url)
{
    return url.userInfo() == "redacted"_L1;
}

bool isSameUrl(const QString &recorded, const QString &asked)
{
    const QUrl then(recorded);
    const QUrl now(asked);
    if (!hidesLogin(then) || now.userInfo().isEmpty())
        return isSame(recorded, asked);
    const auto format = QUrl::RemoveUserInfo | QUrl::FullyEncoded;
    return isSame(then.toString(format), now.toString(format));
}

/// The body's bytes with the boundary of a form, which is another each time, made one.
std::optional<QByteArray> comparable(const Requests::PreparedRequest &request)
{
    const auto body = request.body();
    if (!body)
        return QByteArray("");
    if (!body->isRewindable() || body->size() > MostRecorded)
        return std::nullopt;
    auto reader = body->open();
    if (!reader)
        return std::nullopt;
    QByteArray bytes = reader.value()->readAll();
    static const QRegularExpression boundary(u"boundary=\"?([^\";\\s]+)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    const QByteArray type = request.headers().value("Content-Type");
    const auto match = boundary.match(QString::fromLatin1(type));
    if (match.hasMatch())
        bytes.replace(match.captured(1).toLatin1(), "boundary");
    return bytes;
}

/// A line of a body, without what looks like a credential in it.
QString shownLine(const QByteArray &line)
{
    QString words = QString::fromUtf8(line);
    const QList<CredentialFinding> findings = findCredentials(words);
    for (auto finding = findings.crbegin(); finding != findings.crend(); ++finding)
        words.replace(finding->start, finding->length, QString::fromUtf8(Redactor::Dots));
    return words;
}

qsizetype commonLength(const QString &one, const QString &other)
{
    qsizetype length = 0;
    while (length < qMin(one.size(), other.size()) && one.at(length) == other.at(length))
        ++length;
    return length;
}

/// What is around \a place, in whole words: who hides secrets in it does not know one by its half.
QString wordsAround(const QString &text, qsizetype place)
{
    constexpr qsizetype most = MostShown - 2;
    if (text.size() <= most)
        return text;
    const auto isWithinWord = [&text](qsizetype at) {
        static const QString ends = u" \t\"',;:&=<>{}[]()"_s;
        return at > 0 && at < text.size() && !ends.contains(text.at(at - 1)) && !ends.contains(text.at(at));
    };
    const auto dots = [](bool isCut) { return isCut ? u"\u2026"_s : QString(); };
    qsizetype wordBegin = place;
    while (isWithinWord(wordBegin))
        --wordBegin;
    qsizetype wordEnd = qMin(place + 1, text.size());
    while (isWithinWord(wordEnd))
        ++wordEnd;
    const qsizetype room = most - (wordEnd - wordBegin);
    if (room < 0)
        return dots(true);
    qsizetype from = qMax<qsizetype>(0, wordBegin - room / 2);
    while (from < wordBegin && isWithinWord(from))
        ++from;
    qsizetype end = qMin(text.size(), from + most);
    while (end > wordEnd && isWithinWord(end))
        --end;
    return dots(from > 0) + text.mid(from, end - from) + dots(end < text.size());
}

/// \a place is where it begins to be another.
QString shown(const QString &name, const QString &value, qsizetype place = 0)
{
    if (isSecretName(name))
        return u'"' + QString::fromUtf8(Redactor::Dots) + u'"';
    return u'"' + wordsAround(value, place) + u'"';
}

QString change(const QString &what, const QString &now, const QString &then)
{
    return differenceWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "%1: %2 instead of %3"))
        .arg(what, now, then);
}

} // namespace

RecordedRequest::RecordedRequest(const Requests::PreparedRequest &request)
    : m_method(QString::fromLatin1(request.method()))
    , m_url(request.url().section(u'#', 0, 0))
    , m_body(comparable(request))
    , m_hidesInUrl(hides(m_url.toUtf8()))
{
    const QUrl url(m_url);
    m_hidesInUrl = m_hidesInUrl || hidesLogin(url);
    m_host = url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo)
                 .toString();
    m_path = url.path(QUrl::FullyEncoded);
    m_query = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
}

QString RecordedRequest::shownName() const
{
    return m_method + u' ' + Redactor().url(QUrl(m_url));
}

bool RecordedRequest::isSameBody(const RecordedRequest &asked) const
{
    return !m_body || !asked.m_body || isSame(*m_body, *asked.m_body);
}

bool RecordedRequest::matches(const RecordedRequest &asked) const
{
    return m_method == asked.m_method && isSameUrl(m_url, asked.m_url) && isSameBody(asked);
}

int RecordedRequest::distance(const RecordedRequest &asked, int bound) const
{
    int distance = 0;
    distance += m_host != asked.m_host ? 200 : 0;
    distance += m_method != asked.m_method ? 40 : 0;
    const QStringList mine = m_path.split(u'/');
    const QStringList theirs = asked.m_path.split(u'/');
    distance += 10 * int(qAbs(mine.size() - theirs.size()));
    for (qsizetype i = 0; i < qMin(mine.size(), theirs.size()); ++i)
        distance += isSame(mine.at(i), theirs.at(i)) ? 0 : 10;
    if (distance >= bound)
        return distance;
    QStringList lines;
    compareQueries(asked, lines);
    distance += 3 * int(lines.size());
    return distance >= bound || isSameBody(asked) ? distance : distance + 2;
}

void RecordedRequest::compareQueries(const RecordedRequest &asked, QStringList &lines) const
{
    Parameters left = m_query;
    for (const auto &[name, value] : asked.m_query) {
        qsizetype partner = -1;
        for (qsizetype i = 0; i < left.size(); ++i) {
            const bool isNamed = left.at(i).first == name;
            if (isNamed && isSame(left.at(i).second, value)) {
                partner = i;
                break;
            }
            if (isNamed && partner < 0)
                partner = i;
        }
        const QString what =
            differenceWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "parameter %1")).arg(name);
        if (partner < 0) {
            lines.append(differenceWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "%1: %2 is new"))
                             .arg(what, shown(name, value)));
            continue;
        }
        const QString then = left.takeAt(partner).second;
        if (!isSame(then, value)) {
            const qsizetype place = commonLength(value, then);
            lines.append(change(what, shown(name, value, place), shown(name, then, place)));
        }
    }
    for (const auto &[name, value] : std::as_const(left)) {
        lines.append(differenceWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "parameter %1: %2 is missing"))
                         .arg(name, shown(name, value)));
    }
}

/// The first line that is another.
QString RecordedRequest::bodyDifference(const RecordedRequest &asked) const
{
    const QList<QByteArray> then = m_body->split('\n');
    const QList<QByteArray> now = asked.m_body->split('\n');
    qsizetype line = 0;
    while (line < qMin(then.size(), now.size()) && isSame(then.at(line), now.at(line)))
        ++line;
    QString thenText = shownLine(then.value(line));
    QString nowText = shownLine(now.value(line));
    const bool isSpaceAlone = thenText.trimmed() == nowText.trimmed();
    for (QString *text : {&thenText, &nowText})
        *text = isSpaceAlone ? text->replace(u'\r', u"\\r"_s) : text->trimmed();
    const auto part = [place = commonLength(thenText, nowText), line](const QList<QByteArray> &lines,
                                                                      const QString &text) {
        return line < lines.size() ? shown({}, text, place)
                                   : differenceWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "nothing"));
    };
    return change(differenceWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "body, line %1")).arg(line + 1),
                  part(now, nowText), part(then, thenText));
}

QStringList RecordedRequest::differences(const RecordedRequest &asked) const
{
    QStringList lines;
    if (m_method != asked.m_method)
        lines.append(change(differenceWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "method")),
                            asked.m_method, m_method));
    if (m_host != asked.m_host)
        lines.append(
            change(differenceWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "host")), asked.m_host, m_host));
    if (!isSame(m_path, asked.m_path))
        lines.append(
            change(differenceWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "path")), asked.m_path, m_path));
    compareQueries(asked, lines);
    if (!isSameBody(asked))
        lines.append(bodyDifference(asked));
    return lines;
}

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/textsearch.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

/// Everything is a pattern: one way to find.
QRegularExpression patternOf(const TextSearch::Query &query)
{
    QString pattern = query.isPattern ? query.text : QRegularExpression::escape(query.text);
    if (query.wholeWord)
        pattern = uR"((?<!\w)(?:%1)(?!\w))"_s.arg(pattern);
    QRegularExpression::PatternOptions options =
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    if (!query.matchCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(pattern, options);
}

/// Counts the bytes of a text's UTF-8 up to places that only go forward.
class ByteCounter {
public:
    explicit ByteCounter(QStringView text)
        : m_text(text)
    {
    }

    qsizetype bytesTo(qsizetype unit)
    {
        for (; m_unit < unit; ++m_unit) {
            const QChar c = m_text.at(m_unit);
            if (c.unicode() < 0x80)
                m_bytes += 1;
            else if (c.unicode() < 0x800)
                m_bytes += 2;
            else // a surrogate pair is four bytes, two for each half; a lone half becomes U+FFFD
                m_bytes += isPaired() ? 2 : 3;
        }
        return m_bytes;
    }

    /// The place of the byte \a bytes, at or behind the current one.
    qsizetype unitAt(qsizetype bytes)
    {
        while (m_bytes < bytes && m_unit < m_text.size())
            (void)bytesTo(m_unit + 1);
        return m_unit;
    }

private:
    [[nodiscard]] bool isPaired() const
    {
        const QChar c = m_text.at(m_unit);
        if (c.isHighSurrogate())
            return m_unit + 1 < m_text.size() && m_text.at(m_unit + 1).isLowSurrogate();
        return c.isLowSurrogate() && m_unit > 0 && m_text.at(m_unit - 1).isHighSurrogate();
    }

    QStringView m_text;
    qsizetype m_unit = 0;
    qsizetype m_bytes = 0;
};

/// \1 is what was captured, \\ a backslash, \n and \t what they are in a pattern.
QString expand(const QString &replacement, const QRegularExpressionMatch &match)
{
    QString out;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const QChar c = replacement.at(i);
        const QChar next = i + 1 < replacement.size() ? replacement.at(i + 1) : QChar();
        if (c != u'\\' || next.isNull()) {
            out += c;
            continue;
        }
        ++i;
        if (next >= u'0' && next <= u'9')
            out += match.captured(next.unicode() - u'0');
        else if (next == u'n' || next == u't')
            out += next == u'n' ? u'\n' : u'\t';
        else if (next == u'\\')
            out += next;
        else
            out += QString(c) + next;
    }
    return out;
}

} // namespace

TextSearch::Matches TextSearch::find(const QString &text, const Query &query,
                                     const std::function<bool()> &isStale)
{
    Matches found;
    if (query.text.isEmpty())
        return found;
    const QRegularExpression pattern = patternOf(query);
    if (!pattern.isValid()) {
        found.problem = pattern.errorString();
        return found;
    }
    ByteCounter bytes(text);
    QRegularExpressionMatchIterator each = pattern.globalMatch(text);
    while (each.hasNext()) {
        const QRegularExpressionMatch match = each.next();
        if (match.capturedLength() == 0)
            continue;
        if (found.list.size() == maximumMatches || (isStale && isStale())) {
            found.isComplete = false;
            return found;
        }
        const qsizetype begin = bytes.bytesTo(match.capturedStart());
        found.list.append({begin, bytes.bytesTo(match.capturedEnd()) - begin});
    }
    return found;
}

QString TextSearch::replaceAll(const QString &text, const Query &query, const QString &replacement)
{
    const QRegularExpression pattern = patternOf(query);
    if (query.text.isEmpty() || !pattern.isValid())
        return text;
    QString out;
    qsizetype done = 0;
    QRegularExpressionMatchIterator each = pattern.globalMatch(text);
    while (each.hasNext()) {
        const QRegularExpressionMatch match = each.next();
        if (match.capturedLength() == 0)
            continue;
        out += QStringView(text).sliced(done, match.capturedStart() - done);
        out += query.isPattern ? expand(replacement, match) : replacement;
        done = match.capturedEnd();
    }
    return out + QStringView(text).sliced(done);
}

QString TextSearch::replacementOf(const QString &text, const Query &query, qsizetype begin,
                                  const QString &replacement)
{
    const QRegularExpression pattern = patternOf(query);
    if (query.text.isEmpty() || !pattern.isValid())
        return {};
    const qsizetype unit = ByteCounter(text).unitAt(begin);
    const QRegularExpressionMatch match = pattern.match(text, unit, QRegularExpression::NormalMatch,
                                                        QRegularExpression::AnchorAtOffsetMatchOption);
    if (!match.hasMatch())
        return {};
    const QString replaced = query.isPattern ? expand(replacement, match) : replacement;
    return replaced.isNull() ? u""_s : replaced;
}

} // namespace Fingerpost

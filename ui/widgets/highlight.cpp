// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/highlight.h"

#include "theme/theme.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr qsizetype LongestColouredLine = 4000;

QTextCharFormat inked(const QColor &ink, bool bold = false)
{
    QTextCharFormat format;
    format.setForeground(ink);
    if (bold)
        format.setFontWeight(QFont::DemiBold);
    return format;
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'+' || c == u'-' || c == u'.';
}

} // namespace

HeadHighlighter::HeadHighlighter(QTextDocument *document, const QWidget *themed)
    : QSyntaxHighlighter(document)
    , m_themed(themed)
{
}

void HeadHighlighter::highlightBlock(const QString &text)
{
    const Colors &colors = Theme::of(m_themed).colors();
    const int length = int(text.size());
    if (currentBlock().blockNumber() == 0) {
        const int space = int(text.indexOf(u' '));
        if (text.startsWith("HTTP/"_L1)) {
            const int status = QStringView(text).mid(space + 1, 3).toInt();
            setFormat(0, qMax(0, space), inked(colors.secondary));
            setFormat(space + 1, length - space - 1, inked(colors.ink(Theme::toneOfStatus(status)), true));
        } else {
            setFormat(0, qMax(0, space), inked(colors.ink(Theme::toneOfMethod(text.left(space))), true));
            const int version = int(text.lastIndexOf(" HTTP/"_L1));
            if (version > 0)
                setFormat(version, length - version, inked(colors.secondary));
        }
        return;
    }
    const int colon = int(text.indexOf(u':'));
    if (colon > 0)
        setFormat(0, colon + 1, inked(colors.jsonKey));
}

JsonHighlighter::JsonHighlighter(QTextDocument *document, const QWidget *themed)
    : QSyntaxHighlighter(document)
    , m_themed(themed)
{
}

void JsonHighlighter::setEnabled(bool enabled)
{
    if (std::exchange(m_enabled, enabled) != enabled)
        rehighlight();
}

void JsonHighlighter::highlightBlock(const QString &text)
{
    if (!m_enabled || text.size() > LongestColouredLine)
        return;
    const Colors &colors = Theme::of(m_themed).colors();
    const int length = int(text.size());
    for (int i = 0; i < length;) {
        const QChar c = text.at(i);
        int end = i + 1;
        if (c == u'"') {
            while (end < length && text.at(end) != u'"')
                end += text.at(end) == u'\\' ? 2 : 1;
            end = qMin(end + 1, length);
            int after = end;
            while (after < length && text.at(after).isSpace())
                ++after;
            const bool isKey = after < length && text.at(after) == u':';
            setFormat(i, end - i, inked(isKey ? colors.jsonKey : colors.string));
            for (int e = i; !isKey && e < end - 1; ++e) {
                if (text.at(e) == u'\\') {
                    setFormat(e, text.at(e + 1) == u'u' ? qMin(6, end - e) : 2, inked(colors.escape));
                    ++e;
                }
            }
        } else if (isWordCharacter(c)) {
            while (end < length && isWordCharacter(text.at(end)))
                ++end;
            setFormat(i, end - i, inked(c.isLetter() ? colors.keyword : colors.number));
        } else {
            setFormat(i, 1, inked(colors.punctuation));
        }
        i = end;
    }
}

} // namespace Fingerpost::Ui

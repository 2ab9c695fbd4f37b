// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "idna_p.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// The exceptions of RFC 5892 §2.6 that no rule below lets through.
bool isException(char32_t c)
{
    switch (c) {
    case U'-':
    case 0x00df: // sharp s, which case folding would turn into two letters
    case 0x03c2: // final sigma
    case 0x00b7: // middle dot
    case 0x0375:
    case 0x05f3:
    case 0x05f4:
    case 0x06fd:
    case 0x06fe:
    case 0x0f0b:
    case 0x3007: // ideographic zero
    case 0x30fb: // katakana middle dot
    case 0x200c: // zero width non-joiner
    case 0x200d: // zero width joiner
        return true;
    default:
        return false;
    }
}

/// Letters, marks and digits that mean only themselves: RFC 5892 §2.1 and §2.2.
bool mayBeInLabel(char32_t c)
{
    if (isException(c))
        return true;
    switch (QChar::category(c)) {
    case QChar::Letter_Lowercase:
    case QChar::Letter_Uppercase:
    case QChar::Letter_Other:
    case QChar::Letter_Modifier:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Number_DecimalDigit:
        break;
    default:
        return false;
    }
    const QString one = QString::fromUcs4(&c, 1);
    return one.normalized(QString::NormalizationForm_KC)
               .toCaseFolded()
               .normalized(QString::NormalizationForm_KC)
        == one;
}

bool isCombining(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_SpacingCombining
        || category == QChar::Mark_Enclosing;
}

/// What RFC 5891 §4.2.3 asks of the label as a whole: no hyphen at its ends or in its third and fourth place,
/// no accent without a letter before it, and the joiners and the middle dot only where RFC 5892 App. A has
/// them.
bool isSoundLabel(const QList<uint> &points)
{
    const qsizetype size = points.size();
    if (size == 0 || points.first() == U'-' || points.last() == U'-' || isCombining(points.first()))
        return false;
    if (size > 3 && points.at(2) == U'-' && points.at(3) == U'-')
        return false;
    for (qsizetype i = 0; i < size; ++i) {
        const uint before = i > 0 ? points.at(i - 1) : 0;
        const uint behind = i + 1 < size ? points.at(i + 1) : 0;
        constexpr int virama = 9; // the combining class
        if (points.at(i) == 0x00b7 && (before != U'l' || behind != U'l'))
            return false;
        if (points.at(i) == 0x200d && QChar::combiningClass(before) != virama)
            return false;
        if (points.at(i) == 0x200c && QChar::combiningClass(before) != virama
            && QChar::joiningType(before) != QChar::Joining_Dual)
            return false;
    }
    return true;
}

std::optional<QString> asciiLabel(const QString &given)
{
    if (isAscii(given))
        return given.toLower();
    // Composed first: file names and some keyboards give letters and accents apart.
    const QString label = given.toLower().normalized(QString::NormalizationForm_C);
    const QList<uint> points = label.toUcs4();
    if (!std::all_of(points.begin(), points.end(), [](uint c) { return mayBeInLabel(c); })
        || !isSoundLabel(points))
        return {};
    const QByteArray ace = QUrl::toAce(label);
    if (ace.isEmpty())
        return {};
    return QString::fromLatin1(ace);
}

} // namespace

std::optional<QString> asciiHost(const QString &host)
{
    if (isAscii(host))
        return host.toLower();
    QStringList labels = host.split(u'.');
    for (QString &label : labels) {
        const auto ascii = asciiLabel(label);
        if (!ascii)
            return {};
        label = *ascii;
    }
    return labels.join(u'.');
}

} // namespace Requests

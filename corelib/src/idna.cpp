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

std::optional<QString> asciiLabel(const QString &given)
{
    if (isAscii(given))
        return given.toLower();
    // Composed first: file names and some keyboards give letters and accents apart.
    const QString label = given.toLower().normalized(QString::NormalizationForm_C);
    const QList<uint> points = label.toUcs4();
    if (!std::all_of(points.begin(), points.end(), [](uint c) { return mayBeInLabel(c); }))
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

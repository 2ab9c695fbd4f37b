// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/parameters.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Playground {

void Parameters::refuse(QStringView name, const QString &rule)
{
    if (m_error.isEmpty())
        m_error = u"“%1” has to be %2."_s.arg(name, rule);
}

qint64 Parameters::integer(QStringView name, qint64 fallback, qint64 least, qint64 most, Above above)
{
    const std::optional<QString> text = m_request.value(name);
    if (!text)
        return fallback;
    bool isNumber = false;
    const qint64 value = text->toLongLong(&isNumber);
    if (isNumber && value > most && above == Above::Cut)
        return most;
    if (!isNumber || value < least || value > most)
        refuse(name, u"a whole number from %1 to %2"_s.arg(least).arg(most));
    return value;
}

double Parameters::number(QStringView name, double fallback, double least, double most, Above above)
{
    const std::optional<QString> text = m_request.value(name);
    if (!text)
        return fallback;
    bool isNumber = false;
    const double value = text->toDouble(&isNumber);
    isNumber = isNumber && std::isfinite(value);
    if (isNumber && value > most && above == Above::Cut)
        return most;
    if (!isNumber || value < least || value > most) {
        refuse(name, u"a number from %1 to %2"_s.arg(least).arg(most));
        return least;
    }
    return value;
}

std::chrono::milliseconds Parameters::seconds(QStringView name, double fallback, double most, Above above)
{
    return std::chrono::milliseconds(std::llround(number(name, fallback, 0, most, above) * 1000));
}

qint64 Parameters::size(QStringView name, qint64 fallback, qint64 least, qint64 most)
{
    const std::optional<QString> text = m_request.value(name);
    if (!text)
        return fallback;
    QString digits = *text;
    qint64 unit = 1;
    if (!digits.isEmpty()) {
        const qsizetype power = u"kmg"_s.indexOf(digits.back().toLower()) + 1;
        if (power > 0)
            digits.chop(1);
        unit = qint64(1) << (10 * power);
    }
    bool isNumber = false;
    const qint64 count = digits.toLongLong(&isNumber);
    if (!isNumber || count < 0 || count > most / unit || count * unit < least) {
        refuse(name, u"a number of bytes from %1 to %2, as in 500, 64k, 10M or 1G"_s.arg(least).arg(most));
        return least;
    }
    return count * unit;
}

} // namespace Fingerpost::Playground

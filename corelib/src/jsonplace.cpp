// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "jsonplace_p.h"

#include "jsonscan_p.h"

namespace Requests {

namespace {

QString stepName(const std::variant<QString, qsizetype> &step)
{
    const QString *key = std::get_if<QString>(&step);
    return key ? *key : QString::number(std::get<qsizetype>(step));
}

} // namespace

qsizetype jsonPlace(QByteArrayView text, const JsonPath &path)
{
    const qsizetype begin = text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    QStringList steps;
    for (const auto &step : path)
        steps.append(stepName(step));
    for (;;) {
        JsonScan scan(text.sliced(begin));
        if (scan.run(steps) && scan.found())
            return scan.found()->data() - text.data();
        if (steps.isEmpty())
            return begin;
        steps.removeLast();
    }
}

} // namespace Requests

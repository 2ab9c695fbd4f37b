// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/headercomparison.h"

namespace Fingerpost {

QList<ComparedHeader> compareHeaders(const Requests::Headers &left, const Requests::Headers &right)
{
    QList<ComparedHeader> all;
    QList<bool> isTaken(right.size(), false);
    const auto takeSame = [&](const QByteArray &name) -> const Requests::Header * {
        for (qsizetype i = 0; i < right.size(); ++i) {
            if (!isTaken[i] && right.at(i).name.compare(name, Qt::CaseInsensitive) == 0) {
                isTaken[i] = true;
                return &right.at(i);
            }
        }
        return nullptr;
    };
    for (const Requests::Header &field : left) {
        ComparedHeader row{.name = QString::fromLatin1(field.name), .left = QString::fromUtf8(field.value)};
        const Requests::Header *same = takeSame(field.name);
        row.difference = !same           ? Difference::Removed
            : same->value != field.value ? Difference::Changed
                                         : Difference::Same;
        if (same)
            row.right = QString::fromUtf8(same->value);
        all.append(row);
    }
    for (qsizetype i = 0; i < right.size(); ++i) {
        if (!isTaken[i])
            all.append({Difference::Added,
                        QString::fromLatin1(right.at(i).name),
                        {},
                        QString::fromUtf8(right.at(i).value)});
    }
    return all;
}

} // namespace Fingerpost

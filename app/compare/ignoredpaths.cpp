// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/ignoredpaths.h"

#include <QCoreApplication>
#include <QStringList>

namespace Fingerpost {

namespace {

/// At commas that stand in no bracket and no string.
QStringList splitPaths(const QString &text)
{
    QStringList parts{QString()};
    int depth = 0;
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u',' && depth == 0 && quote.isNull()) {
            parts.append(QString());
            continue;
        }
        parts.last() += c;
        if (!quote.isNull()) {
            if (c == u'\\' && i + 1 < text.size())
                parts.last() += text[++i];
            else if (c == quote)
                quote = QChar();
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c == u'[' || c == u'(') {
            ++depth;
        } else if ((c == u']' || c == u')') && depth > 0) {
            --depth;
        }
    }
    return parts;
}

QString ignoredPathText(const char *text)
{
    return QCoreApplication::translate("Fingerpost::IgnoredPaths", text);
}

} // namespace

IgnoredPaths IgnoredPaths::parse(const QString &text)
{
    IgnoredPaths result;
    for (const QString &part : splitPaths(text)) {
        const QString path = part.trimmed();
        if (path.isEmpty())
            continue;
        if (result.paths.size() >= maximumPaths) {
            result.problem = ignoredPathText(QT_TRANSLATE_NOOP("Fingerpost::IgnoredPaths",
                                                               "No more than %1 paths can be ignored."))
                                 .arg(maximumPaths);
            break;
        }
        qsizetype mistake = 0;
        if (const auto parsed = JsonPath::parse(path, &mistake)) {
            result.paths.append(*parsed);
        } else if (result.problem.isEmpty()) {
            result.problem =
                ignoredPathText(QT_TRANSLATE_NOOP("Fingerpost::IgnoredPaths",
                                                  "“%1” is no JSONPath: it cannot be read from character "
                                                  "%2 on. An example: $.users[*].id"))
                    .arg(path)
                    .arg(mistake + 1);
        }
    }
    return result;
}

} // namespace Fingerpost

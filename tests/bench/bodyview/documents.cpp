// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents.h"

#include <QFile>
#include <QRandomGenerator>

namespace Fingerpost::Bench {

namespace {

QByteArray word(QRandomGenerator &random)
{
    static const QByteArray words[] = {"alpha",  "beta",     "gamma",  "delta",   "timeout", "login",
                                       "refund", "Göteborg", "日本語", "😀 smile", "café",    "page_view"};
    return words[random.bounded(int(std::size(words)))];
}

QByteArray jsonItem(QRandomGenerator &random, qint64 number, bool pretty)
{
    const QByteArray line = pretty ? QByteArray("\n      ") : QByteArray();
    const QByteArray colon = pretty ? QByteArray(": ") : QByteArray(":");
    return (pretty ? "\n    {" : "{") + line + "\"id\"" + colon
        + QByteArray::number(9007199254740993 + number) + ',' + line + "\"name\"" + colon + '"' + word(random)
        + ' ' + word(random) + "\"," + line + "\"value\"" + colon + QByteArray::number(random.bounded(100000))
        + ".50," + line + "\"tags\"" + colon + "[\"" + word(random) + "\",\"" + word(random) + "\"]," + line
        + "\"ok\"" + colon + (random.bounded(2) ? "true" : "false") + (pretty ? "\n    }" : "}");
}

} // namespace

bool writeDocument(const QString &path, Document document, qint64 size)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QRandomGenerator random(1);
    QByteArray buffer(document == Document::Text ? "" : "{\"items\":[");
    qint64 written = 0;
    // One megabyte is made and then repeated: what is in it is of no matter to those who read.
    QByteArray block;
    for (qint64 number = 0; block.size() < (1 << 20); ++number) {
        if (document == Document::Text)
            block += "2026-11-30T06:00:00Z INFO " + word(random) + " took "
                + QByteArray::number(random.bounded(9999)) + " ms, " + word(random) + ' ' + word(random)
                + '\n';
        else
            block += jsonItem(random, number, document == Document::Pretty) + ',';
    }
    for (; written + buffer.size() < size; buffer = block) {
        if (file.write(buffer) != buffer.size())
            return false;
        written += buffer.size();
    }
    return document == Document::Text || file.write("0]}") == 3;
}

} // namespace Fingerpost::Bench

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keyvalue/keyvaluemime.h"

#include <QDataStream>
#include <QIODevice>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

QString keyValueMimeType()
{
    return u"application/x-fingerpost-keyvalues"_s;
}

QByteArray packRows(const QVector<KeyValue> &rows)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << qint32(rows.size());
    for (const KeyValue &row : rows)
        out << row.enabled << row.key << row.value << row.description << (row.kind == KeyValue::Kind::File);
    return bytes;
}

QVector<KeyValue> unpackRows(const QByteArray &bytes)
{
    QVector<KeyValue> rows;
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    qint32 count = 0;
    in >> count;
    while (count-- > 0 && in.status() == QDataStream::Ok) {
        KeyValue row;
        bool file = false;
        in >> row.enabled >> row.key >> row.value >> row.description >> file;
        row.kind = file ? KeyValue::Kind::File : KeyValue::Kind::Text;
        if (in.status() == QDataStream::Ok)
            rows.append(row);
    }
    return rows;
}

} // namespace Fingerpost::Ui

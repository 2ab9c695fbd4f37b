// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "compare.h"

#include <QJsonArray>
#include <QMap>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

/// Lower-case name to value; several fields of one name are joined.
using FieldMap = QMap<QByteArray, QByteArray>;

void insert(FieldMap &map, const QByteArray &name, const QByteArray &value)
{
    const QByteArray key = name.toLower();
    map.insert(key, map.contains(key) ? map.value(key) + ", " + value : value);
}

FieldMap expectedMap(const QJsonArray &fields)
{
    FieldMap map;
    for (const QJsonValue &field : fields)
        insert(map, field[0].toString().toLatin1(), field[1].toString().toLatin1());
    return map;
}

QString said(const FieldMap &map, const QByteArray &name)
{
    return map.contains(name) ? u"\"%1\""_s.arg(QString::fromLatin1(map.value(name))) : u"no such field"_s;
}

bool isOwnDefault(const QByteArray &value)
{
    return value == "{{user_agent}}" || value == "{{accept_encoding}}";
}

/// Whether \a got is what the placeholders of \a expected allow, for a field that both have.
bool sameField(const QByteArray &name, const QByteArray &expected, const QByteArray &got,
               const SentRequest &request)
{
    if (isOwnDefault(expected))
        return !got.isEmpty();
    if (expected == "{{content_length}}") {
        bool number = false;
        const qint64 length = got.toLongLong(&number);
        return number && (!request.body || length == request.body->size());
    }
    if (name == "connection")
        return expected.compare(got, Qt::CaseInsensitive) == 0;
    return expected == request.neutral(got);
}

} // namespace

QByteArray SentRequest::boundary() const
{
    const QByteArray type = headers.value("Content-Type");
    const qsizetype at = type.indexOf("boundary=");
    if (at >= 0)
        return type.sliced(at + 9).split(';').first();
    if (!body || !body->startsWith("--"))
        return {};
    const QByteArray first = body->first(qMax(qsizetype(0), body->indexOf("\r\n")));
    return first.size() > 2 ? first.sliced(2) : QByteArray();
}

QByteArray SentRequest::neutral(QByteArray bytes) const
{
    const QByteArray mark = boundary();
    return mark.isEmpty() ? bytes : bytes.replace(mark, "{{boundary}}");
}

QString compareRequestHeaders(const QString &what, const QJsonArray &expected, const SentRequest &got,
                              const QJsonObject &credentials)
{
    const FieldMap wanted = expectedMap(expected);
    FieldMap there;
    for (const Header &field : got.headers)
        insert(there, field.name, field.value);
    if (!wanted.contains("accept-language"))
        there.remove("accept-language");

    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (it.value() == "{{transport}}") {
            there.remove(it.key());
            continue;
        }
        const QString place = u"%1 %2"_s.arg(what, QString::fromLatin1(it.key()));
        const bool isThere = there.contains(it.key());
        const QByteArray value = there.value(it.key());
        if (isThere && !credentials.isEmpty() && it.value().startsWith("Digest ")) {
            const QString wrong = compareDigest(it.value(), value, got.method, credentials);
            if (!wrong.isEmpty())
                return place + u": "_s + wrong;
        } else if (!isThere || !sameField(it.key(), it.value(), value, got)) {
            return difference(place, said(wanted, it.key()), said(there, it.key()));
        }
        there.remove(it.key());
    }
    if (!there.isEmpty())
        return difference(u"%1 %2"_s.arg(what, QString::fromLatin1(there.firstKey())), u"no such field"_s,
                          said(there, there.firstKey()));
    return {};
}

QString compareHeaderOrder(const QString &what, const QJsonArray &expected, const Headers &got)
{
    const FieldMap wanted = expectedMap(expected);
    QByteArrayList gotNames;
    for (const Header &field : got) {
        const QByteArray name = field.name.toLower();
        if (name != "accept-language" || wanted.contains(name))
            gotNames.append(name);
    }
    QByteArrayList names;
    for (const QJsonValue &field : expected) {
        const QByteArray name = field[0].toString().toLatin1().toLower();
        if (field[1] != "{{transport}}"_L1 || gotNames.contains(name))
            names.append(name);
    }
    if (names == gotNames)
        return {};
    return difference(what, QString::fromLatin1(names.join(", ")), QString::fromLatin1(gotNames.join(", ")));
}

QString compareBody(const QString &what, const QByteArray &expected, const SentRequest &got)
{
    if (!got.body || expected == got.neutral(*got.body))
        return {};
    return difference(what, u"\"%1\""_s.arg(QString::fromLatin1(expected)),
                      u"\"%1\""_s.arg(QString::fromLatin1(got.neutral(*got.body))));
}

QString compareHeaderMap(const QString &what, const QJsonArray &expected, const Headers &got)
{
    FieldMap wanted = expectedMap(expected);
    FieldMap there;
    for (const Header &field : got)
        insert(there, field.name, field.value);
    for (const QByteArray &name : wanted.keys() + there.keys()) {
        if (wanted.contains(name) && wanted.value(name) == "{{transport}}")
            continue;
        if (wanted.contains(name) != there.contains(name) || wanted.value(name) != there.value(name))
            return difference(u"%1 %2"_s.arg(what, QString::fromLatin1(name)), said(wanted, name),
                              said(there, name));
    }
    return {};
}

} // namespace Conformance

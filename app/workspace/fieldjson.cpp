// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/fieldjson.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::FieldJson {

namespace {

using Kind = AuthSetting::Kind;

constexpr std::pair<Kind, QLatin1StringView> AuthNames[] = {
    {Kind::Inherit, "inherit"_L1}, {Kind::None, "none"_L1},     {Kind::Basic, "basic"_L1},
    {Kind::Digest, "digest"_L1},   {Kind::Bearer, "bearer"_L1}, {Kind::ApiKey, "apikey"_L1},
    {Kind::Netrc, "netrc"_L1},     {Kind::AwsV4, "awsv4"_L1},   {Kind::OAuth1, "oauth1"_L1},
    {Kind::Other, "other"_L1},
};

} // namespace

QJsonArray fromRows(const QList<KeyValue> &rows, QLatin1StringView keyName)
{
    QJsonArray array;
    for (const KeyValue &row : rows) {
        QJsonObject object{{keyName, row.key}, {u"value"_s, row.value}};
        if (!row.enabled)
            object[u"enabled"_s] = false;
        if (!row.description.isEmpty())
            object[u"description"_s] = row.description;
        if (row.kind == KeyValue::Kind::File)
            object[u"file"_s] = true;
        array.append(object);
    }
    return array;
}

QList<KeyValue> toRows(const QJsonValue &value, QLatin1StringView keyName, qsizetype most)
{
    QList<KeyValue> rows;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &element : array) {
        if (rows.size() >= most)
            break;
        const QJsonObject object = element.toObject();
        KeyValue row;
        row.enabled = object[u"enabled"_s].toBool(true);
        row.key = object[keyName].toString();
        row.value = object[u"value"_s].toString();
        row.description = object[u"description"_s].toString();
        row.kind = object[u"file"_s].toBool() ? KeyValue::Kind::File : KeyValue::Kind::Text;
        rows.append(row);
    }
    return rows;
}

QString nameOfAuth(AuthSetting::Kind kind)
{
    for (const auto &[candidate, name] : AuthNames) {
        if (candidate == kind)
            return name;
    }
    return {};
}

std::optional<AuthSetting::Kind> authOfName(const QString &name)
{
    for (const auto &[kind, candidate] : AuthNames) {
        if (candidate == name)
            return kind;
    }
    return {};
}

QJsonObject fromAuthValues(const AuthSetting &auth)
{
    QJsonObject values;
    for (auto it = auth.values.begin(); it != auth.values.end(); ++it)
        values[it.key()] = it.value();
    return values;
}

void takeAuthValues(const QJsonObject &object, AuthSetting *auth)
{
    for (auto it = object.begin(); it != object.end(); ++it)
        auth->values[it.key()] = it.value().toString();
}

} // namespace Fingerpost::FieldJson

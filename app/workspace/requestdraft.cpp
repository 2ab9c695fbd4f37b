// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/requestdraft.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr std::pair<BodyKind, QLatin1StringView> bodyKindNames[] = {
    {BodyKind::None, "none"_L1}, {BodyKind::Json, "json"_L1},           {BodyKind::Text, "text"_L1},
    {BodyKind::Form, "form"_L1}, {BodyKind::Multipart, "multipart"_L1},
};

QString bodyKindName(BodyKind kind)
{
    for (const auto &[candidate, name] : bodyKindNames) {
        if (candidate == kind)
            return name;
    }
    return {};
}

std::optional<BodyKind> bodyKindOf(const QString &name)
{
    for (const auto &[kind, candidate] : bodyKindNames) {
        if (candidate == name)
            return kind;
    }
    return {};
}

/// An empty text as bytes that are empty but not null: null would mean "leave it out" to QRequests.
QByteArray bytesOf(const QString &text)
{
    return text.isEmpty() ? QByteArray("") : text.toUtf8();
}

QJsonArray rowsToJson(const QList<KeyValue> &rows)
{
    QJsonArray array;
    for (const KeyValue &row : rows) {
        QJsonObject object{{u"key"_s, row.key}, {u"value"_s, row.value}};
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

QList<KeyValue> rowsFromJson(const QJsonValue &value)
{
    QList<KeyValue> rows;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &element : array) {
        const QJsonObject object = element.toObject();
        KeyValue row;
        row.enabled = object[u"enabled"_s].toBool(true);
        row.key = object[u"key"_s].toString();
        row.value = object[u"value"_s].toString();
        row.description = object[u"description"_s].toString();
        row.kind = object[u"file"_s].toBool() ? KeyValue::Kind::File : KeyValue::Kind::Text;
        rows.append(row);
    }
    return rows;
}

Requests::Fields fieldsOf(const QList<KeyValue> &rows)
{
    Requests::Fields fields;
    for (const KeyValue &row : rows) {
        if (row.enabled && !row.key.isEmpty())
            fields.append(Requests::Field(row.key, bytesOf(row.value)));
    }
    return fields;
}

Requests::Files partsOf(const QList<KeyValue> &rows)
{
    Requests::Files files;
    for (const KeyValue &row : rows) {
        if (!row.enabled || row.key.isEmpty())
            continue;
        if (row.kind == KeyValue::Kind::File) {
            files.append(Requests::FilePart::fromPath(row.key.toUtf8(), row.value));
        } else {
            // A part without a file name, so that fields and files keep their order.
            files.append({.name = row.key.toUtf8(),
                          .fileName = {},
                          .content = Requests::BodySource::fromBytes(row.value.toUtf8()),
                          .contentType = {},
                          .headers = {}});
        }
    }
    return files;
}

bool hasHeader(const QList<KeyValue> &rows, const QString &name)
{
    return std::any_of(rows.begin(), rows.end(), [name](const KeyValue &row) {
        return row.enabled && row.key.compare(name, Qt::CaseInsensitive) == 0;
    });
}

/// A row that is off drops what would else be sent by that name, unless another row of that name is on.
Requests::Headers headersOf(const QList<KeyValue> &rows)
{
    Requests::Headers headers;
    for (const KeyValue &row : rows) {
        if (row.key.isEmpty())
            continue;
        if (row.enabled)
            headers.add(row.key.toUtf8(), bytesOf(row.value));
        else if (!hasHeader(rows, row.key))
            headers.add(row.key.toUtf8(), QByteArray());
    }
    return headers;
}

/// The URL bar takes "localhost:8080/x" and "example.com" too.
QString withScheme(const QString &typed)
{
    static const QRegularExpression scheme(u"^[a-zA-Z][a-zA-Z0-9+.-]*://"_s);
    const QString url = typed.trimmed();
    if (url.isEmpty() || scheme.match(url).hasMatch())
        return url;
    // mailto:x and the like are no host with a port: left alone, to be refused by name.
    static const QRegularExpression hostLike(
        u"^(\\[[0-9a-fA-F:.]+\\]|[^/?#:\\s@]+)(:[0-9]{1,5})?([/?#].*)?$"_s);
    const QRegularExpressionMatch match = hostLike.match(url);
    if (!match.hasMatch())
        return url;
    const QString host = match.captured(1);
    static const QRegularExpression address(u"^([0-9]+(\\.[0-9]+){3}|\\[.*\\])$"_s);
    const bool local = host.compare("localhost"_L1, Qt::CaseInsensitive) == 0
        || host.endsWith(".localhost"_L1, Qt::CaseInsensitive) || address.match(host).hasMatch();
    return (local ? "http://"_L1 : "https://"_L1) + url;
}

} // namespace

RequestDraft RequestDraft::create(const QByteArray &method, const QString &url, const QString &name)
{
    RequestDraft draft;
    draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.method = method;
    draft.url = url;
    draft.name = name;
    return draft;
}

QString RequestDraft::displayName() const
{
    if (!name.isEmpty())
        return name;
    QString path = withScheme(url);
    path = path.section(u'#', 0, 0).section(u'?', 0, 0);
    const qsizetype authority = path.indexOf("://"_L1);
    if (authority >= 0)
        path = path.mid(authority + 3);
    while (path.endsWith(u'/'))
        path.chop(1);
    const QString last = path.section(u'/', -1);
    // A bare number says nothing: "users/42" rather than "42".
    bool isNumber = false;
    last.toULongLong(&isNumber);
    return last.isEmpty() ? path : isNumber ? path.section(u'/', -2) : last;
}

QJsonObject RequestDraft::toJson() const
{
    QJsonObject object = unknown;
    object[u"id"_s] = id;
    object[u"name"_s] = name;
    object[u"method"_s] = QString::fromUtf8(method);
    object[u"url"_s] = url;
    object[u"params"_s] = rowsToJson(params);
    object[u"headers"_s] = rowsToJson(headers);
    if (bodyKind != BodyKind::None || !unknown.contains(u"body"_s))
        object[u"body"_s] = bodyKindName(bodyKind);
    object[u"json"_s] = json;
    object[u"text"_s] = text;
    object[u"form"_s] = rowsToJson(form);
    object[u"multipart"_s] = rowsToJson(multipart);
    return object;
}

RequestDraft RequestDraft::fromJson(const QJsonObject &object)
{
    RequestDraft draft;
    draft.unknown = object;
    const auto take = [&draft](const QString &key) { return draft.unknown.take(key); };
    draft.id = take(u"id"_s).toString();
    draft.name = take(u"name"_s).toString();
    draft.method = take(u"method"_s).toString(u"GET"_s).toUtf8();
    draft.url = take(u"url"_s).toString();
    draft.params = rowsFromJson(take(u"params"_s));
    draft.headers = rowsFromJson(take(u"headers"_s));
    // A kind of body that only a newer version knows stays among the unknown until another kind is chosen.
    if (const auto kind = bodyKindOf(object[u"body"_s].toString(u"none"_s))) {
        draft.bodyKind = *kind;
        draft.unknown.remove(u"body"_s);
    }
    draft.json = take(u"json"_s).toString();
    draft.text = take(u"text"_s).toString();
    draft.form = rowsFromJson(take(u"form"_s));
    draft.multipart = rowsFromJson(take(u"multipart"_s));
    if (draft.id.isEmpty())
        draft.id = create().id;
    return draft;
}

Requests::Request RequestDraft::toRequest() const
{
    Requests::RequestOptions options;
    options.headers = headersOf(headers);
    switch (bodyKind) {
    case BodyKind::None:
        break;
    case BodyKind::Json:
        if (!json.isEmpty())
            options.json = Requests::JsonBody::raw(json.toUtf8());
        else if (!hasHeader(headers, u"content-type"_s))
            options.headers.set("Content-Type", "application/json");
        break;
    case BodyKind::Text:
        options.data = text.toUtf8();
        if (!hasHeader(headers, u"content-type"_s))
            options.headers.set("Content-Type", "text/plain; charset=utf-8");
        break;
    case BodyKind::Form:
        options.data = fieldsOf(form);
        break;
    case BodyKind::Multipart:
        options.files = partsOf(multipart);
        break;
    }
    return Requests::Request(method, withScheme(url), options);
}

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A draft as the journal holds it.
#include "workspace/requestdraft.h"

#include "exchange/engines.h"
#include "workspace/fieldjson.h"

#include <QJsonArray>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

/// Names of the journal; once written they stay.
constexpr std::pair<BodyKind, QLatin1StringView> bodyKindNames[] = {
    {BodyKind::None, "none"_L1}, {BodyKind::Json, "json"_L1},           {BodyKind::Text, "text"_L1},
    {BodyKind::Form, "form"_L1}, {BodyKind::Multipart, "multipart"_L1}, {BodyKind::Xml, "xml"_L1},
    {BodyKind::File, "file"_L1}, {BodyKind::Other, "other"_L1},
};
constexpr std::pair<Variable::Type, QLatin1StringView> variableTypeNames[] = {
    {Variable::Type::String, "string"_L1},
    {Variable::Type::Number, "number"_L1},
    {Variable::Type::Boolean, "boolean"_L1},
    {Variable::Type::Object, "object"_L1},
};

template<typename Kind, size_t Count>
QString nameOf(const std::pair<Kind, QLatin1StringView> (&names)[Count], Kind kind)
{
    for (const auto &[candidate, name] : names) {
        if (candidate == kind)
            return name;
    }
    return {};
}

template<typename Kind, size_t Count>
std::optional<Kind> kindOf(const std::pair<Kind, QLatin1StringView> (&names)[Count], const QString &name)
{
    for (const auto &[kind, candidate] : names) {
        if (candidate == name)
            return kind;
    }
    return {};
}

QJsonArray rowsToJson(const QList<KeyValue> &rows)
{
    return FieldJson::fromRows(rows, "key"_L1);
}

QList<KeyValue> rowsFromJson(const QJsonValue &value)
{
    return FieldJson::toRows(value, "key"_L1);
}

QJsonObject authToJson(const AuthSetting &auth)
{
    QJsonObject object{{u"kind"_s, FieldJson::nameOfAuth(auth.kind)},
                       {u"values"_s, FieldJson::fromAuthValues(auth)}};
    if (!auth.otherType.isEmpty())
        object[u"otherType"_s] = auth.otherType;
    return object;
}

/// Nothing for a kind that only a newer version knows.
std::optional<AuthSetting> authFromJson(const QJsonObject &object)
{
    const auto kind = FieldJson::authOfName(object[u"kind"_s].toString(u"inherit"_s));
    if (!kind)
        return {};
    AuthSetting auth;
    auth.kind = *kind;
    FieldJson::takeAuthValues(object[u"values"_s].toObject(), &auth);
    auth.otherType = object[u"otherType"_s].toString();
    return auth;
}

QJsonArray variablesToJson(const QList<Variable> &variables)
{
    QJsonArray array;
    for (const Variable &variable : variables) {
        array.append(QJsonObject{{u"name"_s, variable.name},
                                 {u"value"_s, variable.secret ? QString() : variable.value},
                                 {u"description"_s, variable.description},
                                 {u"type"_s, nameOf(variableTypeNames, variable.type)},
                                 {u"enabled"_s, variable.enabled},
                                 {u"secret"_s, variable.secret}});
    }
    return array;
}

QList<Variable> variablesFromJson(const QJsonValue &value)
{
    QList<Variable> variables;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &element : array) {
        const QJsonObject object = element.toObject();
        variables.append(
            {.name = object[u"name"_s].toString(),
             .value = object[u"value"_s].toString(),
             .description = object[u"description"_s].toString(),
             .type = kindOf(variableTypeNames, object[u"type"_s].toString()).value_or(Variable::Type::String),
             .enabled = object[u"enabled"_s].toBool(true),
             .secret = object[u"secret"_s].toBool()});
    }
    return variables;
}

/// Calls \a visit with the name and place of each setting.
QJsonArray assertionsToJson(const QList<Assertion> &assertions)
{
    QJsonArray array;
    for (const Assertion &assertion : assertions) {
        QJsonObject object{{u"expression"_s, assertion.expression}, {u"operator"_s, assertion.comparison}};
        if (!assertion.value.isEmpty())
            object[u"value"_s] = assertion.value;
        if (!assertion.description.isEmpty())
            object[u"description"_s] = assertion.description;
        if (!assertion.enabled)
            object[u"enabled"_s] = false;
        array.append(object);
    }
    return array;
}

QList<Assertion> assertionsFromJson(const QJsonValue &value)
{
    QList<Assertion> assertions;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array) {
        const QJsonObject object = each.toObject();
        assertions.append({.enabled = object[u"enabled"_s].toBool(true),
                           .expression = object[u"expression"_s].toString(),
                           .comparison = object[u"operator"_s].toString(),
                           .value = object[u"value"_s].toString(),
                           .description = object[u"description"_s].toString()});
    }
    return assertions;
}

template<typename Settings, typename Visit> void visitSettings(Settings &settings, Visit visit)
{
    visit(u"connectTimeout"_s, settings.connectTimeout);
    visit(u"readTimeout"_s, settings.readTimeout);
    visit(u"totalTimeout"_s, settings.totalTimeout);
    visit(u"followRedirects"_s, settings.followRedirects);
    visit(u"maxRedirects"_s, settings.maxRedirects);
    visit(u"verify"_s, settings.verify);
    visit(u"caBundle"_s, settings.caBundle);
    visit(u"clientCert"_s, settings.clientCert);
    visit(u"clientKey"_s, settings.clientKey);
    visit(u"clientKeyPassphrase"_s, settings.clientKeyPassphrase);
    visit(u"proxy"_s, settings.proxy);
    visit(u"encodeUrl"_s, settings.encodeUrl);
    visit(u"engine"_s, settings.engine);
    visit(u"session"_s, settings.session);
}

QJsonObject settingsToJson(const RequestSettings &settings)
{
    QJsonObject object;
    visitSettings(settings, [&object]<typename T>(const QString &name, const std::optional<T> &setting) {
        if (!setting)
            return;
        if constexpr (std::is_same_v<T, Requests::Engine>)
            object[name] = nameOfEngine(*setting);
        else
            object[name] = *setting;
    });
    return object;
}

RequestSettings settingsFromJson(const QJsonObject &object)
{
    RequestSettings settings;
    visitSettings(settings, [&object]<typename T>(const QString &name, std::optional<T> &setting) {
        const QJsonValue value = object[name];
        if constexpr (std::is_same_v<T, QString>) {
            if (value.isString())
                setting = value.toString();
        } else if constexpr (std::is_same_v<T, bool>) {
            if (value.isBool())
                setting = value.toBool();
        } else if constexpr (std::is_same_v<T, Requests::Engine>) {
            setting = engineOfName(value.toString());
        } else if (value.isDouble()) {
            setting = static_cast<T>(value.toInteger());
        }
    });
    return settings;
}

/// What came after the first journals; written only where there is something to say.
void addNewer(const RequestDraft &draft, QJsonObject &object)
{
    const auto put = [&object](const QString &key, const QJsonValue &value, bool isEmpty) {
        if (!isEmpty)
            object[key] = value;
    };
    put(u"pathParams"_s, rowsToJson(draft.pathParams), draft.pathParams.isEmpty());
    put(u"xml"_s, draft.xml, draft.xml.isEmpty());
    put(u"filePath"_s, draft.filePath, draft.filePath.isEmpty());
    put(u"fileContentType"_s, draft.fileContentType, draft.fileContentType.isEmpty());
    put(u"otherBody"_s, draft.otherBodyType, draft.otherBodyType.isEmpty());
    put(u"auth"_s, authToJson(draft.auth), draft.auth == AuthSetting());
    put(u"variables"_s, variablesToJson(draft.variables), draft.variables.isEmpty());
    put(u"assertions"_s, assertionsToJson(draft.assertions), draft.assertions.isEmpty());
    put(u"settings"_s, settingsToJson(draft.settings), draft.settings == RequestSettings());
    put(u"docs"_s, draft.docs, draft.docs.isEmpty());
    put(u"tags"_s, QJsonArray::fromStringList(draft.tags), draft.tags.isEmpty());
    put(u"seq"_s, draft.seq, draft.seq == 0);
    put(u"collection"_s, draft.collection, draft.collection.isEmpty());
    put(u"path"_s, draft.path, draft.path.isEmpty());
}

void takeNewer(RequestDraft &draft)
{
    QJsonObject &left = draft.unknown;
    if (const auto auth = authFromJson(left[u"auth"_s].toObject())) {
        draft.auth = *auth;
        left.remove(u"auth"_s);
    }
    draft.pathParams = rowsFromJson(left.take(u"pathParams"_s));
    draft.xml = left.take(u"xml"_s).toString();
    draft.filePath = left.take(u"filePath"_s).toString();
    draft.fileContentType = left.take(u"fileContentType"_s).toString();
    draft.otherBodyType = left.take(u"otherBody"_s).toString();
    draft.variables = variablesFromJson(left.take(u"variables"_s));
    draft.assertions = assertionsFromJson(left.take(u"assertions"_s));
    draft.settings = settingsFromJson(left.take(u"settings"_s).toObject());
    draft.docs = left.take(u"docs"_s).toString();
    const QJsonArray tags = left.take(u"tags"_s).toArray();
    for (const QJsonValue &tag : tags)
        draft.tags.append(tag.toString());
    draft.seq = left.take(u"seq"_s).toDouble();
    draft.collection = left.take(u"collection"_s).toString();
    draft.path = left.take(u"path"_s).toString();
}

} // namespace

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
        object[u"body"_s] = nameOf(bodyKindNames, bodyKind);
    object[u"json"_s] = json;
    object[u"text"_s] = text;
    object[u"form"_s] = rowsToJson(form);
    object[u"multipart"_s] = rowsToJson(multipart);
    addNewer(*this, object);
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
    if (const auto kind = kindOf(bodyKindNames, object[u"body"_s].toString(u"none"_s))) {
        draft.bodyKind = *kind;
        draft.unknown.remove(u"body"_s);
    }
    draft.json = take(u"json"_s).toString();
    draft.text = take(u"text"_s).toString();
    draft.form = rowsFromJson(take(u"form"_s));
    draft.multipart = rowsFromJson(take(u"multipart"_s));
    takeNewer(draft);
    if (draft.id.isEmpty())
        draft.id = create().id;
    return draft;
}

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "functions.h"

#include <qrequests/session.h>
#include <qrequests/utils.h>

#include "sessionsetup.h"

#include <iterator>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

Answer defaultHeaderNames(Call &)
{
    QJsonArray names;
    for (const Header &field : Session::defaultHeaders())
        names.append(latin1Value(field.name));
    return QJsonValue(names);
}

/// What carries \a url: one of ours by its prefix, one of a new session's, or the error of sending.
QJsonValue adapterFor(Session &session, const QString &url, const QHash<const Adapter *, QString> &ours)
{
    const Adapter *adapter = session.adapter(url);
    if (ours.contains(adapter))
        return ours.value(adapter);
    if (!adapter) {
        PreparedRequest request;
        request.setMethod("GET");
        request.setUrl(url);
        return QJsonObject{{u"exception"_s, session.send(request).error().name()}};
    }
    for (const QString &prefix : session.mountedPrefixes()) {
        if (url.startsWith(prefix, Qt::CaseInsensitive))
            return QString(u"default "_s + prefix);
    }
    return {};
}

Answer mount(Call &call)
{
    Session session;
    QHash<const Adapter *, QString> ours;
    for (const QJsonValue &prefix : call.args.at(0).toArray()) {
        std::unique_ptr<Adapter> adapter = call.context.newAdapter();
        ours.insert(adapter.get(), prefix.toString());
        session.mount(prefix.toString(), std::move(adapter));
    }
    QJsonArray adapters;
    for (const QJsonValue &url : call.args.at(1).toArray())
        adapters.append(adapterFor(session, url.toString(), ours));
    return {QJsonObject{{u"order"_s, QJsonArray::fromStringList(session.mountedPrefixes())},
                        {u"adapters"_s, adapters}},
            Answer::Mounts};
}

QJsonValue dictOf(const Headers &headers, const QString &type)
{
    QJsonArray items;
    for (const Header &field : headers)
        items.append(QJsonArray{latin1Value(field.name), latin1Value(field.value)});
    return QJsonObject{{u"$"_s, type}, {u"items"_s, items}};
}

Answer merged(const Params &params)
{
    if (params.isRaw())
        return QJsonValue(QString::fromUtf8(params.rawQuery()));
    QJsonArray items;
    for (const Field &field : params.fields())
        items.append(QJsonArray{QString::fromUtf8(field.key), QString::fromUtf8(field.value)});
    return dictValue(items);
}

Answer mergeSettings(Call &call)
{
    const QJsonValue request = call.args.at(0);
    const QJsonValue session = call.args.at(1);
    if (call.args.at(2).toBool())
        return dictOf(mergeSetting(call.reader.headers(request), call.reader.headers(session)), u"cid"_s);
    if (request.isObject() || session.isObject())
        return merged(mergeSetting(call.reader.params(request), call.reader.params(session)));
    const auto optional = [](const QJsonValue &value) {
        return value.isNull() ? std::optional<int>() : std::optional(value.toInt());
    };
    const std::optional<int> value = mergeSetting(optional(request), optional(session));
    return value ? Answer(QJsonValue(*value)) : Answer();
}

QJsonArray proxyItemsOf(const Proxies &proxies)
{
    QJsonArray items;
    for (auto it = proxies.begin(); it != proxies.end(); ++it)
        items.append(QJsonArray{it.key(), textValue(it.value())});
    return items;
}

QJsonObject objectOf(const QJsonValue &dict)
{
    QJsonObject out;
    for (const QJsonValue &item : dict[u"items"].toArray())
        out.insert(item[0].toString(), item[1]);
    return out;
}

Answer rebuildProxies(Call &call)
{
    Session session;
    PreparedRequest request;
    const RequestOptions options{.headers = call.reader.headers(call.args.at(1))};
    if (const Result<void> done = request.prepare("GET", call.text(0), options); !done)
        return done.error();
    const Proxies proxies = session.rebuildProxies(request, call.reader.proxies(call.args.at(2)));
    QJsonArray headers;
    for (const Header &field : request.headers())
        headers.append(QJsonArray{latin1Value(field.name), latin1Value(field.value)});
    return {QJsonObject{{u"proxies"_s, proxyItemsOf(proxies)}, {u"headers"_s, headers}},
            Answer::RebuiltProxies};
}

Answer redirectTarget(Call &call)
{
    Response response;
    response.setStatusCode(call.args.at(0).toInt());
    response.setHeaders(call.reader.headers(call.args.at(1)));
    return textValue(Session::redirectTarget(response));
}

Answer environmentSettings(Call &call)
{
    Session session;
    applySettings(session, objectOf(call.args.at(2)), call.reader, call.context);
    const RequestOptions own = call.reader.options(objectOf(call.args.at(1)));
    const EnvironmentSettings merged =
        session.mergeEnvironmentSettings(call.text(0), own.proxies, own.stream, own.verify, own.cert);
    // Requests takes a proxy of None out; here it stays and says that there is none.
    Proxies proxies = merged.proxies;
    for (auto it = proxies.begin(); it != proxies.end();)
        it = it.value().isNull() ? proxies.erase(it) : std::next(it);
    const QString bundle = merged.verify.caBundle();
    const QJsonValue certificate = merged.cert.isNone() ? QJsonValue()
        : merged.cert.key.isEmpty()                     ? QJsonValue(merged.cert.certificate)
                                    : tupleValue({merged.cert.certificate, merged.cert.key});
    return QJsonValue(
        QJsonObject{{u"proxies"_s, dictValue(proxyItemsOf(proxies))},
                    {u"stream"_s, merged.stream},
                    {u"verify"_s, bundle.isEmpty() ? QJsonValue(merged.verify.isOn()) : QJsonValue(bundle)},
                    {u"cert"_s, certificate}});
}

} // namespace

Functions sessionFunctions()
{
    return {
        {u"default_header_names"_s, defaultHeaderNames},
        {u"mount"_s, mount},
        {u"merge_setting"_s, mergeSettings},
        {u"rebuild_proxies"_s, rebuildProxies},
        {u"get_redirect_target"_s, redirectTarget},
        {u"merge_environment_settings"_s, environmentSettings},
        {u"rebuild_method"_s,
         [](Call &call) -> Answer {
             return latin1Value(Session::rebuildMethod(call.latin1(0), call.args.at(1).toInt()));
         }},
    };
}

} // namespace Conformance

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "functions.h"

#include <qrequests/utils.h>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

Answer dictOf(const Proxies &proxies)
{
    QJsonArray items;
    for (auto it = proxies.begin(); it != proxies.end(); ++it)
        items.append(QJsonArray{it.key(), textValue(it.value())});
    return dictValue(items);
}

Answer headersOf(Call &call)
{
    QJsonArray items;
    for (const Header &field : proxyHeaders(call.text(0)))
        items.append(QJsonArray{latin1Value(field.name), latin1Value(field.value)});
    return dictValue(items);
}

Answer target(Call &call)
{
    PreparedRequest request;
    if (const Result<void> done = request.prepare("GET", call.text(0), {}); !done)
        return done.error();
    return latin1Value(requestTarget(request, call.reader.proxies(call.args.at(1))));
}

} // namespace

Functions proxyFunctions()
{
    return {
        {u"select_proxy"_s,
         [](Call &call) -> Answer {
             return textValue(selectProxy(call.text(0), call.reader.proxies(call.args.at(1))));
         }},
        {u"should_bypass_proxies"_s,
         [](Call &call) -> Answer { return shouldBypassProxies(call.text(0), call.text(1)); }},
        {u"get_environ_proxies"_s,
         [](Call &call) -> Answer { return dictOf(environProxies(call.text(0), call.text(1))); }},
        {u"resolve_proxies"_s,
         [](Call &call) -> Answer {
             return dictOf(resolveProxies(call.text(0), call.reader.proxies(call.args.at(1)),
                                          call.args.at(2).toBool(true)));
         }},
        {u"proxy_headers"_s, headersOf},
        {u"request_url"_s, target},
    };
}

} // namespace Conformance

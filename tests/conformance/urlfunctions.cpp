// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "functions.h"

#include <qrequests/session.h>
#include <qrequests/utils.h>
#include <qrequests/variants.h>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

Answer unquote(Call &call)
{
    const Result<QString> unquoted = unquoteUnreserved(call.text(0));
    return unquoted ? Answer(unquoted.value()) : Answer(unquoted.error());
}

Answer authOf(Call &call)
{
    const auto [user, password] = authFromUrl(call.text(0));
    return tupleValue({user, password});
}

Answer netrc(Call &call)
{
    const auto found = netrcAuth(call.text(0));
    return found ? Answer(tupleValue({found->first, found->second})) : Answer();
}

/// The bytes of a text that an API of bytes takes are Latin-1 where they can be, as Requests sends them.
Answer basicAuth(Call &call)
{
    if (call.args.at(0).isString() && call.args.at(1).isString())
        return latin1Value(BasicAuth::headerValue(call.text(0), call.text(1)));
    return latin1Value(BasicAuth::headerValue(call.latin1(0), call.latin1(1)));
}

} // namespace

Functions urlFunctions()
{
    return {
        {u"requote_uri"_s, [](Call &call) -> Answer { return requoteUri(call.text(0)); }},
        {u"unquote_unreserved"_s, unquote},
        {u"urldefragauth"_s, [](Call &call) -> Answer { return urlWithoutFragmentAndAuth(call.text(0)); }},
        {u"prepend_scheme_if_needed"_s,
         [](Call &call) -> Answer { return prependSchemeIfNeeded(call.text(0), call.text(1)); }},
        {u"get_auth_from_url"_s, authOf},
        {u"get_netrc_auth"_s, netrc},
        {u"basic_auth_str"_s, basicAuth},
        {u"encode_params"_s,
         [](Call &call) -> Answer { return Call::valueOf(encodeParams(call.variant(0))); }},
        {u"should_strip_auth"_s,
         [](Call &call) -> Answer { return Session::stripsAuth(call.text(0), call.text(1)); }},
        {u"address_in_network"_s,
         [](Call &call) -> Answer { return isAddressInNetwork(call.text(0), call.text(1)); }},
        {u"dotted_netmask"_s, [](Call &call) -> Answer { return dottedNetmask(call.args.at(0).toInt()); }},
        {u"is_ipv4_address"_s, [](Call &call) -> Answer { return isIpv4Address(call.text(0)); }},
        {u"is_valid_cidr"_s, [](Call &call) -> Answer { return isValidCidr(call.text(0)); }},
    };
}

} // namespace Conformance

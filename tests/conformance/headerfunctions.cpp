// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "functions.h"

#include <qrequests/encodings.h>
#include <qrequests/links.h>
#include <qrequests/utils.h>
#include <qrequests/variants.h>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

Answer links(Call &call)
{
    QJsonArray out;
    for (const HeaderLink &link : parseHeaderLinks(call.latin1(0))) {
        QJsonArray items{QJsonArray{u"url"_s, link.url}};
        for (auto it = link.parameters.begin(); it != link.parameters.end(); ++it)
            items.append(QJsonArray{it.key(), it.value()});
        out.append(dictValue(items));
    }
    return QJsonValue(out);
}

Answer dictHeader(Call &call)
{
    const auto parsed = parseDictHeader(call.latin1(0));
    QJsonArray items;
    for (auto it = parsed.begin(); it != parsed.end(); ++it)
        items.append(QJsonArray{latin1Value(it.key()), latin1Value(it.value())});
    return dictValue(items);
}

Answer listHeader(Call &call)
{
    QJsonArray out;
    for (const QByteArray &item : parseListHeader(call.latin1(0)))
        out.append(latin1Value(item));
    return QJsonValue(out);
}

Answer contentType(Call &call)
{
    const ContentType parsed = parseContentTypeHeader(call.latin1(0));
    QJsonArray items;
    for (auto it = parsed.parameters.begin(); it != parsed.parameters.end(); ++it)
        items.append(QJsonArray{latin1Value(it.key()),
                                it.value().isNull() ? QJsonValue(true) : latin1Value(it.value())});
    return tupleValue({QString::fromLatin1(parsed.type), dictValue(items)});
}

/// A value of any type, so by way of the function that takes any.
Answer validity(Call &call)
{
    const QVariantList pair{call.variant(0), call.variant(1)};
    const Result<Headers> checked = headersFromVariant(QVariantList{QVariant(pair)});
    return checked ? Answer() : Answer(checked.error());
}

Answer contentEncodings(Call &call)
{
    return QJsonValue(QJsonArray::fromStringList(encodingsFromContent(call.text(0))));
}

} // namespace

Functions headerFunctions()
{
    return {
        {u"parse_header_links"_s, links},
        {u"parse_dict_header"_s, dictHeader},
        {u"parse_list_header"_s, listHeader},
        {u"unquote_header_value"_s,
         [](Call &call) -> Answer {
             return latin1Value(unquoteHeaderValue(call.latin1(0), call.args.at(1).toBool()));
         }},
        {u"parse_content_type_header"_s, contentType},
        {u"get_encoding_from_headers"_s,
         [](Call &call) -> Answer {
             return latin1Value(encodingFromHeaders(call.reader.headers(call.args.at(0))));
         }},
        {u"get_encodings_from_content"_s, contentEncodings},
        {u"guess_json_utf"_s, [](Call &call) -> Answer { return latin1Value(guessJsonUtf(call.latin1(0))); }},
        {u"check_header_validity"_s, validity},
    };
}

} // namespace Conformance

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/echo.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Playground {

namespace {

/// One member a name, spelled as first sent; repeats are joined, as every WSGI server does.
QByteArray headersText(const Request &request)
{
    Fields fields;
    QByteArrayList seen;
    for (const auto &[name, value] : request.headers) {
        const QByteArray key = name.toLower();
        if (seen.contains(key))
            continue;
        seen.append(key);
        fields.emplaceBack(QString::fromLatin1(name), QString::fromUtf8(request.header(name)));
    }
    return jsonFields(fields, 1);
}

} // namespace

JsonMembers echoMembers(const Request &request, Parts parts)
{
    const QByteArray contentType = request.header("Content-Type");
    const QByteArray type = mediaType(contentType);
    const bool isForm = type == "application/x-www-form-urlencoded" || type == "multipart/form-data";
    FormData form;
    if (parts.testAnyFlags(Parts(Part::Form) | Part::Files))
        form = formData(contentType, request.body);

    JsonMembers members;
    if (parts.testFlag(Part::Args))
        members.emplaceBack(u"args"_s, jsonFields(request.args(), 1));
    if (parts.testFlag(Part::Data)) {
        const QString data = isForm ? QString() : safeText(request.body, "application/octet-stream");
        members.emplaceBack(u"data"_s, jsonString(data));
    }
    if (parts.testFlag(Part::Files))
        members.emplaceBack(u"files"_s, jsonFields(form.files, 1));
    if (parts.testFlag(Part::Form))
        members.emplaceBack(u"form"_s, jsonFields(form.fields, 1));
    if (parts.testFlag(Part::Headers))
        members.emplaceBack(u"headers"_s, headersText(request));
    if (parts.testFlag(Part::Json)) {
        // As it was sent: 1.00 stays 1.00 and long numbers keep all their digits.
        const bool holdsJson = !isForm && isJson(request.body);
        members.emplaceBack(u"json"_s, holdsJson ? request.body.trimmed() : QByteArray("null"));
    }
    if (parts.testFlag(Part::Method))
        members.emplaceBack(u"method"_s, jsonString(QString::fromLatin1(request.method)));
    if (parts.testFlag(Part::Origin))
        members.emplaceBack(u"origin"_s, jsonString(request.origin()));
    if (parts.testFlag(Part::Url))
        members.emplaceBack(u"url"_s, jsonString(request.url()));
    return members;
}

QByteArray echo(const Request &request, Parts parts)
{
    return jsonObject(echoMembers(request, parts));
}

} // namespace Fingerpost::Playground

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/requestdraft.h"

#include "environments/pathvariables.h"
#include "workspace/authobject.h"

#include <QRegularExpression>
#include <QUuid>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

/// An empty text as bytes that are empty but not null: null would mean "leave it out" to QRequests.
QByteArray bytesOf(const QString &text)
{
    return text.isEmpty() ? QByteArray("") : text.toUtf8();
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

void applySettings(const RequestSettings &settings, Requests::RequestOptions &options)
{
    using std::chrono::milliseconds;
    if (settings.connectTimeout || settings.readTimeout || settings.totalTimeout) {
        options.timeout = Requests::Timeout(milliseconds(settings.connectTimeout.value_or(0)),
                                            milliseconds(settings.readTimeout.value_or(0)),
                                            milliseconds(settings.totalTimeout.value_or(0)));
    }
    options.allowRedirects = settings.followRedirects;
    options.maxRedirects = settings.maxRedirects;
    if (settings.caBundle && settings.verify.value_or(true))
        options.verify = Requests::Verify::against(*settings.caBundle);
    else if (settings.verify)
        options.verify = Requests::Verify(*settings.verify);
    if (settings.clientCert) {
        options.cert = Requests::ClientCert{*settings.clientCert, settings.clientKey.value_or(QString()),
                                            settings.clientKeyPassphrase.value_or(QString())};
    }
    if (settings.proxy) {
        // By scheme too, where the session or the environment would come before "all".
        options.proxies = {
            {u"http"_s, *settings.proxy}, {u"https"_s, *settings.proxy}, {u"all"_s, *settings.proxy}};
    }
    options.engine = settings.engine;
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
    QString shown = withScheme(url);
    shown = shown.section(u'#', 0, 0).section(u'?', 0, 0);
    const qsizetype authority = shown.indexOf("://"_L1);
    if (authority >= 0)
        shown = shown.mid(authority + 3);
    while (shown.endsWith(u'/'))
        shown.chop(1);
    const QString last = shown.section(u'/', -1);
    // A bare number says nothing: "users/42" rather than "42".
    bool isNumber = false;
    last.toULongLong(&isNumber);
    return last.isEmpty() ? shown : isNumber ? shown.section(u'/', -2) : last;
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
    case BodyKind::Xml:
        options.data = xml.toUtf8();
        if (!hasHeader(headers, u"content-type"_s))
            options.headers.set("Content-Type", "application/xml");
        break;
    case BodyKind::File:
        options.data = Requests::BodySource::fromFile(filePath);
        if (!hasHeader(headers, u"content-type"_s) && !fileContentType.isEmpty())
            options.headers.set("Content-Type", fileContentType.toUtf8());
        break;
    case BodyKind::Other:
        break;
    }
    options.auth = authObject(auth);
    applySettings(settings, options);
    return Requests::Request(method, PathVariables::apply(withScheme(url), pathParams), options);
}

} // namespace Fingerpost

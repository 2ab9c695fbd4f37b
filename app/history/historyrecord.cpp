// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyrecord.h"

#include "exchange/engines.h"

#include <qrequests/encodings.h>
#include <qrequests/responserecord.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr int RecordVersion = 1;
constexpr int MostHops = 1000;

QJsonArray headersToJson(const Requests::Headers &headers)
{
    QJsonArray fields;
    for (const Requests::Header &field : headers)
        fields.append(QJsonArray{QString::fromLatin1(field.name), QString::fromLatin1(field.value)});
    return fields;
}

Requests::Headers headersFromJson(const QJsonValue &json)
{
    Requests::Headers headers;
    for (const QJsonValue &field : json.toArray())
        headers.add(field[0].toString().toLatin1(), field[1].toString().toLatin1());
    return headers;
}

QJsonObject bodyToJson(const HistoryBody &body)
{
    QJsonObject json;
    if (!body.hash.isEmpty()) {
        json[u"hash"_s] = QString::fromLatin1(body.hash);
        json[u"size"_s] = body.size;
    }
    if (!body.missing.isEmpty())
        json[u"missing"_s] = body.missing;
    return json;
}

/// A hash becomes the name of a file: anything else is none.
QByteArray hashFromJson(const QJsonValue &json)
{
    const QByteArray hash = json.toString().toLatin1();
    const QByteArray bytes = QByteArray::fromHex(hash);
    return bytes.size() == 32 && bytes.toHex() == hash ? hash : QByteArray();
}

HistoryBody bodyFromJson(const QJsonValue &json)
{
    return {hashFromJson(json[u"hash"_s]), json[u"size"_s].toInteger(), json[u"missing"_s].toString()};
}

QJsonObject errorToJson(const Requests::Error &error)
{
    if (!error)
        return {};
    return {{u"name"_s, Requests::Error::name(error.code())},
            {u"message"_s, error.message()},
            {u"detail"_s, error.detail()},
            {u"cause"_s, int(error.cause())},
            {u"url"_s, error.url()},
            {u"hop"_s, error.hop()}};
}

Requests::Error errorFromJson(const QJsonValue &json)
{
    if (json.toObject().isEmpty())
        return {};
    int code = Requests::Error::RequestException;
    for (int each = Requests::Error::RequestException; each <= Requests::Error::CookieConflictError; ++each) {
        if (Requests::Error::name(Requests::Error::Code(each)) == json[u"name"_s].toString())
            code = each;
    }
    const int cause = qBound(0, json[u"cause"_s].toInt(), int(Requests::Error::TlsHandshakeFailed));
    Requests::Error error(Requests::Error::Code(code), json[u"message"_s].toString(),
                          json[u"detail"_s].toString(), Requests::Error::Cause(cause));
    error.setPlace(json[u"url"_s].toString(), json[u"hop"_s].toInt(-1));
    return error;
}

QJsonArray timingsToJson(const Requests::Timings &timings)
{
    return {timings.connectStart, timings.connected, timings.sent, timings.firstByte, timings.finished};
}

Requests::Timings timingsFromJson(const QJsonValue &json)
{
    return {json[0].toInteger(-1), json[1].toInteger(-1), json[2].toInteger(-1), json[3].toInteger(-1),
            json[4].toInteger(-1)};
}

QJsonObject tlsToJson(const Requests::TlsInfo &tls, const QList<QByteArray> &certificates)
{
    if (tls.isEmpty())
        return {};
    QJsonArray chain;
    for (const QByteArray &hash : certificates)
        chain.append(QString::fromLatin1(hash));
    return {{u"protocol"_s, tls.protocol},
            {u"cipher"_s, tls.cipher},
            {u"alpn"_s, QString::fromLatin1(tls.alpn)},
            {u"chain"_s, chain},
            {u"verified"_s, tls.verified},
            {u"clientCertificate"_s, tls.clientCertificateSent}};
}

Requests::TlsInfo tlsFromJson(const QJsonValue &json)
{
    return {json[u"protocol"_s].toString(),        json[u"cipher"_s].toString(),
            json[u"alpn"_s].toString().toLatin1(), {},
            json[u"verified"_s].toBool(),          json[u"clientCertificate"_s].toBool()};
}

QJsonObject engineToJson(const Requests::EngineUse &use)
{
    if (!use.engine)
        return {};
    QJsonArray reasons;
    for (const Requests::Deviation &reason : use.reasons)
        reasons.append(QJsonArray{QString::fromLatin1(reason.id), reason.text});
    return {{u"name"_s, nameOfEngine(*use.engine)}, {u"reasons"_s, reasons}};
}

Requests::EngineUse engineFromJson(const QJsonValue &json)
{
    Requests::EngineUse use;
    use.engine = engineOfName(json[u"name"_s].toString());
    for (const QJsonValue &each : json[u"reasons"_s].toArray()) {
        use.reasons.append(
            {Requests::Deviation::Material, each[0].toString().toLatin1(), each[1].toString()});
    }
    return use;
}

QJsonObject responseToJson(const Requests::Response &response, const HistoryHop &hop)
{
    QJsonArray rejected;
    for (const Requests::CookieRejection &each : response.rejectedCookies()) {
        rejected.append(QJsonArray{QString::fromLatin1(each.setCookie),
                                   QString::fromLatin1(Requests::cookieRuleId(each.rule)), each.reason});
    }
    QJsonObject json{{u"status"_s, response.statusCode()},
                     {u"reason"_s, response.reason()},
                     {u"url"_s, response.url()},
                     {u"version"_s, QString::fromLatin1(response.httpVersion())},
                     {u"headers"_s, headersToJson(response.headers())},
                     {u"rejected"_s, rejected},
                     {u"timings"_s, timingsToJson(response.timings())},
                     {u"elapsed"_s, qint64(response.elapsed().count())},
                     {u"wireSize"_s, response.wireBodySize()},
                     {u"bodySize"_s, response.bodySize()},
                     {u"tls"_s, tlsToJson(response.tls(), hop.certificates)},
                     {u"engine"_s, engineToJson(response.engineUse())},
                     {u"error"_s, errorToJson(response.error())},
                     {u"body"_s, bodyToJson(hop.received)}};
    if (const QByteArray encoding = response.encoding();
        encoding != Requests::encodingFromHeaders(response.headers()))
        json[u"encoding"_s] = QString::fromLatin1(encoding);
    return json;
}

Requests::CookieRule cookieRuleFromId(const QByteArray &id)
{
    for (int rule = 0; rule <= int(Requests::CookieRule::Expired); ++rule) {
        if (Requests::cookieRuleId(Requests::CookieRule(rule)) == id)
            return Requests::CookieRule(rule);
    }
    return Requests::CookieRule::None;
}

Requests::Response responseFromJson(const QJsonValue &json, const QDateTime &when)
{
    Requests::Response response;
    response.setStatusCode(qBound(0, json[u"status"_s].toInt(), 999));
    response.setReason(json[u"reason"_s].toString());
    response.setUrl(json[u"url"_s].toString());
    response.setHeaders(headersFromJson(json[u"headers"_s]));
    if (json[u"encoding"_s].isString())
        response.setEncoding(json[u"encoding"_s].toString().toLatin1());
    response.setError(errorFromJson(json[u"error"_s]));
    Requests::CookieJar cookies;
    (void)cookies.extract(response.url(), response.headers(), when);
    QList<Requests::CookieRejection> rejected;
    for (const QJsonValue &each : json[u"rejected"_s].toArray()) {
        rejected.append({each[0].toString().toLatin1(), cookieRuleFromId(each[1].toString().toLatin1()),
                         each[2].toString()});
    }
    response.setCookies(cookies);
    restoreResponse(&response,
                    {.httpVersion = json[u"version"_s].toString().toLatin1(),
                     .elapsed = std::chrono::nanoseconds(json[u"elapsed"_s].toInteger()),
                     .timings = timingsFromJson(json[u"timings"_s]),
                     .tls = tlsFromJson(json[u"tls"_s]),
                     .rejectedCookies = rejected,
                     .wireBodySize = json[u"wireSize"_s].toInteger(),
                     .bodySize = json[u"bodySize"_s].toInteger(),
                     .engineUse = engineFromJson(json[u"engine"_s])});
    return response;
}

QJsonObject hopToJson(const HistoryHop &hop)
{
    QJsonObject request{{u"method"_s, QString::fromLatin1(hop.request.method())},
                        {u"url"_s, hop.request.url()},
                        {u"headers"_s, headersToJson(hop.request.headers())},
                        {u"body"_s, bodyToJson(hop.sent)}};
    if (!hop.request.cookies().isEmpty())
        request[u"leftBehind"_s] =
            QString::fromUtf8(hop.request.cookies().toJson(Requests::CookieJar::SessionCookies::Keep));
    if (hop.restored.cookiesKnown >= 0)
        request[u"cookiesKnown"_s] = hop.restored.cookiesKnown;
    if (hop.restored.isOtherLogin)
        request[u"otherLogin"_s] = true;
    return {{u"request"_s, request},
            {u"response"_s, responseToJson(hop.response, hop)},
            {u"changes"_s, QJsonArray::fromStringList(hop.changes)},
            {u"head"_s, hop.headReceived},
            {u"finished"_s, hop.finished},
            {u"startedMs"_s, hop.startedMs},
            {u"carrier"_s, nameOfCarrier(hop.carrier)},
            {u"verify"_s, QJsonObject{{u"on"_s, hop.verify.isOn()}, {u"bundle"_s, hop.verify.caBundle()}}}};
}

/// \a isOn is what holds for hops of the first version, which did not say.
Requests::Verify verifyFromJson(const QJsonValue &json, bool isOn)
{
    const bool on = json[u"on"_s].toBool(isOn);
    const QString bundle = json[u"bundle"_s].toString();
    return on && !bundle.isEmpty() ? Requests::Verify::against(bundle) : Requests::Verify(on);
}

HistoryHop hopFromJson(const QJsonValue &json, const QDateTime &when, bool isVerified)
{
    HistoryHop hop;
    hop.startedMs = json[u"startedMs"_s].toDouble(-1);
    hop.carrier = carrierOfName(json[u"carrier"_s].toString());
    hop.verify = verifyFromJson(json[u"verify"_s], isVerified);
    const QJsonValue request = json[u"request"_s];
    hop.request.setMethod(request[u"method"_s].toString().toLatin1());
    hop.request.setUrl(request[u"url"_s].toString());
    hop.request.headers() = headersFromJson(request[u"headers"_s]);
    if (const auto left = Requests::CookieJar::fromJson(request[u"leftBehind"_s].toString().toUtf8()))
        hop.request.setCookies(*left);
    hop.restored = {request[u"cookiesKnown"_s].toInt(-1), request[u"otherLogin"_s].toBool()};
    hop.sent = bodyFromJson(request[u"body"_s]);
    hop.received = bodyFromJson(json[u"response"_s][u"body"_s]);
    for (const QJsonValue &hash : json[u"response"_s][u"tls"_s][u"chain"_s].toArray())
        hop.certificates.append(hashFromJson(hash));
    hop.certificates.removeAll(QByteArray());
    for (const QJsonValue &change : json[u"changes"_s].toArray())
        hop.changes.append(change.toString());
    hop.headReceived = json[u"head"_s].toBool();
    hop.finished = json[u"finished"_s].toBool();
    hop.response = responseFromJson(json[u"response"_s], when);
    hop.response.setRequest(hop.request);
    return hop;
}

QJsonArray resultsToJson(const QList<AssertionResult> &results)
{
    QJsonArray array;
    for (const AssertionResult &each : results) {
        array.append(QJsonArray{each.assertion.expression, each.assertion.comparison, each.assertion.value,
                                each.assertion.description, int(each.outcome), each.message});
    }
    return array;
}

QList<AssertionResult> resultsFromJson(const QJsonValue &json)
{
    QList<AssertionResult> results;
    for (const QJsonValue &each : json.toArray()) {
        const int outcome = qBound(0, each[4].toInt(), int(AssertionResult::Outcome::Broken));
        results.append({{.expression = each[0].toString(),
                         .comparison = each[1].toString(),
                         .value = each[2].toString(),
                         .description = each[3].toString()},
                        AssertionResult::Outcome(outcome),
                        each[5].toString()});
    }
    return results;
}

QDateTime timeOf(HistoryId id)
{
    return QDateTime::fromMSecsSinceEpoch(id / 1000, Qt::UTC);
}

} // namespace

QDateTime HistoryRecord::started() const
{
    return timeOf(id);
}

QDateTime HistoryEntry::started() const
{
    return timeOf(id);
}

QSet<QByteArray> HistoryRecord::hashes() const
{
    QSet<QByteArray> all;
    for (const HistoryHop &hop : hops) {
        all.insert(hop.sent.hash);
        all.insert(hop.received.hash);
        all.unite(QSet<QByteArray>(hop.certificates.begin(), hop.certificates.end()));
    }
    all.remove({});
    return all;
}

QByteArray HistoryRecord::toJson() const
{
    QJsonArray chain;
    for (const HistoryHop &hop : hops)
        chain.append(hopToJson(hop));
    QJsonArray resolved;
    for (const HistoryValue &each : values)
        resolved.append(QJsonArray{each.name, each.value, each.origin});
    return QJsonDocument(QJsonObject{{u"version"_s, RecordVersion},
                                     {u"draft"_s, draft.toJson()},
                                     {u"sent"_s, sent.toJson()},
                                     {u"values"_s, resolved},
                                     {u"followRedirects"_s, followRedirects},
                                     {u"verify"_s, verify},
                                     {u"unresolved"_s, sendUnresolved},
                                     {u"masked"_s, isMasked},
                                     {u"hops"_s, chain},
                                     {u"error"_s, errorToJson(error)},
                                     {u"elapsedMs"_s, elapsedMs},
                                     {u"firstByteMs"_s, firstByteMs},
                                     {u"assertions"_s, resultsToJson(assertionResults)},
                                     {u"id"_s, id}})
        .toJson(QJsonDocument::Compact);
}

Requests::Result<HistoryRecord> HistoryRecord::fromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document[u"version"_s].toInt() != RecordVersion) {
        return Requests::Error(Requests::Error::RequestException,
                               u"This exchange cannot be read; another version of Fingerpost wrote it."_s);
    }
    HistoryRecord record;
    record.id = document[u"id"_s].toInteger();
    record.draft = RequestDraft::fromJson(document[u"draft"_s].toObject());
    record.sent = RequestDraft::fromJson(document[u"sent"_s].toObject());
    for (const QJsonValue &each : document[u"values"_s].toArray())
        record.values.append({each[0].toString(), each[1].toString(), each[2].toString()});
    record.followRedirects = document[u"followRedirects"_s].toBool(true);
    record.verify = document[u"verify"_s].toBool(true);
    record.sendUnresolved = document[u"unresolved"_s].toBool();
    record.isMasked = document[u"masked"_s].toBool();
    record.error = errorFromJson(document[u"error"_s]);
    record.elapsedMs = document[u"elapsedMs"_s].toDouble();
    record.firstByteMs = document[u"firstByteMs"_s].toDouble(-1);
    record.assertionResults = resultsFromJson(document[u"assertions"_s]);
    const QJsonArray chain = document[u"hops"_s].toArray();
    for (qsizetype i = 0; i < qMin<qsizetype>(chain.size(), MostHops); ++i)
        record.hops.append(hopFromJson(chain.at(i), record.started(), record.verify));
    return record;
}

HistoryEntry HistoryEntry::of(const HistoryRecord &record)
{
    HistoryEntry entry;
    entry.id = record.id;
    entry.method = QString::fromLatin1(record.draft.method);
    entry.url = record.draft.url;
    entry.name = record.draft.displayName();
    entry.elapsedMs = record.elapsedMs;
    entry.problem = record.error ? Requests::Error::name(record.error.code()) : QString();
    if (record.hops.isEmpty())
        return entry;
    entry.method = QString::fromLatin1(record.hops.constFirst().request.method());
    entry.url = record.hops.constFirst().request.url();
    entry.status = record.hops.constLast().response.statusCode();
    entry.size = record.hops.constLast().response.bodySize();
    entry.redirects = int(record.hops.size()) - 1;
    return entry;
}

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "stepcheck.h"

#include <QHash>
#include <QIODevice>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

QJsonValue base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QJsonValue statusError(const Response &response)
{
    const Error error = response.checkStatus().error();
    return error ? QJsonValue(error.message()) : QJsonValue();
}

QJsonValue links(const Response &response)
{
    QJsonObject all;
    const QMap<QString, HeaderLink> links = response.links();
    for (auto it = links.begin(); it != links.end(); ++it) {
        QJsonObject link{{u"url"_s, it->url}};
        for (auto parameter = it->parameters.begin(); parameter != it->parameters.end(); ++parameter)
            link.insert(parameter.key(), parameter.value());
        all.insert(it.key(), link);
    }
    return all;
}

/// Facts that are plain values.
QJsonValue plainFact(const QString &fact, const Response &response)
{
    using Take = QJsonValue (*)(const Response &);
    static const QHash<QString, Take> takes = {
        {u"status_code"_s, [](const Response &r) -> QJsonValue { return r.statusCode(); }},
        {u"reason"_s, [](const Response &r) { return textValue(r.reason()); }},
        {u"url"_s, [](const Response &r) -> QJsonValue { return r.url(); }},
        {u"method"_s, [](const Response &r) { return latin1Value(r.request().method()); }},
        {u"ok"_s, [](const Response &r) -> QJsonValue { return r.ok(); }},
        {u"is_redirect"_s, [](const Response &r) -> QJsonValue { return r.isRedirect(); }},
        {u"is_permanent_redirect"_s, [](const Response &r) -> QJsonValue { return r.isPermanentRedirect(); }},
        {u"encoding"_s, [](const Response &r) { return latin1Value(r.encoding()); }},
        {u"elapsed_nonnegative"_s, [](const Response &r) -> QJsonValue { return r.elapsed().count() >= 0; }},
        {u"raise_for_status"_s, statusError},
        {u"links"_s, links},
        {u"history_len"_s, [](const Response &r) -> QJsonValue { return r.history().size(); }},
        {u"content"_s, [](const Response &r) { return base64(r.content()); }},
        {u"text"_s, [](const Response &r) -> QJsonValue { return r.text(); }},
    };
    const Take take = takes.value(fact);
    return take ? take(response) : QJsonValue(QJsonValue::Undefined);
}

/// The body where it can be read again; of others nothing but that they are there is recorded.
std::optional<QByteArray> bodyOf(const PreparedRequest &request)
{
    const std::shared_ptr<BodySource> body = request.body();
    if (!body)
        return QByteArray("");
    if (!body->isRewindable())
        return {};
    Result<std::unique_ptr<QIODevice>> reader = body->open();
    return reader ? reader.value()->readAll() : "unreadable: " + reader.error().message().toUtf8();
}

QString compareSentBody(const QString &what, const QJsonValue &expected, const PreparedRequest &request,
                        const SentRequest &sent)
{
    const bool there = request.body() != nullptr;
    if (expected.isObject() != there)
        return difference(what, expected.isObject() ? u"a body"_s : u"no body"_s,
                          there ? u"a body"_s : u"no body"_s);
    if (!expected[u"b64"].isString())
        return {};
    return compareBody(what, decoded(expected[u"b64"]), sent);
}

QString compareJson(const QJsonValue &expected, const Response &response)
{
    Error error;
    const QJsonValue value = response.json(&error);
    const std::optional<Raised> raised = error ? std::optional(Raised::from(error)) : std::nullopt;
    const ExceptionCheck check = checkException(expected[u"exception"].toObject(), raised, {});
    if (check.finished)
        return check.failure.isEmpty() ? QString() : u"json "_s + check.failure;
    return compareValue(u"json"_s, expected[u"value"], value);
}

QString compareNext(const QJsonValue &expected, const Response &response, const Rules &rules)
{
    const std::optional<PreparedRequest> next = response.next();
    if (expected.isObject() != next.has_value())
        return difference(u"next"_s, expected.isObject() ? u"a request"_s : u"none"_s,
                          next ? u"a request to "_s + next->url() : u"none"_s);
    return next ? comparePrepared(u"next"_s, expected.toObject(), *next, rules) : QString();
}

QString compareHop(const QString &what, const QJsonObject &expected, const Response &hop, const Rules &rules)
{
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        const QString wrong = compareFact(it.key(), it.value(), hop, rules);
        if (!wrong.isEmpty())
            return what + u' ' + wrong;
    }
    return {};
}

QString compareHistory(const QJsonArray &expected, const QList<Response> &got, const Rules &rules)
{
    if (expected.size() != got.size())
        return difference(u"history"_s, u"%1 hops"_s.arg(expected.size()), u"%1 hops"_s.arg(got.size()));
    for (qsizetype i = 0; i < got.size(); ++i) {
        const QString wrong =
            compareHop(u"history[%1]"_s.arg(i), expected.at(i).toObject(), got.at(i), rules);
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

} // namespace

QString comparePrepared(const QString &what, const QJsonObject &expected, const PreparedRequest &got,
                        const Rules &rules)
{
    QString wrong = compareValue(what + u".method"_s, expected.value("method"_L1), latin1Value(got.method()));
    if (wrong.isEmpty())
        wrong = compareValue(what + u".url"_s, expected.value("url"_L1), got.url());
    const SentRequest sent{got.method(), got.headers(), bodyOf(got)};
    if (wrong.isEmpty())
        wrong = compareRequestHeaders(what + u".headers"_s, expected.value("headers"_L1).toArray(), sent,
                                      rules.credentials);
    if (wrong.isEmpty())
        wrong = compareSentBody(what + u".body"_s, expected.value("body"_L1), got, sent);
    return wrong;
}

QString compareFact(const QString &fact, const QJsonValue &expected, const Response &got, const Rules &rules)
{
    if (fact == "headers"_L1)
        return compareHeaderMap(fact, expected.toArray(), got.headers());
    if (fact == "cookies"_L1)
        return compareCookies(fact, expected.toArray(), cookieFacts(got.cookies()));
    if (fact == "history"_L1)
        return compareHistory(expected.toArray(), got.history(), rules);
    if (fact == "request"_L1)
        return comparePrepared(fact, expected.toObject(), got.request(), rules);
    if (fact == "request_headers"_L1) {
        const PreparedRequest request = got.request();
        return compareRequestHeaders(fact, expected.toArray(),
                                     {request.method(), request.headers(), bodyOf(request)},
                                     rules.credentials);
    }
    if (fact == "next"_L1)
        return compareNext(expected, got, rules);
    if (fact == "json"_L1)
        return compareJson(expected, got);
    if (fact == "apparent_encoding"_L1)
        return {}; // never compared
    const QJsonValue value = plainFact(fact, got);
    return value.isUndefined() ? u"unknown fact "_s + fact : compareValue(fact, expected, value);
}

} // namespace Conformance

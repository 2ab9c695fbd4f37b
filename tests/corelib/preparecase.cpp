// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "preparecase.h"

#include "inputreader.h"

#include <QJsonArray>
#include <QMap>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

/// What came of preparing, in the words of the corpus.
struct Facts {
    Error error;
    PreparedRequest request;
    QByteArray body;
    QByteArray boundary; ///< to be replaced before comparing
};

QByteArray readBody(const std::shared_ptr<BodySource> &source)
{
    if (!source)
        return {};
    auto reader = source->open();
    return reader ? reader.value()->readAll() : "unreadable: " + reader.error().message().toUtf8();
}

QByteArray findBoundary(const PreparedRequest &request, const QByteArray &body)
{
    const QByteArray type = request.headers().value("Content-Type");
    const qsizetype at = type.indexOf("boundary=");
    if (at >= 0)
        return type.sliced(at + 9);
    return type.startsWith("multipart/") && body.startsWith("--") ? body.sliced(2, body.indexOf('\r') - 2)
                                                                  : QByteArray();
}

Facts factsOf(const Request &request)
{
    Facts facts;
    Result<PreparedRequest> prepared = request.prepare();
    if (!prepared) {
        facts.error = prepared.error();
        return facts;
    }
    facts.request = prepared.value();
    facts.body = readBody(facts.request.body());
    facts.boundary = findBoundary(facts.request, facts.body);
    return facts;
}

QByteArray neutral(QByteArray bytes, const Facts &facts)
{
    if (!facts.boundary.isEmpty())
        bytes.replace(facts.boundary, "{{boundary}}");
    return bytes;
}

QString differs(const QString &fact, const QByteArray &expected, const QByteArray &got)
{
    if (expected == got)
        return {};
    return u"%1: expected %2, got %3"_s.arg(fact, QString::fromLatin1(expected), QString::fromLatin1(got));
}

QString compareHeaders(const QJsonArray &expected, const Facts &facts)
{
    QMap<QByteArray, QByteArray> wanted;
    for (const QJsonValue &field : expected)
        wanted.insert(field[0].toString().toLatin1().toLower(), field[1].toString().toLatin1());
    QMap<QByteArray, QByteArray> got;
    for (const Header &field : facts.request.headers())
        got.insert(field.name.toLower(), neutral(field.value, facts));
    if (wanted.value("content-length") == "{{content_length}}")
        wanted["content-length"] = QByteArray::number(facts.body.size());
    const auto line = [](const QMap<QByteArray, QByteArray> &fields) {
        QByteArray out;
        for (auto it = fields.begin(); it != fields.end(); ++it)
            out += it.key() + ": " + it.value() + " | ";
        return out;
    };
    return differs(u"headers"_s, line(wanted), line(got));
}

QString compareOrder(const QJsonArray &expected, const Facts &facts)
{
    QByteArrayList wanted;
    for (const QJsonValue &field : expected)
        wanted.append(field[0].toString().toLatin1().toLower());
    QByteArrayList got;
    for (const Header &field : facts.request.headers())
        got.append(field.name.toLower());
    return differs(u"header_order"_s, wanted.join(','), got.join(','));
}

QString compareBody(const QJsonValue &expected, const Facts &facts)
{
    const auto said = [](bool there, const QByteArray &bytes) {
        return there ? "body " + bytes : QByteArray("none");
    };
    return differs(u"body"_s,
                   said(!expected.isNull(), QByteArray::fromBase64(expected[u"b64"].toString().toLatin1())),
                   said(facts.request.body() != nullptr, neutral(facts.body, facts)));
}

QString compareFact(const QString &fact, const QJsonObject &expected, const Facts &facts)
{
    const QJsonValue value = expected.value(fact);
    if (fact == "method"_L1)
        return differs(fact, value.toString().toUtf8(), facts.request.method());
    if (fact == "url"_L1)
        return differs(fact, value.toString().toUtf8(), facts.request.url().toUtf8());
    if (fact == "path_url"_L1)
        return differs(fact, value.toString().toUtf8(), facts.request.pathUrl());
    if (fact == "headers"_L1)
        return compareHeaders(value.toArray(), facts);
    if (fact == "header_order"_L1)
        return compareOrder(expected.value("headers"_L1).toArray(), facts);
    if (fact == "body"_L1)
        return compareBody(value, facts);
    return u"unknown fact "_s + fact;
}

/// A class of Python itself stands for any error we document.
bool isErrorOf(const QJsonObject &exception, const Error &error)
{
    return exception.value("kind"_L1) != "requests"_L1 || exception.value("class"_L1) == error.name();
}

QString compareAll(const QJsonArray &compare, const QJsonObject &expected, const Facts &facts)
{
    const QJsonObject exception = expected.value("exception"_L1).toObject();
    if (!exception.isEmpty() || facts.error) {
        const bool same = !exception.isEmpty() && facts.error && isErrorOf(exception, facts.error);
        return same ? QString()
                    : u"expected %1, got %2 %3"_s.arg(exception.value("class"_L1).toString(u"success"_s),
                                                      facts.error.name(), facts.error.message());
    }
    for (const QJsonValue &fact : compare) {
        const QString difference = compareFact(fact.toString(), expected, facts);
        if (!difference.isEmpty())
            return difference;
    }
    return {};
}

bool isAccepted(const QJsonObject &accept, const Facts &facts)
{
    if (!facts.error)
        return accept.value("success"_L1).toBool();
    return accept.value("exceptions"_L1).toArray().contains(facts.error.name());
}

} // namespace

Outcome runPrepareCase(const QJsonObject &recorded, const QString &folder)
{
    InputReader reader(folder);
    const Request request = reader.request(recorded.value("input"_L1).toObject());
    if (!reader.unsupported().isEmpty())
        return {reader.unsupported(), {}};

    const Facts facts = factsOf(request);
    const QJsonArray compare = recorded.value("compare"_L1).toArray();
    const QString failure = compareAll(compare, recorded.value("expect"_L1).toObject(), facts);
    if (failure.isEmpty() || isAccepted(recorded.value("accept"_L1).toObject(), facts))
        return {};
    for (const QJsonValue &newer : recorded.value("alternatives"_L1).toArray()) {
        if (compareAll(compare, newer[u"expect"].toObject(), facts).isEmpty())
            return {};
    }
    return {{}, failure};
}

} // namespace Conformance

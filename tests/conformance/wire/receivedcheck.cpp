// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "receivedcheck.h"

#include "compare.h"
#include "typedvalue.h"

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

SentRequest sentBy(const Test::RecordedRequest &request)
{
    SentRequest sent{request.method(), {}, request.body};
    for (const auto &[name, value] : request.headers)
        sent.headers.add(name, value.isNull() ? QByteArray("") : value);
    return sent;
}

/// How a CONNECT is said, by version, is the transport's affair.
QString comparableLine(const QString &line)
{
    return line.startsWith("CONNECT "_L1) ? line.first(line.lastIndexOf(u' ')) : line;
}

QString compareLine(const QString &what, const QJsonObject &expected, const Received &got)
{
    return compareValue(what + u".line"_s, comparableLine(expected.value("line"_L1).toString()),
                        comparableLine(QString::fromLatin1(got.request.line)));
}

QString compareOne(const QString &fact, const QString &what, const QJsonObject &expected, const Received &got,
                   const QJsonObject &credentials)
{
    const SentRequest sent = sentBy(got.request);
    if (fact == "requests.line"_L1)
        return compareLine(what, expected, got);
    if (fact == "requests.headers"_L1)
        return compareRequestHeaders(what + u".headers"_s, expected.value("headers"_L1).toArray(), sent,
                                     credentials);
    if (fact == "requests.header_order"_L1)
        return compareHeaderOrder(what + u".header_order"_s, expected.value("headers"_L1).toArray(),
                                  sent.headers);
    if (fact == "requests.body"_L1)
        return compareBody(what + u".body"_s, decoded(expected.value("body_b64"_L1)), sent);
    if (fact == "requests.conn"_L1)
        return compareValue(what + u".conn"_s, expected.value("conn"_L1), got.request.connection);
    if (fact == "requests.chunks"_L1) {
        QJsonArray sizes;
        for (const qint64 size : got.request.chunks)
            sizes.append(size);
        return compareValue(what + u".chunks"_s, expected.value("chunks"_L1).toArray(), sizes);
    }
    return {};
}

QString compareCertificate(const QString &what, const QJsonObject &expected, const Received &got)
{
    if (!expected.contains("client_cert_cn"_L1))
        return {};
    return compareValue(what + u".client_cert_cn"_s, expected.value("client_cert_cn"_L1),
                        latin1Value(got.request.clientCommonName));
}

QString compareCount(const QJsonArray &expected, const QList<Received> &got)
{
    if (expected.size() == got.size())
        return {};
    QStringList lines;
    for (const Received &one : got)
        lines.append(QString::fromLatin1(one.request.line));
    return difference(u"requests.count"_s, QString::number(expected.size()),
                      u"%1 (%2)"_s.arg(got.size()).arg(lines.join(u", "_s)));
}

} // namespace

QString checkReceived(const QJsonArray &compare, const QJsonArray &expected, const QList<Received> &got,
                      const QJsonObject &credentials)
{
    QString wrong = compare.contains("requests.count"_L1) ? compareCount(expected, got) : QString();
    for (qsizetype i = 0; i < expected.size() && wrong.isEmpty(); ++i) {
        const QString what = u"requests[%1]"_s.arg(i);
        const QJsonObject wanted = expected.at(i).toObject();
        if (i >= got.size()) {
            // Only the number may be free; that of which more is to be compared has to be there.
            const bool needed = compare.contains("requests.line"_L1)
                || (i == 0 && compare.contains("requests.first_line"_L1));
            return needed ? difference(what, wanted.value("line"_L1).toString(), u"no request"_s) : QString();
        }
        for (const QJsonValue &fact : compare) {
            if (wrong.isEmpty())
                wrong = compareOne(fact.toString(), what, wanted, got.at(i), credentials);
        }
        if (wrong.isEmpty() && i == 0 && compare.contains("requests.first_line"_L1))
            wrong = compareLine(what, wanted, got.at(i));
        if (wrong.isEmpty())
            wrong = compareCertificate(what, wanted, got.at(i));
    }
    return wrong;
}

} // namespace Conformance

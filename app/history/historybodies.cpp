// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historybodies.h"

#include <qrequests/encodings.h>
#include <qrequests/responserecord.h>

#include <QFile>
#include <QStringDecoder>

namespace Fingerpost {

namespace {

constexpr qint64 BodyPiece = 256 * 1024;
constexpr qint64 MostCertificate = 1024 * 1024;

/// Null when the file is gone, or is not as long as it was.
std::shared_ptr<BodyStore> bodyFrom(const BodyFiles &files, const HistoryBody &kept,
                                    const QByteArray &contentType)
{
    QFile file(files.path(kept.hash));
    if (kept.hash.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() != kept.size)
        return nullptr;
    auto store = std::make_shared<BodyStore>(contentType);
    for (QByteArray piece = file.read(BodyPiece); !piece.isEmpty(); piece = file.read(BodyPiece)) {
        if (!store->append(piece))
            return nullptr;
    }
    store->finished({});
    return store;
}

QList<QSslCertificate> certificatesFrom(const BodyFiles &files, const QList<QByteArray> &hashes)
{
    QList<QSslCertificate> chain;
    for (const QByteArray &hash : hashes) {
        QFile file(files.path(hash));
        if (file.open(QIODevice::ReadOnly) && file.size() <= MostCertificate)
            chain.append(QSslCertificate(file.readAll(), QSsl::Der));
    }
    return chain;
}

void addCertificates(Requests::Response *response, const QList<QSslCertificate> &chain)
{
    Requests::TlsInfo tls = response->tls();
    tls.peerChain = chain;
    restoreResponse(response,
                    {.httpVersion = response->httpVersion(),
                     .elapsed = response->elapsed(),
                     .timings = response->timings(),
                     .tls = tls,
                     .rejectedCookies = response->rejectedCookies(),
                     .wireBodySize = response->wireBodySize(),
                     .bodySize = response->bodySize(),
                     .engineUse = response->engineUse()});
}

} // namespace

void forEachPiece(const BodyStore &body, const std::function<bool(QByteArrayView)> &take)
{
    for (qint64 done = 0; done < body.size();) {
        const QByteArray piece = body.read(done, BodyPiece);
        if (piece.isEmpty() || !take(piece))
            return;
        done += piece.size();
    }
}

QString bodyText(const QByteArray &bytes, const QByteArray &charset)
{
    const bool isUtf16 = charset.toLower().startsWith("utf-16"); // whose Latin letters are UTF-8 with NULs
    if (bytes.left(4096).contains('\0') && !isUtf16)
        return {};
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8(bytes);
    if (!utf8.hasError() && !isUtf16)
        return text;
    QStringDecoder named(charset.isEmpty() ? "ISO-8859-1" : charset.constData());
    return named.isValid() ? QString(named(bytes)) : text;
}

QByteArray charsetOfSent(const Requests::Headers &headers, QByteArrayView begin)
{
    return begin.contains('\0') ? Requests::encodingFromHeaders(headers) : QByteArray();
}

ExchangeRun::Outcome outcomeOf(const HistoryRecord &record, const BodyFiles &files)
{
    ExchangeRun::Outcome outcome;
    outcome.draft = record.draft;
    outcome.options.followRedirects = record.followRedirects;
    outcome.options.verify = record.verify;
    outcome.options.sendUnresolved = record.sendUnresolved;
    outcome.started = record.started();
    outcome.error = record.error;
    outcome.elapsedMs = record.elapsedMs;
    outcome.firstByteMs = record.firstByteMs;
    outcome.assertionResults = record.assertionResults;
    QList<Requests::Response> before;
    for (const HistoryHop &kept : record.hops) {
        Hop hop;
        hop.request = kept.request;
        if (!kept.sent.hash.isEmpty() && files.contains(kept.sent.hash)) {
            const Requests::Headers headers = hop.request.headers(); // as they were
            hop.request.setBody(Requests::BodySource::fromFile(files.path(kept.sent.hash)));
            hop.request.headers() = headers;
        }
        hop.response = kept.response;
        hop.response.setRequest(hop.request);
        addCertificates(&hop.response, certificatesFrom(files, kept.certificates));
        hop.response.setHistory(before);
        hop.changes = kept.changes;
        hop.body = bodyFrom(files, kept.received, kept.response.headers().value("content-type"));
        hop.headReceived = kept.headReceived;
        hop.finished = kept.finished;
        hop.startedMs = kept.startedMs;
        hop.verify = kept.verify;
        hop.carrier = kept.carrier;
        hop.restored = kept.restored;
        before.append(hop.response);
        outcome.hops.append(hop);
    }
    return outcome;
}

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyfixture.h"

#include <QDirIterator>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

HistoryAddition additionOf(const BodyFiles &files, HistoryId id, const QByteArray &method, const QString &url,
                           int status, const QByteArray &body)
{
    HistoryAddition addition;
    HistoryRecord &record = addition.record;
    record.id = id;
    record.draft = RequestDraft::create(method, url);
    record.sent = record.draft;
    HistoryHop hop;
    hop.request.setMethod(method);
    hop.request.setUrl(url);
    hop.request.headers().add("Accept", "application/json");
    Requests::Response response;
    response.setStatusCode(status);
    response.setUrl(url);
    Requests::Headers headers;
    headers.add("Content-Type", "text/plain");
    headers.add("X-Number", QByteArray::number(id));
    response.setHeaders(headers);
    hop.response = response;
    hop.headReceived = hop.finished = true;
    if (auto incoming = files.receive(); incoming && (*incoming)->append(body) && (*incoming)->finish()) {
        hop.received = {(*incoming)->hash(), (*incoming)->size(), {}};
        addition.bodies.append(*incoming);
    }
    record.hops.append(hop);
    addition.head = u"Content-Type: text/plain\nX-Number: %1\n"_s.arg(id);
    addition.body = QString::fromUtf8(body);
    return addition;
}

QByteArray everythingIn(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace Fingerpost

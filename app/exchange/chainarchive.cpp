// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/chainarchive.h"

#include "secrets/harsecrets.h"
#include "secrets/redaction.h"

#include <qrequests/har.h>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

QByteArray archiveOf(const QList<Hop> &hops, const QDateTime &startedAt, const QStringList &secrets,
                     const QString &version)
{
    Redactor redactor;
    for (const QString &secret : secrets)
        redactor.add(SecretValue(secret));
    QList<Requests::HarEntry> entries;
    for (const Hop &hop : hops) {
        Requests::HarEntry entry;
        entry.response = hop.response;
        entry.response.setRequest(hop.request);
        entry.started = startedAt.addMSecs(qint64(qMax(0.0, hop.startedMs)));
        if (hop.body && hop.body->isComplete() && hop.body->size() <= MaxArchivedBody)
            entry.body = redactor.bytes(hop.body->read(0, MaxArchivedBody));
        entries.append(entry);
    }
    const QByteArray archive =
        Requests::writeHar(entries, {.creatorName = u"Fingerpost"_s, .creatorVersion = version});
    return withoutSecrets(archive, entries, redactor);
}

} // namespace Fingerpost

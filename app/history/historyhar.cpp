// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyhar.h"

#include "history/historybodies.h"

#include <qrequests/har.h>

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

QByteArray HistoryHar::archive(const QList<ExchangeRun::Outcome> &exchanges, bool withSecrets)
{
    QList<Requests::HarEntry> entries;
    qint64 room = MostBodies;
    for (const ExchangeRun::Outcome &exchange : exchanges) {
        QDateTime started = exchange.started;
        for (const Hop &hop : exchange.hops) {
            if (hop.startedMs >= 0)
                started = exchange.started.addMSecs(qint64(hop.startedMs));
            Requests::HarEntry entry{hop.response, started, std::nullopt};
            entry.response.setRequest(hop.request);
            if (hop.body && hop.body->size() <= room) {
                entry.body = hop.body->read(0, hop.body->size());
                room -= entry.body->size();
            } else if (hop.response.bodySize() == 0) {
                entry.body = QByteArray();
            }
            entries.append(entry);
            started = started.addMSecs(qMax<qint64>(0, hop.response.timings().finished) / 1'000'000);
        }
    }
    return Requests::writeHar(entries,
                              {.creatorName = u"Fingerpost"_s,
                               .creatorVersion = QCoreApplication::applicationVersion(),
                               .withSecrets = withSecrets});
}

Requests::Result<QByteArray> HistoryHar::withoutSecrets(const HistoryComposer &exchange)
{
    const QTemporaryDir folder;
    const BodyFiles files(folder.path());
    const auto composed = exchange.compose(files);
    if (!composed)
        return composed.error();
    for (const auto &body : composed->bodies) {
        if (const auto adopted = files.adopt(*body); !adopted)
            return adopted.error();
    }
    return archive({outcomeOf(composed->record, files)}, false);
}

Requests::Result<void> HistoryHar::save(const QString &path, const QByteArray &archive)
{
    QSaveFile file(path);
    const bool isOpen = file.open(QIODevice::WriteOnly);
    if (isOpen)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // what people send is nobody else's
    if (isOpen && file.write(archive) == archive.size() && file.flush() && file.commit())
        return {};
    return Requests::Error(
        Requests::Error::RequestException,
        u"%1 cannot be written: %2."_s.arg(QDir::toNativeSeparators(path), file.errorString()));
}

} // namespace Fingerpost

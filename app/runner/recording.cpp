// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/recording.h"

#include "cli/harsecrets.h"
#include "runner/recordedanswers.h"
#include "secrets/redaction.h"

#include <qrequests/networkadapter.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;
using Requests::Error;
using Requests::Result;

namespace Fingerpost::Recording {

namespace {

constexpr qint64 MostArchive = 256 * 1024 * 1024;
constexpr auto Schemes = {"http://"_L1, "https://"_L1};

Error unusable(const QString &message)
{
    return {Error::RequestException, message};
}

} // namespace

std::shared_ptr<Requests::HarRecorder> record(Requests::Session &session)
{
    auto recorder = std::make_shared<Requests::HarRecorder>();
    for (const auto scheme : Schemes) {
        session.mount(scheme,
                      std::make_unique<Requests::RecordingAdapter>(
                          std::make_unique<Requests::NetworkAdapter>(), recorder));
    }
    return recorder;
}

Result<QString> save(const Requests::HarRecorder &recorder, const QString &directory,
                     const QStringList &secrets)
{
    if (!QDir().mkpath(directory))
        return unusable(QCoreApplication::translate("Fingerpost::Runner", "The folder %1 cannot be made.")
                            .arg(directory));
    const QString path = QDir(directory).filePath(u"recorded.har"_s);
    const QList<Requests::HarEntry> entries = recorder.entries();
    Redactor known;
    for (const QString &secret : secrets)
        known.add(SecretValue(secret));
    const QByteArray archive =
        Cli::withoutSecrets(Requests::writeHar(entries,
                                               {.creatorName = u"Fingerpost"_s,
                                                .creatorVersion = QCoreApplication::applicationVersion()}),
                            entries, known);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(archive) != archive.size() || !file.flush()
        || !file.commit())
        return unusable(path + ": "_L1 + file.errorString());
    return path;
}

Result<void> replay(Requests::Session &session, const QString &directory)
{
    const QDir folder(directory);
    const QStringList names = folder.entryList({u"*.har"_s}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        return unusable(QCoreApplication::translate("Fingerpost::Runner",
                                                    "There is no recording (*.har) in the folder %1.")
                            .arg(directory));
    QList<Requests::HarEntry> all;
    for (const QString &name : names) {
        const QString path = folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return unusable(path + ": "_L1 + file.errorString());
        if (file.size() > MostArchive)
            return unusable(
                path + ": "_L1
                + QCoreApplication::translate("Fingerpost::Runner", "The archive is larger than 256 MiB."));
        auto entries = Requests::readHar(file.readAll());
        if (!entries)
            return unusable(path + ": "_L1 + entries.error().message());
        all += *entries;
    }
    const auto recorded = std::make_shared<const QList<Requests::HarEntry>>(std::move(all));
    for (const auto scheme : Schemes)
        session.mount(scheme, std::make_unique<RecordedAnswers>(recorded, scheme));
    return {};
}

} // namespace Fingerpost::Recording

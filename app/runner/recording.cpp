// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/recording.h"

#include "exchange/engines.h"
#include "runner/recordedanswers.h"
#include "secrets/harsecrets.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <utility>

using namespace Qt::Literals::StringLiterals;
using Requests::Error;
using Requests::Result;

namespace Fingerpost {

namespace {

constexpr qint64 MostArchive = 256 * 1024 * 1024;
constexpr auto Schemes = {"http://"_L1, "https://"_L1};

Error unusable(const QString &message)
{
    return {Error::RequestException, message};
}

} // namespace

RunRecording::RunRecording(Requests::Session &session)
    : m_recorder(std::make_shared<Requests::HarRecorder>())
{
    for (const auto scheme : Schemes) {
        session.mount(scheme, std::make_unique<Requests::RecordingAdapter>(networkAdapter(), m_recorder));
    }
    // Without a name nobody else reads it, and it is gone with this process, however that ends.
    if (!m_spool.open() || !QFile::remove(m_spool.fileName()))
        m_problem = unusable(m_spool.errorString());
}

RunRecording::~RunRecording() = default;

void RunRecording::learn(const QStringList &secrets)
{
    for (const QString &secret : secrets) {
        if (m_known.contains(secret))
            continue;
        m_known.insert(secret);
        m_redactor.add(SecretValue(secret));
    }
}

void RunRecording::collect(const QStringList &secrets)
{
    learn(secrets);
    const QList<Requests::HarEntry> entries = m_recorder->take();
    for (const Requests::HarEntry &entry : entries) {
        addSecretsOf(entry, &m_redactor);
        const QJsonObject archive = QJsonDocument::fromJson(Requests::writeHar({entry})).object();
        const QJsonObject hop = archive[u"log"_s][u"entries"_s][0].toObject();
        const QByteArray line =
            QJsonDocument(withoutSecrets(hop, m_redactor)).toJson(QJsonDocument::Compact) + '\n';
        if (!m_problem && m_spool.write(line) != line.size())
            m_problem = unusable(m_spool.errorString());
    }
}

Result<QString> RunRecording::save(const QString &directory, const QStringList &secrets)
{
    collect(secrets);
    if (m_problem)
        return m_problem;
    if (!QDir().mkpath(directory))
        return unusable(QCoreApplication::translate("Fingerpost::Runner", "The folder %1 cannot be made.")
                            .arg(directory));
    const QString path = QDir(directory).filePath(u"recorded.har"_s);
    const auto written = writeArchive(path);
    return written ? Result<QString>(path) : written.error();
}

/// Once more through all of it: what an answer gave away before anybody knew that it is a secret.
Result<void> RunRecording::writeArchive(const QString &path)
{
    const QJsonObject creator{{u"name"_s, u"Fingerpost"_s},
                              {u"version"_s, QCoreApplication::applicationVersion()}};
    QSaveFile file(path);
    bool isGood = file.open(QIODevice::WriteOnly) && m_spool.flush() && m_spool.seek(0);
    const auto put = [&](const QByteArray &bytes) { isGood = isGood && file.write(bytes) == bytes.size(); };
    put("{\n\"log\": {\n\"version\": \"1.2\",\n\"creator\": "
        + QJsonDocument(creator).toJson(QJsonDocument::Compact) + ",\n\"entries\": [");
    bool isFirst = true;
    while (isGood && !m_spool.atEnd()) {
        const QJsonObject hop = QJsonDocument::fromJson(m_spool.readLine()).object();
        put(QByteArray(std::exchange(isFirst, false) ? "\n" : ",\n")
            + QJsonDocument(withoutSecrets(hop, m_redactor)).toJson(QJsonDocument::Compact));
    }
    put("\n]\n}\n}\n");
    if (isGood && file.flush() && file.commit())
        return {};
    return unusable(path + ": "_L1 + file.errorString());
}

Result<void> replayRun(Requests::Session &session, const QString &directory)
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

} // namespace Fingerpost

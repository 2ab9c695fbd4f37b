// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/redaction.h"

#include <qrequests/replayadapter.h>
#include <qrequests/session.h>

#include <QSet>
#include <QString>
#include <QStringList>
#include <QTemporaryFile>

#include <memory>

namespace Fingerpost {

/// A run that is recorded into a folder. Its hops go to a file without a name as they come, so that a long
/// run takes no more memory than a short one, and from there into an HTTP archive at the end, without any
/// secret that was met on the way. Blocks for the disk.
class RunRecording {
public:
    /// From now on \a session carries its requests with adapters that record them.
    explicit RunRecording(Requests::Session &session);
    ~RunRecording();
    Q_DISABLE_COPY_MOVE(RunRecording)

    /// Takes what has ended since, with \a secrets hidden. What goes wrong is told by save().
    void collect(const QStringList &secrets);
    /// All of it as an archive in the folder \a directory, which is made where it is missing. Credentials,
    /// cookies and \a secrets are hidden. Returns the file.
    [[nodiscard]] Requests::Result<QString> save(const QString &directory, const QStringList &secrets);

private:
    void learn(const QStringList &secrets);
    [[nodiscard]] Requests::Result<void> writeArchive(const QString &path);

    std::shared_ptr<Requests::HarRecorder> m_recorder;
    QTemporaryFile m_spool; ///< a hop a line
    Redactor m_redactor; ///< every secret that was met
    QSet<QString> m_known; ///< given by others; in m_redactor
    Requests::Error m_problem;
};

/// From now on \a session is answered from the HTTP archives (*.har) of the folder \a directory, in the order
/// of their names, and from nothing else. Blocks for the disk. Errors name the file.
[[nodiscard]] Requests::Result<void> replayRun(Requests::Session &session, const QString &directory);

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/fileoutput.h"
#include "cli/runoptions.h"
#include "cli/signalpipe.h"
#include "runner/collectionrun.h"

#include <qrequests/replayadapter.h>
#include <qrequests/session.h>

#include <QObject>

#include <memory>
#include <vector>

namespace Fingerpost::Cli {

/// `fingerpost-cli run` with \a arguments behind that word. Runs the application's event loop; returns the
/// exit code.
[[nodiscard]] int runCollection(const QStringList &arguments);

/// A run on its way, told of on standard error. A signal cancels it; reports are written all the same.
class RunCommand : public QObject {
    Q_OBJECT
public:
    explicit RunCommand(RunArguments arguments, QObject *parent = nullptr);

    /// Once, within the event loop.
    void start();

Q_SIGNALS:
    void ended(int exitCode);

private:
    [[nodiscard]] Requests::Result<void> prepare();
    [[nodiscard]] Requests::Result<void> openReports();
    void tell(int index);
    void conclude();
    [[nodiscard]] bool keepRecording();
    [[nodiscard]] bool writeReports();

    RunArguments m_arguments;
    SignalPipe m_signals;
    Requests::Session m_session;
    std::shared_ptr<Requests::HarRecorder> m_recorder;
    std::vector<std::unique_ptr<FileOutput>> m_reports; ///< as the arguments have them
    std::unique_ptr<CollectionRun> m_run;
    int m_signal = 0; ///< the one that came
};

} // namespace Fingerpost::Cli

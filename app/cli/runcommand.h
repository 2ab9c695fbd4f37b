// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/fileoutput.h"
#include "cli/runoptions.h"
#include "cli/runworkspace.h"
#include "cli/signalpipe.h"
#include "runner/collectionrun.h"
#include "runner/recording.h"

#include <qrequests/session.h>

#include <QObject>

#include <memory>
#include <vector>

namespace Fingerpost {
class FolderSource;
}

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
    [[nodiscard]] Requests::Result<void> openWorkspace();
    [[nodiscard]] Requests::Result<void> takeSession(const SessionProfile &profile);
    [[nodiscard]] Requests::Result<void> makeRun();
    void fetchSecrets();
    void begin();
    void refuse(const Requests::Error &error);
    [[nodiscard]] Requests::Result<void> openReports();
    void tell(int index);
    void tellOfEngine(const ExchangeRun &exchange);
    void conclude();
    [[nodiscard]] bool keepRecording();
    [[nodiscard]] bool writeReports();

    RunArguments m_arguments;
    SignalPipe m_signals;
    Requests::Session m_session;
    std::unique_ptr<RunRecording> m_recording; ///< null: nothing is recorded
    std::vector<std::unique_ptr<FileOutput>> m_reports; ///< as the arguments have them
    std::unique_ptr<RunWorkspace> m_workspace; ///< null: there is nothing to borrow
    std::shared_ptr<FolderSource> m_source;
    RunPlan m_plan;
    std::unique_ptr<CollectionRun> m_run;
    int m_signal = 0; ///< the one that came
    bool m_engineTold = false; ///< that there is no libcurl
};

} // namespace Fingerpost::Cli

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exchangerecord.h"
#include "cli/fileoutput.h"
#include "cli/sendoptions.h"
#include "cli/signalpipe.h"
#include "cli/standardoutput.h"

#include <qrequests/session.h>

#include <QElapsedTimer>

#include <memory>
#include <optional>

namespace Fingerpost::Cli {

/// `fingerpost-cli send` with \a arguments behind that word. Runs the application's event loop; returns the
/// exit code.
[[nodiscard]] int runSend(const QStringList &arguments);

/// One request under way. A block of the body is read only when what came before has been written, so the
/// peer is held back by the reader of standard output.
class SendCommand : public QObject {
    Q_OBJECT
public:
    explicit SendCommand(SendArguments arguments, QObject *parent = nullptr);

    /// Once, within the event loop.
    void start();

Q_SIGNALS:
    void ended(int exitCode);

private:
    [[nodiscard]] Requests::Result<void> openFiles();
    [[nodiscard]] Requests::Result<Requests::PreparedRequest> prepare();
    void send(const Requests::PreparedRequest &request);
    void refuse(const Requests::Error &error);

    void pump();
    void printHops();
    void printHop(const Requests::Response &hop);
    void moveBody();
    void checkOutputs();
    void conclude();
    [[nodiscard]] int verdict(const Requests::Response &response);
    [[nodiscard]] bool writeHar(const Requests::Response &response);
    void interrupt(int number);
    /// Ends the exchange before its time; nothing more is written of it.
    void stop(int exitCode, const QString &message);
    [[nodiscard]] bool prints(Part part) const { return m_arguments.print.testFlag(part); }

    SendArguments m_arguments;
    SignalPipe m_signals;
    StandardOutput m_stdout;
    std::unique_ptr<FileOutput> m_file;
    std::unique_ptr<FileOutput> m_har;
    Output *m_body = nullptr; ///< where the body goes; null: nowhere
    std::shared_ptr<ExchangeRecord> m_record;
    Requests::Session m_session;
    std::unique_ptr<Requests::ResponseStream> m_stream;
    QElapsedTimer m_clock;
    std::optional<int> m_exitCode; ///< set once it is known
    bool m_received = false; ///< all that will come has come, or the error
    bool m_hopsPrinted = false;
    bool m_stopped = false;
    bool m_concluded = false;
    bool m_ended = false;
};

} // namespace Fingerpost::Cli

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/networkadapter.h>

#include "support/scriptedserver.h"

#include <QElapsedTimer>
#include <QStringList>

namespace Requests::Test {

/// Everything Qt would add, so that what is sent is what the test says.
[[nodiscard]] const Headers &fullHeaders();

/// A server whose last entry answers for ever.
[[nodiscard]] ServerOptions repeating();

/// The ids of what the transport would change, of one kind.
[[nodiscard]] QByteArrayList deviationIds(const Adapter &adapter, const PreparedRequest &request,
                                          Deviation::Kind kind);

[[nodiscard]] PreparedRequest prepared(const QByteArray &method, const QString &url,
                                       const Headers &headers = {}, const Data &data = {});

/// A GET of \a server's root with fullHeaders().
[[nodiscard]] PreparedRequest plainGet(const ScriptedServer &server);

/// One transfer and all that was heard of it.
class TransferRecorder final : public TransferClient {
public:
    /// Begins to send. The transfer is gone with this, if not before.
    void send(Adapter &adapter, const PreparedRequest &request, const TransferOptions &options = {});
    /// Reads what is there; also what comes later, from now on.
    void readOn();
    /// Ends the transfer from within the call of that name.
    void destroyIn(const QString &call) { m_destroyIn = call; }

    [[nodiscard]] bool wait(int milliseconds = 15000);
    [[nodiscard]] bool waitFor(const QString &call, int milliseconds = 15000);

    std::unique_ptr<Transfer> transfer;
    QStringList calls;
    ResponseHead head;
    QByteArray body;
    qint64 bodySize = 0;
    qint64 uploaded = 0;
    int uploadSteps = 0; ///< how often that was told
    Error error;
    bool finished = false;
    bool reading = true; ///< false: leaves the bytes where they are
    bool keepBody = true;
    qint64 elapsed = -1; ///< ms from send() to the end

    void transferPhase(Phase phase) override;
    void transferUploaded(qint64 sent, qint64 total) override;
    void transferHead(const ResponseHead &answer) override;
    void transferReadable() override;
    void transferFinished(const Error &end) override;

private:
    void heard(const QString &call);
    void drain();

    bool m_sending = false;
    QString m_destroyIn;
    QElapsedTimer m_clock;
};

/// A transfer that has come to its end. Default: with a timeout of 10 s.
[[nodiscard]] std::unique_ptr<TransferRecorder> sent(Adapter &adapter, const PreparedRequest &request);
[[nodiscard]] std::unique_ptr<TransferRecorder> sent(Adapter &adapter, const PreparedRequest &request,
                                                     const TransferOptions &options);

} // namespace Requests::Test

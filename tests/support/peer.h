// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <memory>

#include <QByteArray>
#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace Requests::Test {

/// A real program as the other side of a test, on free ports of 127.0.0.1.
///
/// It ends with this object, and with the process of the test however that ends. For the thread that made it
/// only, which has to live on as long as the peer.
///
///     if (!peer.isAvailable())
///         QSKIP(qPrintable(peer.whyNot()));
///     QVERIFY2(peer.start(), qPrintable(peer.errorString()));
class Peer {
public:
    using milliseconds = std::chrono::milliseconds;
    static constexpr milliseconds DefaultTimeout = std::chrono::seconds(30);

    virtual ~Peer();
    Q_DISABLE_COPY_MOVE(Peer)

    /// Whether the program is installed.
    [[nodiscard]] bool isAvailable() const { return whyNot().isEmpty(); }
    /// Which package is missing; empty when it can be started.
    [[nodiscard]] virtual QString whyNot() const = 0;

    /// Starts it and waits until it answers. A peer that runs is started afresh, on other ports.
    [[nodiscard]] bool start(milliseconds timeout = DefaultTimeout);
    /// Ends it and waits for that.
    void stop();

    /// Why start() failed, with the end of what the program printed.
    [[nodiscard]] QString errorString() const { return m_error; }
    /// Everything it printed since it was last started.
    [[nodiscard]] QByteArray log() const;
    [[nodiscard]] qint64 processId() const;
    [[nodiscard]] quint16 port() const { return port(0); }

protected:
    struct Command {
        QString program;
        QStringList arguments;
    };

    Peer();

    /// How many ports it listens on.
    [[nodiscard]] virtual int portCount() const { return 1; }
    /// Writes what it needs and says how to run it; the ports are known by now.
    [[nodiscard]] virtual Command prepare() = 0;
    /// Bytes to which the first port gives any answer once it works.
    [[nodiscard]] virtual QByteArray greeting() const = 0;

    [[nodiscard]] quint16 port(int index) const { return m_ports.value(index); }
    /// A folder of its own, removed at the end.
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    void writeFile(const QString &name, const QByteArray &content) const;

    /// Path of \a program, also when only root has its folder in PATH; empty when it is not installed.
    [[nodiscard]] static QString findProgram(const QString &program);

private:
    [[nodiscard]] bool startOnce(std::chrono::steady_clock::time_point end);
    [[nodiscard]] bool awaitAnswer(std::chrono::steady_clock::time_point end);
    [[nodiscard]] bool answers() const;

    QTemporaryDir m_folder;
    QList<quint16> m_ports;
    std::unique_ptr<QProcess> m_process;
    QString m_error;
};

} // namespace Requests::Test

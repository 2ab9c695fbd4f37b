// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "caserunner.h"

#include <QProcess>

namespace Conformance {

/// The case to play: by its name, so that what no JSON text survives twice (a lone surrogate) is read once.
struct Task {
    QString document; ///< path
    QString id;
};

/// A process of this program that plays one case after the other, so that a crash or an endless loop takes
/// down none but its own case. Lines of JSON go both ways.
class Worker {
public:
    explicit Worker(int caseSeconds)
        : m_milliseconds(caseSeconds * 1000)
    {
    }
    ~Worker();
    Q_DISABLE_COPY_MOVE(Worker)

    /// Plays one; a dead process is replaced before the next.
    [[nodiscard]] Outcome play(const Task &task, Engine engine);

private:
    [[nodiscard]] bool start(Engine engine);
    [[nodiscard]] QString endOf(const QString &why);
    void stop();

    int m_milliseconds;
    std::unique_ptr<QProcess> m_process;
};

/// The other end: plays what comes on standard input until that ends. Returns the exit code.
int serveAsWorker(Engine engine);

} // namespace Conformance

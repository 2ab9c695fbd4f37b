// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/signalpipe.h"

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace Fingerpost::Cli {

namespace {

constexpr int Handled[] = {SIGINT, SIGTERM, SIGHUP};

// A handler can reach nothing but a global.
volatile std::sig_atomic_t writeEnd = -1;

extern "C" void passOn(int number)
{
    const int before = errno;
    const char byte = char(number);
    [[maybe_unused]] const ssize_t written = ::write(writeEnd, &byte, 1);
    errno = before;
}

} // namespace

SignalPipe::SignalPipe(QObject *parent)
    : QObject(parent)
{
    // Writing to a pipe that nobody reads is an error to look at, not the end.
    std::signal(SIGPIPE, SIG_IGN);
    if (::pipe2(m_ends, O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("There are no file descriptors left.");
    writeEnd = m_ends[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_ends[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        if (const int number = take())
            Q_EMIT received(number);
    });
    for (const int number : Handled) {
        struct sigaction before = {};
        ::sigaction(number, nullptr, &before);
        // What nohup or a shell in the background has switched off stays off.
        if (before.sa_handler == SIG_IGN)
            continue;
        struct sigaction action = {};
        action.sa_handler = passOn;
        action.sa_flags = int(SA_RESETHAND);
        ::sigaction(number, &action, nullptr);
    }
}

SignalPipe::~SignalPipe()
{
    for (const int number : Handled) {
        struct sigaction now = {};
        ::sigaction(number, nullptr, &now);
        if (now.sa_handler == passOn)
            std::signal(number, SIG_DFL);
    }
    m_notifier.reset();
    ::close(m_ends[0]);
    ::close(m_ends[1]);
}

int SignalPipe::take()
{
    char byte = 0;
    return ::read(m_ends[0], &byte, 1) == 1 ? int(byte) : 0;
}

} // namespace Fingerpost::Cli

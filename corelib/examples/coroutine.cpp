// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT

// coroutine URL: with QCoro, co_await takes the QFuture of any PendingResponse.

#include <qrequests/session.h>

#include <QCoroFuture>
#include <QCoroTask>

#include <QCoreApplication>
#include <QTextStream>

namespace {

QCoro::Task<> fetch(QString url)
{
    Requests::Session session;
    const Requests::Response first = co_await session.getAsync(url).future();
    const Requests::Response second = co_await session.getAsync(url).future();
    QTextStream(stdout) << first.statusCode() << ' ' << second.statusCode() << Qt::endl;
    QCoreApplication::exit(second.ok() ? 0 : 1);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString url = QCoreApplication::arguments().value(1);
    QMetaObject::invokeMethod(
        &application, [url] { fetch(url); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT

// async URL...: all of them at once, in a program with an event loop that never waits.

#include <qrequests/session.h>

#include <QCoreApplication>
#include <QTextStream>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    Requests::Session session; // keeps connections open and cookies for the next request
    const QStringList urls = QCoreApplication::arguments().mid(1);
    qsizetype waiting = urls.size();
    for (const QString &url : urls) {
        // The context: when it is gone, nothing is called.
        session.getAsync(url).then(&application, [&out, &waiting, url](const Requests::Response &response) {
            out << url << ": "
                << (response.error() ? response.error().message() : QString::number(response.statusCode()))
                << Qt::endl;
            if (--waiting == 0)
                QCoreApplication::quit();
        });
    }
    return urls.isEmpty() ? 2 : QCoreApplication::exec();
}

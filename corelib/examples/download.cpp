// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT

// download URL FILE: a body of any size goes to the disk while it arrives; the peer is held back when the
// disk is slow.

#include <qrequests/session.h>

#include <QCoreApplication>
#include <QSaveFile>
#include <QTextStream>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    QSaveFile file(arguments.value(2));
    if (arguments.size() != 3 || !file.open(QIODevice::WriteOnly)) {
        out << "Usage: download URL FILE" << Qt::endl;
        return 2;
    }

    Requests::Session session;
    const std::unique_ptr<Requests::ResponseStream> stream = session.stream("GET", arguments.at(1));
    qint64 total = -1;
    const auto take = [&] {
        file.write(stream->readAll());
        out << file.pos() << " of " << (total < 0 ? QStringLiteral("?") : QString::number(total)) << Qt::endl;
    };
    QObject::connect(stream.get(), &Requests::ResponseStream::headReceived, &application,
                     [&](const Requests::Response &head) {
                         bool isNumber = false;
                         const qint64 length = head.headers().value("Content-Length").toLongLong(&isNumber);
                         total = isNumber ? length : -1;
                     });
    QObject::connect(stream.get(), &QIODevice::readyRead, &application, take);
    QObject::connect(stream.get(), &Requests::ResponseStream::finished, &application,
                     [&](const Requests::Response &response) {
                         take();
                         const Requests::Result<void> status = response.checkStatus();
                         if (!status)
                             out << status.error().message() << Qt::endl;
                         // Whole or not at all.
                         QCoreApplication::exit(status && file.commit() ? 0 : 1);
                     });
    return QCoreApplication::exec();
}

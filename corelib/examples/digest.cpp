// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT

// digest URL USER PASSWORD: answers a digest challenge; the challenge is part of the history.

#include <qrequests/session.h>

#include <QCoreApplication>
#include <QTextStream>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    Requests::Session session;
    session.setAuth(Requests::DigestAuth(arguments.value(2), arguments.value(3)));
    // The second request sends its credentials at once: the server's nonce is still good.
    for (int i = 0; i < 2; ++i) {
        const Requests::Response response = session.get(arguments.value(1));
        for (const Requests::Response &hop : response.history())
            out << hop.statusCode() << ' ' << hop.headers().value("WWW-Authenticate") << '\n';
        out << response.statusCode() << ' ' << response.reason() << Qt::endl;
        if (!response.ok())
            return 1;
    }
    return 0;
}

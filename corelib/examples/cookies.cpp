// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT

// cookies URL FILE: the cookies of a session are there again at the next start.

#include <qrequests/session.h>

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

using namespace Requests;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString file = arguments.value(2);
    QTextStream out(stdout);
    Session session;
    if (QFile::exists(file)) {
        Result<CookieJar> kept = CookieJar::load(file);
        if (!kept) {
            out << kept.error().message() << Qt::endl;
            return 1;
        }
        session.cookies() = *kept;
    }
    const Response response = session.get(arguments.value(1));
    out << "sent: " << response.request().headers().value("Cookie") << '\n';
    for (const Cookie &cookie : session.cookies().all())
        out << "kept: " << cookie.name << " for " << cookie.domain << '\n';
    for (const CookieRejection &rejection : response.rejectedCookies())
        out << "refused: " << rejection.reason << '\n';
    // A browser would drop those that last as long as the session.
    const Result<void> saved =
        session.cookies().save(file, CookieJar::Format::Netscape, CookieJar::SessionCookies::Keep);
    if (!saved)
        out << saved.error().message() << '\n';
    return response.ok() && saved ? 0 : 1;
}

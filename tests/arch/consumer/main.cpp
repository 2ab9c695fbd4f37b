// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <allheaders.h>

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Requests::Session session;
    // Works without a network: no such scheme is ever sent anywhere.
    const Requests::Response response = session.get("nowhere://example.test/");
    if (response.ok())
        return 1;
#ifdef WITH_CURL
    session.mount(QStringLiteral("http://"), std::make_unique<Requests::CurlAdapter>());
    // Nobody is there, which takes a transport to find out.
    const Requests::Error error = session.get("http://127.0.0.1:1/").error();
    return error.cause() == Requests::Error::ConnectionRefused ? 0 : 2;
#else
    return 0;
#endif
}

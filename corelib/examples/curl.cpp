// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
//
// The same field twice, in chunks, to a path that is not tidied up: what only the transport on libcurl
// carries.
#include <qrequests/curladapter.h>
#include <qrequests/session.h>

#include <QCoreApplication>
#include <QTextStream>

using namespace Requests;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString url =
        QCoreApplication::arguments().value(1, QStringLiteral("http://127.0.0.1:8080/a/%2e%2e/b"));

    //! [mount]
    Session session;
    session.mount(QStringLiteral("https://"), std::make_unique<CurlAdapter>());
    session.mount(QStringLiteral("http://"), std::make_unique<CurlAdapter>());
    //! [mount]

    Result<PreparedRequest> request = session.prepareRequest(Request("POST", url, {.data = "body"}));
    if (!request) {
        QTextStream(stderr) << request.error().message() << Qt::endl;
        return 1;
    }
    request->headers().add("X-Tag", "one");
    request->headers().add("x-tag", "two");
    request->headers().remove("Content-Length");
    request->headers().add("Transfer-Encoding", "chunked");

    const Response response = session.send(*request);
    QTextStream(stdout) << (response.error() ? response.error().message() : response.text()) << Qt::endl;
    return response.ok() ? 0 : 1;
}

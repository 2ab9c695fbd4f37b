// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT

// sync URL: one request, blocking, as a script would do it.

#include <qrequests/api.h>

#include <QCoreApplication>
#include <QTextStream>

using namespace std::chrono_literals;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);

    const Requests::Response response =
        Requests::get(QCoreApplication::arguments().value(1), {.params = {{"page", 2}}, .timeout = 10s});
    // An error means that no answer came; a 404 is an answer.
    if (response.error()) {
        out << response.error().message() << '\n';
        return 1;
    }
    out << response.statusCode() << ' ' << response.reason() << '\n';
    out << response.headers().value("Content-Type") << '\n' << response.text();
    return response.ok() ? 0 : 1;
}

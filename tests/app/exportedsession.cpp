// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
// clang-format off
#include <qrequests/networkadapter.h>
#include <qrequests/replayadapter.h>
#include <qrequests/session.h>

#include <QCoreApplication>
#include <QTextStream>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Requests::Session session;
    session.setAuth(Requests::BearerAuth(QString::fromUtf8("t0ken-of-test")));
    session.headers().set("X-Client", QString::fromUtf8("say \"hi\" \\ \?").toUtf8());
    session.headers().set("X-Api-Key", QString::fromUtf8("k3y-of-test").toUtf8());
    session.setParams({{"page", QString::fromUtf8("2")}, {"tag", QString::fromUtf8("\303\245 b")}});
    session.setMaxRedirects(5);
    session.setTimeout({std::chrono::milliseconds(0), std::chrono::milliseconds(20000), std::chrono::milliseconds(0)});
    session.setTrustEnv(false);
    session.setHooks({[](const Requests::Response &response) {
        Requests::Response changed = response;
        changed.setEncoding("utf-8");
        if (const auto checked = changed.checkStatus(); !checked)
            changed.setError(checked.error());
        return std::optional(changed);
    }});
    session.cookies().set("seen", "1", QString::fromUtf8("127.0.0.1"), QString::fromUtf8("/"));

    QTextStream out(stdout);
    for (const QString &url : QCoreApplication::arguments().mid(1)) {
        const Requests::Response response = session.get(url);
        out << response.statusCode() << ' ' << response.url() << Qt::endl;
    }
}

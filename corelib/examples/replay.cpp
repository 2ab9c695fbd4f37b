// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT

// replay record URL FILE.har | replay play URL FILE.har: what was recorded once is answered without a
// network.

#include <qrequests/networkadapter.h>
#include <qrequests/replayadapter.h>
#include <qrequests/session.h>

#include <QCoreApplication>
#include <QTextStream>

using namespace Requests;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    if (arguments.size() != 4) {
        out << "Usage: replay record|play URL FILE.har" << Qt::endl;
        return 2;
    }
    const bool records = arguments.at(1) == QStringLiteral("record");
    const auto recorder = std::make_shared<HarRecorder>();
    Session session;
    for (const QString &prefix : {QStringLiteral("http://"), QStringLiteral("https://")}) {
        if (records)
            session.mount(prefix,
                          std::make_unique<RecordingAdapter>(std::make_unique<NetworkAdapter>(), recorder));
        else
            session.mount(prefix, std::make_unique<ReplayAdapter>(arguments.at(3)));
    }
    const Response response = session.get(arguments.at(2));
    out << response.statusCode() << ' ' << response.text() << response.error().message() << Qt::endl;
    if (records) {
        if (const Result<void> saved = recorder->save(arguments.at(3)); !saved) {
            out << saved.error().message() << Qt::endl;
            return 1;
        }
    }
    return response.ok() ? 0 : 1;
}

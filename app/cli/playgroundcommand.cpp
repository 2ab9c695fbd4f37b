// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/playgroundcommand.h"

#include "cli/commandline.h"
#include "cli/signalpipe.h"
#include "playground/playgroundserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Cli {

namespace {

constexpr auto Help = uR"(Usage: fingerpost-cli playground [--port N]
Runs the practice server on 127.0.0.1 until Ctrl+C. Its first page lists its endpoints.

Options:
  --port N      Listen on this port, not on any free one
  -h, --help    Print this and exit
)";

} // namespace

int runPlayground(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption port(u"port"_s, {}, u"N"_s);
    const QCommandLineOption help(QStringList{u"h"_s, u"help"_s});
    parser.addOptions({port, help});
    const bool understood = parser.parse(QStringList{u"fingerpost-cli"_s} + arguments);
    if (parser.isSet(help)) {
        print(QString::fromUtf16(Help));
        return AllWell;
    }
    if (!understood || !parser.positionalArguments().isEmpty())
        return complainOfUse(u"playground expects nothing but --port N"_s, u"playground"_s);
    bool isPort = true;
    const quint16 number = parser.isSet(port) ? parser.value(port).toUShort(&isPort) : quint16(0);
    if (!isPort)
        return complainOfUse(u"--port expects a number up to 65535, not \"%1\""_s.arg(parser.value(port)),
                             u"playground"_s);

    SignalPipe signalPipe;
    PlaygroundServer server;
    if (!server.listen(number)) {
        complain(u"the playground cannot listen on port %1: %2"_s.arg(number).arg(server.errorString()));
        return RequestFailed;
    }
    print(server.url().toString() + u'\n');
    QObject::connect(&signalPipe, &SignalPipe::received, qApp, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

} // namespace Fingerpost::Cli

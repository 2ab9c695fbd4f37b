// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "cli/playgroundcommand.h"
#include "cli/runcommand.h"
#include "cli/sendcommand.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Cli {

namespace {

void write(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

QString help()
{
    return uR"(Usage: fingerpost-cli COMMAND [ARGUMENTS]
Sends HTTP requests from the command line.

Commands:
  send METHOD URL    Send one request and write its answer
  run PATH           Send the requests of a collection and check their assertions
  playground         Run the practice server until Ctrl+C

Options:
  -h, --help         Print this and exit; "fingerpost-cli COMMAND --help" has more
  -v, --version      Print the version and exit

Exit status: 0 all is well, 1 a request failed, 2 wrong use.
)"_s;
}

} // namespace

void print(const QString &text)
{
    write(stdout, text);
}

void complain(const QString &message)
{
    write(stderr, u"fingerpost-cli: "_s + message + u'\n');
}

int complainOfUse(const QString &message, const QString &command)
{
    const QString place =
        command.isEmpty() ? u"fingerpost-cli --help"_s : u"fingerpost-cli %1 --help"_s.arg(command);
    complain(message + u"; see "_s + place);
    return WrongUse;
}

int run(const QStringList &arguments)
{
    const QString command = arguments.value(1);
    if (command == u"send"_s)
        return runSend(arguments.mid(2));
    if (command == u"run"_s)
        return runCollection(arguments.mid(2));
    if (command == u"playground"_s)
        return runPlayground(arguments.mid(2));
    if (command == u"--help"_s || command == u"-h"_s || command == u"help"_s) {
        print(help());
        return AllWell;
    }
    if (command == u"--version"_s || command == u"-v"_s) {
        print(u"fingerpost-cli %1\n"_s.arg(QCoreApplication::applicationVersion()));
        return AllWell;
    }
    if (command.isEmpty())
        return complainOfUse(u"a command is expected, as in \"send GET http://example.org/\""_s, {});
    return complainOfUse(u"there is no command \"%1\": send, run or playground is expected"_s.arg(command),
                         {});
}

} // namespace Fingerpost::Cli

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runoptions.h"

#include <QCommandLineParser>

using namespace Qt::Literals::StringLiterals;
using Requests::Error;
using Requests::Result;

namespace Fingerpost::Cli {

namespace {

constexpr int LongestDelay = 24 * 60 * 60 * 1000;

Error misused(const QString &message)
{
    return {Error::RequestException, message};
}

class RunParser {
public:
    RunParser()
    {
        m_parser.addOptions({m_env, m_var, m_session, m_workspace, m_bail, m_repeat, m_parallel, m_delay,
                             m_data, m_report, m_record, m_replay, m_help});
    }

    [[nodiscard]] Result<RunArguments> parse(const QStringList &arguments);
    [[nodiscard]] QString help() const;

private:
    using Step = Result<void> (RunParser::*)(RunArguments &) const;
    [[nodiscard]] Result<QStringList> takeReports(const QStringList &arguments, RunArguments &out) const;
    [[nodiscard]] Result<void> readPlace(RunArguments &out) const;
    [[nodiscard]] Result<void> readValues(RunArguments &out) const;
    [[nodiscard]] Result<void> readNumbers(RunArguments &out) const;
    [[nodiscard]] Result<void> readFiles(RunArguments &out) const;

    [[nodiscard]] Result<int> number(const QCommandLineOption &option, int least, int most,
                                     int otherwise) const;
    [[nodiscard]] QString problem() const;

    QCommandLineParser m_parser;
    const QCommandLineOption m_env{u"env"_s, u"Use the variables of this environment of the collection."_s,
                                   u"NAME"_s};
    const QCommandLineOption m_var{
        u"var"_s,
        u"Set a variable, whatever the collection says; also the value of a "
        "secret one, which the keychain is then not asked for. May be given more than once."_s,
        u"NAME=VALUE"_s};
    const QCommandLineOption m_session{
        u"session"_s,
        u"Send everything through this session of the window: its headers, auth, parameters, proxies, "
        "certificates, limits and cookies."_s,
        u"NAME"_s};
    const QCommandLineOption m_workspace{
        u"workspace"_s, u"Take sessions and secrets from the workspace in DIR, not from the window's own."_s,
        u"DIR"_s};
    const QCommandLineOption m_bail{u"bail"_s, u"Send nothing more after the first failure."_s};
    const QCommandLineOption m_repeat{u"repeat"_s, u"Run everything N times (1)."_s, u"N"_s};
    const QCommandLineOption m_parallel{u"parallel"_s, u"Have N requests under way at a time (1)."_s, u"N"_s};
    const QCommandLineOption m_delay{u"delay"_s, u"Wait so long before the next request."_s, u"MS"_s};
    const QCommandLineOption m_data{
        u"data"_s,
        u"Run once for each row of FILE, whose columns are variables: CSV with their names in the first "
        "line, or a JSON array of objects."_s,
        u"FILE.csv|json"_s};
    const QCommandLineOption m_report{
        u"report"_s, u"Write a report: json, junit or html. May be given more than once."_s, u"KIND FILE"_s};
    const QCommandLineOption m_record{
        u"record"_s,
        u"Keep all answers in DIR as an HTTP archive, without credentials and cookies, to be played with "
        "--replay."_s,
        u"DIR"_s};
    const QCommandLineOption m_replay{
        u"replay"_s, u"Take the answers from the archives in DIR; nothing is sent."_s, u"DIR"_s};
    const QCommandLineOption m_help{{u"h"_s, u"help"_s}, u"Print this and exit."_s};
};

QString RunParser::help() const
{
    const QString text = m_parser.helpText();
    return u"Usage: fingerpost-cli run [OPTION...] PATH\n"
           "Sends the requests of a collection, of a folder of one, or one request, in the order of the "
           "tree, "
           "and checks their assertions.\n"_s
        + text.mid(text.indexOf(u'\n') + 1)
        + u"\nProgress goes to standard error, the summary to standard output.\n"
          "Exit status: 0 all is well, 1 a request or an assertion failed, or none could be sent, 2 wrong "
          "use. An "
          "HTTP error such "
          "as "
          "404 is an answer; an assertion says whether it is the right one.\n"_s;
}

Result<RunArguments> RunParser::parse(const QStringList &arguments)
{
    RunArguments out;
    const auto left = takeReports(arguments, out);
    const bool understood = m_parser.parse(QStringList{u"fingerpost-cli"_s} + (left ? *left : arguments));
    out.help = m_parser.isSet(m_help);
    if (out.help)
        return out;
    if (!left)
        return left.error();
    if (!understood)
        return misused(problem());
    for (const QCommandLineOption *single : {&m_env, &m_session, &m_workspace, &m_repeat, &m_parallel,
                                             &m_delay, &m_data, &m_record, &m_replay}) {
        if (m_parser.values(*single).size() > 1)
            return misused(u"--%1 may be given once only"_s.arg(single->names().constLast()));
    }
    for (const Step step :
         {&RunParser::readPlace, &RunParser::readValues, &RunParser::readNumbers, &RunParser::readFiles}) {
        if (const auto done = (this->*step)(out); !done)
            return done.error();
    }
    return out;
}

/// The one option with two values, which Qt's parser does not know.
Result<QStringList> RunParser::takeReports(const QStringList &arguments, RunArguments &out) const
{
    QStringList left;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments.at(i) == "--"_L1)
            return left + arguments.mid(i);
        if (arguments.at(i) != "--report"_L1) {
            left.append(arguments.at(i));
            continue;
        }
        const auto kind = reportKindOf(arguments.value(i + 1));
        const QString file = arguments.value(i + 2);
        if (!kind || file.isEmpty())
            return misused(u"--report expects json, junit or html, and a file"_s);
        out.reports.append({*kind, file});
        i += 2;
    }
    return left;
}

QString RunParser::problem() const
{
    const QStringList unknown = m_parser.unknownOptionNames();
    if (!unknown.isEmpty())
        return u"there is no option %1"_s.arg((unknown.constFirst().size() == 1 ? u"-"_s : u"--"_s)
                                              + unknown.constFirst());
    QString text = m_parser.errorText();
    while (text.endsWith(u'.'))
        text.chop(1);
    return text.left(1).toLower() + text.mid(1);
}

Result<void> RunParser::readPlace(RunArguments &out) const
{
    const QStringList words = m_parser.positionalArguments();
    if (words.size() != 1)
        return misused(
            words.isEmpty()
                ? u"run expects the folder of a collection"_s
                : u"run expects one folder or file, and \"%1\" is one word too many"_s.arg(words.at(1)));
    out.path = words.constFirst();
    return {};
}

Result<void> RunParser::readValues(RunArguments &out) const
{
    out.environment = m_parser.value(m_env);
    if (m_parser.isSet(m_env) && out.environment.isEmpty())
        return misused(u"--env expects a name"_s);
    out.session = m_parser.value(m_session);
    if (m_parser.isSet(m_session) && out.session.isEmpty())
        return misused(u"--session expects a name"_s);
    const QStringList texts = m_parser.values(m_var);
    for (const QString &text : texts) {
        const qsizetype equals = text.indexOf(u'=');
        if (equals < 1)
            return misused(u"--var expects NAME=VALUE, not \"%1\""_s.arg(text));
        out.values.append({.name = text.left(equals), .value = text.mid(equals + 1)});
    }
    return {};
}

Result<int> RunParser::number(const QCommandLineOption &option, int least, int most, int otherwise) const
{
    if (!m_parser.isSet(option))
        return otherwise;
    bool isNumber = false;
    const int value = m_parser.value(option).toInt(&isNumber);
    if (!isNumber || value < least || value > most)
        return misused(u"--%1 expects a whole number from %2 to %3, not \"%4\""_s.arg(
            option.names().constLast(), QString::number(least), QString::number(most),
            m_parser.value(option)));
    return value;
}

Result<void> RunParser::readNumbers(RunArguments &out) const
{
    const auto repeat = number(m_repeat, 1, RunSettings::maximumRepeat, 1);
    const auto parallel = number(m_parallel, 1, RunSettings::maximumParallel, 1);
    const auto delay = number(m_delay, 0, LongestDelay, 0);
    for (const Result<int> *each : {&repeat, &parallel, &delay}) {
        if (!*each)
            return each->error();
    }
    out.settings.repeat = *repeat;
    out.settings.parallel = *parallel;
    out.settings.delay = std::chrono::milliseconds(*delay);
    out.settings.bail = m_parser.isSet(m_bail);
    return {};
}

Result<void> RunParser::readFiles(RunArguments &out) const
{
    const std::pair<const QCommandLineOption *, QString *> files[] = {{&m_data, &out.data},
                                                                      {&m_record, &out.record},
                                                                      {&m_replay, &out.replay},
                                                                      {&m_workspace, &out.workspace}};
    for (const auto &[option, path] : files) {
        *path = m_parser.value(*option);
        if (m_parser.isSet(*option) && path->isEmpty())
            return misused(u"--%1 expects a path"_s.arg(option->names().constLast()));
    }
    if (!out.record.isEmpty() && !out.replay.isEmpty())
        return misused(u"--record and --replay do not go together: what is replayed is recorded already"_s);
    return {};
}

} // namespace

Result<RunArguments> parseRun(const QStringList &arguments)
{
    return RunParser().parse(arguments);
}

QString runHelp()
{
    return RunParser().help();
}

} // namespace Fingerpost::Cli

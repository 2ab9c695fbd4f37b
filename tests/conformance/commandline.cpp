// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "commandline.h"

#include <QCommandLineParser>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

Error wrong(const QString &why)
{
    return Error(Error::RequestException, why);
}

/// The options that only the program itself and its tests give.
QCommandLineOption hidden(const QString &name, const QString &value, const QString &fallback)
{
    QCommandLineOption option(name, {}, value, fallback);
    option.setFlags(QCommandLineOption::HiddenFromHelp);
    return option;
}

} // namespace

Result<CommandLine> CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"list"_s, {}},
                       {u"only"_s, {}, u"id"_s},
                       {u"skip"_s, {}, u"capabilities"_s},
                       {u"engine"_s, {}, u"name"_s, u"qt"_s},
                       {u"exceptions"_s, {}, u"file"_s, QStringLiteral(QREQUESTS_DOC_DIR "/exceptions.json")},
                       hidden(u"case-seconds"_s, u"seconds"_s, u"20"_s),
                       hidden(u"worker"_s, {}, {})});
    if (!parser.parse(arguments))
        return wrong(parser.errorText());

    CommandLine out;
    out.files = parser.positionalArguments();
    out.list = parser.isSet(u"list"_s);
    out.worker = parser.isSet(u"worker"_s);
    out.exceptions = parser.value(u"exceptions"_s);
    out.skip = parser.value(u"skip"_s).split(u',', Qt::SkipEmptyParts);
    if (parser.isSet(u"only"_s))
        out.only = parser.value(u"only"_s);
    bool isNumber = false;
    out.caseSeconds = parser.value(u"case-seconds"_s).toInt(&isNumber);
    if (!isNumber || out.caseSeconds < 1)
        return wrong(u"--case-seconds: not a number of seconds"_s);

    const QString engine = parser.value(u"engine"_s);
#ifdef CONFORMANCE_CURL
    if (engine == "curl"_L1)
        out.engine = Engine::Curl;
#else
    if (engine == "curl"_L1)
        return wrong(u"--engine curl: this build of QRequests has no CurlAdapter; use --engine qt"_s);
#endif
    if (engine != "qt"_L1 && engine != "curl"_L1)
        return wrong(u"--engine: there is no engine “%1”; use qt or curl"_s.arg(engine));
    if (out.files.isEmpty() && !out.worker)
        return wrong(u"no file was named"_s);
    return out;
}

QString CommandLine::usage()
{
    return u"Usage: conformance_runner FILE.json... [--engine qt|curl] [--exceptions FILE] [--only ID] "
           u"[--list] "
           "[--skip CAP[,CAP]]"_s;
}

} // namespace Conformance

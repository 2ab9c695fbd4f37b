// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sendoptions.h"

#include "exchange/engines.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using Requests::Error;
using Requests::Result;
using std::chrono::milliseconds;

namespace Fingerpost::Cli {

namespace {

constexpr struct {
    const char16_t *name;
    Part part;
} PartNames[] = {
    {u"request-head", Part::RequestHead},
    {u"request-body", Part::RequestBody},
    {u"head", Part::Head},
    {u"body", Part::Body},
    {u"history", Part::History},
    {u"timing", Part::Timing},
};

class SendParser {
public:
    SendParser();
    [[nodiscard]] Result<SendArguments> parse(const QStringList &arguments);
    [[nodiscard]] QString help() const;

private:
    using Step = Result<void> (SendParser::*)(SendArguments &) const;
    [[nodiscard]] Result<void> readPlace(SendArguments &out) const;
    [[nodiscard]] Result<void> readHeaders(SendArguments &out) const;
    [[nodiscard]] Result<void> readBody(SendArguments &out) const;
    [[nodiscard]] Result<void> readForm(SendArguments &out) const;
    [[nodiscard]] Result<void> readFiles(SendArguments &out) const;
    [[nodiscard]] Result<void> readAuth(SendArguments &out) const;
    [[nodiscard]] Result<void> readRedirects(SendArguments &out) const;
    [[nodiscard]] Result<void> readTimeout(SendArguments &out) const;
    [[nodiscard]] Result<void> readTls(SendArguments &out) const;
    [[nodiscard]] Result<void> readProxy(SendArguments &out) const;
    [[nodiscard]] Result<void> readEngine(SendArguments &out) const;
    [[nodiscard]] Result<void> readOutput(SendArguments &out) const;
    [[nodiscard]] Result<void> readPrint(SendArguments &out) const;

    [[nodiscard]] QString parserProblem() const;
    [[nodiscard]] QString repeatedOption() const;
    [[nodiscard]] QString value(const QCommandLineOption &option) const { return m_parser.value(option); }
    [[nodiscard]] bool has(const QCommandLineOption &option) const { return m_parser.isSet(option); }

    QCommandLineParser m_parser;
    const QCommandLineOption m_header{
        {u"H"_s, u"header"_s},
        u"Add a header; \"Name:\" leaves one of the usual ones out, \"Name;\" sends an empty "
        "one. May be given more than once."_s,
        u"Name: value"_s};
    const QCommandLineOption m_data{
        {u"d"_s, u"data"_s}, u"Send DATA, or a file's bytes: @FILE, @- for standard input."_s, u"DATA"_s};
    const QCommandLineOption m_json{
        u"json"_s, u"Send JSON byte for byte, with its content type: a text or @FILE."_s, u"JSON"_s};
    const QCommandLineOption m_form{u"form"_s, u"Add a field of a form. May be given more than once."_s,
                                    u"name=value"_s};
    const QCommandLineOption m_file{
        u"file"_s,
        u"Add a file to the form, which becomes multipart/form-data; ;type=TYPE and "
        ";filename=NAME may follow. May be given more than once."_s,
        u"name=@FILE"_s};
    const QCommandLineOption m_auth{
        u"auth"_s, u"Log in: user:password, digest:user:password or bearer:TOKEN."_s, u"user:password"_s};
    const QCommandLineOption m_noFollow{u"no-follow"_s, u"Do not follow redirects."_s};
    const QCommandLineOption m_maxRedirects{u"max-redirects"_s, u"Follow at most N redirects (30)."_s,
                                            u"N"_s};
    const QCommandLineOption m_timeout{u"timeout"_s,
                                       u"Give up when connecting, or waiting for bytes, takes longer; also "
                                       "CONNECT,READ[,TOTAL]. 0 is no limit."_s,
                                       u"SECONDS"_s};
    const QCommandLineOption m_insecure{u"insecure"_s, u"Accept any certificate of the server."_s};
    const QCommandLineOption m_caCert{
        u"cacert"_s, u"Trust the authorities in FILE, or in the files of a folder, and no others."_s,
        u"FILE"_s};
    const QCommandLineOption m_cert{u"cert"_s, u"Show this client certificate; :PASSPHRASE may follow."_s,
                                    u"FILE"_s};
    const QCommandLineOption m_key{u"key"_s, u"Its private key, when that is in a file of its own."_s,
                                   u"FILE"_s};
    const QCommandLineOption m_proxy{
        u"proxy"_s,
        u"Send through this proxy: http://, socks5:// or socks5h://, and with libcurl https://, socks4:// "
        "or socks4a://; empty: through none, whatever the environment says."_s,
        u"URL"_s};
    const QCommandLineOption m_http2{u"http2"_s, u"Let TLS negotiate HTTP/2."_s};
    const QCommandLineOption m_engine{
        u"engine"_s,
        u"Send by Qt (qt), by libcurl (curl), or by Qt unless it would change the request (auto). "
        "Usually auto."_s,
        u"NAME"_s};
    const QCommandLineOption m_output{
        {u"o"_s, u"output"_s}, u"Write the body to FILE, whole or not at all."_s, u"FILE"_s};
    const QCommandLineOption m_print{
        u"print"_s,
        u"Write these parts: request-head, request-body, head, body, history, timing (body). "
        "With history, heads of every hop."_s,
        u"PART,..."_s};
    const QCommandLineOption m_fail{u"fail"_s,
                                    u"Take a status of 400 or more for a failure: no body, exit status 1."_s};
    const QCommandLineOption m_har{
        u"har"_s, u"Write every hop to FILE as an HTTP archive, without credentials and cookies."_s,
        u"FILE"_s};
    const QCommandLineOption m_harWithSecrets{
        u"har-with-secrets"_s, u"Keep credentials and cookies in the archive, wherever they stand in it."_s};
    const QCommandLineOption m_help{{u"h"_s, u"help"_s}, u"Print this and exit."_s};
};

SendParser::SendParser()
{
    m_parser.addOptions({m_header,   m_data,         m_json,           m_form,     m_file,   m_auth,
                         m_noFollow, m_maxRedirects, m_timeout,        m_insecure, m_caCert, m_cert,
                         m_key,      m_proxy,        m_http2,          m_engine,   m_output, m_print,
                         m_fail,     m_har,          m_harWithSecrets, m_help});
}

QString SendParser::help() const
{
    // The first line of Qt's text has the program's path in it.
    const QString text = m_parser.helpText();
    return u"Usage: fingerpost-cli send [OPTION...] METHOD URL\n"
           "Sends one request, follows its redirects, and writes the body of the answer while it arrives.\n"_s
        + text.mid(text.indexOf(u'\n') + 1)
        + u"\nExit status: 0 all is well, 1 the request failed, 2 wrong use. An HTTP error such as 404 is an "
          u"answer, and "
          "exits with 0 unless --fail is given.\n"_s;
}

Error wrong(const QString &message)
{
    return Error(Error::RequestException, message);
}

/// What is no plain file, such as /dev/null, takes both.
bool isSamePlainFile(const QString &left, const QString &right)
{
    const QFileInfo file(left);
    const QFileInfo other(right);
    if (right.isEmpty() || (file.exists() && !file.isFile()))
        return false;
    const QString path = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    return path == (other.exists() ? other.canonicalFilePath() : other.absoluteFilePath());
}

QString spelled(const QString &name)
{
    return (name.size() == 1 ? u"-"_s : u"--"_s) + name;
}

Result<SendArguments> SendParser::parse(const QStringList &arguments)
{
    SendArguments out;
    const bool understood = m_parser.parse(QStringList{u"fingerpost-cli"_s} + arguments);
    out.help = has(m_help);
    if (out.help)
        return out;
    if (!understood)
        return wrong(parserProblem());
    if (const QString twice = repeatedOption(); !twice.isEmpty())
        return wrong(u"%1 may be given once only"_s.arg(twice));
    static constexpr Step Steps[] = {
        &SendParser::readPlace,     &SendParser::readHeaders, &SendParser::readBody,
        &SendParser::readForm,      &SendParser::readFiles,   &SendParser::readAuth,
        &SendParser::readRedirects, &SendParser::readTimeout, &SendParser::readTls,
        &SendParser::readProxy,     &SendParser::readEngine,  &SendParser::readOutput,
        &SendParser::readPrint,
    };
    for (const Step step : Steps) {
        if (const Result<void> done = (this->*step)(out); !done)
            return done.error();
    }
    return out;
}

QString SendParser::parserProblem() const
{
    const QStringList unknown = m_parser.unknownOptionNames();
    if (!unknown.isEmpty())
        return u"there is no option %1"_s.arg(spelled(unknown.constFirst()));
    QString text = m_parser.errorText();
    while (text.endsWith(u'.'))
        text.chop(1);
    return text.left(1).toLower() + text.mid(1);
}

QString SendParser::repeatedOption() const
{
    for (const QCommandLineOption *single :
         {&m_data, &m_json, &m_auth, &m_maxRedirects, &m_timeout, &m_caCert, &m_cert, &m_key, &m_proxy,
          &m_engine, &m_output, &m_har}) {
        if (m_parser.values(*single).size() > 1)
            return spelled(single->names().constLast());
    }
    return {};
}

Result<void> SendParser::readPlace(SendArguments &out) const
{
    const QStringList words = m_parser.positionalArguments();
    if (words.size() < 2)
        return wrong(u"send expects a method and a URL, as in \"send GET http://example.org/\""_s);
    if (words.size() > 2)
        return wrong(
            u"send expects one method and one URL, and \"%1\" is one word too many"_s.arg(words.at(2)));
    out.method = words.at(0).toUtf8();
    out.url = words.at(1);
    return {};
}

Result<void> SendParser::readHeaders(SendArguments &out) const
{
    const QStringList lines = m_parser.values(m_header);
    for (const QString &line : lines) {
        const qsizetype colon = line.indexOf(u':');
        if (colon > 0) {
            const QByteArray text = line.mid(colon + 1).trimmed().toUtf8();
            out.options.headers.add(line.left(colon).toUtf8(), text.isEmpty() ? QByteArray() : text);
        } else if (colon < 0 && line.size() > 1 && line.endsWith(u';')) {
            out.options.headers.add(line.chopped(1).toUtf8(), QByteArray(""));
        } else {
            return wrong(u"-H expects \"Name: value\", \"Name:\" or \"Name;\", not \"%1\""_s.arg(line));
        }
    }
    return {};
}

Result<void> SendParser::readBody(SendArguments &out) const
{
    const bool form = has(m_form) || has(m_file);
    if (int(has(m_data)) + int(has(m_json)) + int(form) > 1)
        return wrong(u"there is one body: give -d, or --json, or --form and --file"_s);
    if (has(m_data))
        out.body.data = value(m_data);
    if (has(m_json))
        out.body.json = value(m_json);
    return {};
}

Result<void> SendParser::readForm(SendArguments &out) const
{
    const QStringList fields = m_parser.values(m_form);
    for (const QString &field : fields) {
        const qsizetype equals = field.indexOf(u'=');
        if (equals < 1)
            return wrong(u"--form expects name=value, not \"%1\""_s.arg(field));
        out.body.form.append(Requests::Field(field.left(equals), field.mid(equals + 1)));
    }
    return {};
}

Result<void> SendParser::readFiles(SendArguments &out) const
{
    static const QRegularExpression parameter(u";(type|filename)="_s);
    const QStringList files = m_parser.values(m_file);
    int fromStandardInput = 0;
    for (const QString &text : files) {
        const qsizetype at = text.indexOf(u"=@"_s);
        if (at < 1 || text.indexOf(u'=') != at)
            return wrong(u"--file expects name=@FILE, not \"%1\""_s.arg(text));
        FileArgument file;
        file.name = text.left(at).toUtf8();
        QRegularExpressionMatch match = parameter.match(text, at);
        file.path = text.mid(at + 2, match.hasMatch() ? match.capturedStart() - at - 2 : -1);
        while (match.hasMatch()) {
            const qsizetype start = match.capturedEnd();
            const bool isType = match.captured(1) == u"type"_s;
            match = parameter.match(text, start);
            const QString given = text.mid(start, match.hasMatch() ? match.capturedStart() - start : -1);
            if (isType)
                file.type = given.toUtf8();
            else
                file.fileName = given;
        }
        if (file.path.isEmpty())
            return wrong(u"--file expects name=@FILE, not \"%1\""_s.arg(text));
        if (file.path == u"-"_s && ++fromStandardInput > 1)
            return wrong(u"--file: standard input can be sent once only"_s);
        out.body.files.append(file);
    }
    return {};
}

Result<void> SendParser::readAuth(SendArguments &out) const
{
    if (!has(m_auth)) {
        // Requests lets netrc override a field of one's own; who writes it on this line means it.
        if (out.options.headers.contains("Authorization"))
            out.options.auth = Requests::CustomAuth(nullptr);
        return {};
    }
    const QString text = value(m_auth);
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0)
        return wrong(u"--auth expects user:password, digest:user:password or bearer:TOKEN"_s);
    const QString first = text.left(colon);
    const QString rest = text.mid(colon + 1);
    if (first == u"bearer"_s) {
        out.options.auth = Requests::BearerAuth(rest);
    } else if (first == u"digest"_s || first == u"basic"_s) {
        if (!rest.contains(u':'))
            return wrong(u"--auth expects %1:user:password"_s.arg(first));
        const QString user = rest.section(u':', 0, 0);
        const QString password = rest.section(u':', 1);
        if (first == u"digest"_s)
            out.options.auth = Requests::DigestAuth(user, password);
        else
            out.options.auth = Requests::BasicAuth(user, password);
    } else {
        out.options.auth = Requests::BasicAuth(first, rest);
    }
    return {};
}

Result<void> SendParser::readRedirects(SendArguments &out) const
{
    out.options.allowRedirects = !has(m_noFollow);
    if (!has(m_maxRedirects))
        return {};
    bool isNumber = false;
    const int count = value(m_maxRedirects).toInt(&isNumber);
    if (!isNumber || count < 0)
        return wrong(u"--max-redirects expects a whole number, not \"%1\""_s.arg(value(m_maxRedirects)));
    out.options.maxRedirects = count;
    return {};
}

Result<void> SendParser::readTimeout(SendArguments &out) const
{
    if (!has(m_timeout))
        return {};
    constexpr double Longest = 1e6; // the timers count milliseconds in an int
    const QStringList texts = value(m_timeout).split(u',');
    QList<milliseconds> times;
    for (const QString &text : texts) {
        bool isNumber = false;
        const double seconds = text.toDouble(&isNumber);
        if (!isNumber || !(seconds >= 0 && seconds <= Longest) || texts.size() > 3)
            return wrong(u"--timeout expects seconds, as in 2.5, or CONNECT,READ[,TOTAL], not \"%1\""_s.arg(
                value(m_timeout)));
        times.append(milliseconds(qint64(std::ceil(seconds * 1000))));
    }
    out.options.timeout = times.size() == 1
        ? Requests::Timeout(times.at(0))
        : Requests::Timeout(times.at(0), times.at(1), times.value(2, milliseconds(0)));
    return {};
}

Result<void> SendParser::readTls(SendArguments &out) const
{
    if (has(m_insecure) && has(m_caCert))
        return wrong(
            u"--insecure accepts any certificate, so --cacert says nothing beside it: give one of them"_s);
    if (has(m_key) && !has(m_cert))
        return wrong(u"--key expects --cert beside it"_s);
    if (has(m_insecure))
        out.options.verify = false;
    if (has(m_caCert)) {
        if (!QFileInfo::exists(value(m_caCert)))
            return wrong(u"--cacert: there is no file or folder %1"_s.arg(value(m_caCert)));
        out.options.verify = Requests::Verify::against(value(m_caCert));
    }
    out.options.http2 = has(m_http2);
    if (!has(m_cert))
        return {};
    const QString text = value(m_cert);
    Requests::ClientCert cert{text, value(m_key), {}};
    // A name may hold a colon, so the file decides where the passphrase begins.
    for (qsizetype colon = text.indexOf(u':'); !QFileInfo(cert.certificate).isFile();
         colon = text.indexOf(u':', colon + 1)) {
        if (colon < 0)
            return wrong(u"--cert: there is no file %1"_s.arg(text.section(u':', 0, 0)));
        cert.certificate = text.left(colon);
        cert.passphrase = text.mid(colon + 1);
    }
    if (has(m_key) && !QFileInfo(cert.key).isFile())
        return wrong(u"--key: there is no file %1"_s.arg(cert.key));
    out.options.cert = cert;
    return {};
}

Result<void> SendParser::readProxy(SendArguments &out) const
{
    if (!has(m_proxy))
        return {};
    const QString text = value(m_proxy);
    if (!text.isEmpty()) {
        const QUrl url(text.contains(u"://"_s) ? text : u"http://"_s + text);
        QStringList schemes{u"http"_s, u"socks5"_s, u"socks5h"_s};
        if (hasCurl() && value(m_engine) != u"qt"_s) // of which Qt can speak to none
            schemes.append(QStringList{u"https"_s, u"socks4"_s, u"socks4a"_s});
        if (!url.isValid() || url.host().isEmpty() || !schemes.contains(url.scheme()))
            return wrong(
                u"--proxy expects http://host:port, socks5://host:port or socks5h://host:port, not \"%1\""_s
                    .arg(text.mid(text.lastIndexOf(u'@') + 1))); // without user and password
    }
    // Both by name: "all" would lose against what the environment says of one.
    out.options.proxies = {{u"http"_s, text}, {u"https"_s, text}};
    return {};
}

Result<void> SendParser::readEngine(SendArguments &out) const
{
    if (!has(m_engine))
        return {};
    out.options.engine = engineOfName(value(m_engine));
    if (!out.options.engine)
        return wrong(u"--engine expects auto, qt or curl, not \"%1\""_s.arg(value(m_engine)));
    // auto is a wish, curl a demand.
    if (*out.options.engine == Requests::Engine::Curl && !hasCurl())
        return wrong(u"--engine: this program was built without libcurl"_s);
    return {};
}

Result<void> SendParser::readOutput(SendArguments &out) const
{
    out.output = value(m_output) == u"-"_s ? QString() : value(m_output);
    out.har = value(m_har);
    out.harWithSecrets = has(m_harWithSecrets);
    out.failOnStatus = has(m_fail);
    if (has(m_output) && value(m_output).isEmpty())
        return wrong(u"-o expects a file"_s);
    if (has(m_har) && out.har.isEmpty())
        return wrong(u"--har expects a file"_s);
    if (out.har == u"-"_s) // which -o takes for standard output: it would become a file's name here
        return wrong(u"--har expects a file, not standard output"_s);
    if (!out.har.isEmpty() && isSamePlainFile(out.har, out.output))
        return wrong(u"-o and --har name the same file, which can hold one of the two"_s);
    if (out.harWithSecrets && !has(m_har))
        return wrong(u"--har-with-secrets expects --har beside it"_s);
    return {};
}

Result<void> SendParser::readPrint(SendArguments &out) const
{
    if (!has(m_print))
        return {};
    out.print = {};
    QStringList names;
    for (const auto &known : PartNames)
        names.append(QString::fromUtf16(known.name));
    const QStringList wanted = m_parser.values(m_print).join(u',').split(u',');
    for (const QString &name : wanted) {
        const qsizetype at = names.indexOf(name.trimmed());
        if (at < 0)
            return wrong(u"--print expects any of %1, not \"%2\""_s.arg(names.join(u", "_s), name));
        out.print |= PartNames[at].part;
    }
    return {};
}

} // namespace

Result<SendArguments> parseSend(const QStringList &arguments)
{
    return SendParser().parse(arguments);
}

QString sendHelp()
{
    return SendParser().help();
}

} // namespace Fingerpost::Cli

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sendcommand.h"

#include "cli/commandline.h"
#include "cli/report.h"
#include "exchange/engines.h"
#include "secrets/harsecrets.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using Requests::Error;
using Requests::Response;
using Requests::Result;

namespace Fingerpost::Cli {

namespace {

constexpr qint64 AnswerBlockSize = 256 * 1024;
/// One turn of the event loop moves no more than this, so that a signal is soon seen.
constexpr qint64 ReadTurn = 4 * 1024 * 1024;
constexpr qint64 HarBodyLimit = 8 * 1024 * 1024;

} // namespace

int runSend(const QStringList &arguments)
{
    Result<SendArguments> parsed = parseSend(arguments);
    if (!parsed)
        return complainOfUse(parsed.error().message(), u"send"_s);
    if (parsed->help) {
        print(sendHelp());
        return AllWell;
    }
    SendCommand command(std::move(parsed).value());
    QObject::connect(&command, &SendCommand::ended, qApp, &QCoreApplication::exit);
    QMetaObject::invokeMethod(&command, &SendCommand::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

SendCommand::SendCommand(SendArguments arguments, QObject *parent)
    : QObject(parent)
    , m_arguments(std::move(arguments))
{
    m_session.headers().set("User-Agent", "Fingerpost/" FINGERPOST_VERSION);
    mountEngines(m_session);
    connect(&m_signals, &SignalPipe::received, this, &SendCommand::interrupt);
    connect(&m_stdout, &StandardOutput::progressed, this, &SendCommand::pump);
}

void SendCommand::start()
{
    if (const Result<void> opened = openFiles(); !opened)
        return refuse(opened.error());
    const Result<Requests::PreparedRequest> request = prepare();
    if (!request)
        return refuse(request.error());
    send(request.value());
}

/// Before anything is sent: a request whose answer cannot be kept is better not made.
Result<void> SendCommand::openFiles()
{
    const auto open = [](const QString &option, const QString &path,
                         std::unique_ptr<FileOutput> *file) -> Result<void> {
        if (path.isEmpty())
            return {};
        *file = std::make_unique<FileOutput>(path);
        if ((*file)->hasFailed())
            return Error(Error::RequestException, option + u": "_s + (*file)->problem());
        return {};
    };
    if (const Result<void> opened = open(u"--output"_s, m_arguments.output, &m_file); !opened)
        return opened;
    if (const Result<void> opened = open(u"--har"_s, m_arguments.har, &m_har); !opened)
        return opened;
    if (m_har && m_arguments.harWithSecrets)
        m_har->keepPrivate();
    if (m_file)
        m_body = m_file.get();
    else if (prints(Part::Body))
        m_body = &m_stdout;
    return {};
}

Result<Requests::PreparedRequest> SendCommand::prepare()
{
    if (const Result<void> applied = applyBody(m_arguments.body, m_signals, &m_arguments.options); !applied)
        return applied.error();
    Result<Requests::PreparedRequest> request =
        m_session.prepareRequest(Requests::Request(m_arguments.method, m_arguments.url, m_arguments.options));
    if (!request)
        return request;
    if (const Result<void> valid = request->validate(); !valid)
        return valid.error();
    return request;
}

void SendCommand::refuse(const Error &error)
{
    m_ended = true;
    if (error.code() == Error::Canceled) {
        complain(error.message());
        Q_EMIT ended(EndedBySignal + m_signals.take());
        return;
    }
    QString message = error.message();
    while (message.endsWith(u'.'))
        message.chop(1);
    Q_EMIT ended(complainOfUse(message, u"send"_s));
}

void SendCommand::send(const Requests::PreparedRequest &request)
{
    const std::optional<Requests::Engine> engine = m_arguments.options.engine;
    const Requests::EngineUse use = engineFor(m_session, request, engine);
    for (const Requests::Deviation &reason : use.reasons)
        complain(u"note: sent by libcurl. "_s + reason.text);
    const QList<Requests::Deviation> deviations = m_session.deviations(request, engine);
    for (const Requests::Deviation &deviation : deviations) {
        if (deviation.kind == Requests::Deviation::Material)
            complain(u"note: "_s + deviation.text);
    }
    m_record = std::make_shared<ExchangeRecord>(m_har ? HarBodyLimit : 0);
    m_record->observe(&m_arguments.options);
    m_clock.start();
    m_stream = m_session.sendStream(request, Requests::SendOptions::from(m_arguments.options));
    connect(m_stream.get(), &Requests::ResponseStream::headReceived, this, &SendCommand::pump);
    connect(m_stream.get(), &Requests::ResponseStream::readyRead, this, &SendCommand::pump);
    connect(m_stream.get(), &Requests::ResponseStream::finished, this, [this] {
        m_received = true;
        pump();
    });
}

void SendCommand::pump()
{
    if (m_ended)
        return;
    if (!m_hopsPrinted && (m_stream->isHeadReceived() || m_received))
        printHops();
    moveBody();
    checkOutputs();
    const bool bodyMoved = m_stopped || (m_stream->bytesAvailable() == 0 && m_stdout.isDrained());
    if (!m_concluded && m_received && bodyMoved)
        conclude();
    if (m_concluded && m_stdout.isDrained()) {
        m_ended = true;
        if (m_stdout.hasFailed() && !m_stdout.isBroken() && !m_stopped) {
            complain(m_stdout.problem());
            m_exitCode = RequestFailed;
        }
        Q_EMIT ended(*m_exitCode);
    }
}

void SendCommand::printHops()
{
    m_hopsPrinted = true;
    if (m_stopped)
        return;
    const Response last = m_stream->response();
    if (prints(Part::History)) {
        const QList<Response> history = last.history();
        for (const Response &hop : history)
            printHop(hop);
    }
    printHop(last);
    if (m_arguments.failOnStatus && last.statusCode() >= 400)
        m_body = nullptr;
}

void SendCommand::printHop(const Response &hop)
{
    const Requests::PreparedRequest request = hop.request();
    if (request.url().isEmpty())
        return; // it failed before there was one
    if (prints(Part::History))
        m_stdout.append(historyLine(hop));
    if (prints(Part::RequestHead))
        m_stdout.append(request.wireHead());
    if (prints(Part::RequestBody) && request.body()) {
        Result<std::unique_ptr<QIODevice>> reader = request.body()->open();
        if (reader) {
            m_stdout.append(std::move(reader).value());
            m_stdout.endLine();
        } else {
            complain(reader.error().message());
        }
    }
    if (prints(Part::Head))
        m_stdout.append(responseHead(hop));
}

void SendCommand::moveBody()
{
    if (!m_hopsPrinted)
        return;
    qint64 room = ReadTurn;
    while (m_stdout.isDrained() && room > 0) {
        const QByteArray block = m_stream->read(AnswerBlockSize);
        if (block.isEmpty())
            return;
        room -= block.size();
        m_record->keep(block);
        if (m_body && !m_stopped)
            m_body->append(block);
        checkOutputs();
    }
    if (room <= 0)
        QMetaObject::invokeMethod(this, &SendCommand::pump, Qt::QueuedConnection);
}

void SendCommand::checkOutputs()
{
    // Whoever reads no further, as head does, has what they want; a file is still wanted whole.
    if (m_stdout.isBroken() && !m_file)
        stop(AllWell, {});
    else if (m_stdout.hasFailed() && !m_stdout.isBroken())
        stop(RequestFailed, m_stdout.problem());
    if (m_file && m_file->hasFailed())
        stop(RequestFailed, u"--output: "_s + m_file->problem());
}

void SendCommand::stop(int exitCode, const QString &message)
{
    if (m_exitCode)
        return;
    m_exitCode = exitCode;
    m_stopped = true;
    if (!message.isEmpty())
        complain(message);
    m_stdout.discard();
    m_stream->abort();
}

void SendCommand::interrupt(int number)
{
    if (!m_stream || m_ended)
        return;
    stop(EndedBySignal + number, u"interrupted"_s);
    m_stdout.discard();
    pump();
}

/// The exchange is over and its body is written.
void SendCommand::conclude()
{
    m_concluded = true;
    const Response response = m_stream->response();
    if (!m_exitCode)
        m_exitCode = verdict(response);
    if (prints(Part::Timing) && !m_stopped) {
        if (m_body == &m_stdout || prints(Part::RequestBody))
            m_stdout.endLine();
        m_stdout.append(timingText(response, std::chrono::nanoseconds(m_clock.nsecsElapsed())));
    }
    if (m_har && !writeHar(response))
        m_exitCode = qMax<int>(*m_exitCode, RequestFailed);
}

int SendCommand::verdict(const Response &response)
{
    if (const Error error = response.error()) {
        complain(error.message());
        return RequestFailed;
    }
    if (m_arguments.failOnStatus && response.statusCode() >= 400) {
        complain(response.checkStatus().error().message());
        return RequestFailed;
    }
    if (m_file && !m_file->commit()) {
        complain(u"--output: "_s + m_file->problem());
        return RequestFailed;
    }
    return AllWell;
}

bool SendCommand::writeHar(const Response &response)
{
    const Requests::HarOptions options{.creatorName = QStringLiteral("Fingerpost"),
                                       .creatorVersion = QStringLiteral(FINGERPOST_VERSION),
                                       .withSecrets = m_arguments.harWithSecrets,
                                       .requestBodyLimit = HarBodyLimit};
    const QList<Requests::HarEntry> hops = m_record->hops(response);
    const QByteArray archive = Requests::writeHar(hops, options);
    m_har->append(m_arguments.harWithSecrets ? archive : withoutSecrets(archive, hops));
    if (m_har->commit())
        return true;
    complain(u"--har: "_s + m_har->problem());
    return false;
}

} // namespace Fingerpost::Cli

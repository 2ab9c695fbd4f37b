// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historycopy.h"

#include "exchange/curlcommand.h"

#include <QCoreApplication>
#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

struct HistoryCopyWords {
    Q_DECLARE_TR_FUNCTIONS(Fingerpost::HistoryCopy)
};

/// Clipboards hand their text around as a whole.
constexpr qint64 MostHistoryCopied = 16 * 1024 * 1024;

HistoryCopied bodyOf(const Hop &hop)
{
    if (!hop.body || hop.body->size() == 0)
        return {{}, HistoryCopyWords::tr("There is no body to copy.")};
    if (hop.body->size() > MostHistoryCopied)
        return {{}, HistoryCopyWords::tr("The body is larger than 16 MB: open the exchange and save it.")};
    const QByteArray bytes = hop.body->read(0, hop.body->size());
    const QByteArray charset = hop.response.encoding();
    QStringDecoder named(charset.isEmpty() ? "UTF-8" : charset.constData());
    QStringDecoder utf8(QStringDecoder::Utf8);
    QStringDecoder &decoder = named.isValid() ? named : utf8;
    const QString text = decoder(bytes);
    if (decoder.hasError() || bytes.left(4096).contains('\0'))
        return {{}, HistoryCopyWords::tr("The body is not a text: open the exchange and save it.")};
    return {text, {}};
}

} // namespace

HistoryCopied copyOf(const ExchangeRun::Outcome &exchange, HistoryCopy what)
{
    if (exchange.hops.isEmpty())
        return {{}, HistoryCopyWords::tr("Nothing was sent.")};
    const Requests::PreparedRequest &request = exchange.hops.constFirst().request;
    switch (what) {
    case HistoryCopy::Url:
        return {request.url(), {}};
    case HistoryCopy::RequestHead:
        return {QString::fromUtf8(request.wireHead()).replace("\r\n"_L1, "\n"_L1), {}};
    case HistoryCopy::AnswerBody:
        return bodyOf(exchange.hops.constLast());
    case HistoryCopy::Curl:
        break;
    }
    const auto command = curlCommand(request, exchange.hops.constFirst().verify);
    return command ? HistoryCopied{*command, {}} : HistoryCopied{{}, command.error().message()};
}

} // namespace Fingerpost::Ui

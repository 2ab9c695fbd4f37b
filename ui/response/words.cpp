// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/words.h"

#include <qrequests/statuscodes.h>

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui::Words {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Fingerpost::Ui::Words", text); // where lupdate files it
}

QString causeName(Requests::Error::Cause cause)
{
    using Error = Requests::Error;
    switch (cause) {
    case Error::ConnectionRefused:
        return tr("Connection refused");
    case Error::HostNotFound:
        return tr("Unknown host");
    case Error::NetworkUnreachable:
        return tr("No way there");
    case Error::PeerClosed:
        return tr("Connection closed");
    case Error::MalformedResponse:
        return tr("Not HTTP");
    case Error::HeadersLost:
        return tr("Headers lost");
    case Error::CertificateExpired:
        return tr("Certificate expired");
    case Error::CertificateNotYetValid:
        return tr("Certificate not yet valid");
    case Error::CertificateHostMismatch:
        return tr("Certificate of another host");
    case Error::CertificateSelfSigned:
        return tr("Self-signed certificate");
    case Error::CertificateUntrusted:
        return tr("Certificate not trusted");
    case Error::CertificateRevoked:
        return tr("Certificate revoked");
    case Error::TlsHandshakeFailed:
        return tr("TLS failed");
    case Error::UnknownCause:
        break;
    }
    return {};
}

QString engineReason(const Requests::Deviation &reason)
{
    if (reason.id == "repeated-header")
        return tr("Qt cannot repeat a header.");
    if (reason.id == "path-normalised")
        return tr("Qt would rewrite the path.");
    if (reason.id == "chunked-upload")
        return tr("Qt cannot send a body in chunks.");
    if (reason.id == "head-body")
        return tr("Qt cannot send a body with HEAD.");
    return reason.text;
}

} // namespace

QString size(qint64 bytes)
{
    if (bytes < 1000)
        return u"%1 B"_s.arg(bytes);
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat).replace(u"kB"_s, u"KB"_s);
}

QString duration(double ms)
{
    if (ms < 0.95) // what is rounded to one is said as one
        return tr("%1 ms").arg(QLocale().toString(ms, 'f', 1));
    if (ms < 1000)
        return tr("%1 ms").arg(qRound(ms));
    if (ms < 60'000)
        return tr("%1 s").arg(QLocale().toString(ms / 1000, 'f', 1));
    return tr("%1 min %2 s").arg(int(ms / 60'000)).arg(int(ms / 1000) % 60);
}

QString begun(const QString &words)
{
    return QString(words.left(1).toUpper() + words.mid(1));
}

QString when(const QDateTime &time)
{
    const QDateTime now = QDateTime::currentDateTime();
    const QString clock = QLocale().toString(time.time(), QLocale::ShortFormat);
    if (qAbs(time.secsTo(now)) < 60)
        return tr("Just now");
    if (time.date() == now.date())
        return clock;
    if (time.date() == now.date().addDays(-1))
        return tr("Yesterday %1").arg(clock);
    const bool isThisYear = time.date().year() == now.date().year();
    return QLocale().toString(time.date(), isThisYear ? u"d MMM"_s : u"d MMM yyyy"_s) + u' ' + clock;
}

QString day(const QDate &day)
{
    const QDate today = QDate::currentDate();
    if (day == today)
        return tr("Today");
    if (day == today.addDays(-1))
        return tr("Yesterday");
    return QLocale().toString(day, day.year() == today.year() ? u"dddd, d MMMM"_s : u"d MMMM yyyy"_s);
}

QString status(int code, const QString &reason)
{
    const QString phrase = reason.isEmpty() ? Requests::StatusCodes::reason(code) : reason;
    return phrase.isEmpty() ? QString::number(code) : u"%1 %2"_s.arg(code).arg(phrase);
}

QString redirects(int count)
{
    return count == 1 ? tr("1 redirect") : tr("%1 redirects").arg(count);
}

QString challenges(int count)
{
    return count == 1 ? tr("1 challenge") : tr("%1 challenges").arg(count);
}

QString cookies(int count)
{
    return count == 1 ? tr("1 cookie") : tr("%1 cookies").arg(count);
}

QString protocol(const QByteArray &httpVersion)
{
    return u"HTTP/"_s + (httpVersion.isEmpty() ? u"1.x"_s : QString::fromLatin1(httpVersion));
}

QString engineReasons(const Requests::EngineUse &use)
{
    if (use.engine != Requests::Engine::Curl && use.reasons.isEmpty())
        return {};
    QStringList sentences;
    for (const Requests::Deviation &reason : use.reasons)
        sentences.append(engineReason(reason));
    return sentences.isEmpty() ? tr("The request or its session says so.") : sentences.join(u' ');
}

QString visible(QString text)
{
    constexpr QChar Joiner(0x200D); // of emoji; the one before it of Persian and others
    constexpr QChar NonJoiner(0x200C);
    constexpr QChar Box(0x25A1);
    for (QChar &c : text) {
        const QChar::Category category = c.category();
        if (category == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = c < u' ' ? QChar(u' ') : Box;
        else if (category == QChar::Other_Format && c != Joiner && c != NonJoiner)
            c = Box;
    }
    return text;
}

QByteArray namedCharset(const Requests::Response &response)
{
    return response.headers().value("content-type").toLower().contains("charset") ? response.encoding()
                                                                                  : QByteArray();
}

QString failure(const Requests::Error &error)
{
    using Error = Requests::Error;
    switch (error.code()) {
    case Error::Canceled:
        return tr("Cancelled");
    case Error::ConnectTimeout:
    case Error::ReadTimeout:
    case Error::Timeout:
        return tr("Timed out");
    case Error::TooManyRedirects:
        return tr("Too many redirects");
    case Error::MissingSchema:
    case Error::InvalidSchema:
    case Error::InvalidUrl:
    case Error::UrlRequired:
        return tr("Invalid URL");
    case Error::InvalidHeader:
        return tr("Invalid header");
    case Error::InvalidMethod:
        return tr("Invalid method");
    case Error::ContentDecodingError:
    case Error::ChunkedEncodingError:
        return tr("Damaged answer");
    case Error::SinkError:
        return tr("No room for the answer");
    default:
        break;
    }
    const QString cause = causeName(error.cause());
    if (!cause.isEmpty())
        return cause;
    return error.isA(Error::ProxyError) ? tr("Proxy failed")
        : error.isA(Error::SslError)    ? tr("TLS failed")
                                        : tr("Failed");
}

} // namespace Fingerpost::Ui::Words

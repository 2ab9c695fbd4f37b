// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/curlcommand.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

struct CurlWords {
    Q_DECLARE_TR_FUNCTIONS(Fingerpost::CurlCommand)
};

/// In single quotes, in which a shell changes nothing.
QString shellQuoted(const QString &text)
{
    static constexpr QLatin1StringView plain{"-_./:=@%+,"};
    const bool isPlain = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || plain.contains(c);
    });
    QString inner = text;
    return isPlain ? text : u'\'' + inner.replace(u'\'', "'\\''"_L1) + u'\'';
}

bool isText(const QByteArray &bytes)
{
    return !bytes.contains('\0') && QUtf8StringView(bytes).isValidUtf8();
}

/// Bytes that are no UTF-8 can only be named: a command line is a text.
QString shellField(const QByteArray &line)
{
    if (isText(line))
        return shellQuoted(QString::fromUtf8(line));
    QString named;
    for (const char c : line) {
        const bool isPlain = quint8(c) >= 0x20 && quint8(c) < 0x7f && c != '\'' && c != '\\' && c != '%';
        named += isPlain ? QString(QLatin1Char(c)) : u"\\%1"_s.arg(int(quint8(c)), 3, 8, QLatin1Char('0'));
    }
    return QString("\"$(printf '"_L1 + named + "')\""_L1);
}

Requests::Result<QByteArray> bytesOf(const std::shared_ptr<Requests::BodySource> &body)
{
    const auto refused = [](const QString &why) {
        return Requests::Error(Requests::Error::RequestException, why);
    };
    if (!body)
        return QByteArray();
    if (!body->isRewindable())
        return refused(CurlWords::tr("The body can be read only once, so it cannot be copied."));
    auto reader = body->open();
    if (!reader)
        return reader.error();
    const QByteArray bytes = reader.value()->read(MaxCurlBody + 1);
    if (bytes.size() > MaxCurlBody)
        return refused(CurlWords::tr("The body is larger than a command line may be (64 KiB)."));
    return bytes;
}

/// curl adds these where it is not told otherwise.
QStringList withoutAdditions(const Requests::Headers &headers, bool hasBody)
{
    QStringList words;
    for (const char *name : {"User-Agent", "Accept"}) {
        if (!headers.contains(name))
            words.append("-H "_L1 + shellQuoted(QString::fromLatin1(name) + u':'));
    }
    if (hasBody && !headers.contains("Content-Type"))
        words.append("-H 'Content-Type:'"_L1);
    return words;
}

QStringList headerWords(const Requests::Headers &headers)
{
    QStringList words;
    for (const Requests::Header &field : headers) {
        const QByteArray name = field.name.toLower();
        if (name == "content-length" || name == "transfer-encoding")
            continue; // they follow from the body
        if (name == "proxy-authorization")
            continue; // it names no proxy, and the host itself would get it
        // A semicolon is curl's way to send a field without a value.
        QByteArray line = field.name;
        line += field.value.isEmpty() ? QByteArray(";") : QByteArray(": " + field.value);
        words.append("-H "_L1 + shellField(line));
    }
    return words;
}

/// What its certificate is to be verified against.
QStringList verifyWords(const Requests::Verify &verify)
{
    if (!verify.isOn())
        return {u"--insecure"_s};
    const QString &bundle = verify.caBundle();
    if (bundle.isEmpty())
        return {};
    const QLatin1StringView option = QFileInfo(bundle).isDir() ? "--capath "_L1 : "--cacert "_L1;
    return {QString(option + shellQuoted(bundle))};
}

} // namespace

Requests::Result<QString> curlCommand(const Requests::PreparedRequest &request,
                                      const Requests::Verify &verify)
{
    const auto read = bytesOf(request.body());
    if (!read)
        return read.error();
    const QByteArray &body = *read;
    QStringList words{u"curl"_s};
    const QString url = request.url();
    if (request.method() == "HEAD")
        words.append(u"--head"_s);
    else if (request.method() != "GET" || request.body())
        words.append("-X "_L1 + shellQuoted(QString::fromUtf8(request.method())));
    if (url.contains("/../"_L1) || url.contains("/./"_L1) || url.endsWith("/.."_L1))
        words.append(u"--path-as-is"_s);
    if (QStringView(url).contains(u'[') || QStringView(url).contains(u'{'))
        words.append(u"--globoff"_s);
    if (url.startsWith("https:"_L1, Qt::CaseInsensitive))
        words += verifyWords(verify);
    words += headerWords(request.headers());
    words += withoutAdditions(request.headers(), request.body() != nullptr);
    if (request.headers().contains("Accept-Encoding"))
        words.append(u"--compressed"_s);
    QString before;
    if (request.body() && isText(body) && !body.startsWith('@')) {
        words.append("--data-binary "_L1 + shellQuoted(QString::fromUtf8(body)));
    } else if (request.body()) {
        before = "printf %s "_L1 + QString::fromLatin1(body.toBase64()) + " | base64 -d | "_L1;
        words.append(u"--data-binary @-"_s);
    }
    words.append(shellQuoted(url.section(u'#', 0, 0)));
    return QString(before + words.join(u" \\\n  "_s));
}

} // namespace Fingerpost

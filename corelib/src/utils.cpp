// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/utils.h>

#include "syntax_p.h"

#include <QFileDevice>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

/// Python's str.strip(characters).
QByteArray stripped(QByteArrayView text, QByteArrayView characters)
{
    while (!text.isEmpty() && characters.contains(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && characters.contains(text.back()))
        text.chop(1);
    return text.isEmpty() ? QByteArray("") : text.toByteArray();
}

} // namespace

Result<void> checkHeaderValidity(const Header &header)
{
    return Syntax::checkField(header);
}

ContentType parseContentTypeHeader(const QByteArray &value)
{
    const QByteArrayList parts = value.split(';');
    ContentType out{parts.constFirst().trimmed(), {}};
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const QByteArray part = parts.at(i).trimmed();
        const qsizetype equals = part.indexOf('=');
        if (part.isEmpty())
            continue;
        constexpr QByteArrayView quotesAndBlanks = "\"' ";
        if (equals < 0)
            out.parameters.insert(part.toLower(), QByteArray());
        else
            out.parameters.insert(stripped(part.first(equals), quotesAndBlanks).toLower(),
                                  stripped(part.sliced(equals + 1), quotesAndBlanks));
    }
    return out;
}

QString guessFileName(const QString &deviceName)
{
    if (deviceName.isEmpty() || deviceName.startsWith(u'<') || deviceName.endsWith(u'>'))
        return {};
    return deviceName.sliced(deviceName.lastIndexOf(u'/') + 1);
}

QByteArray guessFileName(const QByteArray &deviceName)
{
    if (deviceName.isEmpty() || deviceName.startsWith('<') || deviceName.endsWith('>'))
        return {};
    return deviceName.sliced(deviceName.lastIndexOf('/') + 1);
}

QString guessFileName(const QIODevice &device)
{
    const auto *file = qobject_cast<const QFileDevice *>(&device);
    return file ? guessFileName(file->fileName()) : QString();
}

Result<void> rewindBody(const PreparedRequest &request)
{
    const std::shared_ptr<BodySource> body = request.body();
    if (!body)
        return {};
    if (!body->isRewindable())
        return Error(Error::UnrewindableBodyError,
                     u"The body can be read only once: give it as bytes or as a file to send it again."_s);
    return body->open().error();
}

QStringList encodingsFromContent(const QString &text)
{
    static const QRegularExpression expressions[]{
        QRegularExpression(uR"(<meta.*?charset=["']*(.+?)["'>])"_s,
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(uR"(<meta.*?content=["']*;?charset=(.+?)["'>])"_s,
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(uR"(^<\?xml.*?encoding=["']*(.+?)["'>])"_s)};
    QStringList names;
    for (const QRegularExpression &expression : expressions) {
        for (const QRegularExpressionMatch &match : expression.globalMatch(text))
            names.append(match.captured(1));
    }
    return names;
}

QStringList slices(const QString &text, qsizetype length)
{
    const qsizetype step = length > 0 ? length : qMax(qsizetype(1), text.size());
    QStringList out;
    for (qsizetype at = 0; at < text.size(); at += step)
        out.append(text.mid(at, step));
    return out;
}

} // namespace Requests

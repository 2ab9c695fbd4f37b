// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/response.h>

#include <qrequests/encodings.h>

#include "bodyitems_p.h"
#include "jsonscan_p.h"
#include "livebody_p.h"
#include "pendingstate_p.h"
#include "responsebuilder_p.h"
#include "textdecoder_p.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

/// The JSON text in UTF-8 without a byte order mark, read as Requests does: by the UTF its first bytes show,
/// where no encoding is known.
QByteArray jsonBytes(const Response &response)
{
    QByteArray content = response.content();
    const QByteArray known = response.encoding().toLower();
    QByteArray guess;
    if (known.isEmpty() && content.size() > 3)
        guess = guessJsonUtf(content);
    if (guess.startsWith("utf-16") || guess.startsWith("utf-32")) {
        const std::unique_ptr<TextDecoder> decoder = TextDecoder::create(guess);
        content = TextDecoder::decodeAll(*decoder, content).toUtf8();
    } else if (!QUtf8StringView(content).isValidUtf8()
               || !(known.isEmpty() || known == "utf-8" || known == "utf8")) {
        content = response.text().toUtf8();
    }
    if (content.startsWith("\xEF\xBB\xBF"))
        content.remove(0, 3);
    return content;
}

Error notJson(const QString &why, qsizetype at)
{
    return Error(Error::JsonDecodeError, u"The answer is not JSON: %1, at byte %2."_s.arg(why).arg(at));
}

/// \a value with the specials where their marks stand.
QJsonValue withSpecials(const QJsonValue &value, const QString &mark,
                        const QList<JsonScan::Special> &specials)
{
    if (value.isArray()) {
        QJsonArray out;
        for (const QJsonValue &item : value.toArray())
            out.append(withSpecials(item, mark, specials));
        return out;
    }
    if (value.isObject()) {
        QJsonObject out = value.toObject();
        for (auto it = out.begin(); it != out.end(); ++it)
            it.value() = withSpecials(it.value(), mark, specials);
        return out;
    }
    const QString text = value.toString();
    const qsizetype index = text.startsWith(mark) ? text.sliced(mark.size()).toLongLong() : -1;
    return index >= 0 && index < specials.size() ? QJsonValue(specials.at(index).value) : value;
}

/// \a whole has been read by the grammar already, where \a specials were found.
Result<QJsonValue> jsonValue(QByteArray whole, const QList<JsonScan::Special> &specials = {})
{
    if (!specials.isEmpty()) { // QJsonDocument reads a text in their place
        const QByteArray mark = QUuid::createUuid().toByteArray(); // which no answer can know
        for (qsizetype i = specials.size() - 1; i >= 0; --i)
            whole.replace(specials.at(i).at, specials.at(i).size,
                          QByteArray('"' + mark + QByteArray::number(i) + '"'));
        const Result<QJsonValue> marked = jsonValue(whole);
        if (!marked)
            return marked.error();
        return withSpecials(marked.value(), QString::fromLatin1(mark), specials);
    }
    QJsonParseError parse;
    // As a member of an array, so that a bare number or string is a document too (RFC 8259 §2).
    const QJsonDocument document = QJsonDocument::fromJson('[' + whole + ']', &parse);
    if (parse.error == QJsonParseError::NoError && document.array().size() == 1)
        return document.array().at(0);
    return notJson(parse.errorString(), qMax(0, parse.offset - 1));
}

} // namespace

QByteArray Response::content(Error *error) const
{
    Error ignored;
    if (error)
        *error = d->error;
    if (!d->live)
        return d->content;
    if (!d->live->body().isConsumed())
        warnOnGuiThread("Response::content() of a live answer");
    return d->live->body().keep(error ? error : &ignored);
}

void Response::setContent(const QByteArray &content)
{
    d->live.reset();
    d->content = content;
    d->bodySize = content.size();
}

Timings Response::timings() const
{
    const std::optional<Response> last = d->live ? d->live->body().last() : std::nullopt;
    return last ? last->timings() : d->timings;
}

qint64 Response::wireBodySize() const
{
    const std::optional<Response> last = d->live ? d->live->body().last() : std::nullopt;
    return last ? last->wireBodySize() : d->wireBodySize;
}

qint64 Response::bodySize() const
{
    const std::optional<Response> last = d->live ? d->live->body().last() : std::nullopt;
    return last ? last->bodySize() : d->bodySize;
}

QByteArray Response::encoding() const
{
    return d->encoding ? *d->encoding : encodingFromHeaders(d->headers);
}

void Response::setEncoding(const QByteArray &encoding)
{
    d->encoding = encoding;
}

QByteArray Response::apparentEncoding() const
{
    return guessEncoding(content());
}

QString Response::text() const
{
    const QByteArray bytes = content();
    QByteArray name = encoding();
    if (name.isNull())
        name = guessEncoding(bytes);
    std::unique_ptr<TextDecoder> decoder = TextDecoder::create(name);
    if (!decoder)
        decoder = TextDecoder::create("utf-8");
    return TextDecoder::decodeAll(*decoder, bytes);
}

QJsonValue Response::json(Error *error) const
{
    Error broken;
    (void)content(&broken); // read to its end here; a body that breaks off is no wrong JSON
    if (broken) {
        if (error)
            *error = broken;
        return QJsonValue(QJsonValue::Undefined);
    }
    const QByteArray text = jsonBytes(*this);
    JsonScan scan(text, JsonScan::Numbers::Python);
    const Result<QJsonValue> value =
        scan.run() ? jsonValue(text, scan.specials()) : notJson(scan.problem(), scan.offset());
    if (value)
        return value.value();
    if (error)
        *error = value.error();
    return QJsonValue(QJsonValue::Undefined);
}

Result<QByteArray> Response::jsonToken(const QString &pointer) const
{
    const Result<QStringList> path = JsonScan::pointer(pointer);
    if (!path)
        return path.error();
    const QByteArray text = jsonBytes(*this);
    JsonScan scan(text, JsonScan::Numbers::Python);
    if (!scan.run(path.value()))
        return notJson(scan.problem(), scan.offset());
    if (const auto found = scan.found())
        return found->toByteArray();
    return Error(Error::InvalidJsonError, u"The JSON of the answer has nothing at \"%1\"."_s.arg(pointer));
}

bool Response::isLive() const
{
    return d->live != nullptr;
}

bool Response::isConsumed() const
{
    return !d->live || d->live->body().isConsumed();
}

ChunkRange Response::iterContent(qint64 chunkSize) const
{
    if (!d->live)
        return BodyItems::slices(d->content, chunkSize);
    return liveChunks(d->live, d->headers, chunkSize);
}

TextRange Response::iterText(qint64 chunkSize) const
{
    return BodyItems::decoded(iterContent(chunkSize), encoding());
}

LineRange Response::iterLines(qint64 chunkSize, const std::optional<QByteArray> &delimiter) const
{
    return BodyItems::lines(iterContent(chunkSize), delimiter);
}

TextLineRange Response::iterTextLines(qint64 chunkSize, const std::optional<QString> &delimiter) const
{
    return BodyItems::lines(iterText(chunkSize), delimiter);
}

std::shared_ptr<QIODevice> Response::raw() const
{
    if (d->live)
        return rawDevice(d->live);
    auto empty = std::make_shared<QBuffer>();
    empty->open(QIODevice::ReadOnly);
    return empty;
}

void Response::close()
{
    if (d->live)
        d->live->body().close();
}

} // namespace Requests

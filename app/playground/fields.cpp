// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/fields.h"

#include <QtCore/QStringDecoder>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Playground {

namespace {

constexpr char kOctetStream[] = "application/octet-stream";

std::optional<char> octalCode(QByteArrayView text)
{
    if (text.size() < 3)
        return {};
    int code = 0;
    for (qsizetype i = 0; i < 3; ++i) {
        if (text[i] < '0' || text[i] > '7')
            return {};
        code = code * 8 + (text[i] - '0');
    }
    return code < 256 ? std::optional(static_cast<char>(code)) : std::nullopt;
}

/// One part of multipart/form-data: its head, an empty line, its content.
void addPart(FormData &form, const QByteArray &part)
{
    const qsizetype headEnd = part.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    QByteArray disposition;
    QByteArray contentType;
    for (const QByteArray &line : part.left(headEnd).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon).trimmed().toLower();
        if (name == "content-disposition")
            disposition = line.mid(colon + 1).trimmed();
        else if (name == "content-type")
            contentType = line.mid(colon + 1).trimmed();
    }
    const QByteArray content = part.mid(headEnd + 4);
    const HeaderFields parameters = headerParameters(disposition, ';');
    const QString name = QString::fromUtf8(parameter(parameters, "name"));
    const bool isFile = std::any_of(parameters.begin(), parameters.end(), [](const auto &item) {
        return item.first == "filename" || item.first == "filename*";
    });
    if (isFile)
        form.files.emplaceBack(name, safeText(content, contentType.isEmpty() ? kOctetStream : contentType));
    else
        form.fields.emplaceBack(name, QString::fromUtf8(content));
}

/// Where the next delimiter line begins, with the line end before it. What only begins like one is content.
qsizetype nextDelimiter(const QByteArray &body, const QByteArray &lineAndDelimiter, qsizetype from)
{
    qsizetype at = body.indexOf(lineAndDelimiter, from);
    for (; at >= 0; at = body.indexOf(lineAndDelimiter, at + 1)) {
        qsizetype end = at + lineAndDelimiter.size();
        while (end < body.size() && (body.at(end) == ' ' || body.at(end) == '\t'))
            ++end;
        const QByteArray rest = body.mid(end, 2);
        if (rest == "\r\n" || rest == "--" || rest.size() < 2)
            break;
    }
    return at;
}

FormData multipart(const QByteArray &boundary, const QByteArray &body)
{
    FormData form;
    if (boundary.isEmpty())
        return form;
    const QByteArray delimiter = "--" + boundary;
    const QByteArray lineAndDelimiter = "\r\n" + delimiter;
    qsizetype at = body.startsWith(delimiter) ? 0 : nextDelimiter(body, lineAndDelimiter, 0);
    if (at > 0)
        at += 2;
    while (at >= 0) {
        const qsizetype lineEnd = body.indexOf("\r\n", at + delimiter.size());
        if (lineEnd < 0 || body.mid(at + delimiter.size(), 2) == "--")
            break;
        // Searched from the line's own end, so that a part may be empty.
        const qsizetype next = nextDelimiter(body, lineAndDelimiter, lineEnd);
        if (next < 0)
            break;
        addPart(form, body.mid(lineEnd + 2, next - lineEnd - 2));
        at = next + 2;
    }
    return form;
}

} // namespace

QString decoded(const QByteArray &encoded)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(encoded));
}

Fields formFields(const QByteArray &encoded)
{
    Fields fields;
    for (const QByteArray &pair : encoded.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        QByteArray name = equals < 0 ? pair : pair.left(equals);
        QByteArray text = equals < 0 ? QByteArray() : pair.mid(equals + 1);
        fields.emplaceBack(decoded(name.replace('+', ' ')), decoded(text.replace('+', ' ')));
    }
    return fields;
}

QByteArray mediaType(const QByteArray &contentType)
{
    return contentType.split(';').first().trimmed().toLower();
}

FormData formData(const QByteArray &contentType, const QByteArray &body)
{
    const QByteArray type = mediaType(contentType);
    if (type == "application/x-www-form-urlencoded")
        return {formFields(body), {}};
    if (type == "multipart/form-data")
        return multipart(parameter(headerParameters(contentType, ';'), "boundary"), body);
    return {};
}

HeaderFields headerParameters(const QByteArray &text, char separator)
{
    HeaderFields result;
    qsizetype start = 0;
    bool quoted = false;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text.at(i) : separator;
        if (quoted && c == '\\')
            ++i;
        else if (c == '"')
            quoted = !quoted;
        else if (i >= text.size() || (c == separator && !quoted)) {
            const QByteArray item = text.mid(start, i - start).trimmed();
            const qsizetype equals = item.indexOf('=');
            if (equals > 0)
                result.emplaceBack(item.left(equals).trimmed().toLower(),
                                   unquoted(item.mid(equals + 1).trimmed()));
            start = i + 1;
        }
    }
    return result;
}

QByteArray parameter(const HeaderFields &parameters, QByteArrayView name)
{
    for (const auto &[key, value] : parameters) {
        if (key == name)
            return value;
    }
    return {};
}

QByteArray unquoted(const QByteArray &text)
{
    if (text.size() < 2 || !text.startsWith('"') || !text.endsWith('"'))
        return text;
    QByteArray result;
    const QByteArrayView inner = QByteArrayView(text).sliced(1, text.size() - 2);
    for (qsizetype i = 0; i < inner.size(); ++i) {
        if (inner[i] != '\\' || i + 1 == inner.size()) {
            result.append(inner[i]);
        } else if (const auto code = octalCode(inner.sliced(i + 1))) {
            result.append(*code);
            i += 3;
        } else {
            result.append(inner[++i]);
        }
    }
    return result;
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

bool isHeaderValue(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(), [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return (code < 0x20 && c != '\t') || code == 0x7f;
    });
}

QString safeText(const QByteArray &bytes, const QByteArray &contentType)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder.decode(bytes);
    if (!decoder.hasError())
        return text;
    return u"data:"_s + QString::fromLatin1(contentType) + u";base64,"_s
        + QString::fromLatin1(bytes.toBase64());
}

} // namespace Fingerpost::Playground

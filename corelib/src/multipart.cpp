// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "multipart_p.h"

#include "body_p.h"
#include "syntax_p.h"

#include <QRandomGenerator>

#include <array>

namespace Requests {

namespace {

QByteArray randomBoundary()
{
    std::array<quint32, 4> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toHex();
}

/// The escapes of HTML's form submission, as urllib3 1.26 does them: nothing may end the quotes or the line.
QByteArray quotedParameter(const QByteArray &text)
{
    QByteArray out;
    out.reserve(text.size() + 2);
    out += '"';
    for (const char c : text) {
        if (c == '"')
            out += "%22";
        else if (c == '\\')
            out += "\\\\";
        else if (c >= 0 && c < 0x20 && c != 0x1b)
            out += '%' + QByteArray::number(c, 16).toUpper().rightJustified(2, '0');
        else
            out += c;
    }
    out += '"';
    return out;
}

QByteArray disposition(const QByteArray &name, const std::optional<QString> &fileName)
{
    QByteArray line = "Content-Disposition: form-data; name=" + quotedParameter(name);
    if (fileName)
        line += "; filename=" + quotedParameter(fileName->toUtf8());
    return line + "\r\n";
}

/// The part's own fields but those that its other members say.
Result<QByteArray> ownHeaders(const FilePart &file)
{
    QByteArray lines;
    if (!file.contentType.isEmpty()) {
        const Header type{"Content-Type", file.contentType};
        if (Result<void> valid = Syntax::checkField(type); !valid)
            return valid.error();
        lines += "Content-Type: " + file.contentType + "\r\n";
    }
    for (const Header &field : file.headers) {
        if (Result<void> valid = Syntax::checkField(field); !valid)
            return valid.error();
        const QByteArray key = field.name.toLower();
        // RFC 7578 §4.8: no other Content- field of MIME belongs here; Requests drops this one too.
        if (field.value.isEmpty() || key == "content-disposition" || key == "content-type"
            || key == "content-location")
            continue;
        lines += field.name + ": " + field.value + "\r\n";
    }
    return lines;
}

/// RFC 7578 §4.2: each part must name its field.
Error nameless()
{
    return Error(Error::RequestException,
                 QStringLiteral("A file is to be sent without the name of a form field: give it one."));
}

} // namespace

Result<Multipart> multipart(const Fields &fields, const Files &files)
{
    const QByteArray boundary = randomBoundary();
    const QByteArray opening = "--" + boundary + "\r\n";
    QList<std::shared_ptr<BodySource>> parts;
    QByteArray text; // what lies between two files

    for (const Field &field : fields) {
        if (!field.value.isNull())
            text += opening + disposition(field.key, {}) + "\r\n" + field.value + "\r\n";
    }
    for (const FilePart &file : files) {
        if (file.name.isNull())
            return nameless();
        if (!file.content)
            continue;
        const Result<QByteArray> headers = ownHeaders(file);
        if (!headers)
            return headers.error();
        if (Result<void> readable = checkReadable(*file.content); !readable)
            return readable.error();
        text += opening + disposition(file.name, file.fileName) + headers.value() + "\r\n";
        parts.append(BodySource::fromBytes(text));
        parts.append(file.content);
        text = "\r\n";
    }
    parts.append(BodySource::fromBytes(text + "--" + boundary + "--\r\n"));
    return Multipart{BodySource::concatenated(parts), "multipart/form-data; boundary=" + boundary};
}

} // namespace Requests

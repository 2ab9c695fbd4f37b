// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/brunojson.h"

#include "collections/refusal.h"
#include "collections/textplace.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::BrunoJson {

namespace {

Requests::Result<QJsonObject> parsed(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return refused(QCoreApplication::translate("Fingerpost::Collections", "%1: this is not JSON (%2)")
                           .arg(textPlace(bytes, error.offset), error.errorString()));
    if (!document.isObject())
        return refused(QCoreApplication::translate("Fingerpost::Collections",
                                                   "bruno.json must hold an object in braces."));
    return document.object();
}

struct Span {
    qsizetype start = 0;
    qsizetype end = 0;
};

qsizetype stringEnd(const QByteArray &bytes, qsizetype start)
{
    qsizetype end = start + 1;
    while (end < bytes.size() && bytes.at(end) != '"')
        end += bytes.at(end) == '\\' ? 2 : 1;
    return qMin(end + 1, bytes.size());
}

/// Where the value of the outermost key "name" stands in a text that is JSON; the last one counts.
std::optional<Span> spanOfName(const QByteArray &bytes)
{
    std::optional<Span> found;
    int depth = 0;
    bool isName = false;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const char c = bytes.at(at);
        if (c == '{' || c == '[')
            ++depth;
        else if (c == '}' || c == ']')
            --depth;
        if (c != '"')
            continue;
        const qsizetype end = stringEnd(bytes, at);
        qsizetype next = end;
        while (next < bytes.size() && QByteArrayView(" \t\r\n").contains(bytes.at(next)))
            ++next;
        const bool isKey = next < bytes.size() && bytes.at(next) == ':';
        if (depth == 1 && !isKey && isName)
            found = Span{at, end};
        isName = isKey && depth == 1 && bytes.sliced(at, end - at) == "\"name\"";
        at = end - 1;
    }
    return found;
}

QByteArray jsonString(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

} // namespace

Requests::Result<Content> read(const QByteArray &bytes)
{
    const auto object = parsed(bytes);
    if (!object)
        return object.error();
    Content content;
    content.name = object->value("name"_L1).toString();
    for (const QJsonValue &path : object->value("ignore"_L1).toArray()) {
        if (!path.toString().isEmpty())
            content.ignored.append(path.toString());
    }
    return content;
}

Requests::Result<QByteArray> withName(const QByteArray &original, const QString &name)
{
    const auto content = read(original);
    if (!content)
        return content.error();
    if (content->name == name)
        return original;
    const auto span = spanOfName(original);
    if (!span)
        return refused(QCoreApplication::translate("Fingerpost::Collections",
                                                   "bruno.json has no name that could be changed."));
    QByteArray bytes = original;
    bytes.replace(span->start, span->end - span->start, jsonString(name));
    const auto changed = read(bytes);
    if (!changed || changed->name != name)
        return refused(QCoreApplication::translate("Fingerpost::Collections",
                                                   "bruno.json has no name that could be changed."));
    return bytes;
}

} // namespace Fingerpost::BrunoJson

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/jsontext.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace Fingerpost::Playground {

namespace {

QByteArray list(const QByteArrayList &items, char open, char close, int depth)
{
    if (items.isEmpty())
        return QByteArray().append(open).append(close);
    const QByteArray indent((depth + 1) * 2, ' ');
    QByteArray text;
    text.append(open).append('\n');
    for (qsizetype i = 0; i < items.size(); ++i) {
        text.append(indent).append(items.at(i));
        text.append(i + 1 < items.size() ? ",\n" : "\n");
    }
    return text.append(depth * 2, ' ').append(close);
}

} // namespace

QByteArray jsonString(QStringView text)
{
    QByteArray result = "\"";
    result.reserve(text.size() + 2);
    for (const char c : text.toUtf8()) {
        switch (c) {
        case '"':
            result.append("\\\"");
            break;
        case '\\':
            result.append("\\\\");
            break;
        case '\n':
            result.append("\\n");
            break;
        case '\r':
            result.append("\\r");
            break;
        case '\t':
            result.append("\\t");
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                result.append("\\u00").append(QByteArray(1, c).toHex());
            else
                result.append(c);
        }
    }
    return result.append('"');
}

QByteArray jsonObject(const JsonMembers &members, int depth)
{
    QByteArrayList items;
    items.reserve(members.size());
    for (const auto &[name, value] : members)
        items.append(jsonString(name) + ": " + value);
    return list(items, '{', '}', depth);
}

QByteArray jsonFields(const Fields &fields, int depth)
{
    QStringList order;
    QHash<QString, QByteArrayList> values;
    for (const auto &[name, value] : fields) {
        if (!values.contains(name))
            order.append(name);
        values[name].append(jsonString(value));
    }
    JsonMembers members;
    for (const QString &name : order) {
        const QByteArrayList &texts = values[name];
        members.emplaceBack(name, texts.size() == 1 ? texts.first() : list(texts, '[', ']', depth + 1));
    }
    return jsonObject(members, depth);
}

QByteArray jsonLine(const QByteArray &text)
{
    // Strings escape their line breaks, so each one here is ours, with the indent behind it.
    QByteArray result;
    for (const QByteArray &line : text.split('\n')) {
        if (result.endsWith(','))
            result.append(' ');
        result.append(line.trimmed());
    }
    return result;
}

bool isJson(const QByteArray &text)
{
    // Qt 6.4 parses objects and arrays only; the brackets also let a bare number or string through.
    const QJsonDocument document = QJsonDocument::fromJson("[" + text + "]");
    return document.isArray() && document.array().size() == 1;
}

} // namespace Fingerpost::Playground

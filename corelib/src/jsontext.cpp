// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "jsontext_p.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QVariant>

#include <array>
#include <charconv>
#include <cmath>

namespace Requests {

QByteArray floatText(double number)
{
    std::array<char, 40> buffer;
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::scientific);
    QByteArray digits(buffer.data(), end.ptr - buffer.data());
    const qsizetype mark = digits.indexOf('e');
    const int exponent = digits.sliced(mark + 1).toInt();
    const bool negative = digits.startsWith('-');
    digits = digits.first(mark).sliced(negative ? 1 : 0);

    QByteArray out;
    if (exponent < -4 || exponent >= 16) {
        out = digits + 'e' + (exponent < 0 ? '-' : '+')
            + QByteArray::number(qAbs(exponent)).rightJustified(2, '0');
    } else {
        digits.remove(1, 1);
        if (exponent < 0) {
            out = "0." + QByteArray(-exponent - 1, '0') + digits;
        } else {
            const QByteArray whole = digits.leftJustified(exponent + 1, '0');
            const QByteArray rest = whole.sliced(exponent + 1);
            out = whole.first(exponent + 1) + '.' + (rest.isEmpty() ? QByteArray("0") : rest);
        }
    }
    return negative ? '-' + out : out;
}

namespace {

void appendString(QByteArray &out, const QString &text)
{
    out += '"';
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'"':
            out += "\\\"";
            break;
        case u'\\':
            out += "\\\\";
            break;
        case u'\n':
            out += "\\n";
            break;
        case u'\r':
            out += "\\r";
            break;
        case u'\t':
            out += "\\t";
            break;
        case u'\f':
            out += "\\f";
            break;
        case u'\b':
            out += "\\b";
            break;
        default:
            if (c.unicode() >= 0x20 && c.unicode() < 0x7f)
                out += char(c.unicode());
            else
                out += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        }
    }
    out += '"';
}

bool appendNumber(QByteArray &out, const QJsonValue &value)
{
    const QVariant number = value.toVariant();
    if (number.typeId() == QMetaType::LongLong) {
        out += QByteArray::number(number.toLongLong());
        return true;
    }
    if (!std::isfinite(value.toDouble()))
        return false;
    out += floatText(value.toDouble());
    return true;
}

bool append(QByteArray &out, const QJsonValue &value);

bool appendArray(QByteArray &out, const QJsonArray &array)
{
    out += '[';
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (i > 0)
            out += ", ";
        if (!append(out, array.at(i)))
            return false;
    }
    out += ']';
    return true;
}

bool appendObject(QByteArray &out, const QJsonObject &object)
{
    out += '{';
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it != object.begin())
            out += ", ";
        appendString(out, it.key());
        out += ": ";
        if (!append(out, it.value()))
            return false;
    }
    out += '}';
    return true;
}

bool append(QByteArray &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        return true;
    case QJsonValue::Double:
        return appendNumber(out, value);
    case QJsonValue::String:
        appendString(out, value.toString());
        return true;
    case QJsonValue::Array:
        return appendArray(out, value.toArray());
    case QJsonValue::Object:
        return appendObject(out, value.toObject());
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    out += "null";
    return true;
}

} // namespace

QByteArray jsonText(const QJsonValue &value)
{
    QByteArray out;
    return append(out, value) ? out : QByteArray();
}

QByteArray jsonString(const QString &text)
{
    QByteArray out;
    appendString(out, text);
    return out;
}

} // namespace Requests

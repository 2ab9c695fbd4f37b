// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "compare.h"

#include "typedvalue.h"

#include <QJsonDocument>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

constexpr qsizetype shownLength = 400;

QString shortened(const QString &text)
{
    QString out = text.size() > shownLength ? text.first(shownLength) + u"..."_s : text;
    out.replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s);
    return out;
}

QString shown(const QJsonValue &value)
{
    if (typeOf(value) == "bytes"_L1)
        return u"b\"%1\""_s.arg(QString::fromLatin1(decoded(value.toObject().value("b64"_L1))));
    if (value.isUndefined())
        return u"nothing"_s;
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

bool sameList(const QJsonArray &expected, const QJsonArray &got)
{
    if (expected.size() != got.size())
        return false;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        if (!sameValue(expected.at(i), got.at(i)))
            return false;
    }
    return true;
}

/// Each of \a expected has its own equal in \a got.
bool sameSet(const QJsonArray &expected, QJsonArray got)
{
    if (expected.size() != got.size())
        return false;
    for (const QJsonValue &item : expected) {
        qsizetype at = 0;
        while (at < got.size() && !sameValue(item, got.at(at)))
            ++at;
        if (at == got.size())
            return false;
        got.removeAt(at);
    }
    return true;
}

bool sameObject(const QJsonObject &expected, const QJsonObject &got)
{
    if (expected.keys() != got.keys())
        return false;
    const bool unordered = expected.value("$"_L1) == "dict"_L1;
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        const QJsonValue other = got.value(it.key());
        const bool same = unordered && it.key() == "items"_L1 ? sameSet(it.value().toArray(), other.toArray())
                                                              : sameValue(it.value(), other);
        if (!same)
            return false;
    }
    return true;
}

} // namespace

QString difference(const QString &what, const QString &expected, const QString &got)
{
    return u"%1: expected %2, got %3"_s.arg(what, shortened(expected), shortened(got));
}

bool sameValue(const QJsonValue &expected, const QJsonValue &got)
{
    if (const double number = got.toDouble(); got.isDouble() && !std::isfinite(number)) {
        const QString name = std::isnan(number) ? u"nan"_s : number < 0 ? u"-inf"_s : u"inf"_s;
        return expected[u"$"] == "float"_L1 && expected[u"v"] == name;
    }
    if (expected.type() != got.type())
        return false;
    if (expected.isArray())
        return sameList(expected.toArray(), got.toArray());
    if (expected.isObject())
        return sameObject(expected.toObject(), got.toObject());
    return expected == got;
}

QString compareValue(const QString &what, const QJsonValue &expected, const QJsonValue &got)
{
    return sameValue(expected, got) ? QString() : difference(what, shown(expected), shown(got));
}

Raised Raised::from(const Error &error)
{
    return {error.name(), error.message(), {}};
}

ExceptionCheck checkException(const QJsonObject &expected, const std::optional<Raised> &got,
                              const QJsonObject &accept)
{
    const QString name = expected.value("class"_L1).toString();
    if (got && accept.value("exceptions"_L1).toArray().contains(got->name))
        return {true, {}};
    if (!got) {
        if (expected.isEmpty())
            return {};
        return {true,
                accept.value("success"_L1).toBool() ? QString()
                                                    : difference(u"exception"_s, name, u"success"_s)};
    }
    const QString came = u"%1 (%2)"_s.arg(got->name, got->message);
    if (expected.isEmpty())
        return {true, difference(u"exception"_s, u"success"_s, came)};
    // Classes of Python itself: we have none, each error of ours says in words what they say by name.
    if (expected.value("kind"_L1) != "requests"_L1)
        return {true, {}};
    if (got->name != name)
        return {true, difference(u"exception"_s, name, came)};
    if (expected.contains("message"_L1) && expected.value("message"_L1) != got->message)
        return {true, compareValue(u"exception.message"_s, expected.value("message"_L1), got->message)};
    if (!expected.contains("response"_L1))
        return {true, {}};
    const QJsonValue response = got->response ? QJsonValue(*got->response) : QJsonValue();
    return {true, compareValue(u"exception.response"_s, expected.value("response"_L1), response)};
}

} // namespace Conformance

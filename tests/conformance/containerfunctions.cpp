// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "functions.h"

#include <qrequests/statuscodes.h>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

/// Where Python raises KeyError or AttributeError, the API says that there is none.
Answer absent(const QString &name)
{
    return Raised{name, u"there is none of that name"_s, {}};
}

/// Requests' CaseInsensitiveDict on Headers.
class HeadersScript {
public:
    HeadersScript(const Headers &headers, ValueReader &reader)
        : m_headers(headers)
        , m_reader(reader)
    {
    }

    [[nodiscard]] Answer run(const QJsonArray &step)
    {
        const QString op = step.at(0).toString();
        const QByteArray key = Call::latin1Of(step.at(1));
        const QByteArray value = Call::latin1Of(step.at(2));
        if (op == "set"_L1 || op == "update"_L1 || op == "clear"_L1)
            return change(op, step);
        if (op == "getitem"_L1)
            return m_headers.contains(key) ? Answer(latin1Value(m_headers.value(key)))
                                           : absent(u"KeyError"_s);
        if (op == "get"_L1)
            return latin1Value(m_headers.value(key, value));
        if (op == "del"_L1)
            return m_headers.remove(key) > 0 ? Answer() : absent(u"KeyError"_s);
        if (op == "contains"_L1)
            return QJsonValue(m_headers.contains(key));
        if (op == "len"_L1)
            return QJsonValue(m_headers.size());
        if (op == "eq"_L1)
            return QJsonValue(!step.at(1).isNull() && m_headers == m_reader.headers(step.at(1)));
        if (op == "pop"_L1)
            return pop(key, step);
        if (op == "setdefault"_L1) {
            if (!m_headers.contains(key))
                m_headers.set(key, value);
            return latin1Value(m_headers.value(key));
        }
        if (op == "copy_then_set"_L1)
            return copyThenSet(key, value);
        return list(op);
    }

private:
    [[nodiscard]] Answer change(const QString &op, const QJsonArray &step)
    {
        if (op == "clear"_L1)
            m_headers.clear();
        else if (op == "set"_L1)
            m_headers.set(Call::latin1Of(step.at(1)), Call::latin1Of(step.at(2)));
        else
            for (const Header &field : m_reader.headers(step.at(1)))
                m_headers.set(field.name, field.value);
        return {};
    }

    [[nodiscard]] Answer pop(const QByteArray &key, const QJsonArray &step)
    {
        const QByteArray value = m_headers.value(key);
        if (m_headers.remove(key) > 0)
            return latin1Value(value);
        return step.size() > 2 ? Answer(step.at(2)) : absent(u"KeyError"_s);
    }

    [[nodiscard]] Answer copyThenSet(const QByteArray &key, const QByteArray &value) const
    {
        Headers copy = m_headers;
        copy.set(key, value);
        return QJsonValue(QJsonArray{m_headers.size(), copy.size(), copy == m_headers});
    }

    /// keys, items or lower_items.
    [[nodiscard]] Answer list(const QString &op) const
    {
        QJsonArray out;
        for (const Header &field : m_headers) {
            const QByteArray name = op == "lower_items"_L1 ? field.name.toLower() : field.name;
            if (op == "keys"_L1)
                out.append(latin1Value(name));
            else
                out.append(QJsonArray{latin1Value(name), latin1Value(field.value)});
        }
        return QJsonValue(out);
    }

    Headers m_headers;
    ValueReader &m_reader;
};

Answer caseInsensitiveDict(Call &call)
{
    HeadersScript script(call.reader.headers(call.args.at(0)), call.reader);
    QList<Answer> answers;
    for (const QJsonValue &step : call.args.at(1).toArray())
        answers.append(script.run(step.toArray()));
    return answers;
}

/// What get and item look-up give for a name that is not there: the one given, else None.
Answer standIn(const QJsonValue &step)
{
    return step[2].isUndefined() ? Answer() : Answer(step[2]);
}

/// The only LookupDict of Requests is codes.
Answer lookupDict(Call &call)
{
    QList<Answer> answers;
    for (const QJsonValue &step : call.args.at(2).toArray()) {
        const QString op = step[0].toString();
        const std::optional<int> found = codes.find(Call::latin1Of(step[1]));
        if (op == "hasattr"_L1)
            answers.append(QJsonValue(found.has_value()));
        else if (found)
            answers.append(QJsonValue(*found));
        else
            answers.append(op == "getattr"_L1 ? absent(u"AttributeError"_s) : standIn(step));
    }
    return answers;
}

} // namespace

Functions containerFunctions()
{
    return {{u"CaseInsensitiveDict"_s, caseInsensitiveDict}, {u"LookupDict"_s, lookupDict}};
}

} // namespace Conformance

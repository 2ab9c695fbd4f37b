// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/global.h>

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

#include <concepts>
#include <initializer_list>
#include <optional>

class QIODevice;

namespace Requests {

/// Text given by a caller as UTF-8 bytes: from a literal (UTF-8), QString, QByteArray, or, written as Python
/// writes it, a number or a bool ("1.5", "1e+16", "True"). \since 0.1
class FieldText {
public:
    FieldText(const char *utf8)
        : m_bytes(utf8)
    {
    }
    FieldText(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    FieldText(const QString &text)
        : m_bytes(text.toUtf8())
    {
    }
    FieldText(QStringView text)
        : m_bytes(text.toUtf8())
    {
    }
    template<std::integral T>
    requires(!std::same_as<T, bool> && !std::same_as<T, char>) FieldText(T number)
        : m_bytes(QByteArray::number(number))
    {
    }
    FieldText(std::floating_point auto number)
        : m_bytes(textOf(number))
    {
    }
    FieldText(std::same_as<bool> auto on)
        : m_bytes(on ? "True" : "False")
    {
    }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    [[nodiscard]] QREQUESTS_EXPORT static QByteArray textOf(double number);

    QByteArray m_bytes;
};

/// One field of a query or a form. A field whose value is null is left out, as Requests does with None.
/// \since 0.1
struct Field {
    Field(FieldText k, FieldText v)
        : key(k.bytes())
        , value(v.bytes())
    {
    }
    QByteArray key;
    QByteArray value;
    friend bool operator==(const Field &, const Field &) = default;
};

/// Fields in order; a name may come more than once. \since 0.1
using Fields = QList<Field>;

/// Requests' params: fields, or text that is added to the query as it is. \since 0.1
class Params {
public:
    Params() = default;
    Params(std::initializer_list<Field> fields)
        : m_fields(fields)
    {
    }
    Params(const Fields &fields)
        : m_fields(fields)
    {
    }
    /// \a query is added unchanged but for characters no URL may hold.
    [[nodiscard]] static Params raw(const QByteArray &query)
    {
        Params p;
        p.m_raw = query;
        return p;
    }
    /// \a fields instead of a Session's params, not merged with them: Requests' list of pairs.
    [[nodiscard]] static Params replacing(const Fields &fields)
    {
        Params p(fields);
        p.m_replaces = true;
        return p;
    }
    [[nodiscard]] bool isRaw() const { return m_raw.has_value(); }
    [[nodiscard]] bool isReplacing() const { return m_replaces; }
    [[nodiscard]] QByteArray rawQuery() const { return m_raw.value_or(QByteArray()); }
    [[nodiscard]] const Fields &fields() const { return m_fields; }
    [[nodiscard]] bool isEmpty() const { return m_fields.isEmpty() && (!m_raw || m_raw->isEmpty()); }

private:
    Fields m_fields;
    std::optional<QByteArray> m_raw;
    bool m_replaces = false;
};

} // namespace Requests

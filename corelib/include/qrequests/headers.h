// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/global.h>

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QMetaType>

#include <initializer_list>

namespace Requests {

/// One header field. A null \a value (QByteArray()) in headers given by a caller means Requests' None: leave
/// the session's field of that name out. An empty value (QByteArray("")) is a field with an empty value.
/// \since 0.1
struct Header {
    QByteArray name;
    QByteArray value;
    friend bool operator==(const Header &, const Header &) = default;
};

/// Header fields in order, case and repetition kept, looked up without regard to case (RFC 9110 §5.1).
/// It is Requests' CaseInsensitiveDict that can also hold what a server really sent.
/// Names and values are bytes; texts are taken as UTF-8. Thread: a value, reentrant. \since 0.1
class QREQUESTS_EXPORT Headers {
public:
    using const_iterator = QList<Header>::const_iterator;

    Headers() = default;
    Headers(std::initializer_list<Header> fields)
        : m_fields(fields)
    {
    }

    /// Replaces the first field of that name in place, spelled as \a name, and removes the others; else
    /// appends.
    void set(const QByteArray &name, const QByteArray &value);
    /// Appends, also when the name is there.
    void add(const QByteArray &name, const QByteArray &value);
    /// Removes every field of that name; returns how many there were.
    qsizetype remove(QByteArrayView name);
    void clear() { m_fields.clear(); }

    [[nodiscard]] bool contains(QByteArrayView name) const;
    /// The value; several fields of one name are joined by ", " (RFC 9110 §5.3); \a fallback when there is
    /// none.
    [[nodiscard]] QByteArray value(QByteArrayView name, const QByteArray &fallback = {}) const;
    /// Each field's value by itself, in order: the right way for Set-Cookie.
    [[nodiscard]] QByteArrayList values(QByteArrayView name) const;
    [[nodiscard]] qsizetype indexOf(QByteArrayView name) const;

    [[nodiscard]] qsizetype size() const { return m_fields.size(); }
    [[nodiscard]] bool isEmpty() const { return m_fields.isEmpty(); }
    [[nodiscard]] const Header &at(qsizetype i) const { return m_fields.at(i); }
    [[nodiscard]] const_iterator begin() const { return m_fields.cbegin(); }
    [[nodiscard]] const_iterator end() const { return m_fields.cend(); }

    /// Requests' merge_setting for headers: these, overridden by \a own; null values of \a own remove.
    [[nodiscard]] Headers merged(const Headers &own) const;

    /// Equal without regard to the case of names; order counts.
    friend QREQUESTS_EXPORT bool operator==(const Headers &a, const Headers &b);

private:
    QList<Header> m_fields;
};

} // namespace Requests

Q_DECLARE_METATYPE(Requests::Headers)

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/headers.h>

#include <algorithm>

namespace Requests {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

/// Compared often, and most names differ in their first letter.
bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size()
        && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

} // namespace

void Headers::set(const QByteArray &name, const QByteArray &value)
{
    const qsizetype first = indexOf(name);
    if (first < 0) {
        m_fields.append({name, value});
        return;
    }
    // name or value may be part of a field that is about to go.
    const Header field{name, value};
    for (qsizetype i = m_fields.size() - 1; i > first; --i) {
        if (sameName(m_fields.at(i).name, field.name))
            m_fields.removeAt(i);
    }
    m_fields[first] = field;
}

void Headers::add(const QByteArray &name, const QByteArray &value)
{
    m_fields.append({name, value});
}

qsizetype Headers::remove(QByteArrayView name)
{
    const QByteArray gone = name.toByteArray();
    return m_fields.removeIf([&gone](const Header &field) { return sameName(field.name, gone); });
}

bool Headers::contains(QByteArrayView name) const
{
    return indexOf(name) >= 0;
}

QByteArray Headers::value(QByteArrayView name, const QByteArray &fallback) const
{
    const qsizetype first = indexOf(name);
    if (first < 0)
        return fallback;
    const auto repeats = [name](const Header &field) { return sameName(field.name, name); };
    if (std::none_of(m_fields.begin() + first + 1, m_fields.end(), repeats))
        return m_fields.at(first).value;
    return values(name).join(", ");
}

QByteArrayList Headers::values(QByteArrayView name) const
{
    QByteArrayList out;
    for (const Header &field : m_fields) {
        if (sameName(field.name, name))
            out.append(field.value);
    }
    return out;
}

qsizetype Headers::indexOf(QByteArrayView name) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(),
                                    [name](const Header &field) { return sameName(field.name, name); });
    return found == m_fields.end() ? -1 : found - m_fields.begin();
}

Headers Headers::merged(const Headers &own) const
{
    Headers out = *this;
    QByteArrayList seen;
    for (const Header &field : own) {
        const QByteArray key = field.name.toLower();
        if (field.value.isNull()) {
            out.remove(field.name);
        } else if (seen.contains(key)) {
            out.add(field.name, field.value); // repeated by the caller on purpose
        } else {
            out.set(field.name, field.value);
        }
        seen.append(key);
    }
    // Requests drops what is None on either side.
    out.m_fields.removeIf([](const Header &field) { return field.value.isNull(); });
    return out;
}

bool operator==(const Headers &a, const Headers &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Header &x, const Header &y) {
        return sameName(x.name, y.name) && x.value == y.value;
    });
}

} // namespace Requests

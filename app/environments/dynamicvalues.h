// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>

namespace Fingerpost {

/// Where dynamic values come from: chance and the clock, both of which a test may set. A value.
class DynamicSource {
public:
    using Random = std::function<quint32()>; ///< all 32 bits by chance
    using Clock = std::function<QDateTime()>;

    /// The system's own random numbers, which nobody can foretell, and its clock.
    DynamicSource();
    DynamicSource(Random random, Clock clock);

    [[nodiscard]] quint32 bits() const { return m_random(); }
    /// From 0 up to, but not, \a end, which is above 0; each as likely.
    [[nodiscard]] int below(int end) const;
    /// From \a first to \a last, both possible.
    [[nodiscard]] int between(int first, int last) const { return first + below(last - first + 1); }
    /// \a count characters, each one of \a alphabet.
    [[nodiscard]] QString characters(int count, QStringView alphabet) const;
    /// One of the words of \a list, which are divided by '|'.
    [[nodiscard]] QString word(const char *list) const;
    /// \a format with each '#' a digit.
    [[nodiscard]] QString digits(QStringView format) const;
    [[nodiscard]] QDateTime now() const { return m_clock(); }

private:
    Random m_random;
    Clock m_clock;
};

/// One of the values that `{{$name}}` makes up: Postman's, under Postman's names and in their shapes, and a
/// few of Insomnia's and of the JetBrains HTTP client.
struct DynamicValue {
    const char *name = nullptr; ///< with its '$'
    const char *description = nullptr; ///< English, see DynamicValues::description()
    const char *example = nullptr; ///< UTF-8; what a preview shows, always the same
    QString (*make)(const DynamicSource &) = nullptr;
};

namespace DynamicValues {

/// All of them, by theme.
[[nodiscard]] const QList<DynamicValue> &all();
/// The one of a \a name with its '$', of exactly this case; null: there is none.
[[nodiscard]] const DynamicValue *find(const QString &name);
/// What it is, in the user's language.
[[nodiscard]] QString description(const DynamicValue &value);

} // namespace DynamicValues

} // namespace Fingerpost

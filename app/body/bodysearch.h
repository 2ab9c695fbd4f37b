// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace Fingerpost {

class BodyJob;
class BodyStore;

/// What is looked for in a body, in its bytes as UTF-8.
struct BodyQuery {
    QString text;
    bool matchCase = false;
    bool isPattern =
        false; ///< a regular expression as PCRE2 has it; it sees whole lines, of long ones 256 KiB

    bool operator==(const BodyQuery &) const = default;
};

struct BodyMatch {
    qint64 offset = 0;
    qint64 size = 0;

    bool operator==(const BodyMatch &) const = default;
};

/// All places where a body holds something, counted exactly; they do not overlap. One thread advances it, any
/// thread asks. It keeps 16 bytes for each 64 KiB of body; of a pattern's matches the first maximumKept.
class BodySearch {
public:
    static constexpr qsizetype maximumKept = 200'000;
    static constexpr int maximumShown = 10'000;

    BodySearch(std::shared_ptr<const BodyStore> store, const BodyQuery &query);
    ~BodySearch();
    Q_DISABLE_COPY_MOVE(BodySearch)

    [[nodiscard]] const BodyQuery &query() const;
    /// Why the pattern is none, in words; empty: it is one.
    [[nodiscard]] QString problem() const;
    /// Looks through all that has come since, or until \a job is cancelled.
    void advance(BodyJob &job);

    /// How many there are in the part that was looked through.
    [[nodiscard]] qint64 count() const;
    /// How many of them at() knows: all, unless there are more of a pattern than maximumKept.
    [[nodiscard]] qint64 reachable() const;
    [[nodiscard]] qint64 scanned() const;
    /// False once a pattern took too many steps somewhere, where it may have missed matches.
    [[nodiscard]] bool isExact() const;
    /// Match \a number, from 0; nothing when there are fewer, or it was counted only.
    [[nodiscard]] std::optional<BodyMatch> at(qint64 number) const;
    /// Where at() has to read for that, from the begin of a block; nothing when it knows.
    [[nodiscard]] std::optional<qint64> whereabouts(qint64 number) const;
    /// The number of the first match at or behind \a offset; count() when none is.
    [[nodiscard]] qint64 numberFrom(qint64 offset) const;
    /// Those that touch the bytes from \a begin to \a end, up to maximumShown.
    [[nodiscard]] QList<BodyMatch> within(qint64 begin, qint64 end) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Fingerpost

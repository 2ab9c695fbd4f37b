// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/error.h>

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Fingerpost {

/// The three kinds of Bruno's files differ in their blocks and in how a key or a value is quoted.
enum class BruDialect {
    Request,
    Folder, ///< folder.bru and collection.bru
    Environment,
};

/// Blocks that files of more than one kind have.
namespace BruNames {
inline const QByteArrayList Meta{"meta"};
inline const QByteArrayList Headers{"headers"};
inline const QByteArrayList Docs{"docs"};
} // namespace BruNames

/// What stands above an entry, as `@description('why')`. A value.
struct BruAnnotation {
    QString name;
    std::optional<QString> value; ///< unescaped; nothing where there are no parentheses

    bool operator==(const BruAnnotation &) const = default;
};

/// What an entry of a block says. A value.
struct BruRow {
    QString key; ///< without quotes and `~`, with the `@` of a local variable
    QString value; ///< of several lines for one in `'''`; without blanks at its ends
    bool enabled = true; ///< false for one led by `~`
    QList<BruAnnotation> annotations;

    bool operator==(const BruRow &) const = default;
};

/// An entry of a dictionary or list, with the bytes it stands at. What lies between two entries belongs to
/// the second one.
struct BruEntry {
    BruRow row;
    std::optional<QStringList> items; ///< of a value in `[]`; row.value is empty
    qsizetype start = 0; ///< behind the entry before it, or the brace
    qsizetype first = 0; ///< its first annotation, else the key
    qsizetype key = 0;
    qsizetype keyEnd = 0;
    qsizetype value = 0;
    qsizetype valueEnd = 0;
    qsizetype end = 0; ///< before the line break
};

/// A line of a text block, with the two blanks it is indented by.
struct BruLine {
    qsizetype start = 0; ///< of its text
    qsizetype end = 0; ///< before the line break
};

struct BruBlock {
    enum class Kind {
        Dictionary, ///< `{}` with entries
        Text, ///< `{}` with lines, or of a name that nobody knows
        List, ///< `[]` with entries that are keys alone
        Line, ///< `name: text`
    };

    Kind kind = Kind::Dictionary;
    QByteArray name; ///< as "body:json"
    qsizetype start = 0;
    qsizetype body = 0; ///< behind the brace; of a text behind the line breaks that lead it too
    qsizetype end = 0; ///< behind the closing brace
    QList<BruEntry> entries;
    QList<BruLine> lines; ///< of a text
};

/// A text in Bruno's language and what it says, each part with its exact place, so that it can be edited
/// without writing it anew. A value; use from any thread.
class BruText {
public:
    static constexpr qsizetype MaxSize = 32 * 1024 * 1024; ///< bytes
    static constexpr qsizetype MaxParts = 500'000; ///< blocks, entries and lines

    /// Must be UTF-8. What Bruno's reader refuses is refused, but for blocks whose name is unknown: they are
    /// kept as they are. The error says line and column, counted from 1.
    [[nodiscard]] static Requests::Result<BruText> parse(const QByteArray &bytes, BruDialect dialect);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] BruDialect dialect() const { return m_dialect; }
    [[nodiscard]] const QList<BruBlock> &blocks() const { return m_blocks; }
    [[nodiscard]] bool isEmpty() const { return m_blocks.isEmpty(); }

    /// The last block with one of the names; -1 for none.
    [[nodiscard]] int find(const QByteArrayList &names) const;
    [[nodiscard]] bool has(const QByteArray &name) const { return find({name}) >= 0; }
    /// The entry that counts where Bruno wants one of a key; null for none. One that is disabled is none.
    [[nodiscard]] const BruEntry *entry(const QByteArrayList &names, const QString &key) const;
    /// What that entry says.
    [[nodiscard]] QString value(const QByteArrayList &names, const QString &key) const;
    /// The entries of all blocks with one of the names, in the order of the text.
    [[nodiscard]] QList<const BruEntry *> entries(const QByteArrayList &names) const;
    /// What the last text block with one of the names says.
    [[nodiscard]] QString text(const QByteArrayList &names) const;
    /// A line of a text block, without its indentation.
    [[nodiscard]] QString textOf(const BruLine &line) const;

    /// The names of the blocks that hold method and URL.
    [[nodiscard]] static const QByteArrayList &methodBlocks();
    /// Without the blanks at its ends that Bruno's reader drops.
    [[nodiscard]] static QString trimmed(const QString &text);

private:
    friend class BruParser;
    QByteArray m_bytes;
    BruDialect m_dialect = BruDialect::Request;
    QList<BruBlock> m_blocks;
};

} // namespace Fingerpost

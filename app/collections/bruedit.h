// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/brutext.h"

#include <QByteArray>
#include <QList>

namespace Fingerpost {

/// Changes parts of a text in Bruno's language; all else stays as it is to the byte. What is new is written
/// as Bruno writes it, with the line breaks of the text. Whether the result says what it should is for its
/// user to see: the language cannot say everything.
class BruEdit {
public:
    /// A row of a block as it shall be.
    struct Row {
        int old = -1; ///< which of BruText::entries() it was; -1 for a new one
        BruRow row;
    };

    /// \a text outlives it.
    explicit BruEdit(const BruText &text);

    /// Sets the entry that counts of these blocks; makes entry and block (by the first name) where they are
    /// missing. \a order: that of new entries among the others.
    void setValue(const QByteArrayList &blocks, const QString &key, const QString &value,
                  const QStringList &order);
    /// The same with a list of words.
    void setItems(const QByteArrayList &blocks, const QString &key, const QStringList &items,
                  const QStringList &order);
    /// Removes all entries with that key, and blocks that are empty by it.
    void removeKey(const QByteArrayList &blocks, const QString &key);
    /// Makes these the rows of the blocks, in this order. None: the blocks go.
    void setRows(const QByteArrayList &blocks, const QList<Row> &rows);
    /// Makes this the text of the last of these blocks; they go when it is empty.
    void setText(const QByteArrayList &blocks, const QString &text);
    /// Makes the file's last line say `name: value`; it goes when that is empty.
    void setLine(const QByteArray &name, const QString &value);
    void rename(const QByteArrayList &blocks, const QByteArray &name);
    void remove(const QByteArrayList &blocks);
    /// One without entries, where there is none.
    void addBlock(const QByteArray &name);

    [[nodiscard]] QByteArray bytes() const;

private:
    struct Chunk {
        QByteArray bytes; ///< with the line break before it
        QString key; ///< of an entry that is enabled
        int entry = -1; ///< of its block in the text; -1 for a new one
    };
    /// A block with what lies before it. All of them together are the text.
    struct Part {
        BruBlock::Kind kind = BruBlock::Kind::Dictionary;
        QByteArray gap;
        QByteArray name;
        QByteArray opening; ///< behind the name
        QList<Chunk> chunks;
        QByteArray closing;
        int block = -1; ///< of the text; -1 for a new one
    };

    [[nodiscard]] QByteArray slice(qsizetype from, qsizetype to) const;
    [[nodiscard]] Part partOf(int block) const;
    [[nodiscard]] int find(const QByteArrayList &names) const;
    [[nodiscard]] int ensure(const QByteArrayList &names);
    void removePart(int part);
    void setPiece(const QByteArrayList &blocks, const QString &key, const QByteArray &value,
                  const QStringList &order);
    void separate(Part &part) const;
    [[nodiscard]] QByteArray patched(const BruEntry &entry, const BruRow &row) const;
    [[nodiscard]] QByteArray fresh(const BruRow &row, bool isList) const;
    [[nodiscard]] QByteArray keyText(const BruRow &row) const;
    [[nodiscard]] QByteArray valueText(const QString &value) const;
    [[nodiscard]] QByteArray annotationText(const QList<BruAnnotation> &annotations) const;

    const BruText &m_text;
    QByteArray m_lineBreak = "\n";
    QList<Part> m_parts;
    QByteArray m_tail; ///< behind the last part
};

} // namespace Fingerpost

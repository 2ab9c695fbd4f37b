// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QFont>
#include <QString>

namespace Fingerpost::Ui {

/// One unit of a row on the grid of cells.
struct Cell {
    enum class Kind : quint8 {
        Ascii,
        Blank, ///< a tab
        Shaped, ///< whatever a font has to be asked for: one character with its marks, or a word of a script
        Control ///< what would move or hide something, and bytes that are no UTF-8: shown as boxes
    };

    qint32 at = 0; ///< in the row's bytes
    qint32 size = 0;
    qint64 column = 0;
    qint32 width = 1; ///< in cells
    Kind kind = Kind::Ascii;
    char32_t first = 0;
};

/// Goes over the cells of a row, from its begin or from a cell's.
class CellReader {
public:
    explicit CellReader(QByteArrayView text, qint32 at = 0, qint64 column = 0)
        : m_text(text)
        , m_at(at)
        , m_column(column)
    {
    }
    [[nodiscard]] bool next(Cell &cell);
    /// Goes over cells that are a byte each, up to \a most of them, many at once; gives how many. The cell
    /// that follows may be one too.
    qint32 skipPlain(qint64 most);

private:
    [[nodiscard]] char32_t decode(qint32 at, qint32 &size) const;
    void extend(Cell &cell);

    QByteArrayView m_text;
    qint32 m_at;
    qint64 m_column;
};

namespace CellGrid {

/// Whether each byte is a cell.
[[nodiscard]] bool isPlain(QByteArrayView text);
/// The column of the byte \a at, of its cell's begin. It is counted from \a from, where a cell begins whose
/// column is \a column.
[[nodiscard]] qint64 columnOf(QByteArrayView text, bool plain, qint32 at, qint32 from = 0, qint64 column = 0);
/// The byte where the cell at \a column begins; the size of \a text behind its last.
[[nodiscard]] qint32 byteAt(QByteArrayView text, bool plain, qint64 column);
[[nodiscard]] qint64 columns(QByteArrayView text, bool plain);
/// Where the lines begin that a row is wrapped into at \a width columns; always 0 first.
[[nodiscard]] QList<qint32> wraps(QByteArrayView text, bool plain, qint64 width);
/// The bytes of the cells beside the one at \a at.
[[nodiscard]] qint32 nextByte(QByteArrayView text, qint32 at);
[[nodiscard]] qint32 previousByte(QByteArrayView text, qint32 at);
/// What is drawn for a cell of kind Control: one character, or nothing for a plain box.
[[nodiscard]] QString controlPicture(char32_t c);

} // namespace CellGrid

} // namespace Fingerpost::Ui

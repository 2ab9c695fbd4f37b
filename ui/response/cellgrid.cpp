// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/cellgrid.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <utility>

namespace Fingerpost::Ui {

namespace {

constexpr char32_t Broken = 0xFFFFFFFF;
constexpr qint32 LongestUnit = 512; ///< bytes
constexpr qint64 TabWidth = 8;

bool isControl(char32_t c)
{
    return c == Broken || c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x061C || c == 0x200B
        || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F)
        || c == 0xFEFF || (c >= 0xFFF0 && c <= 0xFFFB) || (c >= 0xE0000 && c < 0xE0100);
}

/// Joins what is beside it, in scripts that join and in emoji; elsewhere it only hides.
bool isJoiner(char32_t c)
{
    return c == 0x200C || c == 0x200D;
}

bool isMark(char32_t c)
{
    if (c < 0x300)
        return false;
    if (c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1F3FB && c <= 0x1F3FF) || c == 0x200C)
        return true;
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/// Emoji among other signs, which are two cells wide.
bool isWideSign(char32_t c)
{
    constexpr std::pair<char32_t, char32_t> Ranges[] = {
        {0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x23F0, 0x23F0}, {0x23F3, 0x23F3},   {0x25FD, 0x25FE},
        {0x2614, 0x2615}, {0x2648, 0x2653}, {0x267F, 0x267F}, {0x2693, 0x2693},   {0x26A1, 0x26A1},
        {0x26AA, 0x26AB}, {0x26BD, 0x26BE}, {0x26C4, 0x26C5}, {0x26CE, 0x26CE},   {0x26D4, 0x26D4},
        {0x26EA, 0x26EA}, {0x26F2, 0x26F3}, {0x26F5, 0x26F5}, {0x26FA, 0x26FA},   {0x26FD, 0x26FD},
        {0x2705, 0x2705}, {0x270A, 0x270B}, {0x2728, 0x2728}, {0x274C, 0x274C},   {0x274E, 0x274E},
        {0x2753, 0x2755}, {0x2757, 0x2757}, {0x2795, 0x2797}, {0x27B0, 0x27B0},   {0x27BF, 0x27BF},
        {0x2B1B, 0x2B1C}, {0x2B50, 0x2B50}, {0x2B55, 0x2B55}, {0x1F7E0, 0x1F7EB}, {0x1F7F0, 0x1F7F0}};
    return std::any_of(std::begin(Ranges), std::end(Ranges),
                       [c](const auto &range) { return c >= range.first && c <= range.second; });
}

/// Two cells, by the ranges of UAX #11 that matter.
bool isWide(char32_t c)
{
    if ((c >= 0x231A && c <= 0x2B55) || (c >= 0x1F7E0 && c <= 0x1F7F0))
        return isWideSign(c);
    return c >= 0x1100
        && (c <= 0x115F || (c >= 0x2E80 && c <= 0x303E) || (c >= 0x3041 && c <= 0xA4CF && c != 0x303F)
            || (c >= 0xA960 && c <= 0xA97F) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F000 && c <= 0x1F64F) || (c >= 0x1F680 && c <= 0x1F6FF)
            || (c >= 0x1F900 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD));
}

bool isPlainByte(char c)
{
    return c >= 0x20 && c < 0x7F;
}

/// How many bytes of printable ASCII there are before the first other one.
qsizetype plainSize(const char *data, qsizetype size)
{
    constexpr quint64 Ones = 0x0101'0101'0101'0101;
    constexpr quint64 High = 0x80 * Ones;
    qsizetype at = 0;
    for (quint64 word = 0; size - at >= qsizetype(sizeof(word)); at += qsizetype(sizeof(word))) {
        std::memcpy(&word, data + at, sizeof(word));
        const quint64 below = (word - 0x20 * Ones) & ~word; // a blank
        const quint64 above = (word + Ones) | word; // DEL, and what is no ASCII
        if (((below | above) & High) != 0)
            break;
    }
    return std::find_if_not(data + at, data + size, isPlainByte) - data;
}

/// Scripts whose letters join, stack or run to the left: a word of them is drawn as one.
bool isJoined(char32_t c)
{
    return (c >= 0x0590 && c <= 0x08FF) || (c >= 0x0900 && c <= 0x0DFF) || (c >= 0x0E00 && c <= 0x0FFF)
        || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) || (c >= 0xFB1D && c <= 0xFDFF)
        || (c >= 0xFE70 && c <= 0xFEFE) || (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
}

} // namespace

char32_t CellReader::decode(qint32 at, qint32 &size) const
{
    const auto byte = [this, at](qint32 i) { return char32_t(quint8(m_text[at + i])); };
    const char32_t lead = byte(0);
    size = 1;
    if (lead < 0x80)
        return lead;
    const qint32 length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > m_text.size())
        return Broken;
    char32_t c = lead & (0xFFU >> (length + 1));
    for (qint32 i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return Broken;
        c = c << 6 | (byte(i) & 0x3F);
    }
    const bool isOverlong = (length == 3 && c < 0x800) || (length == 4 && c < 0x10000);
    if (isOverlong || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        return Broken;
    size = length;
    return c;
}

bool CellReader::next(Cell &cell)
{
    if (m_at >= m_text.size())
        return false;
    cell = {};
    cell.at = m_at;
    cell.column = m_column;
    cell.first = decode(m_at, cell.size);
    if (cell.first >= 0x20 && cell.first < 0x7F) { // as most are
        if (m_at + 1 < m_text.size() && quint8(m_text[m_at + 1]) >= 0x80)
            extend(cell); // marks may follow
    } else if (cell.first == '\t') {
        cell.kind = Cell::Kind::Blank;
        cell.width = qint32(TabWidth - m_column % TabWidth);
    } else if (isControl(cell.first) || isJoiner(cell.first)) {
        cell.kind = Cell::Kind::Control;
    } else {
        cell.kind = Cell::Kind::Shaped;
        cell.width = isWide(cell.first) ? 2 : 1;
        extend(cell);
    }
    m_at += cell.size;
    m_column += cell.width;
    return true;
}

qint32 CellReader::skipPlain(qint64 most)
{
    const qsizetype left = m_text.size() - m_at;
    const auto wanted = qsizetype(std::clamp<qint64>(most, 0, left));
    qsizetype count = plainSize(m_text.data() + m_at, wanted);
    // Marks may follow, which are drawn with the last one.
    if (count > 0 && count < left && quint8(m_text[m_at + count]) >= 0x80)
        --count;
    m_at += qint32(count);
    m_column += count;
    return qint32(count);
}

/// Takes in what is drawn together with the cell's first character.
void CellReader::extend(Cell &cell)
{
    const bool joins = isJoined(cell.first);
    constexpr char32_t FirstJoined = 0x590; // no letter before it is joined to another
    const bool isFlag = cell.first >= 0x1F1E6 && cell.first <= 0x1F1FF;
    bool afterJoiner = false;
    for (qint32 at = cell.at + cell.size; at < m_text.size() && cell.size < LongestUnit;) {
        qint32 size = 0;
        const char32_t c = decode(at, size);
        const bool mark = isMark(c) && (cell.first >= FirstJoined || !isJoiner(c));
        if (joins && isJoined(c) && !isControl(c))
            cell.width += mark ? 0 : 1;
        else if (isFlag && cell.size == 4 && c >= 0x1F1E6 && c <= 0x1F1FF)
            cell.width = 2;
        else if (!mark && !(afterJoiner && c >= 0x80 && !isControl(c)))
            break;
        if (mark)
            cell.width = c == 0xFE0F ? std::max(cell.width, 2) : cell.width;
        cell.kind = Cell::Kind::Shaped;
        afterJoiner = c == 0x200D;
        cell.size += size;
        at += size;
    }
}

bool CellGrid::isPlain(QByteArrayView text)
{
    return plainSize(text.data(), text.size()) == text.size();
}

qint64 CellGrid::columnOf(QByteArrayView text, bool plain, qint32 at, qint32 from, qint64 column)
{
    if (plain)
        return std::min<qint64>(at, text.size());
    CellReader reader(text, from, column);
    Cell cell;
    column += reader.skipPlain(at - from);
    while (reader.next(cell) && cell.at + cell.size <= at)
        column = cell.column + cell.width + reader.skipPlain(at - cell.at - cell.size);
    return column;
}

qint32 CellGrid::byteAt(QByteArrayView text, bool plain, qint64 column)
{
    if (plain)
        return qint32(std::clamp<qint64>(column, 0, text.size()));
    CellReader reader(text);
    Cell cell;
    reader.skipPlain(column);
    while (reader.next(cell)) {
        if (column < cell.column + cell.width)
            return cell.at;
        reader.skipPlain(column - cell.column - cell.width);
    }
    return qint32(text.size());
}

qint64 CellGrid::columns(QByteArrayView text, bool plain)
{
    return columnOf(text, plain, qint32(text.size()));
}

QList<qint32> CellGrid::wraps(QByteArrayView text, bool plain, qint64 width)
{
    QList<qint32> begins{0};
    width = std::max<qint64>(width, 2);
    if (plain) {
        for (qint64 at = width; at < text.size(); at += width)
            begins.append(qint32(at));
        return begins;
    }
    CellReader reader(text);
    Cell cell;
    qint64 begin = 0;
    reader.skipPlain(width);
    while (reader.next(cell)) {
        if (cell.column + cell.width - begin > width && cell.column > begin) {
            begins.append(cell.at);
            begin = cell.column;
        }
        reader.skipPlain(begin + width - cell.column - cell.width); // which have room in the line
    }
    return begins;
}

qint32 CellGrid::nextByte(QByteArrayView text, qint32 at)
{
    CellReader reader(text, at);
    Cell cell;
    return reader.next(cell) ? cell.at + cell.size : qint32(text.size());
}

qint32 CellGrid::previousByte(QByteArrayView text, qint32 at)
{
    // A unit is bounded: from some way before, on a character's begin, they fall into step.
    qint32 begin = std::max(0, at - 2 * LongestUnit);
    while (begin > 0 && (text[begin] & 0xC0) == 0x80)
        --begin;
    CellReader reader(text, begin);
    Cell cell;
    qint32 before = begin;
    while (reader.next(cell) && cell.at < at)
        before = cell.at;
    return before;
}

QString CellGrid::controlPicture(char32_t c)
{
    if (c < 0x20)
        return QString(QChar(char16_t(0x2400 + c)));
    if (c == 0x7F)
        return QString(QChar(u'\u2421'));
    return {};
}

} // namespace Fingerpost::Ui

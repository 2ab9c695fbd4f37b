// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/linecomparison.h"

#include <QHash>

#include <algorithm>

namespace Fingerpost {

namespace {

constexpr double IndexingPart = 0.2; // of the time, for each side
constexpr qsizetype LinesBetweenQuestions = 65'536;

/// Gives equal lines equal numbers, from 0 up. An open hash table of numbers alone: a QHash of views would
/// take more than the texts.
class LineNumbers {
public:
    explicit LineNumbers(qint64 mostLines)
    {
        size_t size = 16;
        while (size < size_t(mostLines) * 2)
            size *= 2;
        m_slots.assign(size, -1);
    }

    [[nodiscard]] int numberOf(QByteArrayView line)
    {
        const size_t mask = m_slots.size() - 1;
        for (size_t slot = qHash(line, QHashSeed::globalSeed()) & mask;; slot = (slot + 1) & mask) {
            int &number = m_slots[slot];
            if (number >= 0 && m_lines[size_t(number)] != line)
                continue;
            if (number < 0) {
                number = int(m_lines.size());
                m_lines.push_back(line);
            }
            return number;
        }
    }
    [[nodiscard]] int count() const { return int(m_lines.size()); }

private:
    std::vector<int> m_slots; // -1: free
    std::vector<QByteArrayView> m_lines;
};

} // namespace

QByteArrayView LineComparison::Side::line(qint64 index) const
{
    const qsizetype begin = starts[size_t(index)];
    qsizetype end = starts[size_t(index) + 1];
    if (index + 1 < count()) // the last has no break behind it
        --end;
    return QByteArrayView(text).sliced(begin, end - begin);
}

std::shared_ptr<const LineComparison> LineComparison::compare(const QByteArray &left, const QByteArray &right,
                                                              const Proceed &proceed)
{
    auto made = std::make_shared<LineComparison>();
    made->m_left.text = left.first(qMin(left.size(), maximumSize));
    made->m_right.text = right.first(qMin(right.size(), maximumSize));
    const auto part = [&proceed](double begin, double share) {
        return [&proceed, begin, share](double done) { return !proceed || proceed(begin + done * share); };
    };
    if (!made->indexLines(made->m_left, part(0, IndexingPart))
        || !made->indexLines(made->m_right, part(IndexingPart, IndexingPart)))
        return {};
    std::vector<int> leftNumbers;
    std::vector<int> rightNumbers;
    const auto alphabet = made->numberLines(leftNumbers, rightNumbers, part(2 * IndexingPart, IndexingPart));
    if (!alphabet)
        return {};
    const auto diff =
        diffSequences(leftNumbers, rightNumbers, *alphabet, part(3 * IndexingPart, 1 - 3 * IndexingPart));
    if (!diff)
        return {};
    made->m_isCoarse = diff->isCoarse;
    made->takeRuns(diff->runs);
    return made;
}

bool LineComparison::indexLines(Side &side, const Proceed &proceed)
{
    if (side.text.isEmpty()) {
        side.starts = {0};
        return true;
    }
    side.starts.push_back(0);
    for (qsizetype at = side.text.indexOf('\n'); at >= 0; at = side.text.indexOf('\n', at + 1)) {
        if (qsizetype(side.starts.size()) >= maximumLines) {
            m_isCut = true;
            break;
        }
        side.starts.push_back(quint32(at + 1));
        if (side.starts.size() % LinesBetweenQuestions == 0
            && !proceed(double(at) / double(side.text.size())))
            return false;
    }
    side.starts.push_back(quint32(side.text.size()));
    return proceed(1);
}

std::optional<int> LineComparison::numberLines(std::vector<int> &left, std::vector<int> &right,
                                               const Proceed &proceed) const
{
    const double all = double(m_left.count() + m_right.count());
    LineNumbers numbers(m_left.count() + m_right.count());
    const auto fill = [&](const Side &side, std::vector<int> &to, qint64 done) {
        to.reserve(size_t(side.count()));
        for (qint64 line = 0; line < side.count(); ++line) {
            to.push_back(numbers.numberOf(side.line(line)));
            if (line % LinesBetweenQuestions == 0 && !proceed(double(done + line) / all))
                return false;
        }
        return true;
    };
    if (!fill(m_left, left, 0) || !fill(m_right, right, m_left.count()))
        return {};
    return numbers.count();
}

void LineComparison::takeRuns(const std::vector<DiffRun> &runs)
{
    m_runs = runs;
    for (const DiffRun &run : runs) {
        m_firstRows.push_back(rowCount());
        append(run.isSame ? Block::Same : Block::Different, qMax(run.leftCount, run.rightCount));
    }
}

ComparedRow LineComparison::row(qint64 index) const
{
    const auto next = std::upper_bound(m_firstRows.begin(), m_firstRows.end(), index);
    const DiffRun &run = m_runs[size_t(next - m_firstRows.begin()) - 1];
    const qint64 place = index - *(next - 1);
    ComparedRow row;
    if (place < run.leftCount)
        row.leftLine = run.left + place;
    if (place < run.rightCount)
        row.rightLine = run.right + place;
    row.difference = run.isSame ? Difference::Same
        : row.rightLine < 0     ? Difference::Removed
        : row.leftLine < 0      ? Difference::Added
                                : Difference::Changed;
    setShownTexts(row, row.leftLine < 0 ? QByteArrayView() : m_left.line(row.leftLine),
                  row.rightLine < 0 ? QByteArrayView() : m_right.line(row.rightLine));
    return row;
}

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/sequencediff.h"

#include <algorithm>

namespace Fingerpost {

namespace {

constexpr qint64 SmallRange = 256; // elements; Myers alone is best
constexpr int LongestScript = 1500; // of one stretch; its trace takes four bytes to the square
constexpr qint64 MostSteps = 400'000'000; // in all
constexpr int DeepestAnchors = 16;

/// Fills in which element of the left is which of the right.
class SequenceMatcher {
public:
    SequenceMatcher(std::span<const int> left, std::span<const int> right, int alphabet,
                    const Proceed &proceed)
        : m_left(left)
        , m_right(right)
        , m_leftUses(size_t(alphabet), 0)
        , m_rightUses(size_t(alphabet), 0)
        , m_rightPlace(size_t(alphabet), 0)
        , m_match(left.size(), -1)
        , m_proceed(proceed)
    {
    }

    [[nodiscard]] std::optional<SequenceDiff> run()
    {
        m_open.push_back({0, int(m_left.size()), 0, int(m_right.size()), 0});
        while (!m_open.empty()) {
            Range range = m_open.back();
            m_open.pop_back();
            matchEnds(range);
            if (range.leftCount() > 0 && range.rightCount() > 0)
                matchInside(range);
            m_done += range.leftCount() + range.rightCount();
            if (!goOn())
                return {};
        }
        return SequenceDiff{runs(), m_isCoarse};
    }

private:
    struct Range {
        int leftBegin = 0;
        int leftEnd = 0;
        int rightBegin = 0;
        int rightEnd = 0;
        int depth = 0;

        [[nodiscard]] int leftCount() const { return leftEnd - leftBegin; }
        [[nodiscard]] int rightCount() const { return rightEnd - rightBegin; }
    };
    struct Anchor {
        int left = 0;
        int right = 0;
        int before = -1; ///< the anchor in front of it in the longest row
    };

    [[nodiscard]] int leftAt(int index) const { return m_left[size_t(index)]; }
    [[nodiscard]] int rightAt(int index) const { return m_right[size_t(index)]; }
    void match(int left, int right) { m_match[size_t(left)] = right; }

    [[nodiscard]] bool goOn()
    {
        const double all = double(m_left.size() + m_right.size());
        m_isStopped = m_isStopped || (m_proceed && !m_proceed(all > 0 ? qMin(1.0, double(m_done) / all) : 1));
        return !m_isStopped;
    }

    void matchEnds(Range &range)
    {
        const Range whole = range;
        while (range.leftCount() > 0 && range.rightCount() > 0
               && leftAt(range.leftBegin) == rightAt(range.rightBegin))
            match(range.leftBegin++, range.rightBegin++);
        while (range.leftCount() > 0 && range.rightCount() > 0
               && leftAt(range.leftEnd - 1) == rightAt(range.rightEnd - 1))
            match(--range.leftEnd, --range.rightEnd);
        m_done += whole.leftCount() - range.leftCount() + whole.rightCount() - range.rightCount();
    }

    void matchInside(Range &range)
    {
        const bool isSmall = range.leftCount() + range.rightCount() <= SmallRange;
        std::vector<Anchor> anchors;
        if (!isSmall && range.depth < DeepestAnchors)
            anchors = longestRow(uniqueInBoth(range));
        if (anchors.empty()) {
            m_isCoarse = !matchShortest(range) || m_isCoarse;
            return;
        }
        Range gap = range;
        ++gap.depth;
        for (const Anchor &anchor : anchors) {
            match(anchor.left, anchor.right);
            gap.leftEnd = anchor.left;
            gap.rightEnd = anchor.right;
            m_open.push_back(gap);
            gap.leftBegin = anchor.left + 1;
            gap.rightBegin = anchor.right + 1;
        }
        gap.leftEnd = range.leftEnd;
        gap.rightEnd = range.rightEnd;
        m_open.push_back(gap);
        range.leftEnd = range.leftBegin; // what is left to do is in the gaps
        range.rightEnd = range.rightBegin;
        m_done += qint64(anchors.size()) * 2;
    }

    /// In the order of the left.
    [[nodiscard]] std::vector<Anchor> uniqueInBoth(const Range &range)
    {
        for (int i = range.leftBegin; i < range.leftEnd; ++i)
            ++m_leftUses[size_t(leftAt(i))];
        for (int i = range.rightBegin; i < range.rightEnd; ++i) {
            ++m_rightUses[size_t(rightAt(i))];
            m_rightPlace[size_t(rightAt(i))] = i;
        }
        std::vector<Anchor> unique;
        for (int i = range.leftBegin; i < range.leftEnd; ++i) {
            const auto element = size_t(leftAt(i));
            if (m_leftUses[element] == 1 && m_rightUses[element] == 1)
                unique.push_back({i, m_rightPlace[element]});
        }
        for (int i = range.leftBegin; i < range.leftEnd; ++i)
            m_leftUses[size_t(leftAt(i))] = 0;
        for (int i = range.rightBegin; i < range.rightEnd; ++i)
            m_rightUses[size_t(rightAt(i))] = 0;
        return unique;
    }

    /// The most of them that are in the same order in the right too.
    [[nodiscard]] static std::vector<Anchor> longestRow(std::vector<Anchor> anchors)
    {
        std::vector<int> ends; // ends[n]: of the rows of n + 1 anchors, the one that ends earliest
        for (size_t i = 0; i < anchors.size(); ++i) {
            const auto place =
                std::lower_bound(ends.begin(), ends.end(), anchors[i].right,
                                 [&](int end, int right) { return anchors[size_t(end)].right < right; });
            if (place != ends.begin())
                anchors[i].before = *(place - 1);
            if (place == ends.end())
                ends.push_back(int(i));
            else
                *place = int(i);
        }
        std::vector<Anchor> row;
        for (int i = ends.empty() ? -1 : ends.back(); i >= 0; i = anchors[size_t(i)].before)
            row.push_back(anchors[size_t(i)]);
        std::reverse(row.begin(), row.end());
        return row;
    }

    /// Myers, "An O(ND) Difference Algorithm", §3, with its trace; false where the script grows too long.
    [[nodiscard]] bool matchShortest(const Range &range)
    {
        const int n = range.leftCount();
        const int m = range.rightCount();
        std::vector<std::vector<int>> trace;
        std::vector<int> before{0}; // furthest x on the diagonals -(d-1) … d-1, every other one
        for (int d = 0; d <= qMin(n + m, LongestScript); ++d) {
            std::vector<int> now(size_t(d) + 1); // the diagonal k = 2 * i - d is at i
            for (int i = 0; i <= d; ++i) {
                const int k = 2 * i - d;
                int x = 0;
                if (d > 0) {
                    const bool isDown = i == 0 || (i < d && before[size_t(i) - 1] < before[size_t(i)]);
                    x = isDown ? before[size_t(i)] : before[size_t(i) - 1] + 1;
                }
                const int begin = x;
                while (x < n && x - k < m && x - k >= 0
                       && leftAt(range.leftBegin + x) == rightAt(range.rightBegin + x - k))
                    ++x;
                m_steps += x - begin + 1;
                now[size_t(i)] = x;
                if (x >= n && x - k >= m) {
                    trace.push_back(std::move(now));
                    walkBack(range, trace);
                    return true;
                }
            }
            if (m_steps > MostSteps || !goOn())
                return false;
            before = now;
            trace.push_back(std::move(now));
        }
        return false;
    }

    void walkBack(const Range &range, const std::vector<std::vector<int>> &trace)
    {
        int x = range.leftCount();
        int y = range.rightCount();
        for (int d = int(trace.size()) - 1; d > 0; --d) {
            const std::vector<int> &before = trace[size_t(d) - 1];
            const int i = (x - y + d) / 2;
            const bool isDown = i == 0 || (i < d && before[size_t(i) - 1] < before[size_t(i)]);
            const int fromX = isDown ? before[size_t(i)] : before[size_t(i) - 1];
            const int fromY = fromX - (isDown ? x - y + 1 : x - y - 1);
            while (x > fromX + (isDown ? 0 : 1) && y > fromY + (isDown ? 1 : 0))
                match(range.leftBegin + --x, range.rightBegin + --y);
            x = fromX;
            y = fromY;
        }
        while (x > 0 && y > 0)
            match(range.leftBegin + --x, range.rightBegin + --y);
    }

    [[nodiscard]] std::vector<DiffRun> runs() const
    {
        std::vector<DiffRun> all;
        const auto add = [&all](const DiffRun &run) {
            if (run.leftCount == 0 && run.rightCount == 0)
                return;
            if (!all.empty() && all.back().isSame && run.isSame)
                all.back() = {true, all.back().left, all.back().leftCount + 1, all.back().right,
                              all.back().rightCount + 1};
            else
                all.push_back(run);
        };
        qint64 left = 0;
        qint64 right = 0;
        for (qint64 i = 0; i < qint64(m_match.size()); ++i) {
            const qint64 other = m_match[size_t(i)];
            if (other < 0)
                continue;
            add({false, left, i - left, right, other - right});
            add({true, i, 1, other, 1});
            left = i + 1;
            right = other + 1;
        }
        add({false, left, qint64(m_left.size()) - left, right, qint64(m_right.size()) - right});
        return all;
    }

    std::span<const int> m_left;
    std::span<const int> m_right;
    std::vector<int> m_leftUses;
    std::vector<int> m_rightUses;
    std::vector<int> m_rightPlace;
    std::vector<int> m_match; // by place in the left; -1: none
    const Proceed &m_proceed;
    std::vector<Range> m_open;
    qint64 m_done = 0;
    qint64 m_steps = 0;
    bool m_isCoarse = false;
    bool m_isStopped = false;
};

} // namespace

std::optional<SequenceDiff> diffSequences(std::span<const int> left, std::span<const int> right, int alphabet,
                                          const Proceed &proceed)
{
    return SequenceMatcher(left, right, alphabet, proceed).run();
}

} // namespace Fingerpost

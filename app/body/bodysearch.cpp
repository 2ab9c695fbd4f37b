// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/bodysearch.h"

#include "body/blockindex.h"
#include "body/bodypattern.h"
#include "body/bodystore.h"
#include "body/bodyworker.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <mutex>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qint64 LiteralWindow = 256 * 1024; ///< what stays in the cache of one processor
constexpr qint64 PatternWindow = 256 * 1024;
constexpr qint64 PatternOverlap = 4 * 1024;
constexpr qint64 PatternContext = 1024; ///< of a long line, before where a match may begin
constexpr qsizetype LongestQuery = 64 * 1024;
constexpr qint64 SampleSize = 16 * 1024; ///< of the body, to judge by which bytes are rare

char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
}

/// Bytes that are to be found, perhaps in any case of the letters of ASCII. Looked for are the two of them
/// that are the rarest in a sample of the body: whatever has both is compared.
class Needle {
public:
    Needle(const QByteArray &text, bool matchCase, QByteArrayView sample)
        : m_text(text)
        , m_fold(!matchCase)
    {
        if (m_fold)
            std::transform(m_text.begin(), m_text.end(), m_text.begin(), folded);
        std::array<int, 256> uses{};
        for (const char c : sample)
            ++uses[quint8(m_fold ? folded(c) : c)];
        const auto isRarer = [&](qsizetype a, qsizetype b) {
            return uses[quint8(m_text.at(a))] < uses[quint8(m_text.at(b))];
        };
        // Of bytes as rare as each other the outermost.
        m_second = m_text.size() - 1;
        for (qsizetype i = 1; i < m_text.size(); ++i) {
            if (isRarer(i, m_first))
                m_first = i;
        }
        if (m_first == m_second)
            m_second = 0;
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            if (i != m_first && isRarer(i, m_second))
                m_second = i;
        }
        if (m_first > m_second)
            std::swap(m_first, m_second);
        constexpr qsizetype Longest = 100; // that it is looked at for
        m_overlaps = m_text.size() > Longest;
        for (qsizetype i = 1; i < m_text.size() && !m_overlaps; ++i)
            m_overlaps = m_text.startsWith(QByteArrayView(m_text).sliced(i));
    }

    [[nodiscard]] qsizetype size() const { return m_text.size(); }

    /// Whether a match may begin inside of another one, so that it depends on what is before which count.
    [[nodiscard]] bool overlapsItself() const { return m_overlaps; }

    /// How many there are, of a needle of one byte.
    [[nodiscard]] qint64 count(QByteArrayView bytes) const
    {
        const char sought = m_text.front();
        const auto fold = char(folds(sought) ? 0x20 : 0);
        return qint64(BodyKernels::kernels().occurrences(bytes.data(), size_t(bytes.size()), sought, fold));
    }

    /// -1 when there is none.
    [[nodiscard]] qsizetype find(QByteArrayView bytes, qsizetype from) const
    {
        const BodyKernels::Kernels &kernels = BodyKernels::kernels();
        if (bytes.size() < size())
            return -1;
        // Shifted by the first of the two: where they are found there a match may begin here.
        const QByteArrayView sought = bytes.sliced(m_first, bytes.size() - size() + 1 + m_second - m_first);
        const auto end = size_t(sought.size());
        const auto width = size_t(m_second - m_first + 1);
        const char first = m_text.at(m_first);
        const char second = m_text.at(m_second);
        for (auto at = size_t(from); at < end; ++at) {
            at = kernels.candidate(sought.data(), end, at, width, first, folds(first), second, folds(second));
            if (at >= end)
                break;
            if (isAt(bytes.data() + at))
                return qsizetype(at);
        }
        return -1;
    }

private:
    [[nodiscard]] bool folds(char c) const { return m_fold && c >= 'a' && c <= 'z'; }
    [[nodiscard]] bool isAt(const char *data) const
    {
        if (!m_fold)
            return std::memcmp(data, m_text.constData(), size_t(m_text.size())) == 0;
        return std::equal(m_text.begin(), m_text.end(), data, [](char a, char b) { return a == folded(b); });
    }

    QByteArray m_text;
    bool m_fold;
    qsizetype m_first = 0; ///< of the two that are looked for
    qsizetype m_second = 0;
    bool m_overlaps = false;
};

} // namespace

class BodySearch::Private {
public:
    /// Before its first byte that may begin a match.
    struct Block {
        qint64 before = 0; ///< matches
        qint64 skip = 0; ///< bytes that belong to the last of them
    };

    std::shared_ptr<const BodyStore> store;
    BodyQuery query;
    std::unique_ptr<Needle> needle;
    std::unique_ptr<BodyPattern> pattern;

    // The scan's alone.
    qint64 position = 0;
    bool amidLine = false;

    mutable std::mutex mutex; ///< guards what is below
    std::vector<Block> blocks;
    std::vector<BodyMatch> kept; ///< of a pattern
    qint64 count = 0;
    qint64 scanned = 0;
    bool isExact = true;

    void scanLiteral(BodyJob &job)
    {
        QByteArray window;
        while (!job.isCancelled()) {
            const bool complete = store->isComplete();
            const qint64 size = store->size();
            store->readTo(window, position, LiteralWindow + needle->size() - 1);
            const QByteArrayView bytes(window);
            if (bytes.size() < needle->size())
                return complete ? setScanned(size) : void();
            // Without the lock: whoever asks is the window.
            std::vector<Block> fresh;
            qint64 total = count;
            qsizetype at = 0;
            const qsizetype last = bytes.size() - needle->size(); // the last place where one can begin
            if (needle->size() == 1)
                countBytes(bytes, fresh, total);
            while (needle->size() > 1) {
                const qsizetype found = needle->find(bytes, at);
                passBlocks(fresh, position + (found < 0 ? last + 1 : found), position + at, total);
                if (found < 0)
                    break;
                ++total;
                at = found + needle->size();
                constexpr qint64 Between = 1024; // matches
                if (total % Between == 0 && job.isCancelled())
                    return; // amid the window: it was not looked through
            }
            position += std::max(at, last + 1);
            const std::lock_guard lock(mutex);
            blocks.insert(blocks.end(), fresh.begin(), fresh.end());
            count = total;
            scanned = std::min(position + needle->size() - 1, size);
            job.setProgress(scanned);
        }
    }

    /// Of one byte there may be as many as of all: counted by the block they are not looked at one by one.
    void countBytes(QByteArrayView bytes, std::vector<Block> &fresh, qint64 &total) const
    {
        qint64 begin = position;
        passBlocks(fresh, begin, begin, total);
        for (const qint64 end = position + bytes.size(); begin < end;) {
            const qint64 behind = std::min(end, (begin / BlockIndex::BlockSize + 1) * BlockIndex::BlockSize);
            total += needle->count(bytes.sliced(begin - position, behind - begin));
            begin = behind;
            passBlocks(fresh, begin, begin, total);
        }
    }

    /// All blocks that begin before or at \a offset get their entry; the next match may begin at \a free.
    void passBlocks(std::vector<Block> &fresh, qint64 offset, qint64 free, qint64 total) const
    {
        for (auto begin = qint64(blocks.size() + fresh.size()) * BlockIndex::BlockSize; begin <= offset;
             begin += BlockIndex::BlockSize)
            fresh.push_back({total, std::max<qint64>(0, free - begin)});
    }

    void scanPattern(BodyJob &job)
    {
        while (!job.isCancelled()) {
            const bool complete = store->isComplete();
            const qint64 size = store->size();
            const qint64 before = amidLine ? std::min(position, PatternContext) : 0;
            const QByteArray bytes = store->read(position - before, before + PatternWindow);
            QByteArrayView text = QByteArrayView(bytes).sliced(std::min(before, qint64(bytes.size())));
            if (!complete || position + text.size() < size) { // up to the last whole line, if there is one
                const qsizetype end = text.lastIndexOf('\n');
                if (end < 0 && text.size() < PatternWindow)
                    return; // it still grows
                if (end >= 0)
                    text = text.first(end + 1);
            }
            if (text.isEmpty())
                return complete ? setScanned(size) : void();
            // Of a longer line the last bit is seen again with what follows it.
            const bool isCut = text.size() == PatternWindow && !text.endsWith('\n');
            const qsizetype limit = isCut ? text.size() - PatternOverlap : text.size();
            qsizetype end = limit;
            std::vector<BodyMatch> found;
            qint64 more = 0;
            // A word that began before the border does not begin behind it.
            const QByteArrayView seen(bytes.constData(), before + text.size());
            const bool exact =
                pattern->scan(seen, before, amidLine, job, [&](qsizetype at, qsizetype length) {
                    at -= before;
                    if (at >= limit)
                        return;
                    ++more;
                    end = std::max(limit, at + length);
                    if (qsizetype(kept.size() + found.size()) < maximumKept)
                        found.push_back({position + at, length});
                });
            if (job.isCancelled())
                return; // amid the window: it was not looked through
            amidLine = isCut;
            position += end;
            const std::lock_guard lock(mutex);
            kept.insert(kept.end(), found.begin(), found.end());
            count += more;
            isExact = isExact && exact;
            scanned = position;
            job.setProgress(scanned);
        }
    }

    /// Of the block that match \a number begins in. Behind the lock, for a number that there is.
    [[nodiscard]] qint64 blockOf(qint64 number) const
    {
        const auto behind =
            std::upper_bound(blocks.begin(), blocks.end(), number,
                             [](qint64 wanted, const Block &each) { return wanted < each.before; });
        return behind - blocks.begin() - 1;
    }

    void setScanned(qint64 size)
    {
        const std::lock_guard lock(mutex);
        scanned = size;
    }

    /// Tells \a found the matches that begin in \a block until it answers false.
    template<class Found> void scanBlock(qint64 block, qint64 skip, Found found) const
    {
        const qint64 begin = block * BlockIndex::BlockSize;
        const QByteArray bytes = store->read(begin, BlockIndex::BlockSize + needle->size() - 1);
        for (qsizetype at = skip; at < BlockIndex::BlockSize;) {
            at = needle->find(bytes, at);
            if (at < 0 || at >= BlockIndex::BlockSize || !found(BodyMatch{begin + at, needle->size()}))
                return;
            at += needle->size();
        }
    }
};

BodySearch::BodySearch(std::shared_ptr<const BodyStore> store, const BodyQuery &query)
    : d(std::make_unique<Private>())
{
    d->store = std::move(store);
    d->query = query;
    d->query.text.truncate(LongestQuery);
    const QByteArray bytes = d->query.text.toUtf8();
    const bool isAscii = std::all_of(bytes.begin(), bytes.end(), [](char c) { return quint8(c) < 0x80; });
    if (query.isPattern || (!isAscii && !query.matchCase))
        d->pattern = std::make_unique<BodyPattern>(d->query.text, query.matchCase, !query.isPattern);
    else if (!bytes.isEmpty()) // whoever types does not wait for the disk: it finds the same without a sample
        d->needle = std::make_unique<Needle>(bytes, query.matchCase,
                                             d->store->tryRead(0, SampleSize).value_or(QByteArray()));
}

BodySearch::~BodySearch() = default;

const BodyQuery &BodySearch::query() const
{
    return d->query;
}

QString BodySearch::problem() const
{
    return d->pattern ? d->pattern->problem() : QString();
}

void BodySearch::advance(BodyJob &job)
{
    if (d->needle)
        d->scanLiteral(job);
    else if (d->pattern && problem().isEmpty())
        d->scanPattern(job);
}

qint64 BodySearch::count() const
{
    const std::lock_guard lock(d->mutex);
    return d->count;
}

qint64 BodySearch::reachable() const
{
    const std::lock_guard lock(d->mutex);
    return d->needle ? d->count : qint64(d->kept.size());
}

qint64 BodySearch::scanned() const
{
    const std::lock_guard lock(d->mutex);
    return d->scanned;
}

bool BodySearch::isExact() const
{
    const std::lock_guard lock(d->mutex);
    return d->isExact;
}

std::optional<BodyMatch> BodySearch::at(qint64 number) const
{
    Private::Block block;
    qint64 which = 0;
    {
        const std::lock_guard lock(d->mutex);
        if (number < 0 || number >= d->count)
            return std::nullopt;
        if (!d->needle)
            return number < qint64(d->kept.size()) ? std::optional(d->kept[size_t(number)]) : std::nullopt;
        which = d->blockOf(number);
        block = d->blocks[size_t(which)];
    }
    std::optional<BodyMatch> result;
    qint64 left = number - block.before;
    d->scanBlock(which, block.skip, [&](const BodyMatch &match) {
        result = match;
        return left-- > 0;
    });
    return result;
}

std::optional<qint64> BodySearch::whereabouts(qint64 number) const
{
    const std::lock_guard lock(d->mutex);
    if (!d->needle || number < 0 || number >= d->count)
        return std::nullopt;
    return d->blockOf(number) * BlockIndex::BlockSize;
}

qint64 BodySearch::numberFrom(qint64 offset) const
{
    Private::Block block;
    qint64 which = std::max<qint64>(offset, 0) / BlockIndex::BlockSize;
    {
        const std::lock_guard lock(d->mutex);
        if (!d->needle) {
            const auto found =
                std::lower_bound(d->kept.begin(), d->kept.end(), offset,
                                 [](const BodyMatch &each, qint64 wanted) { return each.offset < wanted; });
            return found == d->kept.end() ? d->count : found - d->kept.begin();
        }
        if (which >= qint64(d->blocks.size()))
            return d->count;
        block = d->blocks[size_t(which)];
    }
    qint64 number = block.before;
    d->scanBlock(which, block.skip, [&](const BodyMatch &match) {
        number += match.offset < offset;
        return match.offset < offset;
    });
    return std::min(number, count());
}

QList<BodyMatch> BodySearch::within(qint64 begin, qint64 end) const
{
    QList<BodyMatch> matches;
    if (!d->needle) {
        const std::lock_guard lock(d->mutex);
        auto each =
            std::lower_bound(d->kept.begin(), d->kept.end(), begin, [](const BodyMatch &match, qint64 at) {
                return match.offset + match.size <= at;
            });
        for (; each != d->kept.end() && each->offset < end && matches.size() < maximumShown; ++each)
            matches.append(*each);
        return matches;
    }
    const qint64 first = std::max<qint64>(0, begin - d->needle->size() + 1) / BlockIndex::BlockSize;
    for (qint64 which = first; which * BlockIndex::BlockSize < end && matches.size() < maximumShown;
         ++which) {
        Private::Block block;
        {
            const std::lock_guard lock(d->mutex);
            if (which >= qint64(d->blocks.size()))
                break;
            block = d->blocks[size_t(which)];
        }
        if (!d->needle->overlapsItself()) // what is before it in its block is of no interest
            block.skip = std::max(block.skip, begin - d->needle->size() + 1 - which * BlockIndex::BlockSize);
        d->scanBlock(which, block.skip, [&](const BodyMatch &match) {
            if (match.offset + match.size > begin && match.offset < end)
                matches.append(match);
            return match.offset < end && matches.size() < maximumShown;
        });
    }
    return matches;
}

} // namespace Fingerpost

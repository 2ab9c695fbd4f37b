// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/jsonfolds.h"

#include "body/bodystore.h"
#include "body/bodywalk.h"
#include "body/bodyworker.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace Fingerpost {

namespace {

constexpr qint64 FoldWindow = 16 * 1024;
constexpr qint64 FoldMarkSize = 3;

struct Bracket {
    char kind = 0;
    qint64 offset = 0;
    qint32 depth = 0; ///< around its container
    qint64 row = 0;

    [[nodiscard]] bool isOpening() const { return kind == '{' || kind == '['; }
};

/// An Out that tells brackets, until it is answered false.
template<class Told> class BracketOut : public CountingOut {
public:
    BracketOut(qint64 row, Told &told)
        : m_row(row)
        , m_told(told)
    {
    }

    void watch(const BodyForms::JsonForm &form) { m_form = &form; }
    void put(char c, qint64 offset)
    {
        if (m_form->inString || m_isFull || (c != '{' && c != '[' && c != '}' && c != ']'))
            return;
        m_isFull = !m_told(Bracket{c, offset, m_form->depth, m_row + qint64(natural + forced)});
    }
    [[nodiscard]] bool isFull() const { return m_isFull; }

private:
    const BodyForms::JsonForm *m_form = nullptr;
    qint64 m_row;
    Told &m_told;
    bool m_isFull = false;
};

/// Tells the brackets of one block before \a limit; false once it was answered so. \a depth is set to that
/// behind the last byte.
template<class Told>
bool tellBrackets(const JsonFolds::Read &read, const BlockIndex &index, qint64 block, qint64 limit, Told told,
                  qint32 *depth = nullptr)
{
    const Checkpoint &point = index.at(block);
    qint64 at = block * BlockIndex::BlockSize;
    const qint64 end = std::min({at + BlockIndex::BlockSize, index.size(), limit});
    if (at == 0 && index.hasMark())
        at = FoldMarkSize;
    BracketOut out(qint64(point.rows), told);
    FormWalk walk(BodyForms::JsonForm(point.depth, point.flags), CheckpointFlags::rowHistory(point.flags),
                  out);
    out.watch(walk.form());
    while (at < end && !out.isFull()) {
        const QByteArray bytes = read(at, std::min(FoldWindow, end - at));
        if (bytes.isEmpty())
            break;
        walk.feed(bytes, at);
        at += bytes.size();
    }
    if (depth)
        *depth = walk.form().depth;
    return !out.isFull();
}

BodyFold foldOf(const Bracket &opening, const Bracket &closing)
{
    return {opening.offset, closing.offset, opening.row, closing.row, opening.depth, opening.kind == '{'};
}

constexpr qint64 NoLimit = std::numeric_limits<qint64>::max();

} // namespace

std::optional<BodyFold> JsonFolds::at(const Read &read, const BlockIndex &index, qint64 offset)
{
    if (offset < 0 || offset >= index.size())
        return {};
    std::optional<Bracket> opening;
    std::optional<Bracket> closing;
    const auto told = [&](const Bracket &bracket) {
        if (bracket.offset < offset)
            return true;
        if (!opening) {
            if (bracket.offset != offset || !bracket.isOpening())
                return false;
            opening = bracket;
            return true;
        }
        if (!bracket.isOpening() && bracket.depth <= opening->depth)
            closing = bracket;
        return !closing;
    };
    qint64 block = offset / BlockIndex::BlockSize;
    bool isSought = tellBrackets(read, index, block, NoLimit, told) && opening;
    while (isSought && ++block < index.blocks()) {
        // Of the last block nothing is known that spares reading it.
        if (block + 1 == index.blocks() || index.at(block + 1).minDepth <= opening->depth)
            isSought = tellBrackets(read, index, block, NoLimit, told);
    }
    if (!closing || closing->row <= opening->row)
        return {};
    return foldOf(*opening, *closing);
}

std::optional<qint64> JsonFolds::openingAround(const Read &read, const BlockIndex &index, qint64 offset)
{
    if (offset < 0 || index.size() == 0)
        return {};
    offset = std::min(offset, index.size());
    qint64 block = std::min(offset / BlockIndex::BlockSize, index.blocks() - 1);
    qint32 depth = 0;
    tellBrackets(
        read, index, block, offset, [](const Bracket &) { return true; }, &depth);
    if (depth == 0)
        return {};
    // The last one that opened what is open: after it the depth never was so low again.
    std::optional<qint64> found;
    for (; block >= 0 && !found; --block) {
        if (offset / BlockIndex::BlockSize != block && block + 1 < index.blocks()
            && index.at(block + 1).minDepth >= depth)
            continue;
        tellBrackets(read, index, block, offset, [&](const Bracket &bracket) {
            if (bracket.isOpening() && bracket.depth == depth - 1)
                found = bracket.offset;
            return true;
        });
    }
    return found;
}

std::vector<BodyFold> JsonFolds::ofDepth(const BodyStore &store, const BlockIndex &index, qint32 depth,
                                         size_t most, BodyJob &job)
{
    std::vector<BodyFold> folds;
    std::optional<Bracket> opening;
    const auto told = [&](const Bracket &bracket) {
        if (bracket.depth != depth)
            return true;
        if (bracket.isOpening()) {
            opening = bracket;
        } else if (const auto begun = std::exchange(opening, std::nullopt)) {
            if (bracket.row > begun->row)
                folds.push_back(foldOf(*begun, bracket));
        }
        return folds.size() < most && !job.isCancelled();
    };
    const auto read = [&store](qint64 at, qint64 size) { return store.read(at, size); };
    const qint64 blocks = index.blocks();
    for (qint64 block = 0; block < blocks && folds.size() < most && !job.isCancelled(); ++block) {
        const bool isInside = opening && block + 1 < blocks && index.at(block + 1).minDepth > depth;
        if (!isInside && !tellBrackets(read, index, block, NoLimit, told))
            break;
        job.setProgress((block + 1) * BlockIndex::BlockSize);
    }
    return folds;
}

} // namespace Fingerpost

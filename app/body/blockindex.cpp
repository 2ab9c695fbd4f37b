// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/blockindex.h"

#include <QList>

#include <algorithm>
#include <bit>
#include <cstring>
#include <optional>

namespace Fingerpost {

namespace {

constexpr qint64 MarkSize = 3; ///< EF BB BF

struct BucketPlace {
    int bucket;
    qint64 index;
    qint64 size;
};

BucketPlace placeOf(qint64 block, qint64 first)
{
    if (block < first)
        return {0, block, first};
    const int bucket = int(std::bit_width(quint64(block / first)));
    const qint64 begin = first << (bucket - 1);
    return {bucket, block - begin, begin};
}

QByteArray mediaTypeOf(const QByteArray &contentType)
{
    return contentType.split(';').value(0).trimmed().toLower();
}

/// If the type says it.
std::optional<BodyForm> formOfType(const QByteArray &type)
{
    if (type.endsWith("json") || type.endsWith("jsonl") || type.endsWith("jsonlines"))
        return BodyForm::Json;
    if (type == "text/event-stream")
        return BodyForm::Events;
    if (type == "text/html" || type == "application/xhtml+xml")
        return BodyForm::Html;
    if (type.endsWith("/xml") || type.endsWith("+xml"))
        return BodyForm::Xml;
    return std::nullopt;
}

/// The first byte that is no blank, behind a byte order mark.
const char *firstOf(QByteArrayView start)
{
    const qsizetype mark = start.startsWith("\xEF\xBB\xBF") ? MarkSize : 0;
    return std::find_if_not(start.begin() + mark, start.end(), BodyForms::isBlank);
}

quint32 jsonFlags(const BodyKernels::JsonPass &pass)
{
    return quint32(pass.inString != 0) | quint32(pass.escaped) << 1 | quint32(pass.pendingOpen) << 2
        | quint32(pass.hasText && pass.depth == 0) << 3 | quint32(pass.topBreak) << 4 | quint32(pass.gap) << 5
        | quint32(pass.lastMark == 0) << 6;
}

} // namespace

BlockIndex::BlockIndex(BodyForm form, const BodyKernels::Kernels &kernels)
    : m_form(form)
    , m_kernels(kernels)
    , m_markup(form == BodyForm::Html)
{
    m_json.lastMark = 1;
    publish();
}

BlockIndex::~BlockIndex()
{
    for (const auto &bucket : m_buckets)
        delete[] bucket.load();
}

BodyForm BlockIndex::formOf(const QByteArray &contentType, QByteArrayView start)
{
    if (const auto named = formOfType(mediaTypeOf(contentType)))
        return *named;
    const auto *first = firstOf(start);
    if (first == start.end())
        return BodyForm::Text;
    if (*first == '{' || *first == '[')
        return BodyForm::Json;
    const QByteArray head = QByteArray(first, qMin<qsizetype>(start.end() - first, 16)).toLower();
    if (head.startsWith("<!doctype html") || head.startsWith("<html"))
        return BodyForm::Html;
    return head.startsWith("<?xml") ? BodyForm::Xml : BodyForm::Text;
}

bool BlockIndex::canTellForm(const QByteArray &contentType, QByteArrayView start)
{
    constexpr qsizetype Enough = 16; // no signature and no beginning of a page is longer
    constexpr qsizetype MostBlanks = 64 * 1024;
    const QByteArray type = mediaTypeOf(contentType);
    if (formOfType(type) || start.size() >= MostBlanks)
        return true;
    const auto *first = firstOf(start);
    if (first == start.end())
        return false;
    const bool isPlain = type.startsWith("text/") && *first >= ' ' && *first != '<';
    return isPlain || *first == '{' || *first == '[' || start.end() - first >= Enough;
}

const Checkpoint &BlockIndex::at(qint64 block) const
{
    const BucketPlace place = placeOf(block, FirstBucket);
    return m_buckets[size_t(place.bucket)].load(std::memory_order_acquire)[place.index];
}

qint64 BlockIndex::blockOfRow(quint64 row, bool pretty) const
{
    const auto before = [&](qint64 block) {
        const Checkpoint &point = at(block);
        return pretty ? point.rows : point.lines + point.forcedLines;
    };
    qint64 low = 0;
    qint64 high = blocks();
    while (high - low > 1) {
        const qint64 middle = low + (high - low) / 2;
        (before(middle) <= row ? low : high) = middle;
    }
    // With as many breaks before the block the row began earlier, or with it.
    while (low > 0 && before(low) == row)
        --low;
    return low;
}

qint64 BlockIndex::memory() const
{
    qint64 count = FirstBucket;
    while (count < blocks())
        count *= 2;
    return count * qint64(sizeof(Checkpoint)) + qint64(sizeof(*this));
}

void BlockIndex::publish()
{
    const qint64 block = m_blocks.load(std::memory_order_relaxed);
    const BucketPlace place = placeOf(block, FirstBucket);
    auto &bucket = m_buckets[size_t(place.bucket)];
    Checkpoint *points = bucket.load(std::memory_order_relaxed);
    if (!points) {
        points = new Checkpoint[size_t(place.size)];
        bucket.store(points, std::memory_order_release);
    }
    Checkpoint &point = points[place.index];
    point.lines = m_lines;
    point.rows = m_rows;
    point.forcedLines = m_forcedLines;
    point.flags = m_rowHistory << CheckpointFlags::RowShift | m_lineHistory << CheckpointFlags::LineShift;
    if (m_form == BodyForm::Json) {
        point.depth = BodyForms::keptDepth(m_json.depth);
        point.minDepth = BodyForms::keptDepth(m_json.minDepth);
        point.flags |= jsonFlags(m_json);
        m_json.minDepth = m_json.depth;
    } else if (m_form == BodyForm::Events) {
        point.depth = m_events.depth();
        point.flags |= m_events.flags();
    } else if (m_form != BodyForm::Text) {
        point.depth = m_markup.depth();
        point.minDepth = qint32(m_markup.name());
        point.flags |= m_markup.flags();
    }
    m_blocks.store(block + 1, std::memory_order_release);
}

void BlockIndex::append(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    const char *data = bytes.data();
    qint64 left = bytes.size();
    if (m_inWord > 0) {
        const qint64 count = std::min(left, 64 - m_inWord);
        std::memcpy(m_word.data() + m_inWord, data, size_t(count));
        m_inWord += count;
        data += count;
        left -= count;
        if (m_inWord == 64) {
            m_inWord = 0;
            process(m_word.data(), 64);
        }
    }
    if (left >= 64) {
        const qint64 words = left & ~qint64(63);
        process(data, words);
        data += words;
        left -= words;
    }
    if (left > 0) {
        std::memcpy(m_word.data(), data, size_t(left));
        m_inWord = left;
    }
    if (m_done == 0 && !hasMark() && std::memcmp(m_word.data(), "\xEF\xBB\xBF", MarkSize) == 0)
        m_hasMark.store(true, std::memory_order_release);
    m_size.store(m_done + m_inWord, std::memory_order_release);
}

/// Whole words.
void BlockIndex::process(const char *data, qint64 size)
{
    if (m_done == 0 && std::memcmp(data, "\xEF\xBB\xBF", MarkSize) == 0) {
        m_hasMark.store(true, std::memory_order_release);
        std::array<char, 64> first;
        std::memcpy(first.data(), data, first.size());
        std::memcpy(first.data(), "   ", MarkSize); // blanks at the begin stand for nothing
        beginChunk();
        feed(first.data(), 64);
        data += 64;
        size -= 64;
    }
    while (size > 0) {
        const qint64 inChunk = m_done & (ChunkSize - 1);
        if (inChunk == 0)
            beginChunk();
        const qint64 count = std::min(size, ChunkSize - inChunk);
        feed(data, count);
        data += count;
        size -= count;
        // A block's state is there as soon as all before it was seen: readers never go far.
        if ((m_done & (BlockSize - 1)) == 0) {
            endChunk();
            publish();
        }
    }
}

/// Of one chunk.
void BlockIndex::feed(const char *data, qint64 size)
{
    if (m_form == BodyForm::Json) {
        feedJson(data, size);
    } else {
        const quint64 lines = m_kernels.newlines(data, size_t(size));
        m_lines += lines;
        m_lineInChunk = m_lineInChunk || lines > 0;
        if (m_form == BodyForm::Events)
            feedForm(m_events, data, size);
        else if (m_form != BodyForm::Text)
            feedForm(m_markup, data, size);
    }
    m_done += size;
}

void BlockIndex::endChunk()
{
    m_lineHistory = (m_lineHistory << 1 | quint32(std::exchange(m_lineInChunk, false))) & 15;
    m_rowHistory = (m_rowHistory << 1 | quint32(std::exchange(m_rowInChunk, false))) & 15;
}

/// Before the first byte of a chunk.
void BlockIndex::beginChunk()
{
    if ((m_done & (BlockSize - 1)) != 0)
        endChunk();
    if (m_done < BlockSize)
        return;
    m_forcedLines += m_lineHistory == 0;
    m_rows += m_rowHistory == 0;
}

void BlockIndex::feedJson(const char *data, qint64 size)
{
    const quint64 lines = m_json.newlines;
    const quint64 rows = m_json.rows;
    m_kernels.json(m_json, data, size_t(size / 64));
    m_lines += m_json.newlines - lines;
    m_rows += m_json.rows - rows;
    m_lineInChunk = m_lineInChunk || m_json.newlines != lines;
    m_rowInChunk = m_rowInChunk || m_json.rows != rows;
}

template<class Form> void BlockIndex::feedForm(Form &form, const char *data, qint64 size)
{
    Counter counter;
    for (qint64 i = m_done == 0 && hasMark() ? MarkSize : 0; i < size;) {
        if (const qint64 run = form.run(data + i, size - i, m_kernels); run > 0) {
            i += run;
            continue;
        }
        form.feed(data[i], m_done + i, counter);
        ++i;
    }
    m_rows += counter.rows;
    m_rowInChunk = m_rowInChunk || counter.rows > 0;
}

} // namespace Fingerpost

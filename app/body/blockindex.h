// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/bodykernels.h"
#include "body/markupform.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <atomic>
#include <memory>

namespace Fingerpost {

/// What the bytes of a body are taken for: which form their rows have when they are made pretty.
enum class BodyForm { Text, Json, Events, Xml, Html };

/// The state at the begin of one block of a body, from which everything visible is made again.
struct Checkpoint {
    quint64 lines = 0; ///< line ends before
    quint64 rows = 0; ///< breaks of the pretty form before, forced ones included
    quint32 forcedLines = 0; ///< breaks in lines that are too long, before
    qint32 depth = 0;
    qint32 minDepth = 0; ///< the lowest depth inside of the block before; of markup: the tag's name, hashed
    quint32 flags = 0; ///< of the form, and above them which of the last chunks had breaks
};
static_assert(sizeof(Checkpoint) == 32);

/// 32 bytes for each 64 KiB of a body, taken while its bytes pass by. One writer; readers on any thread,
/// without a lock. A row that has no break of its own for a block's length gets one at the next chunk's
/// begin, so that no row is longer than five chunks, whatever comes.
class BlockIndex {
public:
    static constexpr qint64 BlockSize = 64 * 1024;
    static constexpr qint64 ChunkSize = 16 * 1024;

    explicit BlockIndex(BodyForm form, const BodyKernels::Kernels &kernels = BodyKernels::kernels());
    ~BlockIndex();
    Q_DISABLE_COPY_MOVE(BlockIndex)

    /// By the media type, else by the first bytes.
    [[nodiscard]] static BodyForm formOf(const QByteArray &contentType, QByteArrayView start);
    /// Whether that will not change with what follows.
    [[nodiscard]] static bool canTellForm(const QByteArray &contentType, QByteArrayView start);

    // The writer's.
    void append(QByteArrayView bytes);

    // Everybody's.
    [[nodiscard]] BodyForm form() const { return m_form; }
    /// How many bytes it knows.
    [[nodiscard]] qint64 size() const { return m_size.load(std::memory_order_acquire); }
    /// How many blocks have begun: 1 more than size() has whole ones.
    [[nodiscard]] qint64 blocks() const { return m_blocks.load(std::memory_order_acquire); }
    /// \a block is below blocks().
    [[nodiscard]] const Checkpoint &at(qint64 block) const;
    /// Where to begin looking for \a row of the raw or the pretty form.
    [[nodiscard]] qint64 blockOfRow(quint64 row, bool pretty) const;
    /// Whether the body begins with a byte order mark, which is no part of its text.
    [[nodiscard]] bool hasMark() const { return m_hasMark.load(std::memory_order_acquire); }
    /// What the index itself takes.
    [[nodiscard]] qint64 memory() const;

private:
    struct Counter {
        quint64 rows = 0;
        void breakRow(qint32) { ++rows; }
        void put(char, qint64) { }
        void space() { }
        void indent(qint32) { }
    };

    void process(const char *data, qint64 size);
    void feed(const char *data, qint64 size);
    void beginChunk();
    void endChunk();
    void publish();
    void feedJson(const char *data, qint64 size);
    template<class Form> void feedForm(Form &form, const char *data, qint64 size);

    static constexpr int FirstBucket = 16; ///< checkpoints; each further bucket doubles what there is
    static constexpr int Buckets = 40;

    const BodyForm m_form;
    const BodyKernels::Kernels &m_kernels;
    std::array<std::atomic<Checkpoint *>, Buckets> m_buckets{};
    std::atomic<qint64> m_size = 0;
    std::atomic<qint64> m_blocks = 0;
    std::atomic<bool> m_hasMark = false;

    // The writer's.
    std::array<char, 64> m_word{};
    qint64 m_inWord = 0; ///< bytes that wait for their word to be full
    qint64 m_done = 0; ///< bytes that were looked at
    quint64 m_lines = 0;
    quint64 m_rows = 0;
    quint32 m_forcedLines = 0;
    quint32 m_lineHistory = 0; ///< a bit for each of the last chunks that had a line end, the newest lowest
    quint32 m_rowHistory = 0;
    bool m_lineInChunk = false;
    bool m_rowInChunk = false;
    BodyKernels::JsonPass m_json;
    BodyForms::EventForm m_events;
    BodyForms::MarkupForm m_markup;
};

/// The flags of a checkpoint: the form's lie below, the histories of breaks above.
namespace CheckpointFlags {
constexpr int RowShift = 24;
constexpr int LineShift = 28;
[[nodiscard]] constexpr quint32 rowHistory(quint32 flags)
{
    return flags >> RowShift & 15;
}
[[nodiscard]] constexpr quint32 lineHistory(quint32 flags)
{
    return flags >> LineShift & 15;
}
} // namespace CheckpointFlags

} // namespace Fingerpost

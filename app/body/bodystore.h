// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/body.h>

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace Fingerpost {

class BlockIndex;
enum class BodyForm;

/// The first bytes of a body. What is there stays where it is, and no lock is needed to read what whoever
/// reads was told of: the writer may lose its processor at any time, and the window must not wait for it.
class BodyMemory {
public:
    // The writer's.
    void append(QByteArrayView bytes);
    /// Gives \a take all that is there, piece by piece, until it says false; so does this then.
    template<class Take> bool forEachPiece(Take take) const
    {
        bool goesOn = true;
        for (size_t i = 0; i < m_count && goesOn; ++i) {
            const Piece &piece = m_pieces[i];
            goesOn = take(QByteArrayView(piece.bytes.get(), std::min(piece.room, m_size - piece.begin)));
        }
        return goesOn;
    }

    // Everybody's.
    /// \a offset and \a size lie within what was appended before the caller heard of it.
    [[nodiscard]] QByteArray read(qint64 offset, qint64 size) const;

private:
    struct Piece {
        std::unique_ptr<char[]> bytes;
        qint64 begin = 0; ///< in the body
        qint64 room = 0;
    };

    std::array<Piece, 24> m_pieces; ///< those up to the limit of a store, each as long as all before it
    size_t m_count = 0;
    qint64 m_size = 0;
};

/// The decoded bytes of one answer, of any size: in memory up to a few MiB, then in a file without a name
/// that vanishes with the store. One writer (the I/O thread), readers on any thread.
class BodyStore final : public Requests::BodySink {
public:
    static constexpr qint64 MemoryLimit = 8 * 1024 * 1024;

    /// \a contentType says what the bytes are; without one the first of them do.
    explicit BodyStore(const QByteArray &contentType = {});
    ~BodyStore() override;

    /// A body that is all there, as of an old answer.
    [[nodiscard]] static std::shared_ptr<BodyStore> fromBytes(const QByteArray &bytes,
                                                              const QByteArray &contentType = {});
    /// The same in a file, which is read where it lies and is not to be changed meanwhile. It has no index()
    /// yet: see indexBody().
    [[nodiscard]] static Requests::Result<std::shared_ptr<BodyStore>>
    fromFile(const QString &path, const QByteArray &contentType = {});

    Requests::Result<void> append(QByteArrayView bytes) override;
    void finished(const Requests::Error &error) override;

    /// How many bytes can be read now.
    [[nodiscard]] qint64 size() const { return m_size.load(std::memory_order_acquire); }
    [[nodiscard]] bool isComplete() const { return m_complete.load(std::memory_order_acquire); }
    /// Why no more is kept, in a sentence; empty: nothing is wrong. What came before can be read.
    [[nodiscard]] QString problem() const;
    /// Up to \a maxSize bytes from \a offset; fewer at the end.
    [[nodiscard]] QByteArray read(qint64 offset, qint64 maxSize) const;
    /// The same for who must not wait: nothing where the disk would have to be waited for. Any read() of
    /// these bytes brings them to hand.
    [[nodiscard]] std::optional<QByteArray> tryRead(qint64 offset, qint64 maxSize) const;
    /// The same into \a bytes, whose memory is used again: for scans of much. A copy into what is in the
    /// processor's cache costs a sixth of what the first look at each page of a mapping does.
    void readTo(QByteArray &bytes, qint64 offset, qint64 maxSize) const;
    /// Made while the bytes come; null before the first of them tell what they are.
    [[nodiscard]] std::shared_ptr<const BlockIndex> index() const;
    /// What the bytes are, by their type or by themselves.
    [[nodiscard]] BodyForm form() const;
    /// Writes everything to \a path, atomically: there is the old file or the whole new one. Blocks: call on
    /// a worker. \a cancelled is asked between the pieces.
    [[nodiscard]] Requests::Result<void> saveTo(const QString &path,
                                                const std::function<bool(qint64 done)> &cancelled) const;

    /// Calls \a told once, on the writer's thread, as soon as there is an index(), so that nobody has to look
    /// for the first bytes all the time. Before anything is appended.
    void setWhenIndexed(std::function<void()> told) { m_whenIndexed = std::move(told); }
    /// Answers for the kernel which bytes are at hand, for tests. Before anybody reads.
    void setAtHand(std::function<bool(qint64 offset)> atHand) { m_atHand = std::move(atHand); }

private:
    [[nodiscard]] Requests::Result<void> spill();
    void reserve(qint64 end);
    [[nodiscard]] Requests::Result<void> fail(int code);
    [[nodiscard]] int fileHandle() const;
    void keep(QByteArrayView bytes);
    void addToIndex(QByteArrayView bytes);
    void makeIndex(QByteArrayView bytes);

    const QByteArray m_contentType;
    mutable std::mutex m_mutex; ///< guards the four below, while one becomes the other; never held for long
    std::shared_ptr<BodyMemory> m_memory;
    int m_file = -1;
    qint64 m_reserved = 0; ///< bytes of the file that have their place on the disk
    std::shared_ptr<BlockIndex> m_index;
    QString m_problem;
    std::function<void()> m_whenIndexed;
    std::function<bool(qint64)> m_atHand;
    std::atomic<qint64> m_size = 0;
    std::atomic<bool> m_complete = false;
};

} // namespace Fingerpost

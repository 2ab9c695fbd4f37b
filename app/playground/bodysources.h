// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/reply.h"

#include <functional>
#include <random>

namespace Fingerpost::Playground {

/// A number of bytes made one after the other, in pieces of at most @p chunk.
class ByteSource : public BodySource {
public:
    ByteSource(qint64 length, qint64 chunk);

    [[nodiscard]] bool atEnd() const override { return m_left == 0; }
    [[nodiscard]] QByteArray next(qint64 most) override;

protected:
    virtual char nextByte() = 0;

private:
    qint64 m_left;
    const qint64 m_chunk;
};

/// a to z, over and over: the byte at an offset is always the same.
class AlphabetSource : public ByteSource {
public:
    AlphabetSource(qint64 first, qint64 length, qint64 chunk);

protected:
    char nextByte() override;

private:
    qint64 m_offset;
};

class AsteriskSource : public ByteSource {
public:
    using ByteSource::ByteSource;

protected:
    char nextByte() override { return '*'; }
};

/// Random bytes; the same seed gives the same bytes.
class RandomSource : public ByteSource {
public:
    RandomSource(quint32 seed, qint64 length, qint64 chunk);

protected:
    char nextByte() override { return static_cast<char>(m_generator() >> 24); }

private:
    std::mt19937 m_generator;
};

/// Pieces that belong together, as lines and events do, each made when it is due.
class PieceSource : public BodySource {
public:
    /// @p count pieces, or no end if it is 0; @p make is called with 0, 1, 2...
    PieceSource(qint64 count, std::function<QByteArray(qint64)> make);

    [[nodiscard]] bool atEnd() const override { return m_count > 0 && m_made == m_count; }
    [[nodiscard]] QByteArray next(qint64 most) override;

private:
    const qint64 m_count;
    qint64 m_made = 0;
    const std::function<QByteArray(qint64)> m_make;
};

} // namespace Fingerpost::Playground

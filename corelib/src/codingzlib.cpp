// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "coding_p.h"

#include <zlib.h>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

constexpr int GzipWindow = 16 + MAX_WBITS;
constexpr int RawWindow = -MAX_WBITS;

class ZlibCoding : public Coding {
public:
    ~ZlibCoding() override
    {
        if (m_open)
            inflateEnd(&m_stream);
    }

protected:
    using Coding::Coding;

    bool open(int window)
    {
        m_stream = {};
        m_open = inflateInit2(&m_stream, window) == Z_OK;
        return m_open;
    }

    Step inflateSome(QByteArrayView &input, char *&output, qint64 &room)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(input.data()));
        m_stream.avail_in = uInt(input.size());
        m_stream.next_out = reinterpret_cast<Bytef *>(output);
        m_stream.avail_out = uInt(room);
        const int result = inflate(&m_stream, Z_NO_FLUSH);
        input = input.last(m_stream.avail_in);
        output = reinterpret_cast<char *>(m_stream.next_out);
        room = m_stream.avail_out;
        m_ended = result == Z_STREAM_END;
        if (m_ended || result == Z_OK || result == Z_BUF_ERROR)
            return Step::Done;
        m_words = QString::fromLatin1(m_stream.msg ? m_stream.msg : zError(result));
        return Step::Failed;
    }

    z_stream m_stream{};
    bool m_open = false;
};

/// RFC 1952: one member after another. What follows the last one and is no member is ignored, as everybody
/// does.
class GzipCoding final : public ZlibCoding {
public:
    GzipCoding()
        : ZlibCoding(u"gzip"_s)
    {
    }

protected:
    Step decode(QByteArrayView &input, char *&output, qint64 &room) override
    {
        if (!m_open && !open(GzipWindow))
            return Step::Failed;
        while (room > 0 && !m_garbage) {
            if (m_ended && !nextMember(input))
                return Step::Done;
            const qsizetype before = input.size();
            const qint64 roomBefore = room;
            if (inflateSome(input, output, room) == Step::Failed)
                return Step::Failed;
            if (before == input.size() && roomBefore == room && !m_ended)
                return Step::Done;
        }
        if (m_garbage)
            input = {};
        return Step::Done;
    }

private:
    bool nextMember(QByteArrayView &input)
    {
        static constexpr char Magic[] = {'\x1f', '\x8b'};
        const qsizetype known = qMin(input.size(), qsizetype(sizeof Magic));
        m_garbage = input.first(known) != QByteArrayView(Magic, known);
        if (m_garbage)
            input = {};
        if (m_garbage || known < qsizetype(sizeof Magic))
            return false;
        inflateReset(&m_stream);
        m_ended = false;
        return true;
    }

    bool m_garbage = false;
};

/// RFC 9110 §8.4.1.2 means the zlib format; many servers send the raw one.
class DeflateCoding final : public ZlibCoding {
public:
    DeflateCoding()
        : ZlibCoding(u"deflate"_s)
    {
    }

protected:
    Step decode(QByteArrayView &input, char *&output, qint64 &room) override
    {
        if (!m_open) {
            if (input.size() < 2)
                return Step::Done;
            const auto first = uchar(input.at(0));
            const bool zlib = (first & 0x0f) == Z_DEFLATED && (first * 256 + uchar(input.at(1))) % 31 == 0;
            if (!open(zlib ? MAX_WBITS : RawWindow))
                return Step::Failed;
        }
        if (m_ended) {
            input = {};
            return Step::Done;
        }
        return inflateSome(input, output, room);
    }
};

} // namespace

std::unique_ptr<Coding> Coding::gzip()
{
    return std::make_unique<GzipCoding>();
}

std::unique_ptr<Coding> Coding::deflate()
{
    return std::make_unique<DeflateCoding>();
}

} // namespace Requests

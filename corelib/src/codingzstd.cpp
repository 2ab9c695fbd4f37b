// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "coding_p.h"

#include <zstd.h>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

struct ZstdDeleter {
    void operator()(ZSTD_DStream *stream) const { ZSTD_freeDStream(stream); }
};

/// RFC 8878: one frame after another.
class ZstdCoding final : public Coding {
public:
    ZstdCoding()
        : Coding(u"zstd"_s)
        , m_stream(ZSTD_createDStream())
    {
        ZSTD_initDStream(m_stream.get());
    }

protected:
    Step decode(QByteArrayView &input, char *&output, qint64 &room) override
    {
        ZSTD_inBuffer in{input.data(), size_t(input.size()), 0};
        ZSTD_outBuffer out{output, size_t(room), 0};
        bool moving = true;
        bool failed = false;
        while (moving && !failed && out.pos < out.size && (in.pos < in.size || m_pending)) {
            const size_t inBefore = in.pos;
            const size_t outBefore = out.pos;
            const size_t result = ZSTD_decompressStream(m_stream.get(), &out, &in);
            failed = ZSTD_isError(result) != 0;
            if (failed)
                m_words = QString::fromLatin1(ZSTD_getErrorName(result));
            moving = in.pos != inBefore || out.pos != outBefore;
            m_ended = result == 0;
            m_pending = !m_ended && out.pos == out.size; // the decoder may hold more than there was room for
        }
        input = input.sliced(qsizetype(in.pos));
        output += out.pos;
        room -= qint64(out.pos);
        return failed ? Step::Failed : Step::Done;
    }

private:
    std::unique_ptr<ZSTD_DStream, ZstdDeleter> m_stream;
    bool m_pending = false;
};

} // namespace

std::unique_ptr<Coding> Coding::zstd()
{
    return std::make_unique<ZstdCoding>();
}

} // namespace Requests

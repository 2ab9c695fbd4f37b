// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "coding_p.h"

#include <brotli/decode.h>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

struct BrotliDeleter {
    void operator()(BrotliDecoderState *state) const { BrotliDecoderDestroyInstance(state); }
};

/// RFC 7932
class BrotliCoding final : public Coding {
public:
    BrotliCoding()
        : Coding(u"br"_s)
        , m_state(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr))
    {
    }

protected:
    Step decode(QByteArrayView &input, char *&output, qint64 &room) override
    {
        if (m_ended) {
            input = {};
            return Step::Done;
        }
        auto *nextIn = reinterpret_cast<const uint8_t *>(input.data());
        auto *nextOut = reinterpret_cast<uint8_t *>(output);
        size_t availableIn = size_t(input.size());
        size_t availableOut = size_t(room);
        const BrotliDecoderResult result = BrotliDecoderDecompressStream(m_state.get(), &availableIn, &nextIn,
                                                                         &availableOut, &nextOut, nullptr);
        input = input.last(qsizetype(availableIn));
        output = reinterpret_cast<char *>(nextOut);
        room = qint64(availableOut);
        m_ended = result == BROTLI_DECODER_RESULT_SUCCESS;
        if (result != BROTLI_DECODER_RESULT_ERROR)
            return Step::Done;
        m_words = QString::fromLatin1(BrotliDecoderErrorString(BrotliDecoderGetErrorCode(m_state.get())));
        return Step::Failed;
    }

private:
    std::unique_ptr<BrotliDecoderState, BrotliDeleter> m_state;
};

} // namespace

std::unique_ptr<Coding> Coding::brotli()
{
    return std::make_unique<BrotliCoding>();
}

} // namespace Requests

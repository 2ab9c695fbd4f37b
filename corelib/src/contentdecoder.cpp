// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "contentdecoder_p.h"

#include "coding_p.h"

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

ContentDecoder::~ContentDecoder() = default;

namespace {

constexpr qint64 BombRatio = 100;
constexpr size_t MostCodings = 5; // as urllib3: each may multiply the size

std::unique_ptr<Coding> coding(const QByteArray &name)
{
    if (name == "gzip" || name == "x-gzip")
        return Coding::gzip();
    if (name == "deflate")
        return Coding::deflate();
    if (name == "br")
        return Coding::brotli();
    if (name == "zstd")
        return Coding::zstd();
    return nullptr;
}

class CodingStack final : public ContentDecoder {
public:
    CodingStack(std::vector<std::unique_ptr<Coding>> codings, qint64 maxDecodedSize)
        : m_codings(std::move(codings))
        , m_made(m_codings.size())
        , m_maxDecodedSize(maxDecodedSize)
    {
    }

    void push(const QByteArray &input) override
    {
        m_in += input.size();
        m_codings.front()->push(input);
    }

    Result<QByteArray> pull(qint64 maxSize) override { return pullFrom(m_codings.size() - 1, maxSize); }

    Error finish() override
    {
        for (const auto &each : m_codings) {
            if (!each->isComplete())
                return Error(Error::ContentDecodingError, u"The %1 body is cut short."_s.arg(each->name()));
        }
        return {};
    }

private:
    /// Asks a coding, and feeds it from the one before while it has nothing.
    Result<QByteArray> pullFrom(size_t index, qint64 maxSize)
    {
        while (true) {
            Result<QByteArray> output = m_codings[index]->pull(maxSize);
            if (output && isTooMuch(index, output->size()))
                return Error(
                    Error::ContentDecodingError,
                    u"The body grows more than a hundredfold when decoded, past the limit of %1 bytes."_s.arg(
                        m_maxDecodedSize));
            if (!output || !output->isEmpty() || index == 0)
                return output;
            Result<QByteArray> input = pullFrom(index - 1, maxSize);
            if (!input || input->isEmpty())
                return input;
            m_codings[index]->push(*input);
        }
    }

    /// Of each coding, since what one makes may come to nothing in the next: empty members, skipped frames.
    bool isTooMuch(size_t index, qint64 size)
    {
        m_made[index] += size;
        return m_maxDecodedSize > 0 && m_made[index] > m_maxDecodedSize && m_made[index] > BombRatio * m_in;
    }

    std::vector<std::unique_ptr<Coding>> m_codings; ///< the last one applied by the server first
    std::vector<qint64> m_made; ///< bytes, by each of them
    const qint64 m_maxDecodedSize;
    qint64 m_in = 0;
};

} // namespace

Result<std::unique_ptr<ContentDecoder>> ContentDecoder::create(const QByteArray &contentEncoding,
                                                               qint64 maxDecodedSize)
{
    std::vector<std::unique_ptr<Coding>> codings;
    for (const QByteArray &part : contentEncoding.split(',')) {
        const QByteArray name = part.trimmed().toLower();
        if (name.isEmpty() || name == "identity")
            continue;
        std::unique_ptr<Coding> next = coding(name);
        if (!next)
            return std::unique_ptr<ContentDecoder>();
        codings.insert(codings.begin(), std::move(next));
    }
    if (codings.empty())
        return std::unique_ptr<ContentDecoder>();
    if (codings.size() > MostCodings)
        return Error(Error::ContentDecodingError,
                     u"The body is coded %1 times over, which is not decoded."_s.arg(codings.size()));
    return std::unique_ptr<ContentDecoder>(std::make_unique<CodingStack>(std::move(codings), maxDecodedSize));
}

} // namespace Requests

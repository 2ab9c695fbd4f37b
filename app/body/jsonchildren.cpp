// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/jsonchildren.h"

#include "body/bodyforms.h"
#include "body/bodystore.h"
#include "body/bodyworker.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qint64 ChildWindow = 16 * 1024;

/// What this thread has worked: whether it had to wait for a processor is no measure of the children.
std::chrono::nanoseconds threadTime()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// Whether it has to be looked at inside of a container, outside of strings.
constexpr std::array<bool, 256> containerMarks = [] {
    std::array<bool, 256> marks{};
    for (const char c : {'{', '}', '[', ']', '"', '\\'})
        marks[quint8(c)] = true;
    return marks;
}();

bool endsWord(char c)
{
    return BodyForms::isBlank(c) || c == ',' || c == ']' || c == '}' || c == ':' || c == '"' || c == '{'
        || c == '[';
}

} // namespace

JsonChildren::JsonChildren(std::shared_ptr<const BodyStore> store, std::shared_ptr<const BlockIndex> index)
    : m_store(std::move(store))
    , m_index(std::move(index))
    , m_at(m_index->hasMark() ? 3 : 0)
{
}

JsonChildren::JsonChildren(std::shared_ptr<const BodyStore> store, std::shared_ptr<const BlockIndex> index,
                           const JsonNode &container)
    : m_store(std::move(store))
    , m_index(std::move(index))
    , m_at(container.begin + 1)
    , m_depth(container.depth + 1)
{
}

/// The byte at m_at, or -1 behind the last.
int JsonChildren::peek()
{
    if (m_at < m_bufferAt || m_at >= m_bufferAt + m_buffer.size()) {
        if (m_job && m_job->isCancelled())
            return -1;
        m_buffer = m_store->read(m_at, ChildWindow);
        m_bufferAt = m_at;
        if (m_buffer.isEmpty())
            return -1;
    }
    return quint8(m_buffer.at(m_at - m_bufferAt));
}

void JsonChildren::skipBlanks()
{
    for (int c = peek(); c >= 0 && BodyForms::isBlank(char(c)); c = peek())
        ++m_at;
}

/// From its first quote to behind its last.
void JsonChildren::skipString()
{
    ++m_at;
    for (int c = peek(); c >= 0; c = peek()) {
        const qint64 here = m_at - m_bufferAt;
        const auto run = qint64(
            BodyKernels::kernels().stringRun(m_buffer.constData() + here, size_t(m_buffer.size() - here)));
        m_at += run;
        c = peek();
        if (c == '\\') {
            ++m_at;
            m_at += peek() >= 0;
        } else if (c == '"') {
            ++m_at;
            return;
        }
    }
}

void JsonChildren::skipWord()
{
    do
        ++m_at;
    while (peek() >= 0 && !endsWord(char(peek())));
}

/// From its bracket to behind the one that closes it, over blocks that do not get so far up.
void JsonChildren::skipContainer()
{
    qint64 depth = m_depth;
    bool escaped = false;
    for (int c = peek(); c >= 0; c = peek()) {
        if ((m_at & (BlockIndex::BlockSize - 1)) == 0 && depth > m_depth) {
            qint64 block = m_at / BlockIndex::BlockSize;
            while (block + 1 < m_index->blocks() && m_index->at(block + 1).minDepth > m_depth)
                ++block;
            if (const qint64 begin = block * BlockIndex::BlockSize; begin > m_at) {
                const BodyForms::JsonForm form(m_index->at(block).depth, m_index->at(block).flags);
                m_at = begin;
                depth = form.depth;
                escaped = form.escaped;
                if (form.inString) {
                    m_at += std::exchange(escaped, false) ? 0 : -1; // as if at its quote, or at a backslash
                    skipString();
                }
                continue;
            }
        }
        if (!escaped && !containerMarks[size_t(c)]) {
            // All that changes nothing, up to where the next block may be passed over.
            const char *data = m_buffer.constData();
            const qint64 block = (m_at & ~(BlockIndex::BlockSize - 1)) + BlockIndex::BlockSize;
            const qint64 until = std::min(block, m_bufferAt + m_buffer.size());
            do
                ++m_at;
            while (m_at < until && !containerMarks[quint8(data[m_at - m_bufferAt])]);
            continue;
        }
        if (c == '"' && !escaped) {
            skipString();
            continue;
        }
        escaped = c == '\\' && !escaped;
        ++m_at;
        if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && --depth <= m_depth)
            return;
    }
}

bool JsonChildren::readChild(JsonNode &node)
{
    skipBlanks();
    int c = peek();
    // At the top a bracket closes nothing.
    for (; c == ',' || c == ':' || (m_depth == 0 && (c == '}' || c == ']')); c = peek()) {
        ++m_at;
        skipBlanks();
    }
    if (c < 0)
        return false;
    if (c == '}' || c == ']') {
        m_atEnd = true;
        return false;
    }
    node.depth = m_depth;
    node.keyBegin = node.keyEnd = m_at;
    if (c == '"') {
        node.begin = m_at;
        skipString();
        node.end = m_at;
        skipBlanks();
        if (peek() != ':') {
            node.kind = JsonNode::Kind::String;
            return true;
        }
        node.keyEnd = node.end;
        ++m_at;
        skipBlanks();
        c = peek();
    }
    node.begin = m_at;
    if (c == '{' || c == '[') {
        node.kind = c == '{' ? JsonNode::Kind::Object : JsonNode::Kind::Array;
        skipContainer();
    } else if (c == '"') {
        node.kind = JsonNode::Kind::String;
        skipString();
    } else if (c >= 0 && !endsWord(char(c))) {
        const bool isNumber = c == '-' || (c >= '0' && c <= '9');
        node.kind = isNumber ? JsonNode::Kind::Number : JsonNode::Kind::Word;
        skipWord();
    }
    node.end = m_at;
    return true;
}

QList<JsonNode> JsonChildren::next(int most, std::chrono::microseconds budget)
{
    const auto start = threadTime();
    QList<JsonNode> nodes;
    while (!m_atEnd && nodes.size() < most) {
        JsonNode node;
        if (!readChild(node))
            break;
        nodes.append(node);
        if (nodes.size() % 16 == 0 && threadTime() - start > budget)
            break;
    }
    return nodes;
}

std::optional<qint64> countJsonChildren(JsonChildren &children, const BodyJob &job)
{
    constexpr int Batch = 1000;
    children.setJob(&job);
    qint64 count = 0;
    while (!children.isAtEnd()) {
        const qsizetype more = children.next(Batch).size();
        if (job.isCancelled() || (more == 0 && !children.isAtEnd()))
            return {};
        count += more;
    }
    return count;
}

QString jsonPathStep(QByteArrayView key)
{
    const QByteArrayView name = key.size() >= 2 ? key.sliced(1, key.size() - 2) : key;
    const auto isPlain = [](char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_'
            || quint8(c) >= 0x80;
    };
    const bool isName = !name.isEmpty() && std::all_of(name.begin(), name.end(), isPlain)
        && !(name.front() >= '0' && name.front() <= '9');
    if (isName)
        return u"."_s + QString::fromUtf8(name);
    return u"["_s + QString::fromUtf8(key) + u"]"_s;
}

QString jsonPathOf(const std::shared_ptr<const BodyStore> &store,
                   const std::shared_ptr<const BlockIndex> &index, qint64 offset, BodyJob &job)
{
    constexpr int Batch = 256;
    constexpr int MaxSteps = 1000;
    constexpr qint64 LongestKey = 4096;
    QString path = u"$"_s;
    JsonChildren children(store, index);
    for (int depth = 0; depth < MaxSteps && !job.isCancelled(); ++depth) {
        children.setJob(&job);
        qint64 number = -1;
        JsonNode found;
        for (bool isSought = true; isSought && !job.isCancelled();) {
            const QList<JsonNode> nodes = children.next(Batch);
            if (nodes.isEmpty())
                return path;
            for (const JsonNode &node : nodes) {
                ++number;
                found = node;
                isSought = node.end <= offset;
                if (!isSought)
                    break;
            }
        }
        if (offset < std::min(found.begin, found.keyBegin))
            return path; // between two
        if (found.keyEnd > found.keyBegin)
            path += jsonPathStep(
                store->read(found.keyBegin, std::min(LongestKey, found.keyEnd - found.keyBegin)));
        else if (depth > 0)
            path += u"[%1]"_s.arg(number);
        if (!found.isContainer() || offset <= found.begin)
            return path;
        children = JsonChildren(store, index, found);
    }
    return path;
}

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/blockindex.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace Fingerpost {

class BodyJob;
class BodyStore;

/// A value in a JSON body, found but not read.
struct JsonNode {
    enum class Kind { Object, Array, String, Number, Word };

    Kind kind = Kind::Word;
    qint64 keyBegin = 0; ///< of a member: its key with the quotes; the same as keyEnd: no member
    qint64 keyEnd = 0;
    qint64 begin = 0;
    qint64 end = 0; ///< behind it, or as far as it has come
    qint32 depth = 0; ///< containers around it

    [[nodiscard]] bool isContainer() const { return kind == Kind::Object || kind == Kind::Array; }
};

/// Goes over the children of one container, whole blocks inside of them skipped by the index. It reads what
/// it goes over and keeps nothing. One thread at a time.
class JsonChildren {
public:
    /// The values at the top of a body: one, or many in a row.
    JsonChildren(std::shared_ptr<const BodyStore> store, std::shared_ptr<const BlockIndex> index);
    JsonChildren(std::shared_ptr<const BodyStore> store, std::shared_ptr<const BlockIndex> index,
                 const JsonNode &container);

    /// Ends early, as if the body did, once \a job is cancelled.
    void setJob(const BodyJob *job) { m_job = job; }
    /// Up to \a most of the next ones; fewer once the thread has worked for \a budget or the body ends.
    [[nodiscard]] QList<JsonNode> next(int most, std::chrono::microseconds budget = std::chrono::hours(1));
    /// Whether the container's end was reached.
    [[nodiscard]] bool isAtEnd() const { return m_atEnd; }

private:
    [[nodiscard]] int peek();
    void skipBlanks();
    void skipString();
    void skipWord();
    void skipContainer();
    [[nodiscard]] bool readChild(JsonNode &node);

    std::shared_ptr<const BodyStore> m_store;
    std::shared_ptr<const BlockIndex> m_index;
    qint64 m_at = 0;
    qint32 m_depth = 0; ///< of the children
    bool m_atEnd = false;
    QByteArray m_buffer;
    qint64 m_bufferAt = 0;
    const BodyJob *m_job = nullptr;
};

/// How many children are left; nothing when \a job was cancelled or the end has not come.
[[nodiscard]] std::optional<qint64> countJsonChildren(JsonChildren &children, const BodyJob &job);

/// Where the value at \a offset stands, as $.items[3].name: a query of RFC 9535 that selects it. For a
/// worker.
[[nodiscard]] QString jsonPathOf(const std::shared_ptr<const BodyStore> &store,
                                 const std::shared_ptr<const BlockIndex> &index, qint64 offset, BodyJob &job);
/// A step of such a path: .name, or ["a name"] where that is no plain one; \a key has its quotes.
[[nodiscard]] QString jsonPathStep(QByteArrayView key);

} // namespace Fingerpost

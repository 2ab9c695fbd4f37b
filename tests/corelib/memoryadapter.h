// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/adapter.h>

#include <QObject>

#include <functional>

namespace Requests::Test {

/// What a MemoryAdapter answers.
struct MemoryAnswer {
    ResponseHead head;
    QByteArray body;
};
using MemoryResponder = std::function<MemoryAnswer(const PreparedRequest &)>;

/// An adapter as a user may write one: answers from a function, without any network.
class MemoryAdapter final : public Adapter {
public:
    explicit MemoryAdapter(MemoryResponder respond)
        : m_respond(std::move(respond))
    {
    }

    std::unique_ptr<Transfer> send(const PreparedRequest &request, const TransferOptions &,
                                   TransferClient *client) override
    {
        return std::make_unique<MemoryTransfer>(m_respond(request), client);
    }
    void close() override { }

private:
    class MemoryTransfer final : public Transfer {
    public:
        MemoryTransfer(MemoryAnswer answer, TransferClient *client)
            : m_answer(std::move(answer))
        {
            const auto later = [this](auto call) {
                QMetaObject::invokeMethod(&m_context, std::move(call), Qt::QueuedConnection);
            };
            later([this, client] { client->transferHead(m_answer.head); });
            if (!m_answer.body.isEmpty())
                later([client] { client->transferReadable(); });
            later([client] { client->transferFinished({}); });
        }
        QByteArray read(qint64 maxSize) override
        {
            const QByteArray bytes = m_answer.body.left(maxSize);
            m_answer.body.remove(0, bytes.size());
            return bytes;
        }
        [[nodiscard]] qint64 bytesAvailable() const override { return m_answer.body.size(); }
        [[nodiscard]] Timings timings() const override { return {}; }
        [[nodiscard]] TlsInfo tls() const override { return {}; }

    private:
        MemoryAnswer m_answer;
        QObject m_context;
    };

    MemoryResponder m_respond;
};

} // namespace Requests::Test

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>

#include <QByteArray>

#include <memory>

namespace Requests {

/// One content coding being undone. Keeps what was pushed until it is pulled.
class Coding {
public:
    virtual ~Coding();

    void push(const QByteArray &input);
    /// Up to \a maxSize decoded bytes; empty: more input is needed, or the end was reached.
    [[nodiscard]] Result<QByteArray> pull(qint64 maxSize);
    /// True between streams: before the first byte and after the end of a complete one.
    [[nodiscard]] bool isComplete() const { return !m_begun || m_ended; }
    [[nodiscard]] const QString &name() const { return m_name; }

    [[nodiscard]] static std::unique_ptr<Coding> gzip();
    [[nodiscard]] static std::unique_ptr<Coding> deflate();
    [[nodiscard]] static std::unique_ptr<Coding> brotli();
    [[nodiscard]] static std::unique_ptr<Coding> zstd();

protected:
    enum class Step { Done, Failed };

    explicit Coding(const QString &name)
        : m_name(name)
    {
    }
    Q_DISABLE_COPY_MOVE(Coding)

    /// Decodes from \a input into \a output and moves both on; sets m_ended at the end of a stream.
    virtual Step decode(QByteArrayView &input, char *&output, qint64 &room) = 0;

    QString m_words; ///< the decoder's own, on failure
    bool m_ended = false;

private:
    const QString m_name;
    QByteArray m_input;
    qsizetype m_offset = 0;
    bool m_begun = false;
};

} // namespace Requests

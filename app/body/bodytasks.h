// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/blockindex.h"
#include "body/jsoncheck.h"

#include <qrequests/error.h>

#include <QByteArray>
#include <QString>

#include <limits>
#include <memory>
#include <optional>
#include <utility>

class QFileDevice;

namespace Fingerpost {

class BodyJob;
class BodyRows;
class BodyStore;

/// Work on whole bodies that takes its time: for workers, with progress and cancel through the job. The body
/// is read as far as it has come.
namespace BodyTasks {

/// The first \a most bytes in one; nothing once \a job is cancelled.
[[nodiscard]] std::optional<QByteArray> readAll(const BodyStore &store, qint64 most, const BodyJob &job);
/// Has \a store keep them; false when it could not, or \a job was cancelled.
[[nodiscard]] bool appendAll(BodyStore &store, QByteArrayView bytes, const BodyJob &job);
/// Makes the index of a body that has none, as one from a file.
void indexBody(const BodyStore &store, BlockIndex &index, BodyJob &job);
/// Writes the pretty form of all of it; rows that are broken for the window are not. False when it could not.
[[nodiscard]] bool writePretty(const BodyStore &store, BodyForm form, QFileDevice &file, BodyJob &job);
/// The same, atomically.
[[nodiscard]] Requests::Result<void> exportPretty(const BodyStore &store, BodyForm form, const QString &path,
                                                  BodyJob &job);

/// The first byte that is no JSON, or no UTF-8; of no use once \a job is cancelled.
[[nodiscard]] std::optional<JsonCheck::Found> checkJson(const BodyStore &store, bool isSequence,
                                                        BodyJob &job);
[[nodiscard]] std::optional<JsonCheck::Found> checkUtf8(const BodyStore &store, BodyJob &job);

/// The rows as text from byte \a begin of the first to byte \a end of the last, with line feeds between them.
/// Ends early once it is longer than \a most: indents and hex make much of few bytes.
[[nodiscard]] QByteArray rowsText(const BodyRows &rows, std::pair<qint64, qint32> begin,
                                  std::pair<qint64, qint32> end, BodyJob &job,
                                  qint64 most = std::numeric_limits<qint64>::max());

/// Writes the same text to a file, atomically.
[[nodiscard]] Requests::Result<void> saveRows(const BodyRows &rows, std::pair<qint64, qint32> begin,
                                              std::pair<qint64, qint32> end, const QString &path,
                                              BodyJob &job);

/// Makes UTF-8 of a body in another charset as it comes.
class Transcoder {
public:
    /// \a charset as QStringDecoder knows it; \a contentType is what the result is.
    Transcoder(std::shared_ptr<const BodyStore> source, const QByteArray &charset,
               const QByteArray &contentType);
    ~Transcoder();
    Q_DISABLE_COPY_MOVE(Transcoder)

    [[nodiscard]] static bool isKnown(const QByteArray &charset);
    /// What has come since; ends the target with the source.
    void advance(BodyJob &job);
    [[nodiscard]] std::shared_ptr<BodyStore> target() const { return m_target; }

private:
    struct Decoder;
    std::shared_ptr<const BodyStore> m_source;
    std::shared_ptr<BodyStore> m_target;
    std::unique_ptr<Decoder> m_decoder;
    qint64 m_done = 0;
};

} // namespace BodyTasks

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/adapter.h>
#include <qrequests/har.h>

#include <memory>

namespace Requests {

/// How a ReplayAdapter finds the answer to a request among what was recorded. \since 0.1
struct ReplayOptions {
    enum Match {
        Strict, ///< each entry answers once, in the order of the archive among those that match
        FirstMatch ///< the first entry that matches answers, as often as it is asked
    };
    Match match = Strict;
    /// Whether the request's body has to be the recorded one too, byte for byte. A body that can be read only
    /// once, or was left out of the archive, is not compared.
    bool matchBody = true;
};

class ReplayAdapterPrivate;

/// Answers from an HTTP archive instead of the network, for tests and for work without a connection:
///     session.mount("https://api.example.test/", std::make_unique<ReplayAdapter>("answers.har"));
/// An entry matches by method, URL (without fragment) and body. A request that nothing matches fails with
/// ConnectionError, whose message says what was asked and what there is. Bodies that the archive left out
/// fail with ConnectionError too. Redirects and cookies of the archive are followed as if they came from the
/// network. Thread: as Adapter; made anywhere, the file is read by the constructor. \since 0.1
class QREQUESTS_EXPORT ReplayAdapter : public Adapter {
public:
    /// Reads \a harFile. When that fails, see error(), every request fails with the same words.
    explicit ReplayAdapter(const QString &harFile, const ReplayOptions &options = {});
    explicit ReplayAdapter(const QList<HarEntry> &entries, const ReplayOptions &options = {});
    ~ReplayAdapter() override;

    /// Why the archive cannot be used; no error when it can. RequestException.
    [[nodiscard]] Error error() const;
    /// The entries that have answered no request yet.
    [[nodiscard]] QList<HarEntry> unused() const;

    [[nodiscard]] std::unique_ptr<Transfer>
    send(const PreparedRequest &request, const TransferOptions &options, TransferClient *client) override;
    /// Does nothing: what has been answered stays answered.
    void close() override;

private:
    std::unique_ptr<ReplayAdapterPrivate> d;
};

class HarRecorderPrivate;

/// Collects what RecordingAdapters carry. Thread: safe. \since 0.1
class QREQUESTS_EXPORT HarRecorder {
public:
    /// Bodies of answers that are larger than \a bodyLimit bytes (as they travel or decoded) are left out.
    explicit HarRecorder(qint64 bodyLimit = 8 * 1024 * 1024);
    ~HarRecorder();

    /// The hops that have ended, in the order of their beginning.
    [[nodiscard]] QList<HarEntry> entries() const;
    void clear();
    /// The hops that have ended since the last call, in the order of their beginning; they are no longer kept
    /// here. For recordings that are written as they come.
    [[nodiscard]] QList<HarEntry> take();
    /// Writes an archive, whole or not at all. Credentials are redacted unless \a options say otherwise;
    /// then the file is its owner's alone.
    /// Error: RequestException with the system's words. Blocks for the disk.
    [[nodiscard]] Result<void> save(const QString &path, const HarOptions &options = {}) const;

private:
    friend class RecordingTransfer;
    std::shared_ptr<HarRecorderPrivate> d;
};

/// Carries requests with another adapter, whose retry() it takes over, and has every hop recorded:
///     auto recorder = std::make_shared<HarRecorder>();
///     session.mount("https://", std::make_unique<RecordingAdapter>(std::make_unique<NetworkAdapter>(),
///                                                                  recorder));
/// Thread: as Adapter. \since 0.1
class QREQUESTS_EXPORT RecordingAdapter : public Adapter {
public:
    RecordingAdapter(std::unique_ptr<Adapter> carrier, std::shared_ptr<HarRecorder> recorder);
    ~RecordingAdapter() override;

    [[nodiscard]] std::unique_ptr<Transfer>
    send(const PreparedRequest &request, const TransferOptions &options, TransferClient *client) override;
    [[nodiscard]] QList<Deviation> deviations(const PreparedRequest &request) const override;
    [[nodiscard]] const Adapter &carrier(const PreparedRequest &request, Engine engine) const override;
    void close() override;

private:
    std::unique_ptr<Adapter> m_carrier;
    std::shared_ptr<HarRecorder> m_recorder;
};

} // namespace Requests

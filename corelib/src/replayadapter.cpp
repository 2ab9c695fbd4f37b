// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/replayadapter.h>

#include "urlparts_p.h"

#include <QFile>
#include <QMutex>
#include <QObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

/// How many of the recorded requests an error names.
constexpr qsizetype NamedRequests = 5;
constexpr qint64 ComparedBodyLimit = 64 * 1024 * 1024;

QString withoutFragment(const QString &url)
{
    return url.section(u'#', 0, 0);
}

/// User and password of a URL travel in Authorization, and an archive may have "redacted" in their place
/// (HarOptions::withSecrets).
bool isRecordedUrl(const QString &recorded, const QString &asked)
{
    const QString place = withoutFragment(recorded);
    const QString wanted = withoutFragment(asked);
    return place == wanted || (place.contains("//redacted@"_L1) && shownUrl(place) == shownUrl(wanted));
}

QString named(const PreparedRequest &request)
{
    return QString::fromLatin1(request.method()) + u' ' + shownUrl(withoutFragment(request.url()));
}

/// The body's bytes; nothing where they cannot be compared.
std::optional<QByteArray> comparable(const PreparedRequest &request)
{
    const auto body = request.body();
    if (!body)
        return ""_ba;
    if (!body->isRewindable() || body->size() > ComparedBodyLimit)
        return std::nullopt;
    Result<std::unique_ptr<QIODevice>> reader = body->open();
    return reader ? std::optional((*reader)->readAll()) : std::nullopt;
}

/// Tells its client of one recorded answer, one call an event as a network would.
class ReplayTransfer final : public Transfer {
public:
    ReplayTransfer(const Result<HarEntry> &entry, TransferClient *client)
    {
        if (!entry)
            finish(client, entry.error());
        else if (entry->response.statusCode() == 0 && entry->response.error())
            finish(client, entry->response.error());
        else
            answer(*entry, client);
    }

    [[nodiscard]] QByteArray read(qint64 maxSize) override
    {
        const QByteArray bytes = m_body.mid(m_read, maxSize);
        m_read += bytes.size();
        return bytes;
    }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_body.size() - m_read; }
    [[nodiscard]] Timings timings() const override { return m_timings; }
    [[nodiscard]] TlsInfo tls() const override { return {}; }

private:
    void answer(const HarEntry &entry, TransferClient *client)
    {
        const Response &answer = entry.response;
        m_timings = answer.timings();
        ResponseHead head{answer.statusCode(), answer.reason(), answer.httpVersion(), answer.headers()};
        head.isDecoded = true;
        later([client, head] { client->transferHead(head); });
        if (entry.body && !entry.body->isEmpty()) {
            m_body = *entry.body;
            later([client] { client->transferReadable(); });
        }
        Error end = answer.error(); // it broke off then, and does now
        if (!end && !entry.body)
            end = Error(Error::ConnectionError,
                        u"The archive has this answer without its body, which was left out."_s);
        finish(client, end);
    }
    void finish(TransferClient *client, const Error &error)
    {
        later([client, error] { client->transferFinished(error); });
    }
    /// Nothing is called once this is gone.
    template<typename Call> void later(Call call)
    {
        QMetaObject::invokeMethod(&m_context, std::move(call), Qt::QueuedConnection);
    }

    QObject m_context;
    Timings m_timings;
    QByteArray m_body;
    qint64 m_read = 0;
};

} // namespace

class ReplayAdapterPrivate {
public:
    [[nodiscard]] Result<HarEntry> answer(const PreparedRequest &request);

    ReplayOptions options;
    Error error;
    mutable QMutex mutex; ///< of what follows
    QList<HarEntry> entries;
    QList<bool> used;

private:
    [[nodiscard]] bool matches(const PreparedRequest &recorded, const PreparedRequest &request) const;
    [[nodiscard]] Error nothing(const PreparedRequest &request, bool wasUsed) const;
};

bool ReplayAdapterPrivate::matches(const PreparedRequest &recorded, const PreparedRequest &request) const
{
    if (recorded.method() != request.method() || !isRecordedUrl(recorded.url(), request.url()))
        return false;
    if (!options.matchBody)
        return true;
    const auto asked = comparable(request);
    const auto kept = comparable(recorded);
    return !asked || !kept || *asked == *kept;
}

Result<HarEntry> ReplayAdapterPrivate::answer(const PreparedRequest &request)
{
    if (error)
        return error;
    const QMutexLocker lock(&mutex);
    bool wasUsed = false;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!matches(entries.at(i).response.request(), request))
            continue;
        if (options.match == ReplayOptions::Strict && used.at(i)) {
            wasUsed = true;
            continue;
        }
        used[i] = true;
        return entries.at(i);
    }
    return nothing(request, wasUsed);
}

Error ReplayAdapterPrivate::nothing(const PreparedRequest &request, bool wasUsed) const
{
    if (wasUsed)
        return Error(
            Error::ConnectionError,
            u"Every recorded answer to %1 has been given; each is given once."_s.arg(named(request)));
    QStringList recorded;
    for (const HarEntry &entry : entries.first(qMin(NamedRequests, entries.size())))
        recorded.append(named(entry.response.request()));
    if (entries.size() > NamedRequests)
        recorded.append(u"and %1 more"_s.arg(entries.size() - NamedRequests));
    return Error(Error::ConnectionError, u"No answer to %1 was recorded."_s.arg(named(request)),
                 u"Recorded: %1"_s.arg(recorded.isEmpty() ? u"nothing"_s : recorded.join(", "_L1)));
}

ReplayAdapter::ReplayAdapter(const QString &harFile, const ReplayOptions &options)
    : ReplayAdapter(QList<HarEntry>(), options)
{
    QFile file(harFile);
    if (!file.open(QIODevice::ReadOnly)) {
        d->error = Error(Error::RequestException, u"The HTTP archive %1 cannot be read."_s.arg(harFile),
                         file.errorString());
        return;
    }
    Result<QList<HarEntry>> entries = readHar(file.readAll());
    if (!entries) {
        d->error = Error(Error::RequestException, harFile + u": "_s + entries.error().message());
        return;
    }
    d->entries = std::move(entries).value();
    d->used = QList<bool>(d->entries.size(), false);
}

ReplayAdapter::ReplayAdapter(const QList<HarEntry> &entries, const ReplayOptions &options)
    : d(std::make_unique<ReplayAdapterPrivate>())
{
    d->options = options;
    d->entries = entries;
    d->used = QList<bool>(entries.size(), false);
}

ReplayAdapter::~ReplayAdapter() = default;

Error ReplayAdapter::error() const
{
    return d->error;
}

QList<HarEntry> ReplayAdapter::unused() const
{
    const QMutexLocker lock(&d->mutex);
    QList<HarEntry> left;
    for (qsizetype i = 0; i < d->entries.size(); ++i) {
        if (!d->used.at(i))
            left.append(d->entries.at(i));
    }
    return left;
}

std::unique_ptr<Transfer> ReplayAdapter::send(const PreparedRequest &request, const TransferOptions &,
                                              TransferClient *client)
{
    return std::make_unique<ReplayTransfer>(d->answer(request), client);
}

void ReplayAdapter::close()
{
}

} // namespace Requests

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/engineadapter.h>

#include <qrequests/networkadapter.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

class EngineAdapterPrivate {
public:
    [[nodiscard]] Adapter &adapter(const EngineUse &use)
    {
        return curl && use.engine == Engine::Curl ? *curl : qt;
    }

    NetworkAdapter qt;
    std::unique_ptr<Adapter> curl;
};

namespace {

/// What no transport here sends as it is: no reason to change to another.
bool isOfBoth(const Deviation &deviation)
{
    return deviation.id == "connect-target" || deviation.id == "content-length-mismatch";
}

/// The scheme of a proxy that Qt cannot speak to while libcurl can; otherwise empty.
QString schemeOfCurlOnly(const QString &proxy)
{
    const QString scheme = proxy.left(qMax<qsizetype>(0, proxy.indexOf(u":/"_s))).toLower();
    return scheme == u"https"_s || scheme == u"socks4"_s || scheme == u"socks4a"_s ? scheme : QString();
}

/// A transfer of one of the two that says why it is that one's.
class ChosenTransfer final : public Transfer {
public:
    ChosenTransfer(std::unique_ptr<Transfer> carried, EngineUse use)
        : m_carried(std::move(carried))
        , m_use(std::move(use))
    {
    }

    [[nodiscard]] QByteArray read(qint64 maxSize) override { return m_carried->read(maxSize); }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_carried->bytesAvailable(); }
    [[nodiscard]] Timings timings() const override { return m_carried->timings(); }
    [[nodiscard]] TlsInfo tls() const override { return m_carried->tls(); }
    [[nodiscard]] EngineUse engineUse() const override { return m_use; }

private:
    const std::unique_ptr<Transfer> m_carried;
    const EngineUse m_use;
};

} // namespace

EngineAdapter::EngineAdapter(std::unique_ptr<Adapter> curl)
    : d(std::make_unique<EngineAdapterPrivate>())
{
    d->curl = std::move(curl);
}

EngineAdapter::~EngineAdapter() = default;

bool EngineAdapter::hasCurl() const
{
    return d->curl != nullptr;
}

EngineUse EngineAdapter::choose(const PreparedRequest &request, Engine engine, const QString &proxy) const
{
    if (!d->curl && engine == Engine::Curl) {
        const Deviation reason{Deviation::Material, "no-curl",
                               u"libcurl was asked for, and this program was built without it."_s};
        return {Engine::Qt, QList<Deviation>{reason}};
    }
    if (!d->curl || engine == Engine::Qt)
        return {Engine::Qt, {}};
    if (engine == Engine::Curl)
        return {Engine::Curl, {}};
    if (const QString scheme = schemeOfCurlOnly(proxy); !scheme.isEmpty()) {
        const Deviation reason{Deviation::Material, "proxy-scheme",
                               u"Qt cannot speak to a proxy by way of %1://."_s.arg(scheme)};
        return {Engine::Curl, QList<Deviation>{reason}};
    }
    QList<Deviation> reasons = d->qt.deviations(request);
    reasons.removeIf([](const Deviation &deviation) {
        return deviation.kind != Deviation::Material || isOfBoth(deviation);
    });
    if (reasons.isEmpty())
        return {Engine::Qt, {}};
    // The other's own are asked for last: mostly there is nothing to ask.
    const QList<Deviation> others = d->curl->deviations(request);
    reasons.removeIf([&others](const Deviation &reason) {
        return std::any_of(others.begin(), others.end(), [&reason](const Deviation &other) {
            return other.kind == Deviation::Material && other.id == reason.id;
        });
    });
    if (reasons.isEmpty())
        return {Engine::Qt, {}};
    return {Engine::Curl, reasons};
}

std::unique_ptr<Transfer> EngineAdapter::send(const PreparedRequest &request, const TransferOptions &options,
                                              TransferClient *client)
{
    EngineUse use = choose(request, options.engine, options.proxy);
    Adapter &carrying = d->adapter(use);
    return std::make_unique<ChosenTransfer>(carrying.send(request, options, client), std::move(use));
}

QList<Deviation> EngineAdapter::deviations(const PreparedRequest &request) const
{
    return carrier(request, Engine::Automatic).deviations(request);
}

const Adapter &EngineAdapter::carrier(const PreparedRequest &request, Engine engine) const
{
    return d->adapter(choose(request, engine)).carrier(request, engine);
}

void EngineAdapter::close()
{
    d->qt.close();
    if (d->curl)
        d->curl->close();
}

} // namespace Requests

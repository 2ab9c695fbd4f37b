// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/engines.h"

#ifdef FINGERPOST_CURL
#include <qrequests/curladapter.h>
#endif
#include <qrequests/engineadapter.h>
#include <qrequests/networkadapter.h>
#include <qrequests/session.h>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

QString nameOfEngine(Requests::Engine engine)
{
    switch (engine) {
    case Requests::Engine::Automatic:
        return u"auto"_s;
    case Requests::Engine::Qt:
        return u"qt"_s;
    case Requests::Engine::Curl:
        return u"curl"_s;
    }
    return {};
}

std::optional<Requests::Engine> engineOfName(const QString &name)
{
    for (const auto engine : {Requests::Engine::Automatic, Requests::Engine::Qt, Requests::Engine::Curl}) {
        if (nameOfEngine(engine) == name)
            return engine;
    }
    return {};
}

bool hasCurl()
{
#ifdef FINGERPOST_CURL
    return true;
#else
    return false;
#endif
}

std::unique_ptr<Requests::Adapter> networkAdapter()
{
#ifdef FINGERPOST_CURL
    return std::make_unique<Requests::EngineAdapter>(std::make_unique<Requests::CurlAdapter>());
#else
    return std::make_unique<Requests::EngineAdapter>();
#endif
}

bool isForCurl(const Requests::PreparedRequest &request, Requests::Engine engine)
{
    const std::unique_ptr<Requests::Adapter> sendsNothing = networkAdapter();
    const auto *both = dynamic_cast<const Requests::EngineAdapter *>(sendsNothing.get());
    return both && both->choose(request, engine).engine == Requests::Engine::Curl;
}

void mountEngines(Requests::Session &session)
{
    for (const QString &scheme : {u"https://"_s, u"http://"_s}) {
        if (dynamic_cast<const Requests::NetworkAdapter *>(session.adapter(scheme)))
            session.mount(scheme, networkAdapter());
    }
    session.setEngine(UsualEngine);
}

Requests::EngineUse engineFor(const Requests::Session &session, const Requests::PreparedRequest &request,
                              std::optional<Requests::Engine> engine)
{
    const auto *both = dynamic_cast<const Requests::EngineAdapter *>(session.adapter(request.url()));
    return both ? both->choose(request, engine.value_or(session.engine())) : Requests::EngineUse();
}

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/route.h"

#include "exchange/draftpreview.h"

#include <qrequests/session.h>
#include <qrequests/utils.h>

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qsizetype LongestProxy = 200; ///< of a text that is no URL

void addMissingProxies(Requests::Proxies *proxies, const Requests::Proxies &others)
{
    for (auto each = others.cbegin(); each != others.cend(); ++each) {
        if (!proxies->contains(each.key()))
            proxies->insert(each.key(), each.value());
    }
}

} // namespace

RequestRoute routeOf(const Requests::Session &session, const PreparedDraft &draft)
{
    const QString url = draft.request ? draft.request->url() : QString();
    // As a prepared request is sent, see SendOptions::proxies.
    Requests::Proxies proxies = draft.proxies.isEmpty() ? session.proxies() : draft.proxies;
    if (session.trustEnv() && draft.proxies.isEmpty())
        addMissingProxies(&proxies, Requests::environProxies(url, proxies.value(u"no_proxy"_s)));
    return {Requests::selectProxy(url, proxies), draft.engine.value_or(session.engine())};
}

QString placeOfProxy(const QString &proxy)
{
    const QUrl url(proxy.contains(":/"_L1) ? proxy : QString("http://"_L1 + proxy));
    if (!url.isValid() || url.host().isEmpty())
        return proxy.mid(proxy.lastIndexOf(u'@') + 1).left(LongestProxy);
    return url.authority().section(u'@', -1);
}

} // namespace Fingerpost

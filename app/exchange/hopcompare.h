// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/hopstory.h"

#include <qrequests/cookiejar.h>
#include <qrequests/preparedrequest.h>

#include <QUrl>

namespace Fingerpost {

/// The names in its Cookie field, in their order.
[[nodiscard]] QByteArrayList cookieNames(const Requests::PreparedRequest &request);

/// As "sid, lang", the first few of many.
[[nodiscard]] QString namesInWords(const QByteArrayList &names);

/// The rules that made one hop's request of the one before: RFC 9110 §15.4, RFC 6265, and what Requests does
/// in rebuild_method, rebuild_auth and resolve_redirects.
class HopCompare {
public:
    /// Both outlive it.
    HopCompare(const Hop &before, const Hop &now, HopStory::Origin origin);

    void tell(HopStory *story);

private:
    void tellPlace();
    void tellMethod();
    void tellBody();
    void tellAuthorization(const QByteArray &name);
    void tellCookies();
    void tellHost();
    void tellChallenge();
    void add(HopFact::About about, HopFact::Weight weight, const QString &what, const QString &why,
             const QString &rule);
    void drop(const QByteArray &name, const QString &why);
    void note(const QByteArray &name, const QString &text);
    [[nodiscard]] QString whereFromTo() const;

    const Requests::PreparedRequest m_before;
    const Requests::PreparedRequest m_now;
    const int m_status; ///< of the answer between them
    const QByteArray m_challenge; ///< its WWW- or Proxy-Authenticate
    const Requests::CookieJar m_set; ///< by that answer
    const int m_cookiesKnown; ///< negative: those of m_now are all
    const QUrl m_from;
    const QUrl m_to;
    const HopStory::Origin m_origin;
    HopStory *m_story = nullptr;
};

} // namespace Fingerpost

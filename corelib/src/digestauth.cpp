// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/digestauth.h>

#include <qrequests/preparedrequest.h>
#include <qrequests/response.h>

#include "digest_p.h"
#include "preparedrequest_p.h"
#include "randomhex_p.h"
#include "urlparts_p.h"
#include "urlplace_p.h"

#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

// More origins than any program has at a time; beyond, the next request to each is challenged once more.
constexpr qsizetype maxOrigins = 1024;

/// Requests sends the cookies of the challenge along with the answer.
void addCookies(PreparedRequest &request, const Response &response)
{
    CookieJar cookies = request.cookies();
    const QByteArray before = cookies.cookieHeader(cookieUrl(request));
    cookies.extract(cookieUrl(request), response.headers());
    // A Cookie field that a caller wrote stays; one made from the jar is made anew.
    if (!before.isNull() && request.headers().value("Cookie") == before)
        request.headers().remove("Cookie");
    request.setCookies(cookies);
    request.prepareCookies(cookies);
}

/// Stands in for the DigestAuth in the rest of an exchange whose challenge was answered, so that it is
/// answered once, whatever other exchanges do at the same time.
class DigestAnswer : public Auth {
public:
    explicit DigestAnswer(std::shared_ptr<DigestState> state)
        : m_state(std::move(state))
    {
    }

    Result<void> apply(PreparedRequest &request) override
    {
        m_state->apply(request);
        return {};
    }

    [[nodiscard]] std::optional<PreparedRequest> answer(const Response &challenge) override
    {
        const bool answered = m_answered.exchange(false);
        if (!m_state->challenges(challenge.statusCode()))
            return {};
        if (!answered)
            return m_state->answer(challenge, m_state);
        m_state->learnStale(challenge);
        return {};
    }

    Result<void> repeated(PreparedRequest &again) override
    {
        m_state->repeat(again);
        return {};
    }

    bool redirected(PreparedRequest &, bool leavesOrigin) override
    {
        m_answered = false; // the next hop may be challenged as well, as in Requests
        return !leavesOrigin || m_state->peer() == DigestPeer::Proxy;
    }

    [[nodiscard]] DigestPeer peer() const { return m_state->peer(); }

private:
    std::shared_ptr<DigestState> m_state;
    std::atomic_bool m_answered = true;
};

} // namespace

bool DigestState::challenges(int status) const
{
    if (m_peer == DigestPeer::Proxy)
        return status == 407;
    return status >= 400 && status < 500; // as Requests: not the 401 alone
}

bool DigestState::answersServers(const Auth *auth)
{
    if (const auto *answered = dynamic_cast<const DigestAnswer *>(auth))
        return answered->peer() == DigestPeer::Server;
    return dynamic_cast<const DigestAuth *>(auth) != nullptr;
}

QByteArray DigestState::field() const
{
    return m_peer == DigestPeer::Proxy ? "Proxy-Authorization" : "Authorization";
}

std::optional<DigestChallenge> DigestState::challengeOf(const Response &response) const
{
    return DigestChallenge::firstOf(
        response.headers().values(m_peer == DigestPeer::Proxy ? "Proxy-Authenticate" : "WWW-Authenticate"));
}

QString DigestState::key(const QString &url) const
{
    return m_peer == DigestPeer::Proxy ? QString() : UrlPlace(url).origin();
}

DigestState::Origin &DigestState::origin(const QString &url)
{
    const QString place = key(url);
    if (m_origins.size() >= maxOrigins && !m_origins.contains(place))
        m_origins.clear();
    return m_origins[place];
}

/// The origin of \a url if the Auth was applied there; null: it has no business there.
DigestState::Origin *DigestState::known(const QString &url)
{
    if (const auto found = m_origins.find(key(url)); found != m_origins.end())
        return &*found;
    // http on its standard port to https on its own is the same place made safer, for credentials as well
    // (should_strip_auth).
    UrlPlace place(url);
    if (!place.isSecure() || (place.port >= 0 && place.port != 443))
        return nullptr;
    place.scheme = u"http"_s;
    place.port = 80;
    return m_origins.contains(place.origin()) ? &origin(url) : nullptr;
}

void DigestState::take(Origin &origin, const DigestChallenge &challenge)
{
    if (!origin.challenge || origin.challenge->nonce != challenge.nonce) {
        origin.nonceCount = 0;
        origin.sessionNonce.clear();
    }
    origin.challenge = challenge;
}

QByteArray DigestState::authorization(Origin &origin, const PreparedRequest &request,
                                      const QByteArray &bodyHash)
{
    // As it travels: a server compares it with the request line (RFC 7616 §3.4.6).
    DigestInput input{.user = m_user,
                      .password = m_password,
                      .method = request.method(),
                      .uri = UrlParts(request.url()).wireTarget()};
    input.nonceCount = ++origin.nonceCount;
    input.bodyHash = bodyHash;
    input.clientNonce = m_clientNonce.isEmpty() ? randomHex() : m_clientNonce;
    if (origin.challenge->session) {
        if (origin.sessionNonce.isEmpty())
            origin.sessionNonce = input.clientNonce;
        input.clientNonce = origin.sessionNonce;
    }
    return digestAuthorization(*origin.challenge, input);
}

void DigestState::apply(PreparedRequest &request)
{
    const QMutexLocker lock(&m_mutex);
    Origin &known = origin(request.url());
    if (!known.challenge)
        return;
    // A body is read on the I/O thread only, so auth-int waits for its challenge there.
    if (known.challenge->protection == DigestChallenge::AuthInt && request.body())
        return;
    const QByteArray hash = DigestHash::hex(known.challenge->hash, QByteArrayView()); // of no body
    request.headers().set(field(), authorization(known, request, hash));
}

void DigestState::repeat(PreparedRequest &request)
{
    if (request.headers().contains(field()))
        apply(request);
}

std::optional<PreparedRequest> DigestState::answer(const Response &response,
                                                   const std::shared_ptr<DigestState> &self)
{
    if (!challenges(response.statusCode()))
        return {};
    PreparedRequest request = response.request();
    const auto challenge = challengeOf(response);
    if (!challenge || (request.body() && !request.body()->isRewindable()))
        return {};
    std::optional<QByteArray> hash = QByteArray();
    if (challenge->protection == DigestChallenge::AuthInt)
        hash = DigestHash::hex(challenge->hash, request.body().get());
    if (!hash)
        return {};

    addCookies(request, response);
    const QMutexLocker lock(&m_mutex);
    Origin *place = known(request.url());
    if (!place)
        return {};
    take(*place, *challenge);
    request.headers().set(field(), authorization(*place, request, *hash));
    request.setAuth(AuthHandle(std::make_shared<DigestAnswer>(self)));
    return request;
}

std::optional<PreparedRequest> DigestState::answerOnce(const Response &response,
                                                       const std::shared_ptr<DigestState> &self)
{
    // An answered exchange goes on with its DigestAnswer; should it come back here, it is still asked.
    const AuthHandle auth = response.request().auth();
    if (auto *answered = dynamic_cast<DigestAnswer *>(auth.get()))
        return answered->answer(response);
    return answer(response, self);
}

void DigestState::learnStale(const Response &response)
{
    const auto challenge = challengeOf(response);
    if (!challenge || !challenge->stale)
        return;
    const QMutexLocker lock(&m_mutex);
    if (Origin *place = known(response.request().url()))
        take(*place, *challenge);
}

void DigestState::restore(const QString &url, const DigestChallenge &challenge, quint32 count)
{
    const QMutexLocker lock(&m_mutex);
    Origin &known = origin(url);
    take(known, challenge);
    known.nonceCount = count;
}

void DigestState::setClientNonce(const QByteArray &nonce)
{
    const QMutexLocker lock(&m_mutex);
    m_clientNonce = nonce;
}

DigestAuth::DigestAuth(const QString &user, const QString &password)
    : d(std::make_shared<DigestState>(DigestPeer::Server, user, password))
{
}

DigestAuth::~DigestAuth() = default;

Result<void> DigestAuth::apply(PreparedRequest &request)
{
    d->apply(request);
    return {};
}

std::optional<PreparedRequest> DigestAuth::answer(const Response &challenge)
{
    return d->answerOnce(challenge, d);
}

Result<void> DigestAuth::repeated(PreparedRequest &again)
{
    d->repeat(again);
    return {};
}

ProxyDigestAuth::ProxyDigestAuth(const QString &user, const QString &password)
    : d(std::make_shared<DigestState>(DigestPeer::Proxy, user, password))
{
}

ProxyDigestAuth::~ProxyDigestAuth() = default;

Result<void> ProxyDigestAuth::apply(PreparedRequest &request)
{
    d->apply(request);
    return {};
}

std::optional<PreparedRequest> ProxyDigestAuth::answer(const Response &challenge)
{
    return d->answerOnce(challenge, d);
}

Result<void> ProxyDigestAuth::repeated(PreparedRequest &again)
{
    d->repeat(again);
    return {};
}

bool ProxyDigestAuth::redirected(PreparedRequest &, bool)
{
    return true; // whatever the host, the proxy may be the same
}

} // namespace Requests

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/auth.h>
#include <qrequests/preparedrequest.h>
#include <qrequests/response.h>

#include "digest_p.h"
#include "preparedrequest_p.h"
#include "urlplace_p.h"

#include <QRandomGenerator>

#include <array>
#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

// More origins than any program has at a time; beyond, the next request to each is challenged once more.
constexpr qsizetype maxOrigins = 1024;

QByteArray randomNonce()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    QByteArray hex;
    for (const quint32 word : words)
        hex += QByteArray::number(word, 16).rightJustified(8, '0');
    return hex;
}

/// H(entity-body) for auth-int; nothing when the body cannot be read.
std::optional<QByteArray> bodyHash(const PreparedRequest &request, QCryptographicHash::Algorithm algorithm)
{
    QCryptographicHash hash(algorithm);
    if (const auto body = request.body()) {
        const auto device = body->open();
        if (!device || !hash.addData(device.value().get()))
            return {};
    }
    return hash.result().toHex();
}

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
        if (challenge.statusCode() != 401)
            return {};
        if (!answered)
            return m_state->answer(challenge, m_state);
        m_state->learnStale(challenge);
        return {};
    }

    void redirected() override { m_answered = false; }

private:
    std::shared_ptr<DigestState> m_state;
    std::atomic_bool m_answered = true;
};

} // namespace

DigestState::Origin &DigestState::origin(const QString &url)
{
    const QString key = UrlPlace(url).origin();
    if (m_origins.size() >= maxOrigins && !m_origins.contains(key))
        m_origins.clear();
    return m_origins[key];
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
    DigestInput input{
        .user = m_user, .password = m_password, .method = request.method(), .uri = request.pathUrl()};
    input.nonceCount = ++origin.nonceCount;
    input.bodyHash = bodyHash;
    input.clientNonce = m_clientNonce.isEmpty() ? randomNonce() : m_clientNonce;
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
    const QByteArray hash = QCryptographicHash::hash({}, known.challenge->hash).toHex(); // of no body
    request.headers().set("Authorization", authorization(known, request, hash));
}

std::optional<PreparedRequest> DigestState::answer(const Response &response,
                                                   const std::shared_ptr<DigestState> &self)
{
    if (response.statusCode() != 401)
        return {};
    PreparedRequest request = response.request();
    const auto challenge = DigestChallenge::firstOf(response.headers().values("www-authenticate"));
    if (!challenge || (request.body() && !request.body()->isRewindable()))
        return {};
    std::optional<QByteArray> hash = QByteArray();
    if (challenge->protection == DigestChallenge::AuthInt)
        hash = bodyHash(request, challenge->hash);
    if (!hash)
        return {};

    addCookies(request, response);
    const QMutexLocker lock(&m_mutex);
    const auto known = m_origins.find(UrlPlace(request.url()).origin());
    if (known == m_origins.end())
        return {};
    take(*known, *challenge);
    request.headers().set("Authorization", authorization(*known, request, *hash));
    request.setAuth(AuthHandle(std::make_shared<DigestAnswer>(self)));
    return request;
}

void DigestState::learnStale(const Response &response)
{
    const auto challenge = DigestChallenge::firstOf(response.headers().values("www-authenticate"));
    if (!challenge || !challenge->stale)
        return;
    const QMutexLocker lock(&m_mutex);
    const auto known = m_origins.find(UrlPlace(response.request().url()).origin());
    if (known != m_origins.end())
        take(*known, *challenge);
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
    : d(std::make_shared<DigestState>(user, password))
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
    // An answered exchange goes on with its DigestAnswer; should it come back here, it is still asked.
    const AuthHandle auth = challenge.request().auth();
    if (auto *answered = dynamic_cast<DigestAnswer *>(auth.get()))
        return answered->answer(challenge);
    return d->answer(challenge, d);
}

void DigestAuth::redirected()
{
    // What has to begin anew is kept by the exchange's own DigestAnswer.
}

} // namespace Requests

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/digest.h"

#include <QtCore/QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Playground {

namespace {

constexpr char kRealm[] = "Fingerpost playground";
constexpr qsizetype kMostNonces = 4096;

QByteArray randomHex()
{
    quint32 words[4];
    QRandomGenerator::system()->fillRange(words);
    return QByteArray(reinterpret_cast<const char *>(words), sizeof(words)).toHex();
}

/// What the client should have computed from the credentials it sent (RFC 7616 §3.4.1).
QByteArray expectedResponse(const Request &request, const DigestGuard::Door &door, const HeaderFields &sent)
{
    const auto hash = [kind = *DigestGuard::algorithm(door.algorithm)](const QByteArray &text) {
        return QCryptographicHash::hash(text, kind).toHex();
    };
    const QByteArray qop = parameter(sent, "qop");
    QByteArray what = request.method + ':' + request.target;
    if (qop == "auth-int")
        what += ':' + hash(request.body);
    QByteArray text =
        hash(door.user + ':' + kRealm + ':' + door.password) + ':' + parameter(sent, "nonce") + ':';
    if (!qop.isEmpty())
        text += parameter(sent, "nc") + ':' + parameter(sent, "cnonce") + ':' + qop + ':';
    return hash(text + hash(what));
}

bool answersDoor(const Request &request, const DigestGuard::Door &door, const HeaderFields &sent)
{
    const QByteArray qop = parameter(sent, "qop");
    const QByteArray algorithm = parameter(sent, "algorithm");
    return parameter(sent, "username") == door.user && parameter(sent, "realm") == kRealm
        && parameter(sent, "uri") == request.target && (qop.isEmpty() || door.qop.split(',').contains(qop))
        && (qop.isEmpty() || (!parameter(sent, "nc").isEmpty() && !parameter(sent, "cnonce").isEmpty()))
        && (algorithm.isEmpty() ? door.algorithm == "MD5" : algorithm == door.algorithm)
        && parameter(sent, "response").toLower() == expectedResponse(request, door, sent);
}

} // namespace

std::optional<QCryptographicHash::Algorithm> DigestGuard::algorithm(const QByteArray &name)
{
    if (name == "MD5")
        return QCryptographicHash::Md5;
    if (name == "SHA-256")
        return QCryptographicHash::Sha256;
    if (name == "SHA-512")
        return QCryptographicHash::Sha512;
    return {};
}

std::optional<Reply> DigestGuard::check(const Request &request, const Door &door)
{
    const QByteArray authorization = request.header("Authorization");
    if (authorization.left(7).toLower() != "digest ")
        return challenge(door, false);
    const HeaderFields sent = headerParameters(authorization.mid(7), ',');
    if (!answersDoor(request, door, sent))
        return challenge(door, false);
    // The password is right, so an old or foreign nonce is stale and the client need not ask anybody.
    if (!use(parameter(sent, "nonce")))
        return challenge(door, true);
    return {};
}

Reply DigestGuard::challenge(const Door &door, bool isStale)
{
    const QByteArray nonce = randomHex();
    m_usesLeft.insert(nonce, door.uses);
    m_issued.enqueue(nonce);
    if (m_issued.size() > kMostNonces)
        m_usesLeft.remove(m_issued.dequeue());

    Reply reply = errorReply(
        401, isStale ? u"The nonce is stale; use the new one."_s : u"This needs digest authentication."_s);
    const QByteArray text = QByteArray("Digest realm=\"") + kRealm + "\", nonce=\"" + nonce + "\", qop=\""
        + door.qop + "\", opaque=\"" + randomHex() + "\", algorithm=" + door.algorithm
        + ", stale=" + (isStale ? "true" : "false");
    reply.headers.emplaceBack("WWW-Authenticate", text);
    return reply;
}

bool DigestGuard::use(const QByteArray &nonce)
{
    const auto found = m_usesLeft.find(nonce);
    if (found == m_usesLeft.end() || *found == 0)
        return false;
    if (*found > 0)
        --*found;
    return true;
}

} // namespace Fingerpost::Playground

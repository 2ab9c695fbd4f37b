// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "digest_p.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

bool isTrue(const QByteArray &value)
{
    return value.compare("true", Qt::CaseInsensitive) == 0;
}

/// RFC 9110 §5.6.4.
QByteArray quoted(QByteArray text)
{
    text.replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + text + '"';
}

QByteArray userParameter(const DigestChallenge &challenge, const QByteArray &user, const QByteArray &hashed)
{
    if (challenge.userHash)
        return "username=" + quoted(hashed);
    const bool ascii =
        std::all_of(user.cbegin(), user.cend(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!ascii && challenge.utf8)
        return "username*=UTF-8''" + user.toPercentEncoding();
    return "username=" + quoted(user);
}

} // namespace

std::optional<DigestChallenge> DigestChallenge::from(const Challenge &challenge)
{
    const auto &parameters = challenge.parameters;
    if (challenge.scheme != "digest" || !parameters.contains("realm") || !parameters.contains("nonce"))
        return {};
    DigestChallenge digest;
    digest.realm = parameters.value("realm");
    digest.nonce = parameters.value("nonce");
    digest.opaque = parameters.value("opaque");
    digest.algorithm = parameters.value("algorithm");
    digest.userHash = isTrue(parameters.value("userhash"));
    digest.stale = isTrue(parameters.value("stale"));
    digest.utf8 = parameters.value("charset").compare("utf-8", Qt::CaseInsensitive) == 0;

    QByteArray name = digest.algorithm.toUpper();
    digest.session = name.endsWith("-SESS");
    if (digest.session)
        name.chop(5);
    const auto hash = DigestHash::named(name);
    if (!hash)
        return {};
    digest.hash = *hash;

    const QByteArray qop = parameters.value("qop").toLower();
    if (qop.trimmed().isEmpty())
        return digest;
    QByteArrayList offered = qop.split(',');
    for (QByteArray &option : offered)
        option = option.trimmed();
    if (offered.contains("auth"))
        digest.protection = Auth;
    else if (offered.contains("auth-int"))
        digest.protection = AuthInt;
    else
        return {};
    return digest;
}

std::optional<DigestChallenge> DigestChallenge::firstOf(const QByteArrayList &fields)
{
    for (const QByteArray &field : fields) {
        for (const Challenge &challenge : parseChallenges(field)) {
            if (auto digest = from(challenge))
                return digest;
        }
    }
    return {};
}

QByteArray digestAuthorization(const DigestChallenge &challenge, const DigestInput &input)
{
    const auto hash = [&](const QByteArray &text) { return DigestHash::hex(challenge.hash, text); };
    const QByteArray user = input.user.toUtf8();
    const QByteArray count = QByteArray::number(input.nonceCount, 16).rightJustified(8, '0');
    const bool integrity = challenge.protection == DigestChallenge::AuthInt;

    QByteArray secret = hash(user + ':' + challenge.realm + ':' + input.password.toUtf8());
    if (challenge.session)
        secret = hash(secret + ':' + challenge.nonce + ':' + input.clientNonce);
    QByteArray what = input.method + ':' + input.uri;
    if (integrity)
        what += ':' + input.bodyHash;
    const QByteArray qop = integrity ? "auth-int" : "auth";
    QByteArray proof = challenge.nonce + ':';
    if (challenge.protection != DigestChallenge::None)
        proof += count + ':' + input.clientNonce + ':' + qop + ':';
    const QByteArray response = hash(secret + ':' + proof + hash(what));

    // Order and quotes as Requests writes them, which servers have seen for years; RFC 7616 §3.4 would have
    // algorithm and qop without quotes.
    QByteArray header = "Digest " + userParameter(challenge, user, hash(user + ':' + challenge.realm))
        + ", realm=" + quoted(challenge.realm) + ", nonce=" + quoted(challenge.nonce)
        + ", uri=" + quoted(input.uri) + ", response=\"" + response + '"';
    if (!challenge.opaque.isEmpty())
        header += ", opaque=" + quoted(challenge.opaque);
    if (!challenge.algorithm.isEmpty())
        header += ", algorithm=" + quoted(challenge.algorithm);
    if (challenge.userHash)
        header += ", userhash=true";
    if (challenge.protection != DigestChallenge::None)
        header += ", qop=\"" + qop + "\", nc=" + count + ", cnonce=" + quoted(input.clientNonce);
    else if (challenge.session)
        header +=
            ", cnonce=" + quoted(input.clientNonce); // or the server could not compute the session's secret
    return header;
}

} // namespace Requests

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "typedvalue.h"

#include "digest_p.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

/// Makes the changes that were recorded of an auth callable.
class RecordedAuth : public Auth {
public:
    RecordedAuth(const Headers &headers, const QJsonObject &changes)
        : m_headers(headers)
        , m_changes(changes)
    {
    }
    Result<void> apply(PreparedRequest &request) override
    {
        for (const Header &field : m_headers)
            request.headers().set(field.name, field.value);
        if (m_changes.contains("set_url"_L1))
            request.setUrl(m_changes.value("set_url"_L1).toString());
        if (m_changes.contains("set_body_b64"_L1))
            request.setBody(decoded(m_changes.value("set_body_b64"_L1)));
        return {};
    }

private:
    Headers m_headers;
    QJsonObject m_changes;
};

/// The challenge of a recorded state.
Challenge challengeOf(const QJsonObject &recorded)
{
    Challenge challenge;
    challenge.scheme = "digest";
    for (auto it = recorded.begin(); it != recorded.end(); ++it)
        challenge.parameters.insert(it.key().toLatin1(), it.value().toString().toLatin1());
    return challenge;
}

} // namespace

AuthHandle ValueReader::digest(const QJsonObject &typed)
{
    const QString ref = typed.value("ref"_L1).toString();
    if (m_digests.contains(ref))
        return m_digests.value(ref);
    const DigestAuth made(text(typed.value("user"_L1)), text(typed.value("pass"_L1)));
    const std::shared_ptr<DigestState> &state = DigestState::of(made);
    if (typed.contains("cnonce"_L1))
        state->setClientNonce(typed.value("cnonce"_L1).toString().toLatin1());
    if (typed.contains("state"_L1)) {
        const QJsonObject recorded = typed.value("state"_L1).toObject();
        const auto challenge = DigestChallenge::from(challengeOf(recorded.value("challenge"_L1).toObject()));
        if (challenge)
            state->restore(m_url, *challenge, quint32(recorded.value("nonce_count"_L1).toInt()));
        else
            refuse(u"this challenge, which nobody could answer"_s);
    }
    const AuthHandle handle(made);
    if (!ref.isEmpty())
        m_digests.insert(ref, handle);
    return handle;
}

AuthHandle ValueReader::auth(const QJsonValue &value)
{
    const QString type = typeOf(value);
    if (value.isNull())
        return {};
    if (type == "auth_tuple"_L1 || type == "basic"_L1) {
        if (!value[u"user"].isString() && typeOf(value[u"user"]) != "bytes"_L1)
            refuse(u"a user name that is no text: it does not compile"_s);
        return BasicAuth(text(value[u"user"]), text(value[u"pass"]));
    }
    if (type == "proxy_auth"_L1)
        return ProxyBasicAuth(text(value[u"user"]), text(value[u"pass"]));
    if (type == "custom_auth"_L1) {
        QJsonObject changes = m_context.substituted(value.toObject());
        return RecordedAuth(headers(changes.value("set_headers"_L1)), changes);
    }
    if (type == "digest"_L1)
        return digest(value.toObject());
    refuse(u"auth of the type "_s + type);
    return {};
}

} // namespace Conformance

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/draftvault.h"

#include "environments/template.h"
#include "secrets/secretindex.h"
#include "secrets/secretstore.h"
#include "workspace/authfields.h"

#include <QSet>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

/// The names of all fields that are secret, of whatever kind: a draft keeps what was typed for each.
const QSet<QString> &secretNames()
{
    static const QSet<QString> names = [] {
        QSet<QString> found;
        using Kind = AuthSetting::Kind;
        for (const Kind kind : {Kind::Basic, Kind::Digest, Kind::Bearer, Kind::ApiKey, Kind::Netrc,
                                Kind::AwsV4, Kind::OAuth1}) {
            for (const AuthField &field : authFields(kind)) {
                if (field.type == AuthField::Type::Secret)
                    found.insert(field.name);
            }
        }
        return found;
    }();
    return names;
}

bool isMention(const QString &text)
{
    const QList<Template::Mention> mentions = Template::mentions(text, 2);
    return mentions.size() == 1 && mentions.constFirst().length == text.size();
}

} // namespace

DraftVault::DraftVault(SecretStore &secrets, SecretIndex &index)
    : m_secrets(secrets)
    , m_index(index)
{
}

DraftVault::Place DraftVault::tabPlace(const RequestDraft &draft) const
{
    return {m_index.workspaceId(), "tab/"_L1 + draft.id};
}

DraftVault::Place DraftVault::filePlace(const QString &collection, const QString &path) const
{
    return {m_index.collectionId(collection, {}), "request/"_L1 + path};
}

DraftVault::Place DraftVault::folderPlace(const QString &collection, const QString &path) const
{
    return {m_index.collectionId(collection, {}), "auth/"_L1 + path};
}

DraftVault::Values DraftVault::take(RequestDraft *draft)
{
    Values taken;
    for (auto it = draft->auth.values.begin(); it != draft->auth.values.end();) {
        if (secretNames().contains(it.key()) && !it->isEmpty() && !isMention(*it)) {
            taken.insert(it.key(), *it);
            it = draft->auth.values.erase(it);
        } else {
            ++it;
        }
    }
    return taken;
}

void DraftVault::put(RequestDraft *draft, const Values &values)
{
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (draft->auth.values.value(it.key()).isEmpty())
            draft->auth.values.insert(it.key(), it.value());
    }
}

RequestDraft DraftVault::seal(const RequestDraft &draft, const Place &place)
{
    RequestDraft sealed = draft;
    const Values taken = take(&sealed);
    for (const QString &name : secretNames()) {
        const SecretKey key{place.owner, place.scope, name};
        const QString value = taken.value(name);
        // One that has not been read yet is missing in the draft, too: only what was known can be removed.
        if (m_written.value(key) == value)
            continue;
        m_written.insert(key, value);
        send(key);
    }
    return sealed;
}

/// One at a time for each key, so that typing does not queue up a write for each letter.
void DraftVault::send(const SecretKey &key)
{
    if (m_sending.contains(key))
        return;
    m_sending.insert(key);
    const QString value = m_written.value(key);
    const auto sent = [this, key, value](const SecretStore::Result &) {
        m_sending.remove(key);
        if (m_written.value(key) != value)
            send(key);
    };
    if (value.isEmpty())
        m_secrets.remove(key, &m_secrets, sent);
    else
        m_secrets.write(key, SecretValue(value), &m_secrets, sent);
}

void DraftVault::open(const Place &place, QObject *context, const std::function<void(const Values &)> &done)
{
    struct Reading {
        Values values;
        int left = 0;
    };
    const auto reading = std::make_shared<Reading>();
    QList<SecretKey> keys;
    for (const QString &name : secretNames()) {
        const SecretKey key{place.owner, place.scope, name};
        if (m_index.contains(key) || m_secrets.cached(key))
            keys.append(key);
    }
    reading->left = int(keys.size());
    if (keys.isEmpty())
        return QTimer::singleShot(0, context, [done] { done({}); });
    for (const SecretKey &key : std::as_const(keys)) {
        m_secrets.read(key, context, [this, reading, key, done](const SecretStore::Result &result) {
            if (!result.value.isEmpty()) {
                reading->values.insert(key.name, result.value.text());
                m_written.insert(key, result.value.text());
            }
            if (--reading->left == 0)
                done(reading->values);
        });
    }
}

void DraftVault::copy(const Place &from, const Place &to, QObject *context)
{
    open(from, context, [this, to](const Values &values) {
        RequestDraft carrier;
        put(&carrier, values);
        if (!values.isEmpty())
            (void)seal(carrier, to);
    });
}

} // namespace Fingerpost

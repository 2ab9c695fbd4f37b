// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/draftvault.h"

#include "environments/template.h"
#include "secrets/secretindex.h"
#include "secrets/secretstore.h"
#include "workspace/authfields.h"

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <optional>
#include <utility>

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

constexpr QLatin1StringView TabScope("tab/");
constexpr QLatin1StringView RequestScope("request/");
constexpr QLatin1StringView FolderScope("folder/"); ///< its variables
constexpr QLatin1StringView AuthScope("auth/"); ///< what it hands down

bool isMention(const QString &text)
{
    const QList<Template::Mention> mentions = Template::mentions(text, 2);
    return mentions.size() == 1 && mentions.constFirst().length == text.size();
}

} // namespace

DraftVault::DraftVault(SecretStore &secrets, SecretIndex &index, CollectionId collectionId)
    : m_secrets(secrets)
    , m_index(index)
    , m_collectionId(std::move(collectionId))
    , m_context(std::make_unique<QObject>())
    , m_sealer(std::make_shared<JournalSealer>(
          m_context.get(),
          [this](const JournalSealer::Outcome &outcome, quint64 number) { takeSealed(outcome, number); }))
{
}

DraftVault::~DraftVault()
{
    m_sealer->detach();
}

DraftVault::Place DraftVault::tabPlace(const RequestDraft &draft) const
{
    return {m_index.workspaceId(), TabScope + draft.id};
}

DraftVault::Place DraftVault::filePlace(const QString &collection, const QString &path) const
{
    return {m_collectionId(collection), RequestScope + path};
}

DraftVault::Place DraftVault::folderPlace(const QString &collection, const QString &path) const
{
    return {m_collectionId(collection), AuthScope + path};
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
    OpenSecrets::open(draft, values);
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (!OpenSecrets::isMark(it.key()) && draft->auth.values.value(it.key()).isEmpty())
            draft->auth.values.insert(it.key(), it.value());
    }
}

QList<SecretKey> DraftVault::keysOf(const Place &place) const
{
    QList<SecretKey> keys = m_secrets.keys(place.owner);
    keys.removeIf([&place](const SecretKey &key) { return key.scope != place.scope; });
    return keys;
}

// ---- Into the keychain ----

RequestDraft DraftVault::seal(const RequestDraft &draft, const Place &place)
{
    RequestDraft sealed = draft;
    const Values taken = take(&sealed);
    for (const QString &name : secretNames())
        // One that has not been read yet is missing in the draft, too: only what was known can be removed.
        write({place.owner, place.scope, name}, taken.value(name));
    return sealed;
}

void DraftVault::write(const SecretKey &key, const QString &value)
{
    if (m_written.value(key) == value)
        return;
    m_written.insert(key, value);
    send(key);
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
        acknowledge();
    };
    if (value.isEmpty())
        m_secrets.remove(key, m_context.get(), sent);
    else
        m_secrets.write(key, SecretValue(value), m_context.get(), sent);
}

void DraftVault::forget(const Place &place)
{
    for (const SecretKey &key : keysOf(place)) {
        m_written.insert(key, {});
        send(key);
    }
}

void DraftVault::forgetTabsExcept(const QSet<QString> &ids)
{
    const QString owner = m_index.workspaceId();
    QSet<QString> gone;
    for (const SecretKey &key : m_secrets.keys(owner)) {
        if (key.scope.startsWith(TabScope) && !ids.contains(key.scope.mid(TabScope.size())))
            gone.insert(key.scope);
    }
    for (const QString &scope : std::as_const(gone))
        forget({owner, scope});
}

// ---- The journal ----

DraftStore::Filter DraftVault::journalFilter()
{
    return [sealer = m_sealer](const OpenTabs &tabs) { return sealer->seal(tabs); };
}

void DraftVault::hurry()
{
    m_sealer->hurry();
}

void DraftVault::acknowledge()
{
    if (m_sending.isEmpty())
        m_sealer->acknowledge(m_outcome);
}

void DraftVault::takeSealed(const JournalSealer::Outcome &outcome, quint64 number)
{
    m_outcome = number;
    for (auto it = outcome.cbegin(); it != outcome.cend(); ++it) {
        const QString scope = TabScope + it.key();
        for (auto value = it->values.cbegin(); value != it->values.cend(); ++value)
            write({m_index.workspaceId(), scope, value.key()}, value.value());
        m_marksChanged = m_marksChanged || m_marks.value(it.key()) != it->marks;
        m_marks.insert(it.key(), it->marks);
    }
    acknowledge();
}

/// Not before: until then a crash brings back the journal that still holds them.
void DraftVault::takeJournalSaved()
{
    takeOutstanding(); // what it holds may not have been told yet
    if (!std::exchange(m_marksChanged, false))
        return;
    for (const SecretKey &key : m_secrets.keys(m_index.workspaceId())) {
        const auto marks = m_marks.constFind(key.scope.mid(TabScope.size()));
        if (key.scope.startsWith(TabScope) && OpenSecrets::isMark(key.name) && marks != m_marks.cend()
            && !marks->contains(key.name)) {
            m_written.insert(key, {});
            send(key);
        }
    }
}

bool DraftVault::hasLost(const RequestDraft &draft) const
{
    using State = SecretStore::State;
    const bool wasAsked = m_secrets.state() == State::Unlocked || m_secrets.state() == State::Missing;
    return wasAsked && !OpenSecrets::marksIn(draft).isEmpty();
}

void DraftVault::takeOutstanding()
{
    QCoreApplication::sendPostedEvents(m_context.get(), QEvent::MetaCall);
}

// ---- Out of the keychain ----

void DraftVault::open(const Place &place, QObject *context, const std::function<void(const Values &)> &done)
{
    read(keysOf(place), context, done);
}

void DraftVault::openTab(const RequestDraft &draft, QObject *context,
                         const std::function<void(const Values &)> &done)
{
    const Place place = tabPlace(draft);
    QList<SecretKey> keys = keysOf(place);
    // The list of what there is may be a moment older than the journal when the program was killed.
    QSet<QString> names = OpenSecrets::marksIn(draft);
    for (const AuthField &field : authFields(draft.auth.kind)) {
        if (field.type == AuthField::Type::Secret && draft.auth.values.value(field.name).isEmpty())
            names.insert(field.name);
    }
    for (const QString &name : std::as_const(names)) {
        if (const SecretKey key{place.owner, place.scope, name}; !keys.contains(key))
            keys.append(key);
    }
    read(keys, context, done);
}

void DraftVault::read(const QList<SecretKey> &keys, QObject *context,
                      const std::function<void(const Values &)> &done)
{
    struct Reading {
        Values values;
        int left = 0;
    };
    const auto reading = std::make_shared<Reading>();
    reading->left = int(keys.size());
    if (keys.isEmpty())
        return QTimer::singleShot(0, context, [done] { done({}); });
    for (const SecretKey &key : keys) {
        m_secrets.read(key, context, [this, reading, key, done](const SecretStore::Result &result) {
            if (!result.value.isEmpty()) {
                reading->values.insert(key.name, result.value.text());
                m_written.insert(key, result.value.text());
                if (OpenSecrets::isMark(key.name))
                    m_sealer->learn(key.scope.mid(TabScope.size()), {{key.name, result.value.text()}});
            }
            if (--reading->left == 0)
                done(reading->values);
        });
    }
}

// ---- From place to place ----

struct DraftVault::Transfer {
    QString owner;
    QString toOwner;
    QString from; ///< the path of a request or folder
    QString to;
    bool isMove = false;
    QPointer<QObject> context;
    std::function<void()> done;

    /// What \a scope is called afterwards; nothing for one that is somewhere else.
    [[nodiscard]] std::optional<QString> newScope(const QString &scope) const
    {
        for (const QLatin1StringView kind : {RequestScope, FolderScope, AuthScope}) {
            const QString before = kind + from;
            if (scope == before || scope.startsWith(before + u'/'))
                return kind + to + scope.mid(before.size());
        }
        return {};
    }
};

void DraftVault::relocate(const QString &collection, const QString &before, const QString &after,
                          QObject *context, const std::function<void()> &done)
{
    const QString owner = m_collectionId(collection);
    transfer({owner, owner, before, after, true, context, done});
}

void DraftVault::copy(const QString &collection, const QString &path, const QString &toCollection,
                      const QString &toPath)
{
    transfer({m_collectionId(collection), m_collectionId(toCollection), path, toPath, false, {}, {}});
}

void DraftVault::transfer(const Transfer &transfer)
{
    QList<std::pair<SecretKey, SecretKey>> keys;
    for (const SecretKey &key : m_secrets.keys(transfer.owner)) {
        if (const auto scope = transfer.newScope(key.scope))
            keys.append({key, {transfer.toOwner, *scope, key.name}});
    }
    const auto left = std::make_shared<qsizetype>(keys.size());
    const auto finish = [transfer] {
        if (transfer.context && transfer.done)
            transfer.done();
    };
    if (keys.isEmpty())
        QTimer::singleShot(0, m_context.get(), finish);
    for (const auto &[from, to] : std::as_const(keys)) {
        const auto take = [this, from = from, to = to, isMove = transfer.isMove, left,
                           finish](const SecretStore::Result &result) {
            // One that a locked keychain does not give stays where it is.
            if (!result.value.isEmpty()) {
                write(to, result.value.text());
                m_written.insert(from, result.value.text());
                if (isMove)
                    write(from, {});
            }
            if (--*left == 0)
                finish();
        };
        m_secrets.read(from, m_context.get(), take);
    }
}

} // namespace Fingerpost

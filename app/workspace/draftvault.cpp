// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/draftvault.h"

#include "collections/folderfile.h"
#include "environments/template.h"
#include "secrets/secretindex.h"
#include "secrets/secretstore.h"
#include "workspace/authfields.h"

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

/// The names of all fields that are secret, of whatever kind: a draft keeps what was typed for each.
const QSet<QString> &secretNames()
{
    static const QSet<QString> names = [] {
        QSet<QString> found{DraftVault::Passphrase};
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
constexpr QLatin1StringView VariablePrefix("variable."); ///< of the name of one of a request's own

bool isMention(const QString &text)
{
    const QList<Template::Mention> mentions = Template::mentions(text, 2);
    return mentions.size() == 1 && mentions.constFirst().length == text.size();
}

bool isSecretText(const QString &text)
{
    return !text.isEmpty() && !isMention(text);
}

DraftVault::Values takeFrom(AuthSetting *auth, RequestSettings *settings)
{
    DraftVault::Values taken;
    for (auto it = auth->values.begin(); it != auth->values.end();) {
        if (secretNames().contains(it.key()) && isSecretText(*it)) {
            taken.insert(it.key(), *it);
            it = auth->values.erase(it);
        } else {
            ++it;
        }
    }
    if (isSecretText(settings->clientKeyPassphrase.value_or(QString())))
        taken.insert(DraftVault::Passphrase, *std::exchange(settings->clientKeyPassphrase, std::nullopt));
    return taken;
}

void putInto(AuthSetting *auth, RequestSettings *settings, const DraftVault::Values &values)
{
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it.key() == DraftVault::Passphrase) {
            if (settings->clientKeyPassphrase.value_or(QString()).isEmpty())
                settings->clientKeyPassphrase = it.value();
        } else if (secretNames().contains(it.key()) && auth->values.value(it.key()).isEmpty()) {
            auth->values.insert(it.key(), it.value());
        }
    }
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
    QObject::connect(&secrets, &SecretStore::stateChanged, m_context.get(), [this](SecretStore::State state) {
        if (state == SecretStore::State::Unlocked)
            finishMoves();
    });
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
    Values taken = takeFrom(&draft->auth, &draft->settings);
    for (Variable &variable : draft->variables) {
        if (variable.secret && !variable.value.isEmpty())
            taken.insert(VariablePrefix + variable.name, std::exchange(variable.value, {}));
    }
    return taken;
}

DraftVault::Values DraftVault::take(FolderSettings *folder)
{
    return takeFrom(&folder->auth, &folder->settings);
}

void DraftVault::put(RequestDraft *draft, const Values &values)
{
    OpenSecrets::open(draft, values);
    putInto(&draft->auth, &draft->settings, values);
    for (Variable &variable : draft->variables) {
        if (variable.secret && variable.value.isEmpty())
            variable.value = values.value(VariablePrefix + variable.name);
    }
}

void DraftVault::put(FolderSettings *folder, const Values &values)
{
    putInto(&folder->auth, &folder->settings, values);
}

QList<SecretKey> DraftVault::keysOf(const Place &place) const
{
    QList<SecretKey> keys = m_secrets.keys(place.owner);
    keys.removeIf([&](const SecretKey &key) { return key.scope != place.scope || isPromised(key); });
    return keys;
}

/// It belongs to what was there before: see relocate().
bool DraftVault::isPromised(const SecretKey &key) const
{
    const QHash<SecretKey, SecretKey> moves = m_index.moves();
    return std::find(moves.begin(), moves.end(), key) != moves.end();
}

/// Somebody else's secret takes the place of one that could not be moved: that one is lost, not given away.
void DraftVault::breakPromise(const SecretKey &key)
{
    const QHash<SecretKey, SecretKey> moves = m_index.moves();
    for (auto move = moves.begin(); move != moves.end(); ++move) {
        if (move.value() == key)
            m_index.removeMove(move.key());
    }
}

// ---- Into the keychain ----

RequestDraft DraftVault::seal(const RequestDraft &draft, const Place &place)
{
    RequestDraft sealed = draft;
    writeAll(take(&sealed), place);
    return sealed;
}

FolderSettings DraftVault::seal(const FolderSettings &folder, const Place &place)
{
    FolderSettings sealed = folder;
    writeAll(take(&sealed), place);
    return sealed;
}

void DraftVault::writeAll(const Values &taken, const Place &place)
{
    for (const QString &name : secretNames())
        // One that has not been read yet is missing in the draft, too: only what was known can be removed.
        write({place.owner, place.scope, name}, taken.value(name));
    QSet<QString> variables;
    for (auto it = taken.begin(); it != taken.end(); ++it) {
        if (it.key().startsWith(VariablePrefix))
            variables.insert(it.key());
    }
    const QString id = place.owner + u'/' + place.scope;
    for (const QString &name : m_variables.value(id) + variables)
        write({place.owner, place.scope, name}, taken.value(name));
    if (variables.isEmpty())
        m_variables.remove(id);
    else
        m_variables.insert(id, variables);
}

void DraftVault::write(const SecretKey &key, const QString &value)
{
    if (m_written.value(key) == value)
        return;
    breakPromise(key);
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
    QList<SecretKey> keys = keysOf(place);
    const QHash<SecretKey, SecretKey> moves = m_index.moves();
    for (auto move = moves.begin(); move != moves.end(); ++move) {
        if (move.key().owner == place.owner && move.key().scope == place.scope && !keys.contains(move.key()))
            keys.append(move.value()); // by the same name
    }
    read(keys, context, done);
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
    if (draft.settings.clientCert && draft.settings.clientKeyPassphrase.value_or(QString()).isEmpty())
        names.insert(Passphrase);
    for (const Variable &variable : draft.variables) {
        if (variable.secret && variable.value.isEmpty())
            names.insert(VariablePrefix + variable.name);
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
                if (key.name.startsWith(VariablePrefix))
                    m_variables[key.owner + u'/' + key.scope].insert(key.name);
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

void DraftVault::forgetAll(const QString &collection, const QString &path)
{
    forgetThere(m_collectionId(collection), path, true);
}

void DraftVault::forgetThere(const QString &owner, const QString &path, bool isAllBelow)
{
    const Transfer whole{owner, owner, path, path, false, {}, {}};
    const QStringList own{RequestScope + path, FolderScope + path, AuthScope + path};
    const auto isThere = [&](const SecretKey &key) {
        return key.owner == owner
            && (own.contains(key.scope) || (isAllBelow && whole.newScope(key.scope).has_value()));
    };
    const QHash<SecretKey, SecretKey> moves = m_index.moves();
    for (auto move = moves.begin(); move != moves.end(); ++move) {
        if (isThere(move.key()))
            m_index.removeMove(move.key());
    }
    for (const SecretKey &key : m_secrets.keys(owner)) {
        if (isThere(key) && !isPromised(key) && !m_leaving.contains(key)) {
            m_written.insert(key, {});
            send(key);
        }
    }
}

void DraftVault::relocate(const QString &collection, const QString &before, const QString &after,
                          QObject *context, const std::function<void()> &done)
{
    const QString owner = m_collectionId(collection);
    if (before != after)
        forgetThere(owner, after, false); // of what was deleted there; what is in it may have moved already
    transfer({owner, owner, before, after, true, context, done});
}

void DraftVault::copy(const QString &collection, const QString &path, const QString &toCollection,
                      const QString &toPath)
{
    const QString owner = m_collectionId(collection);
    const QString toOwner = m_collectionId(toCollection);
    if (owner != toOwner || path != toPath)
        forgetThere(toOwner, toPath, false);
    transfer({owner, toOwner, path, toPath, false, {}, {}});
}

/// What was to be moved on to where it is no longer.
void DraftVault::redirectMoves(const Transfer &transfer)
{
    const QHash<SecretKey, SecretKey> moves = m_index.moves();
    for (auto move = moves.begin(); move != moves.end(); ++move) {
        const auto scope = transfer.newScope(move.key().scope);
        if (!scope || move.key().owner != transfer.owner)
            continue;
        const SecretKey to{transfer.toOwner, *scope, move.key().name};
        if (transfer.isMove)
            m_index.removeMove(move.key());
        if (to != move.value()) // else it is back
            m_index.addMove(move.value(), to);
    }
}

/// The keychain gives again what it did not.
void DraftVault::finishMoves()
{
    const QHash<SecretKey, SecretKey> moves = m_index.moves();
    for (auto move = moves.begin(); move != moves.end(); ++move) {
        const auto take = [this, from = move.value(), to = move.key()](const SecretStore::Result &result) {
            if (result.outcome == SecretStore::Outcome::Failed)
                return;
            if (m_index.moves().value(to) != from)
                return; // it was moved on meanwhile, or has been given up
            const bool isTaken = m_index.contains(to) || m_secrets.cached(to).has_value(); // by a newer one
            if (!result.value.isEmpty() && !isTaken)
                write(to, result.value.text());
            m_index.removeMove(to);
            if (isPromised(from)) // to another one, too
                return;
            m_written.remove(from);
            m_secrets.remove(from, m_context.get(), {});
        };
        m_secrets.read(move.value(), m_context.get(), take);
    }
}

void DraftVault::transfer(const Transfer &transfer)
{
    redirectMoves(transfer);
    QList<std::pair<SecretKey, SecretKey>> keys;
    for (const SecretKey &key : m_secrets.keys(transfer.owner)) {
        if (const auto scope = transfer.newScope(key.scope); scope && !isPromised(key))
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
            m_leaving.remove(from);
            // One that a locked keychain does not give stays where it is for now.
            if (result.outcome == SecretStore::Outcome::Failed) {
                if (isMove)
                    m_index.addMove(from, to);
            } else if (!result.value.isEmpty()) {
                write(to, result.value.text());
                m_written.insert(from, result.value.text());
                if (isMove)
                    write(from, {});
            }
            if (--*left == 0)
                finish();
        };
        m_leaving.insert(from);
        m_secrets.read(from, m_context.get(), take);
    }
}

} // namespace Fingerpost

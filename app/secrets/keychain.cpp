// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychain.h"

#include <qt6keychain/keychain.h>

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QFuture>
#include <QLibrary>
#include <QPromise>
#include <QThreadPool>
#include <QUuid>

#include <memory>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr int BusTimeout = 3000; ///< milliseconds a question to the bus may take, on a thread of its own
const auto Service = u"org.fingerpost.Fingerpost"_s;
const auto SecretService = u"org.freedesktop.secrets"_s;

enum class Lock { Open, Locked, Missing };

/// One argument of the answer to a call; invalid after an error or the time limit.
QVariant ask(const QDBusConnection &bus, const QString &service, const QString &path,
             const QString &interface, const QString &method, const QVariantList &arguments = {})
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, method);
    call.setArguments(arguments);
    const QDBusMessage reply = bus.call(call, QDBus::Block, BusTimeout);
    return reply.type() == QDBusMessage::ReplyMessage ? reply.arguments().value(0) : QVariant();
}

QStringList servicesOn(const QDBusConnection &bus)
{
    const auto list = [&bus](const QString &method) {
        return ask(bus, u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s,
                   method)
            .toStringList();
    };
    return list(u"ListNames"_s) + list(u"ListActivatableNames"_s);
}

/// QtKeychain says "other error" of a locked keychain and of none alike, and calls an entry that it could not
/// unlock not found; the bus knows.
Lock lockOn(const QDBusConnection &bus)
{
    if (!bus.isConnected())
        return Lock::Missing;
    const QStringList services = servicesOn(bus);
    if (!services.contains(SecretService)) {
        const bool hasWallet = services.contains("org.kde.kwalletd6"_L1)
            || services.contains("org.kde.kwalletd5"_L1) || services.contains("org.kde.kwalletd"_L1);
        return hasWallet ? Lock::Open : Lock::Missing;
    }
    const QVariant keyring = ask(bus, SecretService, u"/org/freedesktop/secrets"_s,
                                 u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s, {u"default"_s});
    if (!keyring.isValid())
        return Lock::Missing; // the name is known and nobody answers to it
    const QString path = qvariant_cast<QDBusObjectPath>(keyring).path();
    if (path == "/"_L1)
        return Lock::Locked; // never set up: it would ask for a new password
    const QVariant locked = ask(bus, SecretService, path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
                                {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    return qvariant_cast<QDBusVariant>(locked).variant().toBool() ? Lock::Locked : Lock::Open;
}

/// On a thread of its own: a bus that hangs holds up nobody.
QFuture<Lock> askForLock()
{
    auto promise = std::make_shared<QPromise<Lock>>();
    const QFuture<Lock> future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise] {
        const QString name = QUuid::createUuid().toString();
        promise->addResult(lockOn(QDBusConnection::connectToBus(QDBusConnection::SessionBus, name)));
        QDBusConnection::disconnectFromBus(name);
        promise->finish();
    });
    return future;
}

/// libsecret holds on to the session it had with a service that has been started anew since, and QtKeychain
/// has no way to tell it. Loaded already if QtKeychain uses it; does nothing otherwise.
void forgetSession()
{
    QLibrary library(u"secret-1"_s, 0); // as QtKeychain loads it
    if (const QFunctionPointer disconnect = library.resolve("secret_service_disconnect"))
        disconnect();
}

Keychain::Answer answerFor(QKeychain::Error error, const QString &detail, Lock lock)
{
    if (error == QKeychain::NoBackendAvailable || lock == Lock::Missing)
        return {Keychain::Code::Missing, {}, detail};
    if (error == QKeychain::AccessDeniedByUser)
        return {Keychain::Code::Refused, {}, detail};
    if (lock == Lock::Locked)
        return {Keychain::Code::Locked, {}, detail};
    return {
        error == QKeychain::EntryNotFound ? Keychain::Code::NotFound : Keychain::Code::Refused, {}, detail};
}

enum class Attempt { First, Last };

/// Starts the job that \a make makes. It deletes itself; one that hangs is left to itself, as QtKeychain
/// cannot call it back.
template<typename Make, typename Take>
void start(const Make &make, const Keychain::Callback &callback, const Take &take,
           Attempt attempt = Attempt::First)
{
    auto *const job = make();
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [=] {
        const QKeychain::Error error = job->error();
        if (error == QKeychain::NoError) {
            callback({Keychain::Code::Done, take(job), {}});
            return;
        }
        // The job ends now; the application lives as long as its event loop.
        askForLock().then(QCoreApplication::instance(), [=, detail = job->errorString()](Lock lock) {
            const Keychain::Answer answer = answerFor(error, detail, lock);
            if (answer.code == Keychain::Code::Refused && error != QKeychain::AccessDeniedByUser
                && attempt == Attempt::First) {
                forgetSession();
                start(make, callback, take, Attempt::Last);
            } else {
                callback(answer);
            }
        });
    });
    job->start();
}

template<typename Job> Job *makeJob(const QString &key)
{
    auto *const job = new Job(Service);
    job->setKey(key);
    return job;
}

QString nothing(QKeychain::Job *)
{
    return {};
}

class SystemKeychain : public Keychain {
public:
    void read(const QString &key, const Callback &callback) override
    {
        start([key] { return makeJob<QKeychain::ReadPasswordJob>(key); }, callback,
              [](QKeychain::ReadPasswordJob *job) { return job->textData(); });
    }

    void write(const QString &key, const QString &value, const Callback &callback) override
    {
        const auto make = [key, value] {
            auto *const job = makeJob<QKeychain::WritePasswordJob>(key);
            job->setTextData(value);
            return job;
        };
        start(make, callback, nothing);
    }

    void remove(const QString &key, const Callback &callback) override
    {
        // What QtKeychain says of an entry that is not there differs with its version; so look.
        const auto look = [key, callback](const Answer &answer) {
            if (answer.code == Code::Done) {
                callback(answer);
                return;
            }
            start([key] { return makeJob<QKeychain::ReadPasswordJob>(key); },
                  [callback, answer](const Answer &found) {
                      if (found.code == Code::Done) // there, and not to be removed
                          callback({Code::Refused, {}, answer.detail});
                      else if (found.code == Code::NotFound)
                          callback({});
                      else
                          callback(found);
                  },
                  nothing);
        };
        start([key] { return makeJob<QKeychain::DeletePasswordJob>(key); }, look, nothing);
    }
};

} // namespace

std::unique_ptr<Keychain> systemKeychain()
{
    return std::make_unique<SystemKeychain>();
}

} // namespace Fingerpost

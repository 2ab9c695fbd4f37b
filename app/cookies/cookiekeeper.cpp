// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cookies/cookiekeeper.h"

#include "cookies/cookiewords.h"
#include "secrets/secretindex.h"
#include "secrets/secretstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qint64 MaxCookieFile = 64 * 1024 * 1024;

/// In the keychain a value has a mark before it, so that one that is null differs from an empty one.
QString sealedValue(const QByteArray &value)
{
    return value.isNull() ? u"-"_s : u'=' + QString::fromLatin1(value);
}

QByteArray openedValue(const QString &sealed)
{
    if (!sealed.startsWith(u'='))
        return {};
    const QByteArray value = sealed.mid(1).toLatin1();
    return value.isNull() ? QByteArray("") : value;
}

/// The same cookie, whatever its value.
bool isSameCookie(const Requests::Cookie &a, const Requests::Cookie &b)
{
    return a.name == b.name && a.domain == b.domain && a.path == b.path;
}

bool holds(const QList<Requests::Cookie> &cookies, const Requests::Cookie &wanted)
{
    return std::any_of(cookies.begin(), cookies.end(),
                       [&](const Requests::Cookie &each) { return isSameCookie(each, wanted); });
}

} // namespace

struct CookieKeeper::Read {
    Requests::CookieJar cookies;
    QString problem; ///< why the file cannot be understood
};

CookieKeeper::CookieKeeper(Requests::CookieJar &jar, const Place &place, SecretStore &secrets,
                           SecretIndex &index, QObject *parent)
    : QObject(parent)
    , m_jar(jar)
    , m_place(place)
    , m_secrets(secrets)
    , m_index(index)
    , m_file(pathOf(place))
{
    connect(&m_file, &JournalFile::saveFailed, this, [this](const QString &problem) {
        Q_EMIT failed(tr("The cookies cannot be kept: %1.").arg(problem));
    });
    connect(&m_secrets, &SecretStore::stateChanged, this, [this](SecretStore::State state) {
        const QHash<SecretKey, Requests::Cookie> missing = m_missing;
        for (const Requests::Cookie &cookie : missing) {
            if (state == SecretStore::State::Unlocked)
                askFor(cookie);
        }
    });
    read();
}

CookieKeeper::~CookieKeeper()
{
    blockSignals(true); // nobody is to be told any more
    flush();
    disconnect(&m_file, nullptr, this, nullptr);
}

QString CookieKeeper::pathOf(const Place &place)
{
    return place.folder + "/cookies-"_L1 + place.session + ".json"_L1;
}

QString CookieKeeper::scopeOf(const Place &place)
{
    return u"cookies/%1/%2"_s.arg(place.session, QDir(place.folder).dirName());
}

void CookieKeeper::discard(const Place &place, SecretStore &secrets, SecretIndex &index)
{
    QFile::remove(pathOf(place));
    const QString scope = scopeOf(place);
    const QList<SecretKey> keys = secrets.keys(index.workspaceId());
    for (const SecretKey &key : keys) {
        if (key.scope == scope)
            secrets.remove(key, &secrets, [](const SecretStore::Result &) {});
    }
}

SecretKey CookieKeeper::keyOf(const Requests::Cookie &cookie) const
{
    // A name of bounded length that tells nothing; the folder, as a second window has one of its own.
    const QByteArray name = cookie.domain.toUtf8() + '\n' + cookie.path.toUtf8() + '\n' + cookie.name;
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex();
    return {.owner = m_index.workspaceId(), .scope = scopeOf(m_place), .name = QString::fromLatin1(hash)};
}

bool CookieKeeper::isSessionOnly(const Requests::Cookie &cookie) const
{
    return cookie.secure && m_secrets.isSessionOnly(keyOf(cookie));
}

// ---- Reading ----

void CookieKeeper::read()
{
    QThreadPool::globalInstance()->start([self = QPointer(this), path = m_file.path()] {
        auto read = std::make_shared<Read>();
        QFile file(path);
        if (file.exists()) {
            const bool isOpen = file.open(QIODevice::ReadOnly);
            const auto cookies = !isOpen || file.size() > MaxCookieFile
                ? Requests::Result<Requests::CookieJar>(
                    Requests::Error(Requests::Error::RequestException,
                                    isOpen ? tr("it is larger than 64 MB") : file.errorString()))
                : Requests::CookieJar::fromJson(file.readAll());
            if (cookies)
                read->cookies = *cookies;
            else
                read->problem = cookies.error().message();
        }
        QMetaObject::invokeMethod(
            qApp,
            [self, read] {
                if (self)
                    self->takeRead(*read);
            },
            Qt::QueuedConnection);
    });
}

void CookieKeeper::takeRead(const Read &read)
{
    m_isRestored = true;
    if (!read.problem.isEmpty()) {
        const QString aside = m_place.isBorrowed ? QString() : JournalFile::setAside(m_file.path());
        Q_EMIT failed(
            tr("The cookies of last time could not be read (%1). They are kept in %2.")
                .arg(read.problem, QDir::toNativeSeparators(aside.isEmpty() ? m_file.path() : aside)));
    }
    // What has come meanwhile is newer.
    const QList<Requests::Cookie> present = m_jar.all();
    const QList<Requests::Cookie> cookies = read.cookies.all();
    for (const Requests::Cookie &cookie : cookies) {
        if (holds(present, cookie))
            continue;
        if (!cookie.secure) {
            m_jar.insert(cookie);
        } else {
            m_missing.insert(keyOf(cookie), cookie);
            askFor(cookie);
        }
    }
    Q_EMIT restored();
    check();
    tellSettled();
}

void CookieKeeper::tellSettled()
{
    if (m_asked == 0)
        Q_EMIT settled();
}

void CookieKeeper::askFor(const Requests::Cookie &cookie)
{
    ++m_asked;
    m_secrets.read(keyOf(cookie), this, [this, cookie](const SecretStore::Result &result) {
        --m_asked;
        const bool isThere = !result.value.isEmpty();
        if (isThere)
            takeValue(cookie, result.value.text());
        else if (result.outcome == SecretStore::Outcome::NotFound && m_missing.remove(keyOf(cookie)) > 0)
            write(); // nobody has it any more
        tellSettled();
    });
}

void CookieKeeper::takeValue(const Requests::Cookie &cookie, const QString &value)
{
    const SecretKey key = keyOf(cookie);
    if (m_missing.remove(key) == 0)
        return; // it was set or removed meanwhile
    Requests::Cookie whole = cookie;
    whole.value = openedValue(value);
    m_kept.insert(key, whole.value);
    if (!holds(m_jar.all(), whole))
        m_jar.insert(whole);
    check();
}

// ---- Writing ----

void CookieKeeper::check()
{
    const QList<Requests::Cookie> now = m_jar.all();
    if (!m_isRestored || now == m_known)
        return;
    m_known = now;
    for (const Requests::Cookie &cookie : std::as_const(m_known))
        m_missing.remove(keyOf(cookie));
    keepSecrets();
    write();
    Q_EMIT changed();
}

void CookieKeeper::takeAnswer(const Requests::PreparedRequest &request, const Requests::Headers &headers)
{
    if (m_missing.isEmpty() || !headers.contains("set-cookie"))
        return;
    // By the rules of a jar, in one that has them.
    Requests::CookieJar jar;
    for (const Requests::Cookie &cookie : std::as_const(m_missing))
        jar.insert(cookie);
    const QList<Requests::Cookie> before = jar.all();
    (void)jar.extract(cookiePlace(request), headers);
    const QList<Requests::Cookie> after = jar.all();
    QList<SecretKey> ended;
    for (const Requests::Cookie &cookie : before) {
        if (!holds(after, cookie))
            ended.append(keyOf(cookie));
    }
    dropMissing(ended);
}

void CookieKeeper::clear()
{
    m_jar.clear();
    dropMissing(m_missing.keys());
}

void CookieKeeper::clear(const QString &domain)
{
    m_jar.clear(domain);
    QList<SecretKey> keys;
    for (auto it = m_missing.cbegin(); it != m_missing.cend(); ++it) {
        if (it->domain == domain)
            keys.append(it.key());
    }
    dropMissing(keys);
}

void CookieKeeper::dropMissing(const QList<SecretKey> &keys)
{
    for (const SecretKey &key : keys) {
        m_missing.remove(key);
        if (!m_place.isBorrowed)
            m_secrets.remove(key, this, [](const SecretStore::Result &) {});
    }
    check();
    if (!keys.isEmpty())
        write();
}

/// Values of Secure cookies to the keychain, and those of cookies that are gone out of it.
void CookieKeeper::keepSecrets()
{
    if (m_place.isBorrowed)
        return;
    QHash<SecretKey, QByteArray> wanted;
    for (const Requests::Cookie &cookie : std::as_const(m_known)) {
        if (cookie.secure)
            wanted.insert(keyOf(cookie), cookie.value);
    }
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        const auto kept = m_kept.constFind(it.key());
        if (kept == m_kept.cend() || *kept != it.value() || kept->isNull() != it.value().isNull())
            m_secrets.write(it.key(), SecretValue(sealedValue(it.value())), this,
                            [](const SecretStore::Result &) {});
    }
    for (auto it = m_kept.cbegin(); it != m_kept.cend(); ++it) {
        if (!wanted.contains(it.key()))
            m_secrets.remove(it.key(), this, [](const SecretStore::Result &) {});
    }
    m_kept = wanted;
}

void CookieKeeper::write()
{
    if (m_place.isBorrowed)
        return;
    Requests::CookieJar kept;
    for (const QList<Requests::Cookie> &cookies : {m_known, m_missing.values()}) {
        for (Requests::Cookie cookie : cookies) {
            if (cookie.secure)
                cookie.value = "";
            kept.insert(cookie);
        }
    }
    m_file.save([kept] { return kept.toJson(Requests::CookieJar::SessionCookies::Keep); });
}

void CookieKeeper::flush()
{
    check();
    m_file.flush();
}

} // namespace Fingerpost

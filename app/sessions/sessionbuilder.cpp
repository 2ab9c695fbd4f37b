// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/sessionbuilder.h"

#include "exchange/engines.h"
#include "workspace/authobject.h"

#include <qrequests/replayadapter.h>

#include <QCoreApplication>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qint64 LargestArchive = 256 * 1024 * 1024;

/// Requests' own default.
constexpr int UsualRedirects = 30;

/// As Requests' own way: a hook that calls raise_for_status().
std::optional<Requests::Response> raisedForStatus(const Requests::Response &response)
{
    const auto checked = response.checkStatus();
    if (checked)
        return {};
    Requests::Response failed = response;
    failed.setError(checked.error());
    return failed;
}

Requests::Hooks hooksOf(const SessionProfile &profile)
{
    QList<Requests::ResponseHook> hooks;
    if (!profile.encodingHook.isEmpty()) {
        hooks.append([name = profile.encodingHook.toLatin1()](const Requests::Response &response) {
            Requests::Response changed = response;
            changed.setEncoding(name);
            return std::optional(changed);
        });
    }
    if (profile.raiseForStatus)
        hooks.append(raisedForStatus);
    return hooks;
}

Requests::Verify verifyOf(const RequestSettings &settings)
{
    const bool isOn = settings.verify.value_or(true);
    const QString bundle = settings.caBundle.value_or(QString());
    return isOn && !bundle.isEmpty() ? Requests::Verify::against(bundle) : Requests::Verify(isOn);
}

} // namespace

RequestSettings usualSettings()
{
    RequestSettings usual;
    usual.connectTimeout = 0;
    usual.readTimeout = 0;
    usual.totalTimeout = 0;
    usual.maxRedirects = UsualRedirects;
    usual.verify = true;
    usual.caBundle = QString();
    usual.clientCert = QString();
    usual.clientKey = QString();
    usual.engine = UsualEngine;
    return usual;
}

void configureTransport(Requests::Session &session, const SessionProfile &profile)
{
    const RequestSettings &settings = profile.settings;
    Requests::Proxies proxies;
    for (const KeyValue &row : profile.proxies) {
        if (row.enabled && !row.key.isEmpty())
            proxies.insert(row.key, row.value);
    }
    session.setProxies(proxies);
    session.setVerify(verifyOf(settings));
    session.setCert({settings.clientCert.value_or(QString()), settings.clientKey.value_or(QString()),
                     profile.certPassphrase});
    session.setMaxRedirects(settings.maxRedirects.value_or(UsualRedirects));
    session.setTimeout({std::chrono::milliseconds(settings.connectTimeout.value_or(0)),
                        std::chrono::milliseconds(settings.readTimeout.value_or(0)),
                        std::chrono::milliseconds(settings.totalTimeout.value_or(0))});
    session.setTrustEnv(profile.trustEnv);
    session.setHttp2(profile.http2);
    session.setEngine(settings.engine.value_or(UsualEngine));
    session.setHooks(hooksOf(profile));
}

SessionShare shareOf(const SessionProfile &profile)
{
    // The default one's name says nothing that "the session" does not.
    return {profile.isDefault() ? QString() : profile.name, profile.headers, profile.params, profile.auth};
}

void configureSession(Requests::Session &session, const SessionProfile &profile)
{
    mountEngines(session);
    configureTransport(session, profile);
    for (const KeyValue &row : profile.headers) {
        if (row.enabled && !row.key.isEmpty())
            session.headers().set(row.key.toUtf8(), row.value.toUtf8());
    }
    Requests::Fields params;
    for (const KeyValue &row : profile.params) {
        if (row.enabled && !row.key.isEmpty())
            params.append({row.key, row.value});
    }
    session.setParams(params);
    session.setAuth(authObject(profile.auth));
    mountAll(session, profile.mounts, readMounts(profile.mounts));
}

MountedAnswers readMounts(const QList<SessionProfile::Mount> &mounts)
{
    MountedAnswers answers;
    for (const SessionProfile::Mount &mount : mounts) {
        if (!mount.enabled || mount.harFile.isEmpty() || answers.contains(mount.harFile))
            continue;
        QFile file(mount.harFile);
        if (!file.open(QIODevice::ReadOnly) || file.size() > LargestArchive) {
            answers.insert(mount.harFile,
                           Requests::Error(Requests::Error::RequestException,
                                           QCoreApplication::translate(
                                               "Fingerpost::SessionBuilder",
                                               "The HTTP archive %1 cannot be read, or is too large.")
                                               .arg(mount.harFile)));
        } else {
            answers.insert(mount.harFile, Requests::readHar(file.readAll()));
        }
    }
    return answers;
}

void mountAll(Requests::Session &session, const QList<SessionProfile::Mount> &mounts,
              const MountedAnswers &answers)
{
    for (const SessionProfile::Mount &mount : mounts) {
        if (!mount.enabled || mount.prefix.isEmpty())
            continue;
        if (mount.harFile.isEmpty()) {
            session.mount(mount.prefix, networkAdapter());
            continue;
        }
        // Without entries nothing matches, and the answer says so.
        const auto found = answers.constFind(mount.harFile);
        const bool isRead = found != answers.constEnd() && *found;
        session.mount(mount.prefix,
                      std::make_unique<Requests::ReplayAdapter>(
                          isRead ? found->value() : QList<Requests::HarEntry>(),
                          Requests::ReplayOptions{.match = Requests::ReplayOptions::FirstMatch}));
    }
}

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/inheritance.h"

#include "workspace/urlparams.h"

#include <QCoreApplication>

#include <algorithm>

namespace Fingerpost {

namespace {

template<typename T> void inheritOne(std::optional<T> &own, const std::optional<T> &above)
{
    if (!own)
        own = above;
}

void inheritSettings(RequestSettings &own, const RequestSettings &above)
{
    inheritOne(own.connectTimeout, above.connectTimeout);
    inheritOne(own.readTimeout, above.readTimeout);
    inheritOne(own.totalTimeout, above.totalTimeout);
    inheritOne(own.followRedirects, above.followRedirects);
    inheritOne(own.maxRedirects, above.maxRedirects);
    inheritOne(own.verify, above.verify);
    inheritOne(own.caBundle, above.caBundle);
    if (!own.clientCert) { // certificate and key belong together
        own.clientCert = above.clientCert;
        inheritOne(own.clientKey, above.clientKey);
        inheritOne(own.clientKeyPassphrase, above.clientKeyPassphrase);
    }
    inheritOne(own.proxy, above.proxy);
    inheritOne(own.encodeUrl, above.encodeUrl);
    inheritOne(own.engine, above.engine);
    inheritOne(own.session, above.session);
}

/// Also where it is off: then it was switched off on purpose.
bool has(const QList<KeyValue> &headers, const QString &name)
{
    return std::any_of(headers.begin(), headers.end(), [&name](const KeyValue &row) {
        return row.key.compare(name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

Inheritance::Inheritance(const QList<FolderSettings> &above, const RequestSettings &session,
                         const SessionShare &share)
    : m_above(above)
    , m_session(session)
    , m_share(share)
{
}

QString Inheritance::nameOfSession() const
{
    return m_share.name.isEmpty()
        ? QCoreApplication::translate("Fingerpost::Collections", "the session")
        : QCoreApplication::translate("Fingerpost::Collections", "the session “%1”").arg(m_share.name);
}

QString Inheritance::nameOf(qsizetype index) const
{
    const QString &name = m_above.at(index).name;
    return index + 1 == m_above.size()
        ? QCoreApplication::translate("Fingerpost::Collections", "the collection “%1”").arg(name)
        : QCoreApplication::translate("Fingerpost::Collections", "the folder “%1”").arg(name);
}

RequestDraft Inheritance::applyTo(const RequestDraft &draft) const
{
    RequestDraft whole = draft;
    for (const auto &[header, where] : headers(draft))
        whole.headers.append(header);
    if (whole.auth.kind == AuthSetting::Kind::Inherit)
        whole.auth = auth().first;
    for (const FolderSettings &folder : m_above)
        inheritSettings(whole.settings, folder.settings);
    if (const QList<KeyValue> own = params(draft); !own.isEmpty()) {
        whole.params = UrlParams::rowsFromUrl(draft.url, draft.params) + own;
        whole.url = UrlParams::urlFromRows(draft.url, whole.params);
    }
    return whole;
}

std::pair<AuthSetting, QString> Inheritance::auth() const
{
    for (qsizetype i = 0; i < m_above.size(); ++i) {
        if (m_above.at(i).auth.kind != AuthSetting::Kind::Inherit)
            return {m_above.at(i).auth, nameOf(i)};
    }
    if (m_share.auth.kind != AuthSetting::Kind::Inherit)
        return {m_share.auth, nameOfSession()};
    return {};
}

QList<std::pair<RequestSettings, QString>> Inheritance::settings() const
{
    QList<std::pair<RequestSettings, QString>> all;
    for (qsizetype i = 0; i < m_above.size(); ++i)
        all.append({m_above.at(i).settings, nameOf(i)});
    all.append({m_session, nameOfSession()});
    return all;
}

QList<std::pair<KeyValue, QString>> Inheritance::headers(const RequestDraft &draft) const
{
    QList<std::pair<KeyValue, QString>> inherited;
    QList<KeyValue> nearer = draft.headers;
    for (qsizetype i = 0; i < m_above.size(); ++i) {
        for (const KeyValue &header : m_above.at(i).headers) {
            if (header.enabled && !has(nearer, header.key))
                inherited.append({header, nameOf(i)});
        }
        nearer += m_above.at(i).headers;
    }
    for (const KeyValue &header : m_share.headers) {
        if (header.enabled && !header.key.isEmpty() && !has(nearer, header.key))
            inherited.append({header, nameOfSession()});
    }
    return inherited;
}

QList<KeyValue> Inheritance::params(const RequestDraft &draft) const
{
    QList<KeyValue> inherited;
    const QList<KeyValue> own = UrlParams::rowsFromUrl(draft.url, draft.params);
    for (const KeyValue &param : m_share.params) {
        const bool isOwn = std::any_of(own.begin(), own.end(),
                                       [&param](const KeyValue &row) { return row.key == param.key; });
        if (param.enabled && !param.key.isEmpty() && !isOwn)
            inherited.append(param);
    }
    return inherited;
}

QString chosenSession(const RequestDraft &draft, const QList<FolderSettings> &above)
{
    std::optional<QString> chosen = draft.settings.session;
    for (const FolderSettings &folder : above)
        inheritOne(chosen, folder.settings.session);
    return chosen.value_or(QString());
}

} // namespace Fingerpost

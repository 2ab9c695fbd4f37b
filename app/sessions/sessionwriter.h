// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/sessionexport.h"

#include <QSet>
#include <QStringList>

namespace Fingerpost::SessionExport {

/// What both languages share: lines of a program, and what stands for a text that may be a secret.
class SessionWriter {
public:
    SessionWriter(const SessionProfile &profile, const Requests::CookieJar &cookies, Secrets secrets)
        : m_profile(profile)
        , m_cookies(cookies)
        , m_withSecrets(secrets == Secrets::Include)
        , m_secrets(profile.secrets())
    {
    }

protected:
    ~SessionWriter() = default;

    /// A name of a variable of the environment for the place of a secret, as FINGERPOST_AUTH_TOKEN.
    [[nodiscard]] static QString variableOf(const QString &place);
    /// Whether \a text is to be asked of the environment; \a place is then where it is kept.
    [[nodiscard]] bool isHidden(const QString &text, QString *place) const;
    [[nodiscard]] QString auth(const char *name) const
    {
        return m_profile.auth.values.value(QLatin1StringView(name));
    }
    [[nodiscard]] static QList<KeyValue> enabled(const QList<KeyValue> &rows);
    [[nodiscard]] static QList<SessionProfile::Mount> enabled(const QList<SessionProfile::Mount> &mounts);
    void add(const QString &line = {}) { m_lines.append(line); }
    [[nodiscard]] QString text() const { return m_lines.join(u'\n') + u'\n'; }

    const SessionProfile &m_profile;
    const Requests::CookieJar &m_cookies;
    bool m_withSecrets;
    SessionProfile::Secrets m_secrets;
    QStringList m_lines;
};

} // namespace Fingerpost::SessionExport

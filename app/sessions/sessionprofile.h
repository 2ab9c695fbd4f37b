// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/authsetting.h"
#include "workspace/keyvalue.h"
#include "workspace/requestsettings.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

namespace Fingerpost {

/// Everything that a Session of Requests holds but its cookies, under a name. A value.
struct SessionProfile {
    /// An adapter for all URLs that begin with a prefix; the longest prefix decides.
    struct Mount {
        QString prefix;
        QString harFile; ///< answers come from there; empty: from the network
        bool enabled = true; ///< otherwise it is kept, and not mounted
        friend bool operator==(const Mount &, const Mount &) = default;
    };
    static constexpr QLatin1StringView defaultId{"default"}; ///< of the one that is always there
    static constexpr qsizetype maximumName = 100; ///< UTF-16 units

    QString id; ///< stable; names its secrets and cookies
    QString name; ///< of no other session
    QList<KeyValue> headers;
    QList<KeyValue> params; ///< sent with every request that does not have them itself
    AuthSetting auth; ///< Kind::Inherit: none, but what netrc says while trustEnv is on
    QList<KeyValue> proxies; ///< by "http", "https", "all" or "https://host"; an empty value: none for those
    RequestSettings settings; ///< without followRedirects, proxy and encodeUrl, which no Session has
    QString certPassphrase; ///< of the key
    bool trustEnv = true; ///< proxies, CA bundles and netrc of the environment
    bool http2 = false;
    QString encodingHook; ///< a response hook that sets Response.encoding to it; empty: off
    bool raiseForStatus = false; ///< a response hook: an answer of 400 and above is an error
    QList<Mount> mounts;
    QJsonObject unknown; ///< fields of the file that this version does not know; kept

    friend bool operator==(const SessionProfile &, const SessionProfile &) = default;

    [[nodiscard]] bool isDefault() const { return id == defaultId; }
    /// With a new id.
    [[nodiscard]] static SessionProfile create(const QString &name);
    /// As the file has it, secrets and all.
    [[nodiscard]] QJsonObject toJson() const;
    /// What is missing, or of another kind, is as in a new one.
    [[nodiscard]] static SessionProfile fromJson(const QJsonObject &object);

    /// What no file may have, by names that stay the same over edits elsewhere: passwords and tokens of auth,
    /// headers and parameters that are secret by their name, proxies with a login, the passphrase. A text
    /// that is nothing but a `{{variable}}` is none.
    using Secrets = QMap<QString, QString>;
    [[nodiscard]] Secrets secrets() const;
    /// Without them.
    [[nodiscard]] SessionProfile sealed() const;
    /// Puts those in whose place is empty.
    void open(const Secrets &secrets);
};

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/variable.h"
#include "workspace/assertion.h"
#include "workspace/authsetting.h"
#include "workspace/keyvalue.h"
#include "workspace/requestsettings.h"

#include <qrequests/request.h>

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace Fingerpost {

enum class BodyKind {
    None,
    Json,
    Text,
    Form,
    Multipart,
    Xml,
    File,
    Other, ///< one that this version cannot send; its file keeps it as it is
};

/// A request as somebody is editing it: what a tab holds. A value.
struct RequestDraft {
    QString id; ///< stable; names the draft in the journal
    QString name; ///< empty: displayName() makes one of the URL
    QByteArray method = "GET";
    QString url; ///< as typed, with its query
    QList<KeyValue> params; ///< the enabled ones are the URL's query, see urlparams.h
    QList<KeyValue> pathParams; ///< what `:name` in the path stands for; enabled ones are filled in
    QList<KeyValue> headers;
    BodyKind bodyKind = BodyKind::None;
    QString json; ///< each kind keeps its own text, so that trying another loses nothing
    QString text;
    QList<KeyValue> form;
    QList<KeyValue> multipart; ///< rows of kind File hold a path
    QString xml;
    QString filePath; ///< of BodyKind::File
    QString fileContentType; ///< as a media type; empty: none is sent
    QString otherBodyType; ///< the file's own word for BodyKind::Other
    AuthSetting auth;
    QList<Variable> variables;
    QList<Assertion> assertions;
    RequestSettings settings;
    QString docs; ///< Markdown
    QStringList tags;
    double seq = 0; ///< its place among its siblings; 0: none
    QString collection; ///< the folder of the collection it is saved in; empty: never saved
    QString path; ///< of its file in there, with slashes
    QJsonObject unknown; ///< fields of the journal that this version does not know; kept

    friend bool operator==(const RequestDraft &, const RequestDraft &) = default;

    [[nodiscard]] static RequestDraft create(const QByteArray &method = "GET", const QString &url = {},
                                             const QString &name = {});
    /// The name, else the last part of the path, else the host; empty for an empty URL.
    [[nodiscard]] QString displayName() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static RequestDraft fromJson(const QJsonObject &object);
    /// What is to be sent, variables having been filled in: enabled rows only; a header that is off also
    /// drops what the session or the body would send by its name. A URL without a scheme gets "http://" when
    /// its host is localhost or an IP address, else "https://".
    [[nodiscard]] Requests::Request toRequest() const;
};

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "context.h"

#include <qrequests/request.h>
#include <qrequests/response.h>

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <functional>

namespace Conformance {

/// The "$" of a typed value; empty for plain JSON.
[[nodiscard]] QString typeOf(const QJsonValue &value);
/// Decoded base64.
[[nodiscard]] QByteArray decoded(const QJsonValue &base64);

// Values of the library in the words of the corpus, for comparing.
[[nodiscard]] QJsonValue bytesValue(const QByteArray &bytes);
[[nodiscard]] QJsonValue tupleValue(const QJsonArray &items);
[[nodiscard]] QJsonValue dictValue(const QJsonArray &items);
/// null where \a text is null.
[[nodiscard]] QJsonValue textValue(const QString &text);
/// Latin-1, as header values are written in the corpus; null where \a bytes are null.
[[nodiscard]] QJsonValue latin1Value(const QByteArray &bytes);

/// The typed values of the corpus as arguments of the C++ API. What the API cannot be given is named by
/// unsupported(), the first such thing; the case cannot be played then. One reader serves one case: digest
/// objects with the same "ref" are the same.
class ValueReader {
public:
    explicit ValueReader(const Context &context)
        : m_context(context)
    {
    }

    /// `input` of prepare.json and `request` of wire.json's prepare_send. A missing key is not passed.
    [[nodiscard]] Requests::Request request(const QJsonObject &input);
    /// `args`: params data json headers cookies files auth timeout allow_redirects proxies hooks stream
    /// verify cert.
    [[nodiscard]] Requests::RequestOptions options(const QJsonObject &args);
    /// `send`: the keywords of Session.send().
    [[nodiscard]] Requests::SendOptions sendOptions(const QJsonObject &send);

    /// Text as UTF-8, byte strings as they are, numbers as text; null for null.
    [[nodiscard]] QByteArray bytes(const QJsonValue &value);
    [[nodiscard]] QString text(const QJsonValue &value);
    [[nodiscard]] Requests::Fields fields(const QJsonValue &value);
    [[nodiscard]] Requests::Params params(const QJsonValue &value);
    /// Text as Latin-1.
    [[nodiscard]] Requests::Headers headers(const QJsonValue &value);
    [[nodiscard]] Requests::Data data(const QJsonValue &value);
    [[nodiscard]] Requests::JsonBody json(const QJsonValue &value);
    [[nodiscard]] Requests::Files files(const QJsonValue &value);
    [[nodiscard]] Requests::CookieJar cookies(const QJsonValue &value);
    [[nodiscard]] Requests::AuthHandle auth(const QJsonValue &value);
    [[nodiscard]] Requests::Timeout timeout(const QJsonValue &value);
    [[nodiscard]] Requests::Proxies proxies(const QJsonValue &value);
    [[nodiscard]] Requests::Verify verify(const QJsonValue &value);
    [[nodiscard]] Requests::ClientCert cert(const QJsonValue &value);
    /// The event map of hooks; makes each with the maker, see setHookMaker().
    [[nodiscard]] Requests::Hooks hooks(const QJsonValue &value);
    [[nodiscard]] Requests::ResponseHook hook(const QJsonObject &typed) const;
    /// The names of the hooks that hooks() has made.
    [[nodiscard]] QHash<Requests::HookId, QString> &hookNames() { return m_hookNames; }
    /// An open device of kind "file" (see the corpus' format).
    [[nodiscard]] std::shared_ptr<QIODevice> device(const QJsonObject &typed);

    /// What a {"$":"hook"} becomes. Without one, it only observes.
    using HookMaker = std::function<Requests::ResponseHook(const QJsonObject &typed)>;
    void setHookMaker(HookMaker maker) { m_makeHook = std::move(maker); }

    [[nodiscard]] const QString &unsupported() const { return m_unsupported; }
    /// Of making the arguments, where the API tells of it that early: counts as the step's.
    [[nodiscard]] const Requests::Error &error() const { return m_error; }
    void refuse(const QString &why);

private:
    [[nodiscard]] std::shared_ptr<Requests::BodySource> content(const QJsonValue &value);
    [[nodiscard]] Requests::FilePart upload(const QByteArray &name, const QJsonObject &typed);
    [[nodiscard]] Requests::AuthHandle digest(const QJsonObject &typed);

    const Context &m_context;
    HookMaker m_makeHook;
    QHash<Requests::HookId, QString> m_hookNames;
    QString m_url; ///< of the request that is being read: a digest state belongs to its origin
    QHash<QString, Requests::AuthHandle> m_digests; ///< by their "ref"
    QString m_unsupported;
    Requests::Error m_error;
};

} // namespace Conformance

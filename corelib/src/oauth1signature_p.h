// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/oauth1auth.h>
#include <qrequests/preparedrequest.h>

#include <QList>
#include <QPair>

namespace Requests::OAuth1Signature {

/// Names and values, decoded, in order.
using Parameters = QList<QPair<QByteArray, QByteArray>>;

/// The fields of a query or form body (application/x-www-form-urlencoded).
[[nodiscard]] Parameters parseForm(const QByteArray &text);
/// RFC 5849 §3.4.1.2: scheme, host and path, without default port, query and fragment.
[[nodiscard]] QByteArray baseUri(const PreparedRequest &request);
/// RFC 5849 §3.4.1.1. \a form and \a protocol: the parameters beside those of the URL's query.
[[nodiscard]] QByteArray baseString(const PreparedRequest &request, const Parameters &form,
                                    const Parameters &protocol);
/// RFC 5849 §3.4.2 and §3.4.4; base64, or the secrets of PLAINTEXT.
[[nodiscard]] QByteArray signature(const OAuth1 &settings, const QByteArray &baseString);
/// The name of the method in oauth_signature_method.
[[nodiscard]] QByteArray methodName(OAuth1::Method method);

} // namespace Requests::OAuth1Signature

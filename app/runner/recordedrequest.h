// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/preparedrequest.h>

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>
#include <utility>

namespace Fingerpost {

/// What of a request decides which recorded answer is its own: method, URL without fragment, body. Where a
/// recording hides a secret, any text may stand. A value.
class RecordedRequest {
public:
    RecordedRequest() = default;
    explicit RecordedRequest(const Requests::PreparedRequest &request);

    /// Method and URL.
    [[nodiscard]] QString name() const { return m_method + u' ' + m_url; }
    /// The same for people, with what is secret in the URL hidden.
    [[nodiscard]] QString shownName() const;
    [[nodiscard]] bool hidesInUrl() const { return m_hidesInUrl; }
    /// Whether this, as it was recorded, is \a asked.
    [[nodiscard]] bool matches(const RecordedRequest &asked) const;
    /// How far they are from one another; 0 for what matches. From \a bound on it need not be exact.
    [[nodiscard]] int distance(const RecordedRequest &asked,
                               int bound = std::numeric_limits<int>::max()) const;
    /// What is other in \a asked, a line each.
    [[nodiscard]] QStringList differences(const RecordedRequest &asked) const;

private:
    using Parameters = QList<std::pair<QString, QString>>;
    [[nodiscard]] bool isSameBody(const RecordedRequest &asked) const;
    void compareQueries(const RecordedRequest &asked, QStringList &lines) const;
    [[nodiscard]] QString bodyDifference(const RecordedRequest &asked) const;

    QString m_method;
    QString m_url;
    QString m_host; ///< with scheme and port
    QString m_path;
    Parameters m_query;
    std::optional<QByteArray> m_body; ///< nothing: it cannot be compared
    bool m_hidesInUrl = false;
};

} // namespace Fingerpost

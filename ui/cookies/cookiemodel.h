// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/cookiejar.h>

#include <QAbstractItemModel>
#include <QList>

namespace Fingerpost::Ui {

/// Cookies below their domains, and of each whether it would go to a URL. Domains that have something to send
/// come first, else they are in the order of their names.
class CookieModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role { SentRole = Qt::UserRole, InfoRole, ValueRole, CountRole };

    using QAbstractItemModel::QAbstractItemModel;

    /// Shows \a cookies as a request to \a url sees them; with no URL none is said to be sent or not. False
    /// when that is what is shown already.
    bool show(const Requests::CookieJar &cookies, const QString &url);
    /// Only those with \a text in name, value, domain or path.
    void setFilter(const QString &text);

    [[nodiscard]] const QString &url() const { return m_url; }
    [[nodiscard]] qsizetype cookieCount() const { return m_all.size(); }
    /// Those that the filter lets through.
    [[nodiscard]] qsizetype shownCount() const;
    /// Of those.
    [[nodiscard]] qsizetype sentCount() const;
    /// Null for the row of a domain.
    [[nodiscard]] const Requests::CookieVerdict *verdict(const QModelIndex &index) const;
    /// Of the row, be it a cookie's or a domain's own.
    [[nodiscard]] QString domain(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Requests::Cookie &cookie) const;
    /// Whether its value is better not shown to everybody behind the chair.
    [[nodiscard]] static bool isPrivate(const Requests::Cookie &cookie);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Group {
        QString domain;
        QList<Requests::CookieVerdict> cookies;
        bool isSent = false; ///< any of them
    };
    void group();
    [[nodiscard]] bool matches(const Requests::Cookie &cookie) const;
    [[nodiscard]] QVariant cookieData(const Requests::CookieVerdict &verdict, int role) const;

    QList<Requests::CookieVerdict> m_all;
    QList<Group> m_groups;
    QString m_url;
    QString m_filter;
};

} // namespace Fingerpost::Ui

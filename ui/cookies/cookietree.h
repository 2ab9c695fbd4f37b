// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/cookiejar.h>

#include <QSet>
#include <QTimer>
#include <QTreeView>

#include <optional>

namespace Fingerpost::Ui {

class CookieModel;

/// The cookies of a jar by domain, live while it is to be seen: a jar tells nobody of a change, so it looks
/// several times a second.
class CookieTree : public QTreeView {
    Q_OBJECT
public:
    explicit CookieTree(QWidget *parent = nullptr);

    /// Shows \a jar, which outlives it or is replaced before its end; null shows nothing.
    void setJar(const Requests::CookieJar *jar);
    /// Whose answers are given: sent or not. Empty: none.
    void setUrl(const QString &url);
    void setFilter(const QString &text);
    [[nodiscard]] CookieModel *cookieModel() const { return m_model; }
    /// The chosen cookie as it is in the jar; none when a domain or nothing is chosen.
    [[nodiscard]] std::optional<Requests::CookieVerdict> chosen() const;
    /// The domain of what is chosen.
    [[nodiscard]] QString chosenDomain() const;
    void choose(const Requests::Cookie &cookie);
    /// The one below what is chosen, else the one above: what is chosen once that is gone.
    [[nodiscard]] std::optional<Requests::Cookie> neighbour() const;
    /// Looks at the jar now.
    void refresh();

Q_SIGNALS:
    void refreshed();
    void chosenChanged();
    void editRequested();
    void removeRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;

private:
    class Delegate;
    void restore();

    const Requests::CookieJar *m_jar = nullptr;
    CookieModel *m_model;
    QString m_url;
    QTimer m_watch;
    QSet<QString> m_closed; ///< domains whose cookies are folded away
    std::optional<Requests::Cookie> m_current;
    bool m_restoring = false;
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListWidget;
class QLineEdit;

namespace Fingerpost {
class SessionStore;
}

namespace Fingerpost::Ui {

/// The sidebar's list of the sessions, with a filter and a button that adds one.
class SessionList : public QWidget {
    Q_OBJECT

public:
    explicit SessionList(SessionStore &store, QWidget *parent = nullptr);

    /// Shows which one is open.
    void select(const QString &id);

Q_SIGNALS:
    void openRequested(const QString &id);
    /// F2 and Del, as in the other lists.
    void renameRequested(const QString &id);
    void removeRequested(const QString &id);

private:
    void fill();
    void filter();
    void add();

    SessionStore &m_store;
    QLineEdit *m_filter;
    QListWidget *m_list;
};

} // namespace Fingerpost::Ui

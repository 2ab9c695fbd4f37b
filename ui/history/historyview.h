// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/historycopy.h"
#include "history/historystore.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QListView;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace Fingerpost::Ui {

class EmptyState;
class HistoryModel;
class Notice;

/// The history in the sidebar: what is looked for, and what was found. It asks; the window acts.
class HistoryView : public QWidget {
    Q_OBJECT
public:
    explicit HistoryView(HistoryStore &store, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *filter() const { return m_filter; }
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] HistoryModel *model() const { return m_model; }
    /// Of the selected rows, from the newest to the oldest.
    [[nodiscard]] QList<HistoryId> selected() const;

Q_SIGNALS:
    void openRequested(Fingerpost::HistoryId id);
    void replayRequested(Fingerpost::HistoryId id, bool asSent);
    void compareRequested(Fingerpost::HistoryId a, Fingerpost::HistoryId b);
    void saveRequested(Fingerpost::HistoryId id);
    void copyRequested(Fingerpost::HistoryId id, Fingerpost::Ui::HistoryCopy what);
    void exportRequested(const QList<Fingerpost::HistoryId> &ids);
    void deleteRequested(const QList<Fingerpost::HistoryId> &ids);
    void settingsRequested();
    void deleteAllRequested();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMenu(const QPoint &at);
    void update();
    [[nodiscard]] QMenu *menuFor(const QList<HistoryId> &ids);

    HistoryModel *m_model;
    QLineEdit *m_filter;
    QToolButton *m_more;
    Notice *m_problem;
    QStackedWidget *m_states;
    QListView *m_list;
    EmptyState *m_empty;
    QPushButton *m_clear; ///< the search, when it finds nothing
    QTimer m_typing;
};

} // namespace Fingerpost::Ui

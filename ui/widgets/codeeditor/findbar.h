// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/textsearch.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace Fingerpost::Ui {

class InkLabel;
class LinkButton;

/// The strip above an editor that finds and replaces. It only asks: who owns it searches, and tells it what
/// was found.
class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    /// Shows it with the focus in the field, all selected. \a text replaces the last unless empty.
    void open(const QString &text, bool replace);
    [[nodiscard]] TextSearch::Query query() const;
    [[nodiscard]] QString replacement() const;
    /// "3 of 17"; \a current counts from 1, 0: none.
    void showCount(qsizetype current, qsizetype count, bool isComplete);
    /// What is wrong with the pattern.
    void showProblem(const QString &problem);

Q_SIGNALS:
    void queryChanged();
    void nextRequested();
    void previousRequested();
    void replaceRequested();
    void replaceAllRequested();
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QToolButton *addButton(const QString &name, const QString &iconName, const QString &text,
                                         const QKeySequence &key = {});
    [[nodiscard]] QToolButton *addSwitch(const QString &name, const QString &iconName, const QString &text);
    void setReplaceVisible(bool visible);

    QLineEdit *m_find;
    QLineEdit *m_replace;
    InkLabel *m_count;
    QToolButton *m_matchCase;
    QToolButton *m_wholeWord;
    QToolButton *m_pattern;
    LinkButton *m_replaceOne;
    LinkButton *m_replaceAll;
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "response/responseline.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace Fingerpost::Ui {

class AssertsView;
class BodyView;
class EmptyState;
class ErrorCard;
class RedirectsPane;
class SectionTabBar;
class WireView;

/// The answer: its line, and below it the body, headers and redirects, or why there is none.
class ResponsePane : public QWidget {
    Q_OBJECT
public:
    explicit ResponsePane(QWidget *parent = nullptr);

    /// Follows \a run until the next one; null goes back to the empty state. Not owned.
    void setRun(ExchangeRun *run);
    [[nodiscard]] ResponseLine *line() const { return m_line; }
    [[nodiscard]] BodyView *body() const { return m_body; }
    [[nodiscard]] SectionTabBar *sections() const { return m_sections; }
    [[nodiscard]] AssertsView *asserts() const { return m_asserts; }
    [[nodiscard]] RedirectsPane *redirects() const { return m_redirects; }
    void showPane(ResponseLine::Pane pane);

Q_SIGNALS:
    void retryRequested();
    void retryWithoutVerifyingRequested();
    void urlRequested();
    void sendUnresolvedRequested();
    void noticed(const QString &message);

private:
    [[nodiscard]] QWidget *makeEmptyState();
    [[nodiscard]] QWidget *makeAnswer();
    void takeHead(int hop);
    void takeBody();
    void update();
    void takeEnd();
    void showAsserts();

    QPointer<ExchangeRun> m_run;
    ResponseLine *m_line;
    QStackedWidget *m_states;
    QWidget *m_empty;
    QWidget *m_answer;
    ErrorCard *m_error;
    SectionTabBar *m_sections;
    QStackedWidget *m_pages;
    BodyView *m_body;
    WireView *m_headers;
    RedirectsPane *m_redirects;
    AssertsView *m_asserts;
    QTimer m_tick;
    int m_bodyHop = -1; ///< whose body is shown
};

} // namespace Fingerpost::Ui

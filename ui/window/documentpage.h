// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchangerun.h"
#include "widgets/documenttabbar.h"
#include "workspace/requestdraft.h"

#include <QWidget>

class QMenu;
class QSplitter;
class QStackedWidget;

namespace Fingerpost::Ui {

class RequestPane;
class ResponsePane;
class UrlBar;

/// One tab: a request being edited, and its last answer.
class DocumentPage : public QWidget {
    Q_OBJECT
public:
    DocumentPage(Requests::Session &session, const RequestDraft &draft, QWidget *parent = nullptr);
    ~DocumentPage() override;

    [[nodiscard]] const RequestDraft &draft() const;
    [[nodiscard]] TabFace face() const;
    [[nodiscard]] bool isRunning() const;
    /// Nothing was typed and nothing was sent.
    [[nodiscard]] bool isBlank() const;
    /// What a blank page shows instead of empty panes; taken over.
    void setFirstRun(QWidget *firstRun);

    /// An empty name is made of the URL again.
    void rename(const QString &name);
    void send();
    void sendWith(const ExchangeRun::Options &options);
    void cancel();
    void focusUrl();
    void setOrientation(Qt::Orientation orientation);
    /// Folds the request away or back; only where it stands above the answer.
    void foldRequest(bool folded);
    [[nodiscard]] RequestPane *requestPane() const { return m_request; }
    [[nodiscard]] ResponsePane *responsePane() const { return m_response; }
    [[nodiscard]] UrlBar *urlBar() const { return m_urlBar; }
    [[nodiscard]] const ExchangeRun *run() const { return m_run.get(); }

Q_SIGNALS:
    /// The draft, or what the tab shows, changed.
    void changed();
    void runFinished();
    void noticed(const QString &message);

private:
    void wire();
    void showFirstRun();
    void dragRequest(int height);

    Requests::Session &m_session;
    UrlBar *m_urlBar;
    QMenu *m_sendMenu;
    QStackedWidget *m_states;
    QSplitter *m_splitter;
    RequestPane *m_request;
    ResponsePane *m_response;
    QWidget *m_firstRun = nullptr;
    QList<int> m_sizes; ///< of request and answer, before the request was folded
    std::unique_ptr<ExchangeRun> m_run;
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/hopstory.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace Fingerpost {
class BodyStore;
class ExchangeRun;
} // namespace Fingerpost

class QSplitter;

namespace Requests {
class PreparedRequest;
}

namespace Fingerpost::Ui {

class BodyView;
class ElidedLabel;
class FactList;
class HopActions;
class HopStrip;
class InkLabel;
class Notice;
class WireView;

/// The chain of hops, challenges included; choosing one shows its whole request and response, and what became
/// of the request on the way there.
class RedirectsPane : public QWidget {
    Q_OBJECT
public:
    static constexpr qint64 ShownBody = 1024 * 1024; ///< of a request's body more is not shown

    explicit RedirectsPane(QWidget *parent = nullptr);
    void setRun(ExchangeRun *run);
    [[nodiscard]] HopStrip *strip() const { return m_strip; }
    [[nodiscard]] HopActions *actions() const { return m_actions; }
    [[nodiscard]] int currentHop() const;
    void showHop(int index);

Q_SIGNALS:
    void hopShown(int index);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void takeNews();
    void showHops();
    void showCurrent();
    void showSummary();
    void showRequestBody(const Requests::PreparedRequest &request);
    [[nodiscard]] QWidget *makeRequestSide();
    [[nodiscard]] QWidget *makeResponseSide();

    QPointer<ExchangeRun> m_run;
    QList<HopStory> m_stories;
    HopStrip *m_strip;
    ElidedLabel *m_summary;
    Notice *m_dropped;
    InkLabel *m_title;
    HopActions *m_actions;
    QSplitter *m_sides; ///< of request and response
    WireView *m_request;
    FactList *m_facts;
    BodyView *m_requestBody;
    InkLabel *m_requestBodyTitle;
    WireView *m_response;
    BodyView *m_body;
    std::shared_ptr<BodyStore> m_sent; ///< the body of the request that is shown
    std::shared_ptr<BodyStore> m_received; ///< that of its answer
    int m_shown = -1; ///< the hop whose bodies are shown
    QTimer m_later; ///< long chains tell more often than anybody can look
    int m_wanted = -1; ///< the hop that somebody chose
};

} // namespace Fingerpost::Ui

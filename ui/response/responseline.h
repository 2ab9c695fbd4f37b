// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace Fingerpost {
class ExchangeRun;
}

namespace Fingerpost::Ui {

class ArmLabel;
class LinkButton;
class ProgressLine;

/// What became of the request, in one line: status, times, sizes, protocol, redirects. While it runs: bytes,
/// rate, elapsed. Facts with a pane of their own open it.
class ResponseLine : public QWidget {
    Q_OBJECT
public:
    enum Pane { BodyPane, HeadersPane, CookiesPane, RedirectsPane, TimingPane, TlsPane, AssertsPane };

    explicit ResponseLine(QWidget *parent = nullptr);
    void showRun(const ExchangeRun &run);
    void clear();
    /// The fact that opens what is open, in accent.
    void setOpenPane(int pane);
    /// At its end; taken over.
    void setTrailing(QWidget *widget);
    /// Whether its empty part drags the splitter above it.
    void setHandle(bool handle);
    /// Everything the line says, for tests and for screen readers.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void paneRequested(Fingerpost::Ui::ResponseLine::Pane pane);
    /// Its empty part is being dragged, so far \a by pixels down from where the line is.
    void dragged(int by);
    void doubleClicked();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    LinkButton *addFact(const QString &name, Pane pane);
    void showStatus(const ExchangeRun &run);
    void showRunning(const ExchangeRun &run);
    void showFinished(const ExchangeRun &run);
    [[nodiscard]] static QString endlessWords(const ExchangeRun &run);
    void setFact(LinkButton *fact, const QString &text);
    /// Whole or not at all: leaves out what there is no room for.
    void fit();
    [[nodiscard]] QList<LinkButton *> facts() const;
    /// The first to go comes first.
    [[nodiscard]] QList<LinkButton *> lesserFacts() const;
    [[nodiscard]] int widthWith(const QList<LinkButton *> &shown) const;

    ArmLabel *m_status;
    QHBoxLayout *m_facts;
    QWidget *m_trailing = nullptr;
    LinkButton *m_total;
    LinkButton *m_firstByte;
    LinkButton *m_size;
    LinkButton *m_rate;
    LinkButton *m_protocol;
    LinkButton *m_redirects;
    LinkButton *m_tls;
    LinkButton *m_cookies;
    ProgressLine *m_progress;
    int m_grip = -1; ///< where the pointer holds it; negative while it does not
    bool m_handle = false;
};

} // namespace Fingerpost::Ui

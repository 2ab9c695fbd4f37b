// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QPushButton;

namespace Fingerpost {
class ExchangeRun;
}

namespace Fingerpost::Ui {

class InkLabel;
class LinkButton;

/// Why there is no answer: a sentence, where and when, what to do, details folded.
class ErrorCard : public QWidget {
    Q_OBJECT
public:
    explicit ErrorCard(QWidget *parent = nullptr);
    void showRun(const ExchangeRun &run);
    /// What it says, to be passed on: without the password of a URL.
    [[nodiscard]] QString report() const;
    /// Its first action is what Enter does now.
    void focusAction();
    /// Nothing was sent, and the URL is where to mend it.
    [[nodiscard]] bool asksForUrl() const;

Q_SIGNALS:
    void certificateRequested();
    void caBundleRequested();
    void retryRequested();
    void retryWithoutVerifyingRequested();
    void urlRequested();
    void sendUnresolvedRequested();

private:
    [[nodiscard]] QList<QPushButton *> buttons() const;
    QWidget *makeDetails();

    QWidget *m_badge;
    InkLabel *m_sentence;
    InkLabel *m_where;
    QPushButton *m_certificate;
    QPushButton *m_again;
    QPushButton *m_unverified;
    QPushButton *m_caBundle;
    QPushButton *m_editUrl;
    QPushButton *m_unresolved;
    LinkButton *m_details;
    InkLabel *m_detailLine = nullptr; ///< while they are folded
    InkLabel *m_detailText;
};

} // namespace Fingerpost::Ui

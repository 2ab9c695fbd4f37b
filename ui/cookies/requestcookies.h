// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Requests {
class CookieJar;
}

namespace Fingerpost::Ui {

class CookieTree;
class Notice;

/// The session's cookies as one request sees them: which would be sent, and why the others not.
class RequestCookies : public QWidget {
    Q_OBJECT
public:
    explicit RequestCookies(QWidget *parent = nullptr);

    /// \a jar outlives it, or is replaced before its end.
    void setJar(const Requests::CookieJar *jar);
    /// Where the request goes, variables filled in; empty while that is no URL.
    void setUrl(const QString &url);
    [[nodiscard]] const QString &url() const { return m_url; }
    /// The request has a Cookie field of its own, and the jar is not asked.
    void setOwnField(bool own);
    /// How many would be sent.
    [[nodiscard]] int sentCount() const;
    [[nodiscard]] CookieTree *tree() const { return m_tree; }

Q_SIGNALS:
    void countChanged();

private:
    void showAnswer();

    QString m_url;
    bool m_hasOwnField = false;
    Notice *m_answer;
    CookieTree *m_tree;
};

} // namespace Fingerpost::Ui

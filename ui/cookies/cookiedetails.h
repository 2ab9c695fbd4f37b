// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/cookie.h>

#include <QWidget>

#include <optional>

namespace Fingerpost::Ui {

class FactTable;
class InkLabel;
class LinkButton;

/// One cookie: whether it would be sent and why not, and everything it holds.
class CookieDetails : public QWidget {
    Q_OBJECT
public:
    explicit CookieDetails(QWidget *parent = nullptr);

    /// As a request to \a url sees it; none shows nothing. \a isSessionOnly: no keychain keeps its value.
    void show(const std::optional<Requests::CookieVerdict> &verdict, const QString &url, bool isSessionOnly);

Q_SIGNALS:
    void editRequested();
    void removeRequested();

private:
    void fill();

    std::optional<Requests::CookieVerdict> m_verdict;
    QString m_url;
    bool m_isSessionOnly = false;
    InkLabel *m_name;
    InkLabel *m_outcome;
    InkLabel *m_why;
    InkLabel *m_note;
    FactTable *m_facts;
    LinkButton *m_reveal;
    LinkButton *m_edit;
    LinkButton *m_remove;
};

} // namespace Fingerpost::Ui

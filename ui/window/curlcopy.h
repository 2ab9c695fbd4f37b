// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QMenu;

namespace Fingerpost {
class SessionBook;
}

namespace Fingerpost::Ui {

class DocumentPage;

/// Puts what a page would send on the clipboard, as a command of curl with all in its place: variables, auth,
/// the session's fields and cookies. Whether that holds a secret is said.
class CurlCopy : public QObject {
    Q_OBJECT
public:
    /// Belongs to \a page; \a sessions outlives it.
    CurlCopy(SessionBook &sessions, DocumentPage *page);

    void addTo(QMenu *menu);
    /// Asks what its variables ask for first.
    void copy();

private:
    void copyAnswered();
    void make(const QString &session);

    SessionBook &m_sessions;
    DocumentPage *m_page;
};

} // namespace Fingerpost::Ui

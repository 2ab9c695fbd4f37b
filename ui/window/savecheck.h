// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/credentialmove.h"

#include <functional>

class QWidget;

namespace Fingerpost::Ui {

class CredentialDialog;
class DocumentPage;

/// Stands between the wish to save a request in a collection and doing it: what looks like a live credential
/// is pointed out, and moved into the keychain where that is wanted, see CredentialMove.
class SaveCheck : public QObject {
    Q_OBJECT
public:
    SaveCheck(CredentialMove &credentials, QWidget *window);

    /// Calls \a save when there is nothing to point out, or once it has been decided; not when the user
    /// thinks better of it. \a root is the collection's folder, empty for one that is still to be made.
    void run(DocumentPage *page, const QString &root, const std::function<void()> &save);

Q_SIGNALS:
    /// A sentence, and what takes it back.
    void moved(const QString &message, const std::function<void()> &undo);

private:
    template<typename Work, typename Then> void workOn(DocumentPage *page, Work work, Then then);
    void take(DocumentPage *page, const QString &root, const QList<OpenCredential> &all,
              const std::function<void()> &save);
    void move(CredentialDialog *dialog, DocumentPage *page, const QString &root,
              const std::function<void()> &save);
    void finish(DocumentPage *page, const QList<OpenCredential> &found, const std::function<void()> &save);

    CredentialMove &m_credentials;
    QWidget *m_window;
};

} // namespace Fingerpost::Ui

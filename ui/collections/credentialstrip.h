// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/notice.h"
#include "workspace/credentialcheck.h"

namespace Fingerpost::Ui {

/// Points out, on a page that saves by itself, what looks like a live credential: it is held back until one
/// of the two buttons has been pressed. Hidden while there is none.
class CredentialStrip : public Notice {
    Q_OBJECT
public:
    explicit CredentialStrip(QWidget *parent = nullptr);

    /// Nothing of the values is shown but the first letters.
    void showFound(const QList<OpenCredential> &found);

Q_SIGNALS:
    void moveRequested();
    /// Saved as they are, and not asked about again.
    void keepRequested();

private:
    LinkButton *m_move;
    LinkButton *m_keep;
};

} // namespace Fingerpost::Ui

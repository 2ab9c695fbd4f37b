// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/certificatefacts.h"

#include <QWidget>

namespace Fingerpost::Ui {

/// One certificate of a chain: whose it is, its fingerprint, when it ends. Indented below the one it signed.
class CertificateCard : public QWidget {
    Q_OBJECT
public:
    static constexpr int Indent = 22; ///< of each step up the chain

    /// \a depth steps up from the server's.
    CertificateCard(const CertificateFacts &facts, int depth, QWidget *parent = nullptr);

    /// As "expires in 61 days".
    [[nodiscard]] static QString endText(const CertificateFacts &facts, const QDateTime &now);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_depth;
};

} // namespace Fingerpost::Ui

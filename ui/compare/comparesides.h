// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/compareside.h"

#include <QWidget>

class QToolButton;

namespace Fingerpost::Ui {

class ArmLabel;
class ElidedLabel;
class InkLabel;

/// Which two answers are compared: for each what it is, its status, and where it came from.
class CompareSides : public QWidget {
    Q_OBJECT

public:
    explicit CompareSides(QWidget *parent = nullptr);
    void setSides(const CompareSide &left, const CompareSide &right);

Q_SIGNALS:
    void swapRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Head {
        QWidget *box;
        InkLabel *title;
        ArmLabel *status;
        ElidedLabel *from;
    };
    [[nodiscard]] Head makeHead(const QString &objectName);
    static void fill(const Head &head, const CompareSide &side);

    Head m_left;
    Head m_right;
    QToolButton *m_swap;
};

} // namespace Fingerpost::Ui

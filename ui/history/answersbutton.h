// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/linkbutton.h"

#include <QDateTime>
#include <QTimer>

namespace Fingerpost::Ui {

/// At the end of the response line: when the answer in sight came and whether it is from the history; its
/// menu has the others.
class AnswersButton : public LinkButton {
    Q_OBJECT
public:
    explicit AnswersButton(QMenu *menu, QWidget *parent = nullptr);

    void showAnswer(const QDateTime &when, bool isFromHistory);

private:
    void say();

    QDateTime m_when;
    bool m_isFromHistory = false;
    QTimer m_clock; ///< "Just now" does not stay true
};

} // namespace Fingerpost::Ui

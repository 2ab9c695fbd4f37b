// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/emptystate.h"

namespace Fingerpost::Ui {

/// What a blank page shows: how to begin, and the keys.
class FirstRun : public EmptyState {
    Q_OBJECT
public:
    explicit FirstRun(QWidget *parent = nullptr);

Q_SIGNALS:
    void practiceRequested();
    void collectionRequested();
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QSpinBox;

namespace Fingerpost {
class HistoryStore;
}

namespace Fingerpost::Ui {

class InkLabel;

/// Whether there is to be a history, and how much of the disk it may take.
class HistorySettings : public QDialog {
    Q_OBJECT
public:
    HistorySettings(HistoryStore &store, bool isKept, QWidget *parent = nullptr);

    [[nodiscard]] bool isKept() const;
    /// In bytes.
    [[nodiscard]] qint64 budget() const;

private:
    QCheckBox *m_kept;
    QSpinBox *m_budget;
    InkLabel *m_used;
};

} // namespace Fingerpost::Ui

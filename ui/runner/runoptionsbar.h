// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/collectionrun.h"

#include <QWidget>

class QCheckBox;
class QSpinBox;

namespace Fingerpost::Ui {

class FileField;

/// How often, how many at a time, with which data.
class RunOptionsBar : public QWidget {
    Q_OBJECT
public:
    explicit RunOptionsBar(QWidget *parent = nullptr);

    /// All but the rows of data.
    [[nodiscard]] RunSettings settings() const;
    /// The file with the rows; empty for none.
    [[nodiscard]] QString dataFile() const;

private:
    QSpinBox *m_repeat;
    QSpinBox *m_parallel;
    QSpinBox *m_delay;
    QCheckBox *m_bail;
    FileField *m_data;
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/collectionrun.h"
#include "sessions/sessionprofile.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace Fingerpost::Ui {

class FileField;

/// How often, how many at a time, with which data, through which session.
class RunOptionsBar : public QWidget {
    Q_OBJECT
public:
    explicit RunOptionsBar(QWidget *parent = nullptr);

    /// All but the rows of data.
    [[nodiscard]] RunSettings settings() const;
    /// The file with the rows; empty for none.
    [[nodiscard]] QString dataFile() const;
    /// The sessions that can be chosen; the one that is stays so while it is among them.
    void setSessions(const QList<SessionProfile> &sessions);
    /// The id of the one that sends all requests; nothing: each is sent by its own.
    [[nodiscard]] std::optional<QString> session() const;

private:
    QComboBox *m_session;
    QSpinBox *m_repeat;
    QSpinBox *m_parallel;
    QSpinBox *m_delay;
    QCheckBox *m_bail;
    FileField *m_data;
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/settingrow.h"
#include "sessions/sessionprofile.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLineEdit;

namespace Fingerpost::Ui {

class SecretField;

/// How a session connects: times, redirects, certificates, the environment, HTTP/2, the engine, the hook.
class ConnectionForm : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionForm(QWidget *parent = nullptr);

    /// Does not emit edited(); texts that are already so keep their cursor.
    void show(const SessionProfile &profile);
    void writeTo(SessionProfile *profile) const;

Q_SIGNALS:
    void edited();

private:
    void addRows(QGridLayout *grid);
    void addOwn(QGridLayout *grid, const QString &label, QWidget *control);

    QList<SettingRow *> m_rows;
    SecretField *m_passphrase;
    QCheckBox *m_trustEnv;
    QCheckBox *m_http2;
    QLineEdit *m_encoding;
    QCheckBox *m_raise;
};

} // namespace Fingerpost::Ui

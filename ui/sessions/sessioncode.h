// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/sessionprofile.h"

#include <qrequests/cookiejar.h>

#include <QWidget>

class QCheckBox;

namespace Fingerpost::Ui {

class CodeEdit;
class SegmentedControl;

/// A session as a program, in Python or C++, to copy or save.
class SessionCode : public QWidget {
    Q_OBJECT

public:
    explicit SessionCode(QWidget *parent = nullptr);

    void show(const SessionProfile &profile, const Requests::CookieJar &cookies);
    [[nodiscard]] QString code() const;

Q_SIGNALS:
    void noticed(const QString &message);

private:
    void refresh();
    void save();
    void saveTo(const QString &path);

    SessionProfile m_profile;
    Requests::CookieJar m_cookies;
    SegmentedControl *m_language;
    QCheckBox *m_withSecrets;
    CodeEdit *m_text;
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/cookie.h>

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace Fingerpost::Ui {

class InkLabel;

/// A cookie to be typed or changed. What no jar could hold or no request send is not accepted.
class CookieDialog : public QDialog {
    Q_OBJECT
public:
    explicit CookieDialog(const Requests::Cookie &cookie, bool isNew, QWidget *parent = nullptr);

    [[nodiscard]] Requests::Cookie cookie() const;
    /// Why \a cookie cannot be kept, in a sentence; empty when it can.
    [[nodiscard]] static QString problemOf(const Requests::Cookie &cookie);

private:
    QLineEdit *addLine(QFormLayout *form, const QString &label, const QString &name, const QString &text);
    QCheckBox *addCheck(QFormLayout *form, const QString &label, const QString &name, bool on);
    void addEnd(QFormLayout *form, const Requests::Cookie &cookie);
    void check();

    Requests::Cookie m_before;
    QLineEdit *m_name;
    QLineEdit *m_value;
    QLineEdit *m_domain;
    QLineEdit *m_path;
    QCheckBox *m_subdomains;
    QCheckBox *m_secure;
    QCheckBox *m_httpOnly;
    QCheckBox *m_ends = nullptr;
    QDateTimeEdit *m_end = nullptr;
    QComboBox *m_sameSite;
    InkLabel *m_problem;
    QPushButton *m_accept = nullptr;
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/cookiejar.h>

#include <QObject>

#include <functional>

class QWidget;

namespace Fingerpost::Ui {

/// Cookies from files and into them, read and written in the background.
class CookieFiles : public QObject {
    Q_OBJECT
public:
    /// Replaces the file dialogs, for tests: gives the path, empty to leave.
    using Chooser = std::function<QString(bool isSave)>;

    /// \a window is below what is asked.
    explicit CookieFiles(QWidget *window);
    void setChooser(Chooser chooser) { m_chooser = std::move(chooser); }

    /// Asks which file, in either format.
    void load();
    /// Asks where, and writes \a jar there, values and all.
    void save(const Requests::CookieJar &jar, Requests::CookieJar::Format format);

Q_SIGNALS:
    void loaded(const Requests::CookieJar &cookies);
    void noticed(const QString &message);

private:
    void read(const QString &path);
    void write(const QString &path, const Requests::CookieJar &jar, Requests::CookieJar::Format format);

    QWidget *m_window;
    Chooser m_chooser;
};

} // namespace Fingerpost::Ui

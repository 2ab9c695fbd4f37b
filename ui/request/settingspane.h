// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/settingrow.h"

#include <QWidget>

namespace Fingerpost::Ui {

class FormScroll;

/// How a request is carried out: timeouts, redirects, certificates, proxy. Each is inherited until changed.
class SettingsPane : public QWidget {
    Q_OBJECT

public:
    explicit SettingsPane(QWidget *parent = nullptr);

    /// Does not emit edited(); texts that are already so keep cursor and undo steps.
    void setSettings(const RequestSettings &settings);
    [[nodiscard]] RequestSettings settings() const;
    /// The names of the sessions that can be chosen; any other can be typed, and stays.
    void setSessions(const QStringList &names);
    /// What stands above, the nearest first; the last is usually the session, with every field set.
    void setInherited(const InheritedSettings &above);
    void focusCaBundle();
    void focusProxy();
    void focusEngine();
    /// How many of them are the request's own.
    [[nodiscard]] int ownCount() const;

Q_SIGNALS:
    void edited();

private:
    void addTimes(QGridLayout *grid);
    void addRedirects(QGridLayout *grid);
    void addCertificates(QGridLayout *grid);
    void addRoute(QGridLayout *grid);
    void focusOn(QWidget *field);

    QList<SettingRow *> m_rows;
    TextRow *m_caBundle = nullptr; ///< one of them, as the next
    TextRow *m_session = nullptr;
    TextRow *m_proxy = nullptr;
    EngineRow *m_engine = nullptr;
    FormScroll *m_scroll;
};

} // namespace Fingerpost::Ui

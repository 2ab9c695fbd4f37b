// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowfixture.h"

#include <QJsonObject>
#include <QObject>
#include <QRandomGenerator>

class QElapsedTimer;

namespace Fingerpost::Ui {

/// Works in the window as somebody in a hurry does, by keys and mouse, without an end; and tells on the
/// standard output what stood in it at which moment, one line each:
///
///     R <nanoseconds> <waited> {...}   what was there at the start, once all of it had come
///     S <nanoseconds> <waited> {...}   what is there from then on
///     P <text>                         what was typed did not arrive in the window
///
/// The clock is the monotonic one, the same for every process; the second number is waitedForProcessor() at
/// that time. So a reader that kills this one at any moment knows what has to come back.
class Typist : public QObject {
    Q_OBJECT
public:
    Typist(WindowFixture &fixture, quint32 seed, QObject *parent = nullptr);

    /// Tells what was restored.
    void tellStart();
    /// Does not return.
    [[noreturn]] void work();

private:
    using Act = void (Typist::*)();

    void follow();
    void beActive();
    void typeSlowly(const QString &text);
    void tell(char kind, const QJsonObject &what) const;
    void expect(const QString &what, const QString &seen, const QString &typed) const;
    [[nodiscard]] QString word(int length);
    [[nodiscard]] QJsonObject state() const;
    [[nodiscard]] QString missing() const;
    [[nodiscard]] bool hasPanes() const;

    void typeUrl();
    void addHeader();
    void typeBody();
    void typePassword();
    void openTab();
    void closeTab();
    void reopenTab();
    void changeTab();
    void duplicateTab();
    void save();
    void answerAboutCredentials();

    WindowFixture &m_fixture;
    QRandomGenerator m_random;
    QJsonObject m_told;
};

} // namespace Fingerpost::Ui

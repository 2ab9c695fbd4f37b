// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/inklabel.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace Fingerpost {
class ExchangeRun;
struct SetCookieVerdict;
} // namespace Fingerpost

namespace Fingerpost::Ui {

/// Each Set-Cookie of an exchange, hop by hop: whether it was taken, or by which rule it was refused.
class SetCookiesPane : public QWidget {
    Q_OBJECT
public:
    explicit SetCookiesPane(QWidget *parent = nullptr);
    void setRun(ExchangeRun *run);
    /// How many Set-Cookie fields came.
    [[nodiscard]] static int countOf(const ExchangeRun &run);
    /// Everything it says, a line a thing.
    [[nodiscard]] QString text() const { return m_text; }

Q_SIGNALS:
    /// Somebody wants to see all cookies.
    void cookiesRequested();

private:
    void refresh();
    void clear();
    /// No more than \a most of its cookies; returns how many.
    int addHop(int index, int most);
    void addCookie(const SetCookieVerdict &verdict);
    void addLine(const QString &text, TextStyle style, Ink ink, int indent);

    QPointer<ExchangeRun> m_run;
    QWidget *m_list;
    QVBoxLayout *m_rows;
    QString m_text;
    QString m_shownKey; ///< what is shown, so that it is rebuilt only for something new
};

} // namespace Fingerpost::Ui

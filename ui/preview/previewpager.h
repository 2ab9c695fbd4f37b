// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace Fingerpost::Ui {

class InkLabel;

/// Which of many pages is shown, with buttons to the next and the previous one.
class PreviewPager : public QWidget {
    Q_OBJECT
public:
    PreviewPager(const QString &previous, const QString &next, QWidget *parent = nullptr);

    /// Hidden while there is but one.
    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] int current() const { return m_current; }
    /// Emits currentChanged() when it differs and is one.
    void setCurrent(int page);
    void setText(const QString &text);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void currentChanged(int page);

private:
    [[nodiscard]] QToolButton *step(const QString &icon, const QString &name, int by);
    void refresh();

    QToolButton *m_previous;
    InkLabel *m_text;
    QToolButton *m_next;
    int m_count = 0;
    int m_current = 0;
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;
class QMenu;

namespace Fingerpost::Ui {

/// The one filled control: Send with a menu beside it. While running it is an outlined Cancel naming its key.
class SendButton : public QWidget {
    Q_OBJECT

public:
    explicit SendButton(QWidget *parent = nullptr);
    ~SendButton() override;

    /// Shown below the arrow; not owned. Without one there is no arrow.
    void setMenu(QMenu *menu);
    void setRunning(bool running);
    [[nodiscard]] bool isRunning() const { return m_running; }

    /// The part that sends or cancels, and the arrow; for tab order and tests.
    [[nodiscard]] QAbstractButton *mainPart() const;
    [[nodiscard]] QAbstractButton *menuPart() const;
    void openMenu();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void sendRequested();
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Part;

    void arrange();

    Part *m_main;
    Part *m_arrow;
    QMenu *m_menu = nullptr;
    bool m_running = false;
};

} // namespace Fingerpost::Ui

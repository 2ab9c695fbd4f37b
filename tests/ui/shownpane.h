// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/colorscheme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

namespace Fingerpost::Ui {

/// A pane between two fields in an active window, used by keys and mouse.
template<typename Pane> struct Shown {
    Shown()
        : before(new QLineEdit)
        , pane(new Pane)
        , after(new QLineEdit)
    {
        applyTheme(*qApp, false);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(before);
        layout->addWidget(pane, 1);
        layout->addWidget(after);
        window.resize(800, 700);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qWarning("The window did not become active");
        edited = std::make_unique<QSignalSpy>(pane, &Pane::edited);
    }

    template<typename Widget = QWidget> [[nodiscard]] Widget *find(const QString &name) const
    {
        const auto all = pane->template findChildren<Widget *>(name);
        for (Widget *each : all) {
            if (each->isVisible())
                return each;
        }
        return all.value(0, nullptr);
    }
    [[nodiscard]] QLineEdit *edit(const QString &name) const { return find<QLineEdit>(name); }

    /// Puts the focus there by a click and types, after what there is.
    void type(const QString &name, const QString &text) const
    {
        QLineEdit *where = edit(name);
        QTest::mouseClick(where, Qt::LeftButton);
        where->end(false);
        QTest::keyClicks(where, text);
    }
    void empty(const QString &name) const
    {
        QLineEdit *where = edit(name);
        QTest::mouseClick(where, Qt::LeftButton);
        where->selectAll();
        QTest::keyClick(where, Qt::Key_Delete);
    }
    void click(const QString &name) const { QTest::mouseClick(find(name), Qt::LeftButton); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    /// What Tab reaches from the field before to the field after; empty when it gets stuck.
    [[nodiscard]] QList<QWidget *> tabOrder() const
    {
        QList<QWidget *> reached;
        before->setFocus();
        for (int i = 0; i < 100; ++i) {
            press(Qt::Key_Tab);
            if (QApplication::focusWidget() == after)
                return reached;
            reached.append(QApplication::focusWidget());
        }
        return {};
    }
    [[nodiscard]] static QString spoken(QWidget *widget)
    {
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        return accessible ? accessible->text(QAccessible::Name) : QString();
    }

    QWidget window;
    QLineEdit *before;
    Pane *pane;
    QLineEdit *after;
    std::unique_ptr<QSignalSpy> edited;
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/bodystore.h"
#include "response/bodytextview.h"
#include "response/bodyview.h"
#include "theme/colorscheme.h"
#include "theme/theme.h"
#include "widgets/notice.h"
#include "widgets/segmentedcontrol.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <functional>

namespace Fingerpost::Test {

/// A view in a window, used by keys and mouse.
struct BodyStage {
    BodyStage()
    {
        Ui::applyTheme(*qApp, false);
        auto *column = new QVBoxLayout(&window);
        column->addWidget(view = new Ui::BodyView);
        window.resize(900, 500);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
    }

    void show(const QByteArray &bytes, const QByteArray &type, const QByteArray &charset = {})
    {
        view->show(BodyStore::fromBytes(bytes, type), type, charset, QStringLiteral("body"));
        view->text()->setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : view->text(), key,
                        modifiers);
    }
    void choose(Ui::BodyView::Mode mode) const
    {
        QTest::mouseClick(view->modes()->button(mode), Qt::LeftButton);
    }
    [[nodiscard]] QString text() const { return view->text()->plainText(); }
    [[nodiscard]] QString notice(const QString &name = QStringLiteral("bodyNotice")) const
    {
        const auto *shown = view->findChild<Ui::Notice *>(name);
        return shown->isVisible() ? shown->text() : QString();
    }
    /// Of what takes its time.
    [[nodiscard]] QString progress() const { return notice(QStringLiteral("bodyProgress")); }
    template<typename Widget> [[nodiscard]] Widget *find(const QString &name) const
    {
        return view->findChild<Widget *>(name);
    }
    [[nodiscard]] QString copied(const std::function<void()> &how) const
    {
        QApplication::clipboard()->clear();
        QSignalSpy changed(QApplication::clipboard(), &QClipboard::dataChanged);
        how();
        if (QApplication::clipboard()->text().isEmpty())
            changed.wait();
        return QApplication::clipboard()->text();
    }
    /// Of the text's menu, which the keyboard opens too.
    void trigger(const QString &action) const
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(50, 20),
                                view->text()->mapToGlobal(QPoint(50, 20)));
        QApplication::sendEvent(view->text(), &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        const QList<QAction *> actions = menu->actions();
        const auto found = std::find_if(actions.begin(), actions.end(),
                                        [&](const QAction *each) { return each->text() == action; });
        QVERIFY2(found != actions.end(), qPrintable(action));
        (*found)->trigger();
        menu->close();
    }

    QWidget window;
    Ui::BodyView *view = nullptr;
};

} // namespace Fingerpost::Test

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/bodystore.h"
#include "preview/previewpane.h"
#include "response/bodyview.h"
#include "theme/colorscheme.h"
#include "widgets/notice.h"
#include "widgets/segmentedcontrol.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QVBoxLayout>

namespace Fingerpost::Ui {

/// A body in a window, looked at as what it is.
struct PreviewStage {
    PreviewStage()
    {
        applyTheme(*qApp, false);
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins({});
        column->addWidget(view = new BodyView);
        window.resize(900, 500);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
    }

    void show(const QByteArray &bytes, const QByteArray &type)
    {
        view->show(BodyStore::fromBytes(bytes, type), type, {}, QStringLiteral("body"));
        view->modes()->setCurrent(BodyView::Preview);
    }
    /// What the pane says that has no preview; empty: it has one, or is at it.
    [[nodiscard]] QString problem() const
    {
        const QWidget *button = find<QWidget>(u"previewHex");
        if (!button->isVisible())
            return {};
        QStringList texts;
        for (const QLabel *each : find<QWidget>(u"previewState")->findChildren<QLabel *>())
            texts.append(each->text());
        return texts.join(u' ');
    }
    [[nodiscard]] QString note() const
    {
        const auto *notice = find<Notice>(u"previewNotice");
        return notice->isVisible() ? notice->text() : QString();
    }
    [[nodiscard]] QString facts() const { return find<QLabel>(u"previewFacts")->text(); }
    [[nodiscard]] bool isShown() const
    {
        return view->preview()->preview() && view->preview()->preview()->isVisible();
    }
    template<typename Widget> [[nodiscard]] Widget *find(QStringView name) const
    {
        return view->findChild<Widget *>(name.toString());
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    QWidget window;
    BodyView *view = nullptr;
};

} // namespace Fingerpost::Ui

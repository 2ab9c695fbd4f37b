// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bodyscenes.h"

#include "windowfixture.h"

#include "response/bodytextview.h"
#include "response/bodyview.h"
#include "response/responsepane.h"
#include "window/documentpage.h"

#include <QLineEdit>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

bool showFolded(WindowFixture &fixture)
{
    BodyView *body = fixture.page()->responsePane()->body();
    body->text()->setFocus();
    fixture.press(Qt::Key_BracketLeft, Qt::ControlModifier | Qt::AltModifier);
    const bool folds = QTest::qWaitFor([body] { return body->text()->rows()->hasFolds(); });
    fixture.press(Qt::Key_Down);
    fixture.press(Qt::Key_BracketRight, Qt::ControlModifier | Qt::ShiftModifier);
    fixture.press(Qt::Key_F, Qt::ControlModifier);
    fixture.type(u"o"_s);
    return folds && QTest::qWaitFor([body] { return !body->text()->hitTicks().empty(); });
}

bool showJqFilter(WindowFixture &fixture)
{
    BodyView *body = fixture.page()->responsePane()->body();
    fixture.find<QLineEdit>(u"bodyFilter"_s)->setFocus();
    fixture.type(u"paths | join(\".\")"_s);
    fixture.press(Qt::Key_Return);
    return QTest::qWaitFor([body] { return body->text()->plainText().startsWith(u'"'); });
}

} // namespace Fingerpost::Ui

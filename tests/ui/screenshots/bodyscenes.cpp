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

QByteArray hardScripts()
{
    return "digits      0123456789|\n"
           "accents     Zoë façade|\n"
           "combining   e\xCC\x81 n\xCC\x83 a\xCC\x8A cafe|\n"
           "CJK         日本語中文|\n"
           "Korean      안녕하세요|\n"
           "emoji       😀👍🏽👩‍👩‍👧🇸🇪❤️|\n"
           "Hebrew      שלום עולם |\n"
           "Arabic      مرحبا بالعالم\n"
           "Devanagari  नमस्ते दुनिया\n"
           "Thai        สวัสดีชาวโลก\n"
           "tabs        a\tb\t|\n"
           "CRLF        0123456789|\r\n"
           "lone CR     01234\r56789\n"
           "controls    \x01\x07\x1B[31m\x7F\n"
           "C1          \xC2\x85\xC2\x9B\n"
           "bidi signs  a\xE2\x80\xAE"
           "b\xE2\x80\xAC"
           "c \xE2\x81\xA6"
           "d\xE2\x81\xA9\n"
           "not seen    a\xE2\x80\x8B"
           "b\xEF\xBB\xBF"
           "c\n"
           "no UTF-8    \xFF\xC3( \xED\xA0\x80 \xF0\x9F\x98\n";
}

} // namespace Fingerpost::Ui

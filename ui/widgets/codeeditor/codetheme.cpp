// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codeeditor/codetheme.h"

#include "theme/theme.h"
#include "widgets/codeeditor/codeview.h"

#include <QFontInfo>

#include <algorithm>
#include <utility>

namespace Fingerpost::Ui {

namespace {

using Base = QsciScintillaBase;

constexpr int CodeLineHeight = 19;

void setInk(CodeView *view, int style, const QColor &ink)
{
    view->SendScintilla(Base::SCI_STYLESETFORE, static_cast<unsigned long>(style), ink);
}

void setGround(CodeView *view, int style, const QColor &ground)
{
    view->SendScintilla(Base::SCI_STYLESETBACK, static_cast<unsigned long>(style), ground);
}

void applyFont(CodeView *view)
{
    const QFont font = Theme::font(TextStyle::Mono);
    const QFontInfo info(font);
    const QByteArray family = info.family().toUtf8();
    const qreal points =
        font.pixelSize() > 0 ? font.pixelSize() * 72.0 / view->logicalDpiY() : font.pointSizeF();
    view->SendScintilla(Base::SCI_STYLESETFONT, static_cast<unsigned long>(Base::STYLE_DEFAULT),
                        family.constData());
    view->send(Base::SCI_STYLESETSIZEFRACTIONAL, Base::STYLE_DEFAULT,
               qRound(points * int(Base::SC_FONT_SIZE_MULTIPLIER)));
}

void applyRowHeight(CodeView *view)
{
    view->send(Base::SCI_SETEXTRAASCENT, 0);
    view->send(Base::SCI_SETEXTRADESCENT, 0);
    const int own = int(view->send(Base::SCI_TEXTHEIGHT, 0));
    const int missing = std::max(CodeLineHeight, own + 2) - own;
    view->send(Base::SCI_SETEXTRAASCENT, missing / 2);
    view->send(Base::SCI_SETEXTRADESCENT, missing - missing / 2);
}

void applySyntax(CodeView *view, const Colors &c)
{
    const std::pair<int, QColor> json[] = {
        {Base::STYLE_DEFAULT, c.text}, // 0 has its own meaning in each lexer
        {1, c.number},
        {2, c.string},
        {3, c.string}, // not closed
        {4, c.jsonKey},
        {5, c.escape},
        {6, c.punctuation},
        {7, c.punctuation},
        {8, c.punctuation},
        {9, c.string},
        {10, c.string},
        {11, c.keyword},
        {12, c.jsonKey},
        {13, c.text}, // the mistake itself is underlined, once
    };
    const std::pair<int, QColor> xml[] = {
        {1, c.jsonKey},  {2, c.jsonKey},      {3, c.attribute},    {4, c.attribute},    {5, c.number},
        {6, c.string},   {7, c.string},       {8, c.punctuation},  {9, c.punctuation},  {10, c.escape},
        {11, c.jsonKey}, {12, c.punctuation}, {13, c.punctuation}, {17, c.string},      {18, c.punctuation},
        {19, c.string},  {21, c.punctuation}, {22, c.keyword},     {23, c.attribute},   {24, c.string},
        {25, c.string},  {26, c.punctuation}, {27, c.keyword},     {29, c.punctuation}, {31, c.punctuation},
    };
    if (view->language() == CodeLanguage::Json) {
        for (const auto &[style, ink] : json)
            setInk(view, style, ink);
    } else if (view->language() == CodeLanguage::Xml) {
        for (const auto &[style, ink] : xml)
            setInk(view, style, ink);
    }
}

void setIndicator(CodeView *view, int indicator, int shape, const QColor &color, bool isUnder = false)
{
    view->send(Base::SCI_INDICSETSTYLE, indicator, shape);
    view->SendScintilla(Base::SCI_INDICSETFORE, static_cast<unsigned long>(indicator), color);
    view->send(Base::SCI_INDICSETUNDER, indicator, isUnder ? 1 : 0);
    view->send(Base::SCI_INDICSETALPHA, indicator, 255);
    view->send(Base::SCI_INDICSETOUTLINEALPHA, indicator, 255);
}

void applyIndicators(CodeView *view, const Colors &c)
{
    setIndicator(view, MatchIndicator, Base::INDIC_FULLBOX, c.match, true);
    setIndicator(view, CurrentMatchIndicator, Base::INDIC_FULLBOX, c.currentMatch, true);
    setIndicator(view, CurrentMatchInk, Base::INDIC_TEXTFORE, c.currentMatchInk);
    setIndicator(view, ProblemIndicator, Base::INDIC_SQUIGGLE, c.errorInk);
    const std::pair<QColor, QColor> states[] = {
        {c.neutral, c.accent},
        {c.selectedRow, c.accent},
        {c.errorTint, c.errorInk},
        {c.patchTint, c.patchInk},
    };
    for (int state = 0; state < int(std::size(states)); ++state) {
        setIndicator(view, VariableTint + state, Base::INDIC_FULLBOX, states[state].first, true);
        setIndicator(view, VariableInk + state, Base::INDIC_TEXTFORE, states[state].second);
    }
}

} // namespace

void applyCodeTheme(CodeView *view, const Theme &theme)
{
    const Colors &c = theme.colors();
    view->send(Base::SCI_STYLERESETDEFAULT);
    applyFont(view);
    setInk(view, Base::STYLE_DEFAULT, c.text);
    setGround(view, Base::STYLE_DEFAULT, c.sheet);
    view->send(Base::SCI_STYLECLEARALL);
    applySyntax(view, c);
    setInk(view, Base::STYLE_LINENUMBER, c.tertiary);
    setGround(view, Base::STYLE_LINENUMBER, c.sheet);
    setInk(view, Base::STYLE_BRACELIGHT, c.text);
    setGround(view, Base::STYLE_BRACELIGHT, c.pressed);
    setInk(view, Base::STYLE_BRACEBAD, c.errorInk);
    setGround(view, Base::STYLE_BRACEBAD, c.errorTint);
    setInk(view, Base::STYLE_INDENTGUIDE, c.fieldEdge);
    setInk(view, Base::STYLE_FOLDDISPLAYTEXT, c.secondary);
    setGround(view, Base::STYLE_FOLDDISPLAYTEXT, c.neutral);
    view->SendScintilla(Base::SCI_SETFOLDMARGINCOLOUR, 1UL, c.sheet);
    view->SendScintilla(Base::SCI_SETFOLDMARGINHICOLOUR, 1UL, c.sheet);
    view->SendScintilla(Base::SCI_SETCARETFORE, c.text);
    view->SendScintilla(Base::SCI_SETADDITIONALCARETFORE, c.accent);
    view->SendScintilla(Base::SCI_SETCARETLINEBACK, c.hoverOnSheet);
    view->SendScintilla(Base::SCI_SETSELBACK, 1UL, c.selectedText);
    view->SendScintilla(Base::SCI_SETADDITIONALSELBACK, c.selectedText);
    applyIndicators(view, c);
    applyRowHeight(view);
    view->fitMargins();
}

} // namespace Fingerpost::Ui

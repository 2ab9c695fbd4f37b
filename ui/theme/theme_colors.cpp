// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme_colors.h"
#include "theme/theme.h"

namespace Fingerpost::Ui {

namespace {

constexpr QColor rgb(uint value)
{
    return QColor(int(value >> 16 & 0xff), int(value >> 8 & 0xff), int(value & 0xff));
}

} // namespace

// The numbers are measured against each other: every ink has a contrast of 4.5 or more on every surface it
// may stand on, every graphic 3. tst_theme proves it; change none without it.

Colors lightColors()
{
    Colors c;
    c.window = rgb(0xf3f3f0);
    c.sheet = rgb(0xffffff);
    c.sunken = rgb(0xf9f9f7);
    c.field = rgb(0xffffff);
    c.raised = rgb(0xffffff);
    c.hoverOnWindow = rgb(0xe9e9e4);
    c.hoverOnSheet = rgb(0xf4f4f1);
    c.pressed = rgb(0xdeded8);
    c.neutral = rgb(0xecece7);
    c.selectedRow = rgb(0xdcedf1);
    c.selectedText = rgb(0xcde8ef);
    c.match = rgb(0xffe9a8);
    c.okTint = rgb(0xe0f2e6);
    c.infoTint = rgb(0xe4ecfb);
    c.warningTint = rgb(0xfbefd6);
    c.errorTint = rgb(0xfbe7e4);
    c.patchTint = rgb(0xf1e8fb);
    c.currentMatch = rgb(0xffc94d);
    c.currentMatchInk = rgb(0x1d1e1b);
    c.primary = rgb(0x0b6b84);
    c.primaryInk = rgb(0xffffff);
    c.primaryHover = rgb(0x095a70);
    c.text = rgb(0x1d1e1b);
    c.secondary = rgb(0x53544e);
    c.tertiary = rgb(0x676861);
    c.accent = rgb(0x0a647c);
    c.okInk = rgb(0x17703c);
    c.infoInk = rgb(0x2557b8);
    c.warningInk = rgb(0x855000);
    c.errorInk = rgb(0xb0281f);
    c.patchInk = rgb(0x7340b0);
    c.neutralInk = rgb(0x53544e);
    c.jsonKey = rgb(0x0b5a8c);
    c.string = rgb(0x28702f);
    c.number = rgb(0xa1430a);
    c.keyword = rgb(0x7340b0);
    c.escape = rgb(0x0a6a6f);
    c.attribute = rgb(0x8a4b00);
    c.punctuation = rgb(0x63645d);
    c.focusRing = rgb(0x0e86a5);
    c.checkEdge = rgb(0x85867e);
    c.scrollThumb = rgb(0x8b8c84);
    c.scrollThumbHover = rgb(0x63645d);
    c.matchTick = rgb(0xa86e00);
    c.phaseQueue = rgb(0x83847c);
    c.phaseDns = rgb(0x7a5bc0);
    c.phaseConnect = rgb(0xb06a00);
    c.phaseTls = rgb(0xa8468f);
    c.phaseSend = rgb(0x3b6fd1);
    c.phaseWait = rgb(0x2e8b57);
    c.phaseReceive = rgb(0x0e86a5);
    c.hairline = rgb(0xe4e4df);
    c.fieldEdge = rgb(0xcfcfc8);
    c.disabled = rgb(0xa2a39b);
    return c;
}

Colors darkColors()
{
    Colors c;
    c.window = rgb(0x242528);
    c.sheet = rgb(0x1a1b1d);
    c.sunken = rgb(0x1e1f22);
    c.field = rgb(0x1f2023);
    c.raised = rgb(0x2c2d31);
    c.hoverOnWindow = rgb(0x2f3034);
    c.hoverOnSheet = rgb(0x222326);
    c.pressed = rgb(0x3a3b40);
    c.neutral = rgb(0x2e2f33);
    c.selectedRow = rgb(0x1e3c46);
    c.selectedText = rgb(0x153b48);
    c.match = rgb(0x40360c);
    c.okTint = rgb(0x1b3526);
    c.infoTint = rgb(0x212f4a);
    c.warningTint = rgb(0x3a2f18);
    c.errorTint = rgb(0x43221f);
    c.patchTint = rgb(0x33264a);
    c.currentMatch = rgb(0xe2b33c);
    c.currentMatchInk = rgb(0x1a1b1d);
    c.primary = rgb(0x167893);
    c.primaryInk = rgb(0xffffff);
    c.primaryHover = rgb(0x13687f);
    c.text = rgb(0xe6e6e3);
    c.secondary = rgb(0xb2b3b1);
    c.tertiary = rgb(0xa0a1a4);
    c.accent = rgb(0x62c2dc);
    c.okInk = rgb(0x6fcb8f);
    c.infoInk = rgb(0x8ab2f7);
    c.warningInk = rgb(0xe6b04f);
    c.errorInk = rgb(0xf28b82);
    c.patchInk = rgb(0xc4a0f2);
    c.neutralInk = rgb(0xb2b3b1);
    c.jsonKey = rgb(0x7cc4ea);
    c.string = rgb(0x92cf8c);
    c.number = rgb(0xf0a36e);
    c.keyword = rgb(0xc4a0f2);
    c.escape = rgb(0x5ccbc6);
    c.attribute = rgb(0xe0b26a);
    c.punctuation = rgb(0xa0a1a4);
    c.focusRing = rgb(0x3fa9c6);
    c.checkEdge = rgb(0x85878d);
    c.scrollThumb = rgb(0x75777d);
    c.scrollThumbHover = rgb(0xa0a1a4);
    c.matchTick = rgb(0xe2b33c);
    c.phaseQueue = rgb(0x8e9096);
    c.phaseDns = rgb(0xa58be8);
    c.phaseConnect = rgb(0xd9993a);
    c.phaseTls = rgb(0xd97fc2);
    c.phaseSend = rgb(0x7ca4f2);
    c.phaseWait = rgb(0x5bbe85);
    c.phaseReceive = rgb(0x3fa9c6);
    c.hairline = rgb(0x303135);
    c.fieldEdge = rgb(0x45464b);
    c.disabled = rgb(0x65666a);
    return c;
}

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLocale;
class QObject;

namespace Fingerpost::Ui {

/// Puts the window, and Qt's own dialogs, into the first language of \a locale that there is; English where
/// there is none. For before the first widget. It lasts as long as \a owner.
void installTranslations(const QLocale &locale, QObject *owner);

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/authfields.h"

/// What the window says about ways to log in, in the user's language. Texts of files are cut to a length that
/// fits a line.
namespace Fingerpost::Ui::AuthWords {

/// As a choice; that of Kind::Other is the file's own word.
[[nodiscard]] QString kindName(const AuthSetting &setting);
[[nodiscard]] QString translated(const char *wordOfAuthField);
/// One line without a secret, as "Basic, user zoe".
[[nodiscard]] QString summary(const AuthSetting &setting);
/// What stands on the wire, secrets as dots; empty when nothing is sent, or it is not known.
[[nodiscard]] QString onTheWire(const AuthSetting &setting);
/// When and how it is sent, and which specification says so.
[[nodiscard]] QString explanation(const AuthSetting &setting);

} // namespace Fingerpost::Ui::AuthWords

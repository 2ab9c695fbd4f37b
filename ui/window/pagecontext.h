// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Fingerpost {
class AnswerBook;
class CollectionScopes;
class DraftVault;
class SessionBook;
class VariableContext;
} // namespace Fingerpost

namespace Fingerpost::Ui {

/// What the pages of requests work with; outlives them.
struct PageContext {
    SessionBook &sessions;
    VariableContext &variables;
    AnswerBook &answers;
    CollectionScopes &collections;
    DraftVault &vault;
};

} // namespace Fingerpost::Ui

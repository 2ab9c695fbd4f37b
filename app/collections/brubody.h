// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/bruedit.h"
#include "workspace/requestdraft.h"

/// The bodies of a request in Bruno's files: a block for each kind, of which the request names one.
namespace Fingerpost::BruBody {

void read(const BruText &text, RequestDraft &draft);
void put(const BruText &text, const RequestDraft &before, const RequestDraft &draft, BruEdit &edit);
/// Whether two drafts have the same bodies, of all kinds.
[[nodiscard]] bool isSame(const RequestDraft &one, const RequestDraft &other);

} // namespace Fingerpost::BruBody

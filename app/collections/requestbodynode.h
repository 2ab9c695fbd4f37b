// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/yamlpatch.h"
#include "workspace/requestdraft.h"

/// The body in a request's file: one, or several variants of which one is selected.
namespace Fingerpost::RequestBodyNode {

/// \a node: the value of `body`; -1 for none.
void read(const YamlText &text, int node, RequestDraft &draft);
/// Puts what is to change in the body into \a root, the patch of the file.
void put(const YamlText &text, int node, const RequestDraft &before, const RequestDraft &draft,
         YamlPatch &root);

} // namespace Fingerpost::RequestBodyNode

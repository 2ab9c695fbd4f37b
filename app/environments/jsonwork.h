// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/jsonpathquery.h"
#include "environments/jsontree.h"

#include <QList>

#include <functional>

namespace Fingerpost {

// As JsonTree::parse() and JsonPath::select(), for workers with large texts: now and then they ask whether
// they are cancelled, and give nothing once they are.

[[nodiscard]] std::optional<JsonTree> parseJson(const QByteArray &text,
                                                const std::function<bool()> &cancelled);
[[nodiscard]] std::optional<QList<JsonTree::Node>>
selectJson(const JsonPathQuery &query, const JsonTree &tree, const std::function<bool()> &cancelled);

} // namespace Fingerpost

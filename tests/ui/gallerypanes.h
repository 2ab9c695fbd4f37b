// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QWidget;

/// The panes of a request that are forms, each in a few states.
[[nodiscard]] std::unique_ptr<QWidget> galleryOfPanes();

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include <QString>
#include <QWidget>

namespace Fingerpost::Ui {

/// Panes by themselves, shown and with something in them: the name of the scene and the pane.
[[nodiscard]] std::vector<std::pair<QString, std::unique_ptr<QWidget>>> scenesOfPanes();

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

namespace Fingerpost::Ui {

/// A body that is looked at as what it is.
struct PreviewScene {
    QString name;
    QByteArray path;
    QByteArray type;
    QByteArray body;
};

[[nodiscard]] std::vector<PreviewScene> previewScenes();

} // namespace Fingerpost::Ui

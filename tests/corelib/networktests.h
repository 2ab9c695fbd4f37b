// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <memory>

/// The tests of NetworkAdapter, one class for each concern; tst_networkadapter and tst_networktls run them.
namespace Requests::Test {

[[nodiscard]] std::unique_ptr<QObject> networkWire();
[[nodiscard]] std::unique_ptr<QObject> networkUploads();
[[nodiscard]] std::unique_ptr<QObject> networkAnswers();
[[nodiscard]] std::unique_ptr<QObject> networkLife();
[[nodiscard]] std::unique_ptr<QObject> networkTls();
[[nodiscard]] std::unique_ptr<QObject> networkProxies();

} // namespace Requests::Test

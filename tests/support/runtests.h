// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>
#include <initializer_list>
#include <memory>

namespace Requests::Test {

/// Runs several classes of tests in one program, each made when its turn comes, and returns how many tests
/// have failed. A function named on the command line runs in the classes that have it.
[[nodiscard]] int runTests(std::initializer_list<std::function<std::unique_ptr<QObject>()>> makers);

} // namespace Requests::Test

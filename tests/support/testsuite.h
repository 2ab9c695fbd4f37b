// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>

#include <QObject>

/// Several classes of tests in one executable: each file ends with FINGERPOST_TEST, one of them with
/// FINGERPOST_TEST_MAIN too. An executable costs seconds to link; a file more in it costs next to nothing.
namespace Requests::Test::TestSuite {

using Factory = std::function<std::unique_ptr<QObject>()>;

/// Has run() make and run an object of \a type, which stands in \a file. Before main(); returns true, for a
/// static to hold.
bool add(const QMetaObject &type, const char *file, Factory make);

/// Runs all classes, or those of the files that the arguments name ("tst_digest"), or those parts that they
/// name
/// ("function" or "function:row"), each with a new object. Qt Test's options go to every class, so a file
/// named with -o holds the last class alone. Returns how many tests failed.
[[nodiscard]] int run(int argc, char **argv);

} // namespace Requests::Test::TestSuite

/// Makes the tests of \a Class part of the executable.
#define FINGERPOST_TEST(Class)                                                                               \
    [[maybe_unused]] static const bool isAdded##Class = Requests::Test::TestSuite::add(                      \
        Class::staticMetaObject, __FILE__, [] { return std::make_unique<Class>(); });

/// The main() of such an executable, with an \a Application: QCoreApplication or QApplication.
#define FINGERPOST_TEST_MAIN(Application)                                                                    \
    int main(int argc, char **argv)                                                                          \
    {                                                                                                        \
        Application application(argc, argv);                                                                 \
        Application::setAttribute(Qt::AA_Use96Dpi, true);                                                    \
        return Requests::Test::TestSuite::run(argc, argv);                                                   \
    }

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "testsuite.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <QMetaMethod>
#include <QTest>

namespace Requests::Test::TestSuite {

namespace {

struct Class {
    const QMetaObject *type;
    std::string file; ///< its name, without the end
    Factory make;
};

std::vector<Class> &classes()
{
    static std::vector<Class> list; // made by whichever static comes first
    return list;
}

bool hasTest(const QMetaObject *type, const QByteArray &argument)
{
    const qsizetype colon = argument.indexOf(':');
    const QByteArray function = (colon < 0 ? argument : argument.left(colon)) + "()";
    return !argument.startsWith('-')
        && type->indexOfSlot(function.constData()) >= QObject::staticMetaObject.methodCount();
}

/// The arguments without the tests that only other classes have.
std::vector<std::string> argumentsFor(const QMetaObject *type, const std::vector<std::string> &all)
{
    std::vector<std::string> mine;
    std::copy_if(all.begin(), all.end(), std::back_inserter(mine), [type](const std::string &argument) {
        const auto isTestOf = [&argument](const QMetaObject *other) {
            return hasTest(other, QByteArray::fromStdString(argument));
        };
        return isTestOf(type) || std::none_of(classes().begin(), classes().end(), [&](const Class &other) {
                   return isTestOf(other.type);
               });
    });
    return mine;
}

/// Those of the arguments that are names of files; they do not stay among them.
std::vector<std::string> takeFiles(std::vector<std::string> *arguments)
{
    const auto names =
        std::stable_partition(arguments->begin() + 1, arguments->end(), [](const std::string &argument) {
            return std::none_of(classes().begin(), classes().end(),
                                [&argument](const Class &one) { return one.file == argument; });
        });
    std::vector<std::string> files(names, arguments->end());
    arguments->erase(names, arguments->end());
    return files;
}

int runOne(const Class &one, std::vector<std::string> arguments)
{
    std::vector<char *> argv;
    argv.reserve(arguments.size() + 1);
    for (std::string &argument : arguments)
        argv.push_back(argument.data());
    argv.push_back(nullptr);
    const std::unique_ptr<QObject> object = one.make();
    return QTest::qExec(object.get(), int(arguments.size()), argv.data());
}

} // namespace

bool add(const QMetaObject &type, const char *file, Factory make)
{
    classes().push_back({&type, std::filesystem::path(file).stem().string(), std::move(make)});
    return true;
}

int run(int argc, char **argv)
{
    std::vector<std::string> all(argv, argv + argc);
    const std::vector<std::string> files = takeFiles(&all);
    const auto isWanted = [&files](const Class &one) {
        return files.empty() || std::find(files.begin(), files.end(), one.file) != files.end();
    };
    const auto namesATestOf = [&all](const QMetaObject *type) {
        return std::any_of(all.begin() + 1, all.end(), [type](const std::string &argument) {
            return hasTest(type, QByteArray::fromStdString(argument));
        });
    };
    const bool isSelection = std::any_of(classes().begin(), classes().end(),
                                         [&](const Class &one) { return namesATestOf(one.type); });
    int failures = classes().empty() ? 1 : 0;
    for (const Class &one : classes()) {
        if (isWanted(one) && (!isSelection || namesATestOf(one.type)))
            failures += runOne(one, argumentsFor(one.type, all));
    }
    // A multiple of 256 would look like success.
    return std::min(failures, 127);
}

} // namespace Requests::Test::TestSuite

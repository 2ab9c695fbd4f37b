// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/runtests.h"

#include <QCoreApplication>
#include <QMetaMethod>
#include <QTest>

namespace Requests::Test {

using namespace Qt::Literals::StringLiterals;

namespace {

bool has(const QObject &test, const QString &argument)
{
    const QByteArray signature = argument.section(u':', 0, 0).toLatin1() + "()";
    return test.metaObject()->indexOfSlot(signature.constData()) >= QObject::staticMetaObject.methodCount();
}

} // namespace

int runTests(std::initializer_list<std::function<std::unique_ptr<QObject>()>> makers)
{
    const QStringList arguments = QCoreApplication::arguments();
    std::vector<std::unique_ptr<QObject>> tests;
    for (const auto &make : makers)
        tests.push_back(make());
    const auto isFunction = [&](const QString &argument) {
        return std::ranges::any_of(tests, [&](const auto &test) { return has(*test, argument); });
    };
    const bool chosen = std::any_of(arguments.begin() + 1, arguments.end(), isFunction);
    int failures = 0;
    for (const auto &test : tests) {
        QStringList own;
        bool named = false;
        for (const QString &argument : arguments) {
            const bool here = has(*test, argument);
            named = named || here;
            if (here || !isFunction(argument))
                own.append(argument);
        }
        if (named || !chosen)
            failures += QTest::qExec(test.get(), own);
    }
    return failures;
}

} // namespace Requests::Test

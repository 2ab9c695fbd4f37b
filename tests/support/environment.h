// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include <QByteArray>
#include <QProcessEnvironment>
#include <QString>

namespace Requests::Test {

/// Takes from this process what would change a request: every `*_proxy` in any case, NETRC, the variables
/// that name authorities, the XDG folders. HOME becomes an empty folder that lives as long as the process.
/// For initTestCase(), before any thread starts. Returns the new HOME.
QString clearEnvironment();

/// The environment of this process without the same variables, for a child; its HOME is \a home.
[[nodiscard]] QProcessEnvironment cleanEnvironment(const QString &home);

/// Sets variables of this process and undoes that at its end. Not for use while other threads read them.
class EnvironmentScope {
public:
    EnvironmentScope() = default;
    ~EnvironmentScope();
    Q_DISABLE_COPY_MOVE(EnvironmentScope)

    void set(const QByteArray &name, const QByteArray &value);
    void unset(const QByteArray &name);

private:
    void remember(const QByteArray &name);

    std::vector<std::pair<QByteArray, std::optional<QByteArray>>> m_before;
};

} // namespace Requests::Test

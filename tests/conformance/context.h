// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/adapter.h>

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace Requests {
class Session;
}

namespace Conformance {

/// Which Adapter carries the requests.
enum class Engine { Qt, Curl };

/// The world of one case: its folder, its environment, its placeholders. What it changed of the process'
/// environment is undone at its end.
class Context {
public:
    /// \a certificates is the absolute path that stands for {{certs}}.
    Context(Engine engine, const QString &certificates);
    ~Context();
    Q_DISABLE_COPY_MOVE(Context)

    [[nodiscard]] Engine engine() const { return m_engine; }
    [[nodiscard]] const QString &certificates() const { return m_certificates; }
    /// {{tmp}}: fresh and empty but for the case's disk_files.
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// A new adapter of the chosen engine.
    [[nodiscard]] std::unique_ptr<Requests::Adapter> newAdapter() const;
    /// Mounts the chosen engine for http and https; leaves the Session's own where that is the engine.
    void mountEngine(Requests::Session &session) const;

    /// What {{port:SERVER}} stands for; that of "main" is {{port}} as well.
    void setPort(const QString &server, quint16 port);
    /// Placeholders replaced in every string, keys of maps included.
    [[nodiscard]] QString substituted(QString text) const;
    [[nodiscard]] QJsonValue substituted(const QJsonValue &value) const;
    [[nodiscard]] QJsonObject substituted(const QJsonObject &object) const;

    /// Sets the case's own variables (placeholders in them are replaced).
    void enterEnvironment(const QJsonObject &variables);
    /// Writes {name: text} into folder(), for nobody else to read; false when that failed.
    [[nodiscard]] bool writeFiles(const QJsonObject &files);

private:
    void setVariable(const QByteArray &name, const QByteArray &value);

    Engine m_engine;
    QString m_certificates;
    QTemporaryDir m_folder;
    QTemporaryDir m_home;
    QHash<QString, QString> m_placeholders;
    std::vector<std::pair<QByteArray, QByteArray>> m_before; ///< a null value: was not set
};

} // namespace Conformance

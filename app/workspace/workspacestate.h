// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/variable.h"
#include "workspace/journalfile.h"

#include <qrequests/error.h>

#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QStringList>

namespace Fingerpost {

/// What a workspace knows besides its tabs. A value.
struct WorkspaceState {
    QStringList collections; ///< absolute paths of the open ones, in the order of the sidebar
    QMap<QString, QString> environments; ///< the chosen one's name, by the path of its collection
    QList<Variable> globals; ///< variables for every collection; secrets without their values
    QStringList expanded; ///< paths of the open folders of the tree
    QStringList accepted; ///< fingerprints of credentials that were saved as they are, see CredentialCheck
    QJsonObject unknown; ///< fields that this version does not know; kept

    friend bool operator==(const WorkspaceState &, const WorkspaceState &) = default;
};

/// Keeps a WorkspaceState in the workspace's folder, as JournalFile says. A file that cannot be understood is
/// moved aside, never overwritten.
class WorkspaceStore : public QObject {
    Q_OBJECT
public:
    /// \a directory is the workspace's folder. Reads at once; problem() says what could not be.
    explicit WorkspaceStore(const QString &directory, QObject *parent = nullptr);
    ~WorkspaceStore() override; ///< writes what is still to be written

    [[nodiscard]] const WorkspaceState &state() const { return m_state; }
    /// Takes note of a change and tells of it; written within a second.
    void setState(const WorkspaceState &state);
    /// Why the file of last time was set aside, in a sentence; empty when all is well.
    [[nodiscard]] QString problem() const { return m_problem; }
    /// Writes now and waits. For the end of the program.
    void flush() { m_file.flush(); }
    [[nodiscard]] QString path() const { return m_file.path(); }

Q_SIGNALS:
    void changed();
    void saved();
    void saveFailed(const QString &message);

private:
    void load();

    JournalFile m_file;
    WorkspaceState m_state;
    QString m_problem;
};

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/sessionuses.h"

#include <QObject>

#include <functional>

class QWidget;

namespace Fingerpost {
class CollectionScopes;
class CollectionStore;
} // namespace Fingerpost

namespace Fingerpost::Ui {

class Documents;
class OpenedCollections;

/// A session that is called otherwise: the open requests follow, and the files of open collections that name
/// it are told of and changed at the user's wish, each in the place of the name alone.
class SessionRename : public QObject {
    Q_OBJECT
public:
    struct Context {
        Documents &documents;
        OpenedCollections &collections;
        CollectionScopes &scopes;
        QWidget &window;
    };

    explicit SessionRename(const Context &context);

    void follow(const QString &before, const QString &after);

Q_SIGNALS:
    void noticed(const QString &message);
    /// Those requests of the collection, by their paths.
    void filesChanged(const QString &collection, const QStringList &paths);

private:
    /// Where it is named, by the folders of the collections.
    using Uses = QList<std::pair<QString, SessionUses>>;
    void ask(const QString &before, const QString &after, const Uses &uses);
    void change(const QString &before, const QString &after, const Uses &uses);
    void take(const QString &root, const QString &after, const SessionRenaming &renaming);
    [[nodiscard]] QString listOf(const Uses &uses) const;

    Context m_context;
};

} // namespace Fingerpost::Ui

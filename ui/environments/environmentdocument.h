// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/environment.h"

#include <optional>

#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QUndoStack>

namespace Fingerpost::Ui {

/// The environments while they are edited: every change is a step of one undo stack. The texts of secrets are
/// not among them; they are asked for and given by signals, and kept here only while they are shown and, in
/// memory, in the undo steps that changed them.
class EnvironmentDocument : public QObject {
    Q_OBJECT

public:
    explicit EnvironmentDocument(QObject *parent = nullptr);

    [[nodiscard]] const QList<Environment> &environments() const { return m_environments; }
    /// What changed elsewhere; drops the undo steps unless it is what is here.
    void load(const QList<Environment> &environments);
    /// Null for numbers that are not there.
    [[nodiscard]] const Environment *at(int index) const;
    [[nodiscard]] int indexOf(const QString &name) const;
    [[nodiscard]] QString freeName(const QString &name) const;
    [[nodiscard]] QUndoStack *undoStack() { return &m_undo; }

    // Of secrets, an environment is its Environment::key().

    /// The new text of a secret, with the old one if it is known.
    struct SecretChange {
        QString environment;
        QString name;
        std::optional<QString> before;
        QString after;
    };
    /// One step; \a secrets are given out with it. Does nothing when nothing would change.
    void change(const QString &text, const QList<Environment> &after,
                const QList<SecretChange> &secrets = {});

    [[nodiscard]] bool isRevealed(const QString &environment, const QString &name) const;
    /// The text of a secret as far as it was answered.
    [[nodiscard]] std::optional<QString> secret(const QString &environment, const QString &name) const;
    /// Asks for the text; it is shown once it is answered when \a reveal.
    void ask(const QString &environment, const QString &name, bool reveal);
    void conceal(const QString &environment, const QString &name);
    /// The answer.
    void setSecret(const QString &environment, const QString &name, const QString &value);
    /// In place of the answer: its text is not known, and what it was asked for is not done.
    void refuseSecret(const QString &environment, const QString &name);
    /// Makes the variable an open one once its text is answered.
    void makeOpen(const QString &environment, const QString &name);
    /// Those of the open variables that are called so, by environment; one step.
    void makeSecret(const QMap<QString, QStringList> &names);

Q_SIGNALS:
    /// Whatever the reason.
    void changed();
    /// By the user, also by undo and redo.
    void edited();
    /// A step was undone or redone in that environment.
    void stepped(int environment);
    void secretsChanged();
    void secretRequested(const QString &environment, const QString &name);
    void secretEdited(const QString &environment, const QString &name, const QString &value);
    void secretCopied(const QString &environment, const QString &name, const QString &toEnvironment,
                      const QString &toName);

private:
    class Step;
    using SecretKey = std::pair<QString, QString>;

    void apply(const QList<Environment> &environments);
    void give(const SecretKey &key, const QString &value);

    QList<Environment> m_environments;
    QUndoStack m_undo;
    QHash<SecretKey, QString> m_secrets;
    QSet<SecretKey> m_revealed;
    QSet<SecretKey> m_opening;
};

} // namespace Fingerpost::Ui

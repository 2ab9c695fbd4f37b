// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/environmentdocument.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int MostSteps = 500;

int firstDifference(const QList<Environment> &left, const QList<Environment> &right)
{
    const auto [one, other] = std::mismatch(left.cbegin(), left.cend(), right.cbegin(), right.cend());
    return int(one - left.cbegin());
}

} // namespace

/// Values share their data, so that a step is small though it holds everything before and after.
class EnvironmentDocument::Step : public QUndoCommand {
public:
    Step(EnvironmentDocument *document, const QString &text, const QList<Environment> &after,
         const QList<SecretChange> &secrets)
        : QUndoCommand(text)
        , m_document(document)
        , m_before(document->m_environments)
        , m_after(after)
        , m_secrets(secrets)
    {
    }

    void undo() override
    {
        for (const SecretChange &secret : m_secrets) {
            if (secret.before)
                m_document->give({secret.environment, secret.name}, *secret.before);
        }
        m_document->apply(m_before);
        Q_EMIT m_document->stepped(firstDifference(m_before, m_after));
        Q_EMIT m_document->edited();
    }

    void redo() override
    {
        for (const SecretChange &secret : m_secrets)
            m_document->give({secret.environment, secret.name}, secret.after);
        m_document->apply(m_after);
        if (std::exchange(m_done, true))
            Q_EMIT m_document->stepped(firstDifference(m_after, m_before));
        Q_EMIT m_document->edited();
    }

private:
    EnvironmentDocument *m_document;
    QList<Environment> m_before;
    QList<Environment> m_after;
    QList<SecretChange> m_secrets;
    bool m_done = false;
};

EnvironmentDocument::EnvironmentDocument(QObject *parent)
    : QObject(parent)
{
    m_undo.setUndoLimit(MostSteps);
}

void EnvironmentDocument::load(const QList<Environment> &environments)
{
    if (environments == m_environments)
        return;
    m_undo.clear();
    m_secrets.clear();
    m_revealed.clear();
    m_opening.clear();
    apply(environments);
}

const Environment *EnvironmentDocument::at(int index) const
{
    return index >= 0 && index < m_environments.size() ? &m_environments.at(index) : nullptr;
}

int EnvironmentDocument::indexOf(const QString &name) const
{
    const auto found = std::find_if(m_environments.cbegin(), m_environments.cend(),
                                    [&](const Environment &environment) { return environment.name == name; });
    return found == m_environments.cend() ? -1 : int(found - m_environments.cbegin());
}

QString EnvironmentDocument::freeName(const QString &name) const
{
    QString free = name;
    for (int number = 2; indexOf(free) >= 0; ++number)
        free = u"%1 %2"_s.arg(name).arg(number);
    return free;
}

void EnvironmentDocument::change(const QString &text, const QList<Environment> &after,
                                 const QList<SecretChange> &secrets)
{
    if (after != m_environments || !secrets.isEmpty())
        m_undo.push(new Step(this, text, after, secrets)); // the stack owns it
}

void EnvironmentDocument::apply(const QList<Environment> &environments)
{
    m_environments = environments;
    Q_EMIT changed();
}

void EnvironmentDocument::give(const SecretKey &key, const QString &value)
{
    if (m_revealed.contains(key))
        m_secrets.insert(key, value);
    else
        m_secrets.remove(key);
    Q_EMIT secretEdited(key.first, key.second, value);
    Q_EMIT secretsChanged();
}

bool EnvironmentDocument::isRevealed(const QString &environment, const QString &name) const
{
    return m_revealed.contains({environment, name}) && m_secrets.contains({environment, name});
}

std::optional<QString> EnvironmentDocument::secret(const QString &environment, const QString &name) const
{
    const auto found = m_secrets.constFind({environment, name});
    return found == m_secrets.cend() ? std::nullopt : std::optional(*found);
}

void EnvironmentDocument::ask(const QString &environment, const QString &name, bool reveal)
{
    if (reveal)
        m_revealed.insert({environment, name});
    if (m_secrets.contains({environment, name}))
        Q_EMIT secretsChanged();
    else
        Q_EMIT secretRequested(environment, name);
}

void EnvironmentDocument::conceal(const QString &environment, const QString &name)
{
    m_revealed.remove({environment, name});
    m_secrets.remove({environment, name});
    Q_EMIT secretsChanged();
}

void EnvironmentDocument::setSecret(const QString &environment, const QString &name, const QString &value)
{
    if (m_opening.remove({environment, name})) {
        QList<Environment> after = m_environments;
        const auto asked = std::find_if(after.begin(), after.end(), [&environment](const Environment &each) {
            return each.key() == environment;
        });
        if (asked == after.end())
            return; // it went meanwhile
        for (Variable &variable : asked->variables) {
            if (variable.name == name && variable.secret) {
                variable.secret = false;
                variable.value = value;
            }
        }
        change(tr("Make open"), after);
        return;
    }
    m_secrets.insert({environment, name}, value);
    Q_EMIT secretsChanged();
}

void EnvironmentDocument::refuseSecret(const QString &environment, const QString &name)
{
    m_opening.remove({environment, name});
    m_revealed.remove({environment, name});
    Q_EMIT secretsChanged();
}

void EnvironmentDocument::makeOpen(const QString &environment, const QString &name)
{
    m_opening.insert({environment, name});
    if (const std::optional<QString> known = secret(environment, name))
        setSecret(environment, name, *known);
    else
        Q_EMIT secretRequested(environment, name);
}

void EnvironmentDocument::makeSecret(const QMap<QString, QStringList> &names)
{
    QList<Environment> after = m_environments;
    QList<SecretChange> changes;
    for (Environment &environment : after) {
        const QStringList wanted = names.value(environment.key());
        for (Variable &variable : environment.variables) {
            if (variable.secret || !wanted.contains(variable.name))
                continue;
            variable.secret = true;
            changes.append({environment.key(), variable.name, {}, std::exchange(variable.value, {})});
        }
    }
    if (!changes.isEmpty())
        change(tr("Make secret"), after, changes);
}

} // namespace Fingerpost::Ui

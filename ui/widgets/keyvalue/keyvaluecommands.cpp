// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keyvalue/keyvaluecommands.h"

namespace Fingerpost::Ui {

SpliceCommand::SpliceCommand(KeyValueModel *model, int at, QVector<KeyValue> before, QVector<KeyValue> after,
                             int session, const QString &text)
    : QUndoCommand(text)
    , m_model(model)
    , m_at(at)
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_session(session)
{
}

void SpliceCommand::undo()
{
    m_model->splice(m_at, int(m_after.size()), m_before);
    // The stack deletes an obsolete step, so that what was cancelled cannot be redone.
    setObsolete(m_model->m_cancelling);
    Q_EMIT m_model->rowsEdited();
}

void SpliceCommand::redo()
{
    m_model->splice(m_at, int(m_before.size()), m_after);
    Q_EMIT m_model->rowsEdited();
}

bool SpliceCommand::mergeWith(const QUndoCommand *other)
{
    // Only splices have an id, so the cast holds.
    const auto *next = static_cast<const SpliceCommand *>(other);
    if (m_session == 0 || m_session != next->m_session || m_at != next->m_at
        || m_after.size() != next->m_before.size()) {
        return false;
    }
    m_after = next->m_after;
    setObsolete(m_before == m_after);
    return true;
}

bool SpliceCommand::addedOnly(const KeyValue &row) const
{
    return m_before.isEmpty() && m_after.size() == 1 && m_after.constFirst() == row;
}

ReorderCommand::ReorderCommand(KeyValueModel *model, QVector<int> order, const QString &text)
    : QUndoCommand(text)
    , m_model(model)
    , m_order(std::move(order))
{
}

void ReorderCommand::undo()
{
    QVector<int> inverse(m_order.size());
    for (int place = 0; place < m_order.size(); ++place)
        inverse[m_order.at(place)] = place;
    m_model->reorder(inverse);
    Q_EMIT m_model->rowsEdited();
}

void ReorderCommand::redo()
{
    m_model->reorder(m_order);
    Q_EMIT m_model->rowsEdited();
}

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/keyvalue/keyvaluemodel.h"

#include <QUndoCommand>

namespace Fingerpost::Ui {

/// Replaces some rows by others; steps of one session on the same rows become one.
class SpliceCommand : public QUndoCommand {
public:
    SpliceCommand(KeyValueModel *model, int at, QVector<KeyValue> before, QVector<KeyValue> after,
                  int session, const QString &text);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand *other) override;

    [[nodiscard]] int session() const { return m_session; }
    /// Whether all this does is to add a row equal to \a row.
    [[nodiscard]] bool addedOnly(const KeyValue &row) const;

private:
    KeyValueModel *m_model;
    int m_at;
    QVector<KeyValue> m_before;
    QVector<KeyValue> m_after;
    int m_session; // 0: never merged
};

/// Puts the rows into another order, so that selection and current row go with them.
class ReorderCommand : public QUndoCommand {
public:
    /// \a order names, for every new place, the row that comes there.
    ReorderCommand(KeyValueModel *model, QVector<int> order, const QString &text);

    void undo() override;
    void redo() override;

private:
    KeyValueModel *m_model;
    QVector<int> m_order;
};

} // namespace Fingerpost::Ui

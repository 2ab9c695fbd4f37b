// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/keyvalue/keyvaluebulk.h"
#include "widgets/keyvalue/keyvaluedelegate.h"
#include "widgets/keyvalue/keyvaluemodel.h"
#include "widgets/keyvalue/keyvaluetable.h"

#include <QWidget>

class QAction;
class QPlainTextEdit;
class QStackedWidget;
class QToolButton;

namespace Fingerpost::Ui {

class LinkButton;

/// A pane that edits key-value rows as a table or, while "Bulk edit" is on, as text; see KeyValueBulk for its
/// form. What is typed is in rows() at once, in both.
class KeyValueEditor : public QWidget {
    Q_OBJECT

public:
    /// \a title names the rows for screen readers, as in "Query parameters"; \a placeholder is what the row
    /// that adds says, as in "Add a parameter".
    KeyValueEditor(const QString &title, const QString &placeholder, QWidget *parent = nullptr);

    [[nodiscard]] QVector<KeyValue> rows() const { return m_model->rows(); }
    /// Shows rows that changed elsewhere. Equal rows change nothing, so an open editor, the selection and the
    /// undo steps stay; others drop the undo steps.
    void setRows(const QVector<KeyValue> &rows);
    [[nodiscard]] int enabledCount() const { return m_model->enabledCount(); }

    void setAutomaticRows(const QVector<AutomaticRow> &rows) { m_model->setAutomaticRows(rows); }
    void setKeyCaseSensitivity(Qt::CaseSensitivity sensitivity)
    {
        m_model->setKeyCaseSensitivity(sensitivity);
    }
    void setBadgeProvider(std::function<QString(const KeyValue &row, int index)> provider);
    void setFilesAllowed(bool allowed) { m_model->setFilesAllowed(allowed); }
    void setFileChooser(KeyValueTable::FileChooser chooser) { m_table->setFileChooser(std::move(chooser)); }

    void setKeyCompletions(const QStringList &words);
    /// \a words is asked with the row's key whenever a value is edited.
    void setValueCompletions(std::function<QStringList(const QString &key)> words);
    /// Says how each `{{name}}` in a value is drawn; without it they are plain text.
    void setVariableStates(std::function<VariableState(const QString &name)> states);

    /// Checkable; for a menu or a button elsewhere.
    [[nodiscard]] QAction *bulkEditAction() const { return m_bulkAction; }
    /// The pane's own "Bulk edit" at its top right; shown unless the owner has a place for the action.
    void setBulkButtonVisible(bool visible);
    /// One for a row of the owner's, in place of the pane's own, which lies on the table's header.
    [[nodiscard]] LinkButton *makeBulkButton(QWidget *parent);

    [[nodiscard]] KeyValueModel *model() const { return m_model; }
    [[nodiscard]] KeyValueTable *table() const { return m_table; }
    [[nodiscard]] QPlainTextEdit *bulkText() const { return m_bulk; }
    [[nodiscard]] QUndoStack *undoStack() const { return m_model->undoStack(); }

Q_SIGNALS:
    /// The user changed the rows, also by undo and redo.
    void rowsChanged();
    /// The user made an automatic row an own one, which rows() has already; it is off when it is to be
    /// dropped.
    void overrideRequested(const Fingerpost::KeyValue &row);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeBulkPage(const QString &title);
    void setBulkEdit(bool on);
    void readBulkText();
    void writeBulkText();
    void placeBulkButton();
    [[nodiscard]] KeyValueBulk::Options bulkOptions() const;

    KeyValueModel *m_model;
    KeyValueTable *m_table;
    QPlainTextEdit *m_bulk = nullptr;
    QStackedWidget *m_pages;
    QAction *m_bulkAction;
    QToolButton *m_bulkButton;
    int m_bulkSession = 0;
    bool m_writingBulk = false;
    bool m_readingBulk = false;
};

} // namespace Fingerpost::Ui

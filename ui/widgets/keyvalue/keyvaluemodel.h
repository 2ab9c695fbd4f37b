// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/keyvalue.h"

#include <QAbstractTableModel>
#include <QUndoStack>

#include <functional>
#include <memory>

class QMimeData;

namespace Fingerpost::Ui {

class SpliceCommand;

/// A row that is sent without the user having written it, such as a header of the session.
struct AutomaticRow {
    QString key;
    QString value;
    QString origin; ///< who adds it, as in "from session “Default”"

    bool operator==(const AutomaticRow &) const = default;
};

/// The rows of a key-value table: the user's own, then the automatic ones they do not replace, then one empty
/// row that adds. Every change made through it, save setRows() and setAutomaticRows(), is one undo step and
/// ends in rowsEdited(), also when undone.
class KeyValueModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { EnabledColumn, KeyColumn, ValueColumn, DescriptionColumn, ColumnCount };
    enum Role { RowTypeRole = Qt::UserRole + 1, KindRole, BadgeRole };
    enum class RowType { Own, Automatic, Add };
    Q_ENUM(RowType)

    explicit KeyValueModel(QObject *parent = nullptr);

    [[nodiscard]] const QVector<KeyValue> &rows() const { return m_rows; }
    [[nodiscard]] int enabledCount() const;
    /// Takes rows that changed elsewhere. Nothing happens when they are equal; otherwise the undo steps are
    /// dropped, as they no longer fit, and no signal of an edit is sent.
    void setRows(const QVector<KeyValue> &rows);

    [[nodiscard]] const QVector<AutomaticRow> &automaticRows() const { return m_automatic; }
    void setAutomaticRows(const QVector<AutomaticRow> &rows);
    /// Whether "accept" replaces an automatic "Accept"; as header names do.
    void setKeyCaseSensitivity(Qt::CaseSensitivity sensitivity);
    /// What stands above the columns, and names them to screen readers: "Key" and "Value" by default.
    void setColumnNames(const QString &key, const QString &value);
    /// What the row that adds says.
    void setPlaceholder(const QString &text);
    /// Asked for a short word shown after the key of an own row; none by default.
    void setBadgeProvider(std::function<QString(const KeyValue &row, int index)> provider);
    /// Lets rows hold files; off by default.
    void setFilesAllowed(bool allowed);
    [[nodiscard]] bool filesAllowed() const { return m_filesAllowed; }

    [[nodiscard]] RowType rowType(int row) const;
    [[nodiscard]] int addRow() const { return rowCount() - 1; }
    /// The automatic row shown in \a row; only where rowType() says so.
    [[nodiscard]] const AutomaticRow &automaticRow(int row) const;
    /// How the value of an own row is named in lists and for screen readers.
    [[nodiscard]] QString columnName(int column) const;

    /// \name Edits of own rows
    /// @{
    void insertOwnRows(int at, const QVector<KeyValue> &rows, const QString &stepName);
    void removeOwnRows(const QVector<int> &rows, const QString &stepName);
    void setRowsEnabled(const QVector<int> &rows, bool enabled);
    /// Moves \a rows, keeping their order, in front of what is now row \a to (the count of own rows is the
    /// end).
    void moveOwnRows(const QVector<int> &rows, int to);
    void setKind(int row, KeyValue::Kind kind, const QString &value);
    /// Makes the automatic row shown in \a row an own one and returns where it is now.
    int overrideAutomaticRow(int row, bool enabled = true);
    /// Replaces all rows; steps with the same \a session, see newSession(), become one.
    void replaceRows(const QVector<KeyValue> &rows, int session, const QString &stepName);
    /// @}

    [[nodiscard]] int newSession() { return ++m_lastSession; }
    /// Until endEdit(), all text set by setData() is one undo step, so that an editor may write as one types.
    /// A new row that is empty again at the end leaves no trace.
    void beginEdit();
    void endEdit();
    /// As endEdit(), but what was typed is taken back and leaves no step.
    void cancelEdit();

    [[nodiscard]] QUndoStack *undoStack() { return &m_undo; }

    /// The rows as clipboard or drag data: exactly, and as text of one `key: value` a line.
    [[nodiscard]] std::unique_ptr<QMimeData> mimeDataOf(const QVector<int> &rows) const;
    /// The rows \a data offers: ours exactly, files where allowed, else lines of text.
    [[nodiscard]] QVector<KeyValue> rowsFrom(const QMimeData *data) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    bool moveRows(const QModelIndex &sourceParent, int sourceRow, int count,
                  const QModelIndex &destinationParent, int destinationChild) override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    /// The user's rows changed by an edit, an undo or a redo.
    void rowsEdited();

private:
    friend class SpliceCommand;
    friend class ReorderCommand;

    [[nodiscard]] const SpliceCommand *editStep() const;

    void splice(int at, int count, QVector<KeyValue> inserted);
    void reorder(const QVector<int> &order);
    void appendFromAddRow(const KeyValue &added);
    void updateAutomaticRows();
    [[nodiscard]] QVector<int> wantedAutomaticRows() const;
    [[nodiscard]] QVariant ownData(const QModelIndex &index, int role) const;
    [[nodiscard]] QVariant automaticData(const QModelIndex &index, int role) const;
    bool dropFiles(const QMimeData *data, const QModelIndex &target);

    QVector<KeyValue> m_rows;
    QVector<AutomaticRow> m_automatic;
    QVector<int> m_shownAutomatic; // indexes into m_automatic
    Qt::CaseSensitivity m_keyCase = Qt::CaseSensitive;
    QString m_placeholder;
    QString m_keyName;
    QString m_valueName;
    std::function<QString(const KeyValue &, int)> m_badge;
    bool m_filesAllowed = false;
    QUndoStack m_undo;
    int m_lastSession = 0;
    int m_editSession = 0; // 0 while no editor is open
    bool m_cancelling = false;
};

} // namespace Fingerpost::Ui

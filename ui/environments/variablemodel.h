// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/environment.h"

#include <QAbstractTableModel>

namespace Fingerpost::Ui {

class EnvironmentDocument;

/// The variables of one environment of a document, and of a second one beside it: a row is a name, with the
/// values of both. The last row adds a variable. Rows that only the second has stand below the others.
class VariableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        OnColumn,
        NameColumn,
        ValueColumn,
        OtherColumn,
        TypeColumn,
        SecretColumn,
        DescriptionColumn
    };
    static constexpr int ColumnCount = DescriptionColumn + 1;
    enum Role {
        MissingRole = Qt::UserRole + 1, ///< bool: this environment does not have the name
        MaskedRole, ///< bool: a secret, not shown
        DiffersRole, ///< bool: both have the name, with different values as far as they are known
    };

    explicit VariableModel(EnvironmentDocument *document, QObject *parent = nullptr);

    /// \a other is -1 for none.
    void show(int environment, int other);
    [[nodiscard]] int environment() const { return m_sides[0]; }
    [[nodiscard]] int other() const { return m_sides[1]; }
    [[nodiscard]] bool isComparing() const { return m_sides[1] >= 0; }
    [[nodiscard]] int addRow() const { return int(m_rows.size()); }

    /// The variable in a value column, else the row's first; null where there is none.
    [[nodiscard]] const Variable *variable(int row, int column) const;
    /// The name of the environment \a column edits in that row.
    [[nodiscard]] QString environmentName(int row, int column) const;
    [[nodiscard]] QString environmentKey(int row, int column) const;
    [[nodiscard]] bool isSecret(int row, int column) const;
    [[nodiscard]] bool isRevealed(int row, int column) const;
    /// Asks for the text of a secret and shows it, or hides it again.
    void toggleRevealed(int row, int column);
    /// Asks for the text before it is edited, so that the change can be undone.
    void prepareEdit(const QModelIndex &index);

    void toggle(const QList<int> &rows);
    void toggleSecret(int row);
    /// Whether an open variable can be made a secret; on by default.
    void setSecretsAllowed(bool allowed) { m_secretsAllowed = allowed; }
    /// From both environments.
    void removeRows(const QList<int> &rows);
    /// By one, up or down, in the first environment; returns whether there was room.
    bool moveRow(int row, int step);
    [[nodiscard]] static QString typeName(Variable::Type type);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        QString name;
        int places[2] = {-1, -1}; // in either environment

        bool operator==(const Row &) const = default;
    };

    [[nodiscard]] QList<Row> makeRows() const;
    [[nodiscard]] int sideOf(int row, int column) const;
    [[nodiscard]] QString textOf(const QModelIndex &index) const;
    [[nodiscard]] QString spoken(const QModelIndex &index) const;
    [[nodiscard]] bool differs(int row) const;
    bool setName(int row, const QString &name);
    bool setValue(int row, int side, const QString &value);
    void takeEnvironments();
    void sync();
    void tellAll();

    EnvironmentDocument *m_document;
    int m_sides[2] = {-1, -1};
    bool m_secretsAllowed = true;
    QList<Row> m_rows;
    Environment m_shown[2]; // what the rows are of: the document may be a step ahead of the views
};

} // namespace Fingerpost::Ui

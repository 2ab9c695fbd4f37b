// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/variablemodel.h"

#include "environments/environmentdocument.h"
#include "environments/rowsplice.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

/// The place of the \a nth variable called \a name; -1 if there is none.
int placeOf(const Environment &environment, const QString &name, int nth)
{
    for (int place = 0; place < environment.variables.size(); ++place) {
        if (environment.variables.at(place).name == name && nth-- == 0)
            return place;
    }
    return -1;
}

} // namespace

VariableModel::VariableModel(EnvironmentDocument *document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    connect(document, &EnvironmentDocument::changed, this, &VariableModel::sync);
    connect(document, &EnvironmentDocument::secretsChanged, this, &VariableModel::tellAll);
}

void VariableModel::show(int environment, int other)
{
    beginResetModel();
    m_sides[0] = environment;
    m_sides[1] = other == environment ? -1 : other;
    m_rows = makeRows();
    takeEnvironments();
    endResetModel();
}

QList<VariableModel::Row> VariableModel::makeRows() const
{
    QList<Row> rows;
    const Environment *first = m_document->at(m_sides[0]);
    const Environment *second = m_document->at(m_sides[1]);
    if (!first)
        return rows;
    QHash<QString, int> met; // a name may stand more than once, on and off
    QSet<int> taken;
    for (int place = 0; place < first->variables.size(); ++place) {
        Row row{.name = first->variables.at(place).name, .places = {place, -1}};
        const int nth = met[row.name]++;
        row.places[1] = second ? placeOf(*second, row.name, nth) : -1;
        taken.insert(row.places[1]);
        rows.append(row);
    }
    for (int place = 0; second && place < second->variables.size(); ++place) {
        if (!taken.contains(place))
            rows.append({.name = second->variables.at(place).name, .places = {-1, place}});
    }
    return rows;
}

void VariableModel::takeEnvironments()
{
    for (const int side : {0, 1}) {
        const Environment *environment = m_document->at(m_sides[side]);
        m_shown[side] = environment ? *environment : Environment();
    }
}

void VariableModel::sync()
{
    const QList<Row> rows = makeRows();
    const auto names = [](const QList<Row> &of) {
        QStringList result;
        for (const Row &row : of)
            result.append(row.name);
        return result;
    };
    const RowSplice splice = spliceBetween<QString>(names(m_rows), names(rows));
    if (splice.removed > 0) {
        beginRemoveRows({}, splice.first, splice.first + splice.removed - 1);
        m_rows.remove(splice.first, splice.removed);
        endRemoveRows();
    }
    if (splice.inserted > 0) {
        // A row at the end is the one that adds, grown a variable: who typed into it goes on there.
        const bool appended = splice.removed == 0 && splice.first == addRow();
        const int first = splice.first + (appended ? 1 : 0);
        beginInsertRows({}, first, first + splice.inserted - 1);
        m_rows = rows;
        takeEnvironments();
        endInsertRows();
    }
    m_rows = rows;
    takeEnvironments();
    Q_EMIT headerDataChanged(Qt::Horizontal, ValueColumn, OtherColumn); // environments are renamed
    tellAll();
}

void VariableModel::tellAll()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int VariableModel::sideOf(int row, int column) const
{
    if (column == ValueColumn || column == OtherColumn)
        return column == OtherColumn ? 1 : 0;
    return row < m_rows.size() && m_rows.at(row).places[0] < 0 ? 1 : 0;
}

const Variable *VariableModel::variable(int row, int column) const
{
    if (row < 0 || row >= m_rows.size())
        return nullptr;
    const int side = sideOf(row, column);
    const int place = m_rows.at(row).places[side];
    return place < 0 ? nullptr : &m_shown[side].variables.at(place);
}

QString VariableModel::environmentName(int row, int column) const
{
    return m_shown[sideOf(row, column)].name;
}

QString VariableModel::environmentKey(int row, int column) const
{
    return m_shown[sideOf(row, column)].key();
}

bool VariableModel::isSecret(int row, int column) const
{
    const Variable *at = variable(row, column);
    return at && at->secret;
}

bool VariableModel::isRevealed(int row, int column) const
{
    const Variable *at = variable(row, column);
    return at && at->secret && m_document->isRevealed(environmentKey(row, column), at->name);
}

void VariableModel::toggleRevealed(int row, int column)
{
    if (!isSecret(row, column))
        return;
    const QString name = variable(row, column)->name;
    if (isRevealed(row, column))
        m_document->conceal(environmentKey(row, column), name);
    else
        m_document->ask(environmentKey(row, column), name, true);
}

void VariableModel::prepareEdit(const QModelIndex &index)
{
    if ((index.column() == ValueColumn || index.column() == OtherColumn)
        && isSecret(index.row(), index.column())) {
        m_document->ask(environmentKey(index.row(), index.column()), m_rows.at(index.row()).name, false);
    }
}

QString VariableModel::typeName(Variable::Type type)
{
    switch (type) {
    case Variable::Type::String:
        return tr("Text");
    case Variable::Type::Number:
        return tr("Number");
    case Variable::Type::Boolean:
        return tr("True or false");
    case Variable::Type::Object:
        return tr("JSON");
    }
    return {};
}

// ---- Changes ----

void VariableModel::toggle(const QList<int> &rows)
{
    const bool anyOff = std::any_of(rows.cbegin(), rows.cend(), [this](int row) {
        const Variable *at = variable(row, OnColumn);
        return at && !at->enabled;
    });
    QList<Environment> after = m_document->environments();
    for (const int row : rows) {
        if (!variable(row, OnColumn))
            continue;
        const int side = sideOf(row, OnColumn);
        after[m_sides[side]].variables[m_rows.at(row).places[side]].enabled = anyOff;
    }
    m_document->change(tr("Turn on or off"), after);
}

void VariableModel::toggleSecret(int row)
{
    const Variable *at = variable(row, SecretColumn);
    if (!at)
        return;
    const QString environment = environmentKey(row, SecretColumn);
    if (at->secret) {
        m_document->makeOpen(environment, at->name);
        return;
    }
    if (!m_secretsAllowed)
        return;
    const int side = sideOf(row, SecretColumn);
    QList<Environment> after = m_document->environments();
    Variable &hidden = after[m_sides[side]].variables[m_rows.at(row).places[side]];
    const QString value = std::exchange(hidden.value, {});
    hidden.secret = true;
    m_document->change(tr("Make secret"), after, {{environment, hidden.name, std::nullopt, value}});
}

void VariableModel::removeRows(const QList<int> &rows)
{
    QList<Environment> after = m_document->environments();
    for (const int side : {0, 1}) {
        QList<int> places;
        for (const int row : rows) {
            if (row < m_rows.size() && m_rows.at(row).places[side] >= 0)
                places.append(m_rows.at(row).places[side]);
        }
        std::sort(places.rbegin(), places.rend());
        for (const int place : std::as_const(places))
            after[m_sides[side]].variables.removeAt(place);
    }
    m_document->change(tr("Delete variables"), after);
}

bool VariableModel::moveRow(int row, int step)
{
    const Environment *first = m_document->at(m_sides[0]);
    const int place = row < m_rows.size() ? m_rows.at(row).places[0] : -1;
    if (!first || place < 0 || place + step < 0 || place + step >= first->variables.size())
        return false;
    QList<Environment> after = m_document->environments();
    after[m_sides[0]].variables.move(place, place + step);
    m_document->change(tr("Move variable"), after);
    return true;
}

bool VariableModel::setName(int row, const QString &text)
{
    const QString name = text.trimmed();
    if (name.isEmpty() || (row < m_rows.size() && m_rows.at(row).name == name))
        return false;
    QList<Environment> after = m_document->environments();
    if (row == addRow()) {
        after[m_sides[0]].variables.append({.name = name});
        m_document->change(tr("Add variable"), after);
        return true;
    }
    // A row stays a row: both environments follow.
    for (const int side : {0, 1}) {
        const int place = m_rows.at(row).places[side];
        if (place < 0)
            continue;
        Environment &environment = after[m_sides[side]];
        Variable &renamed = environment.variables[place];
        if (renamed.secret)
            Q_EMIT m_document->secretCopied(environment.key(), renamed.name, environment.key(), name);
        renamed.name = name;
    }
    m_document->change(tr("Rename variable"), after);
    return true;
}

bool VariableModel::setValue(int row, int side, const QString &value)
{
    QList<Environment> after = m_document->environments();
    Environment &environment = after[m_sides[side]];
    int place = m_rows.at(row).places[side];
    if (place < 0) { // what is missing here is as it is there
        const Variable *there = variable(row, side == 0 ? OtherColumn : ValueColumn);
        if (!there)
            return false;
        environment.variables.append(*there);
        environment.variables.last().value.clear();
        place = int(environment.variables.size()) - 1;
    }
    Variable &changed = environment.variables[place];
    if (changed.secret) {
        const auto before = m_document->secret(environment.key(), changed.name);
        m_document->change(tr("Change secret"), after, {{environment.key(), changed.name, before, value}});
        return true;
    }
    changed.value = value;
    m_document->change(tr("Change value"), after);
    return true;
}

bool VariableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const int row = index.row();
    if (!index.isValid() || role != Qt::EditRole || !m_document->at(m_sides[0]))
        return false;
    if (index.column() == NameColumn)
        return setName(row, value.toString());
    if (row >= m_rows.size())
        return false;
    const bool values = index.column() == ValueColumn || index.column() == OtherColumn;
    // Nothing typed into a missing cell does not make it there.
    if (values && !isSecret(row, index.column()) && value.toString() == textOf(index))
        return false;
    if (values)
        return setValue(row, sideOf(row, index.column()), value.toString());
    if (!variable(row, index.column()))
        return false;
    const int side = sideOf(row, index.column());
    QList<Environment> after = m_document->environments();
    Variable &changed = after[m_sides[side]].variables[m_rows.at(row).places[side]];
    if (index.column() == TypeColumn)
        changed.type = Variable::Type(value.toInt());
    else if (index.column() == DescriptionColumn)
        changed.description = value.toString();
    m_document->change(index.column() == TypeColumn ? tr("Change type") : tr("Change description"), after);
    return true;
}

// ---- What the view asks ----

int VariableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size()) + (m_sides[0] >= 0 ? 1 : 0);
}

int VariableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString VariableModel::textOf(const QModelIndex &index) const
{
    const Variable *at = variable(index.row(), index.column());
    if (!at)
        return {};
    switch (index.column()) {
    case NameColumn:
        return at->name;
    case ValueColumn:
    case OtherColumn:
        if (!at->secret)
            return at->value;
        return isRevealed(index.row(), index.column())
            ? m_document->secret(environmentKey(index.row(), index.column()), at->name).value_or(QString())
            : QString();
    case TypeColumn:
        return typeName(at->type);
    case DescriptionColumn:
        return at->description;
    default:
        return {};
    }
}

bool VariableModel::differs(int row) const
{
    const Variable *one = variable(row, ValueColumn);
    const Variable *other = variable(row, OtherColumn);
    if (!one || !other)
        return false;
    return one->secret || other->secret ? one->secret != other->secret : one->value != other->value;
}

QString VariableModel::spoken(const QModelIndex &index) const
{
    if (index.row() == addRow())
        return index.column() == NameColumn ? tr("Add a variable") : QString();
    const Variable *at = variable(index.row(), index.column());
    const QString name = m_rows.at(index.row()).name;
    switch (index.column()) {
    case OnColumn:
        return at && at->enabled ? tr("%1 is on").arg(name) : tr("%1 is off").arg(name);
    case SecretColumn:
        return at && at->secret ? tr("%1 is secret").arg(name) : tr("%1 is not secret").arg(name);
    case ValueColumn:
    case OtherColumn:
        if (!at)
            return tr("missing in “%1”").arg(environmentName(index.row(), index.column()));
        if (at->secret && !isRevealed(index.row(), index.column()))
            return tr("hidden");
        break;
    default:
        break;
    }
    return textOf(index);
}

QVariant VariableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() > m_rows.size())
        return {};
    const bool values = index.column() == ValueColumn || index.column() == OtherColumn;
    switch (role) {
    case Qt::DisplayRole:
        return index.row() == addRow() && index.column() == NameColumn ? tr("Add a variable") : textOf(index);
    case Qt::EditRole:
        if (const Variable *at = variable(index.row(), index.column()); at && index.column() == TypeColumn)
            return int(at->type);
        return textOf(index);
    case Qt::AccessibleTextRole:
        return spoken(index);
    case MissingRole:
        return isComparing() && values && index.row() < addRow() && !variable(index.row(), index.column());
    case MaskedRole:
        return values && isSecret(index.row(), index.column()) && !isRevealed(index.row(), index.column());
    case DiffersRole:
        return values && isComparing() && differs(index.row());
    default:
        return {};
    }
}

QVariant VariableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool spokenOnly = role == Qt::AccessibleTextRole;
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && !spokenOnly))
        return {};
    switch (section) {
    case OnColumn:
        return spokenOnly ? tr("On") : QString();
    case NameColumn:
        return tr("Name");
    case ValueColumn:
        return isComparing() ? m_shown[0].name : tr("Value");
    case OtherColumn:
        return m_shown[1].name;
    case TypeColumn:
        return tr("Type");
    case SecretColumn:
        return tr("Secret");
    case DescriptionColumn:
        return tr("Description");
    default:
        return {};
    }
}

Qt::ItemFlags VariableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool checks = index.column() == OnColumn || index.column() == SecretColumn;
    const bool adds = index.row() == addRow();
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    flags.setFlag(Qt::ItemIsEditable, !checks && (!adds || index.column() == NameColumn));
    return flags;
}

} // namespace Fingerpost::Ui

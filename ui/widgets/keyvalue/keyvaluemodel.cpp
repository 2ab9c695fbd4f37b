// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keyvalue/keyvaluemodel.h"

#include "widgets/keyvalue/keyvaluebulk.h"
#include "widgets/keyvalue/keyvaluecommands.h"
#include "widgets/keyvalue/keyvaluemime.h"

#include <algorithm>
#include <numeric>

#include <QMimeData>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {
namespace {

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

QString &fieldOf(KeyValue &row, int column)
{
    if (column == KeyValueModel::KeyColumn)
        return row.key;
    return column == KeyValueModel::ValueColumn ? row.value : row.description;
}

} // namespace

KeyValueModel::KeyValueModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_placeholder(tr("Add a row"))
    , m_keyName(tr("Key"))
    , m_valueName(tr("Value"))
{
    m_undo.setUndoLimit(500);
}

int KeyValueModel::enabledCount() const
{
    return int(
        std::count_if(m_rows.cbegin(), m_rows.cend(), [](const KeyValue &row) { return row.enabled; }));
}

void KeyValueModel::setRows(const QVector<KeyValue> &rows)
{
    if (rows == m_rows)
        return;
    m_undo.clear();
    m_editSession = 0;
    splice(0, int(m_rows.size()), rows);
}

void KeyValueModel::setAutomaticRows(const QVector<AutomaticRow> &rows)
{
    if (rows == m_automatic)
        return;
    const int first = int(m_rows.size());
    if (!m_shownAutomatic.isEmpty()) {
        beginRemoveRows({}, first, first + int(m_shownAutomatic.size()) - 1);
        m_shownAutomatic.clear();
        m_automatic = rows;
        endRemoveRows();
    }
    m_automatic = rows;
    updateAutomaticRows();
}

void KeyValueModel::setKeyCaseSensitivity(Qt::CaseSensitivity sensitivity)
{
    m_keyCase = sensitivity;
    updateAutomaticRows();
}

void KeyValueModel::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    Q_EMIT dataChanged(index(addRow(), KeyColumn), index(addRow(), KeyColumn));
}

void KeyValueModel::setBadgeProvider(std::function<QString(const KeyValue &, int)> provider)
{
    m_badge = std::move(provider);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, KeyColumn), index(int(m_rows.size()) - 1, KeyColumn), {BadgeRole});
}

void KeyValueModel::setFilesAllowed(bool allowed)
{
    m_filesAllowed = allowed;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, ValueColumn), index(int(m_rows.size()) - 1, ValueColumn));
}

KeyValueModel::RowType KeyValueModel::rowType(int row) const
{
    if (row < m_rows.size())
        return RowType::Own;
    return row < m_rows.size() + m_shownAutomatic.size() ? RowType::Automatic : RowType::Add;
}

const AutomaticRow &KeyValueModel::automaticRow(int row) const
{
    return m_automatic.at(m_shownAutomatic.at(row - m_rows.size()));
}

void KeyValueModel::setColumnNames(const QString &key, const QString &value)
{
    m_keyName = key;
    m_valueName = value;
    Q_EMIT headerDataChanged(Qt::Horizontal, KeyColumn, ValueColumn);
}

QString KeyValueModel::columnName(int column) const
{
    switch (column) {
    case KeyColumn:
        return m_keyName;
    case ValueColumn:
        return m_valueName;
    case DescriptionColumn:
        return tr("Description");
    default:
        return tr("On");
    }
}

void KeyValueModel::insertOwnRows(int at, const QVector<KeyValue> &rows, const QString &stepName)
{
    if (!rows.isEmpty())
        m_undo.push(new SpliceCommand(this, at, {}, rows, 0, stepName));
}

void KeyValueModel::removeOwnRows(const QVector<int> &rows, const QString &stepName)
{
    QVector<int> doomed;
    std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(doomed),
                 [this](int row) { return rowType(row) == RowType::Own; });
    if (doomed.isEmpty())
        return;
    const auto [first, last] = std::minmax_element(doomed.cbegin(), doomed.cend());
    const QVector<KeyValue> before = m_rows.mid(*first, *last - *first + 1);
    QVector<KeyValue> after;
    for (int row = *first; row <= *last; ++row) {
        if (!doomed.contains(row))
            after.append(m_rows.at(row));
    }
    m_undo.push(new SpliceCommand(this, *first, before, after, 0, stepName));
}

void KeyValueModel::setRowsEnabled(const QVector<int> &rows, bool enabled)
{
    QVector<KeyValue> after = m_rows;
    for (const int row : rows) {
        if (rowType(row) == RowType::Own)
            after[row].enabled = enabled;
    }
    replaceRows(after, 0, enabled ? tr("Turn on") : tr("Turn off"));
}

void KeyValueModel::moveOwnRows(const QVector<int> &rows, int to)
{
    QVector<int> moved;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (rows.contains(row))
            moved.append(row);
    }
    QVector<int> order;
    for (int row = 0; row <= m_rows.size(); ++row) {
        if (row == to)
            order += moved;
        if (row < m_rows.size() && !moved.contains(row))
            order.append(row);
    }
    if (!std::is_sorted(order.cbegin(), order.cend()))
        m_undo.push(new ReorderCommand(this, order, tr("Move")));
}

void KeyValueModel::setKind(int row, KeyValue::Kind kind, const QString &value)
{
    if (rowType(row) != RowType::Own)
        return;
    KeyValue after = m_rows.at(row);
    after.kind = kind;
    after.value = value;
    if (after == m_rows.at(row))
        return;
    const QString name = kind == KeyValue::Kind::File ? tr("Choose a file") : tr("Send as text");
    m_undo.push(new SpliceCommand(this, row, {m_rows.at(row)}, {after}, 0, name));
}

int KeyValueModel::overrideAutomaticRow(int row, bool enabled)
{
    if (rowType(row) != RowType::Automatic)
        return -1;
    const AutomaticRow source = automaticRow(row);
    const int at = int(m_rows.size());
    const KeyValue own{.enabled = enabled, .key = source.key, .value = source.value};
    insertOwnRows(at, {own}, tr("Override"));
    return at;
}

void KeyValueModel::replaceRows(const QVector<KeyValue> &rows, int session, const QString &stepName)
{
    if (rows != m_rows)
        m_undo.push(new SpliceCommand(this, 0, m_rows, rows, session, stepName));
}

void KeyValueModel::beginEdit()
{
    m_editSession = newSession();
}

// The step of the open editor, if it changed anything.
const SpliceCommand *KeyValueModel::editStep() const
{
    if (m_editSession == 0 || !m_undo.canUndo())
        return nullptr;
    const auto *step = dynamic_cast<const SpliceCommand *>(m_undo.command(m_undo.index() - 1));
    return step && step->session() == m_editSession ? step : nullptr;
}

void KeyValueModel::endEdit()
{
    const SpliceCommand *step = editStep();
    if (step && step->addedOnly({.enabled = true}))
        cancelEdit();
    m_editSession = 0;
}

void KeyValueModel::cancelEdit()
{
    if (editStep()) {
        m_cancelling = true;
        m_undo.undo();
        m_cancelling = false;
    }
    m_editSession = 0;
}

// Only what differs is announced, so that selection and an open editor elsewhere stay as they are.
void KeyValueModel::splice(int at, int count, QVector<KeyValue> inserted)
{
    while (count > 0 && !inserted.isEmpty() && m_rows.at(at) == inserted.constFirst()) {
        ++at;
        --count;
        inserted.removeFirst();
    }
    while (count > 0 && !inserted.isEmpty() && m_rows.at(at + count - 1) == inserted.constLast()) {
        --count;
        inserted.removeLast();
    }
    const int common = qMin(count, int(inserted.size()));
    std::copy_n(inserted.cbegin(), common, m_rows.begin() + at);
    if (common > 0)
        Q_EMIT dataChanged(index(at, 0), index(at + common - 1, ColumnCount - 1));
    if (const int more = int(inserted.size()) - common; more > 0) {
        beginInsertRows({}, at + common, at + common + more - 1);
        m_rows = m_rows.mid(0, at + common) + inserted.mid(common) + m_rows.mid(at + common);
        endInsertRows();
    } else if (count > common) {
        beginRemoveRows({}, at + common, at + count - 1);
        m_rows.remove(at + common, count - common);
        endRemoveRows();
    }
    updateAutomaticRows();
}

void KeyValueModel::reorder(const QVector<int> &order)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    QVector<KeyValue> sorted;
    QVector<int> placeOf(order.size());
    for (int place = 0; place < order.size(); ++place) {
        sorted.append(m_rows.at(order.at(place)));
        placeOf[order.at(place)] = place;
    }
    m_rows = sorted;
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &old : from) {
        const bool own = old.row() < placeOf.size();
        to.append(own ? index(placeOf.at(old.row()), old.column()) : old);
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

// The new row comes in front of the automatic ones; an editor, the current index and the selection on the row
// that adds belong to it from now on.
void KeyValueModel::appendFromAddRow(const KeyValue &added)
{
    const int at = int(m_rows.size());
    m_undo.push(new SpliceCommand(this, at, {}, {added}, m_editSession, tr("Add")));
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &old : from) {
        // An exchange, as no two persistent indexes may come to the same place.
        const int row = old.row() == addRow() ? at : old.row() == at ? addRow() : old.row();
        to.append(index(row, old.column()));
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

QVector<int> KeyValueModel::wantedAutomaticRows() const
{
    QVector<int> wanted;
    for (int i = 0; i < m_automatic.size(); ++i) {
        const bool replaced = std::any_of(m_rows.cbegin(), m_rows.cend(), [&](const KeyValue &row) {
            return row.key.compare(m_automatic.at(i).key, m_keyCase) == 0;
        });
        if (!replaced)
            wanted.append(i);
    }
    return wanted;
}

void KeyValueModel::updateAutomaticRows()
{
    const QVector<int> wanted = wantedAutomaticRows();
    const int first = int(m_rows.size());
    for (int i = int(m_shownAutomatic.size()) - 1; i >= 0; --i) {
        if (wanted.contains(m_shownAutomatic.at(i)))
            continue;
        beginRemoveRows({}, first + i, first + i);
        m_shownAutomatic.removeAt(i);
        endRemoveRows();
    }
    for (int i = 0; i < wanted.size(); ++i) {
        if (i < m_shownAutomatic.size() && m_shownAutomatic.at(i) == wanted.at(i))
            continue;
        beginInsertRows({}, first + i, first + i);
        m_shownAutomatic.insert(i, wanted.at(i));
        endInsertRows();
    }
}

int KeyValueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size() + m_shownAutomatic.size()) + 1;
}

int KeyValueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeyValueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RowType type = rowType(index.row());
    if (role == RowTypeRole)
        return QVariant::fromValue(type);
    if (type == RowType::Own)
        return ownData(index, role);
    if (type == RowType::Automatic)
        return automaticData(index, role);
    if (role == Qt::DisplayRole && index.column() == KeyColumn)
        return m_placeholder;
    if (role == Qt::AccessibleTextRole && index.column() != EnabledColumn)
        return tr("%1, new row").arg(columnName(index.column()));
    return {};
}

QVariant KeyValueModel::ownData(const QModelIndex &index, int role) const
{
    const KeyValue &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (index.column() == KeyColumn)
            return row.key;
        if (index.column() == ValueColumn)
            return row.value;
        return index.column() == DescriptionColumn ? QVariant(row.description) : QVariant();
    case Qt::CheckStateRole:
        if (index.column() == EnabledColumn)
            return row.enabled ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::AccessibleTextRole:
        if (index.column() == EnabledColumn)
            return row.enabled ? tr("%1 is on").arg(row.key) : tr("%1 is off").arg(row.key);
        return {};
    case KindRole:
        return QVariant::fromValue(row.kind);
    case BadgeRole:
        return m_badge ? m_badge(row, index.row()) : QString();
    default:
        return {};
    }
}

QVariant KeyValueModel::automaticData(const QModelIndex &index, int role) const
{
    const AutomaticRow &row = automaticRow(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == KeyColumn)
            return row.key;
        if (index.column() == ValueColumn)
            return row.value;
        return index.column() == DescriptionColumn ? QVariant(row.origin) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == EnabledColumn ? tr("%1 is added automatically").arg(row.key) : QVariant();
    default:
        return {};
    }
}

QVariant KeyValueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::AccessibleTextRole || (role == Qt::DisplayRole && section != EnabledColumn))
        return columnName(section);
    return {};
}

Qt::ItemFlags KeyValueModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const RowType type = rowType(index.row());
    if (type == RowType::Own)
        flags |= Qt::ItemIsDragEnabled;
    if (type != RowType::Automatic)
        flags |= Qt::ItemIsDropEnabled;
    if (index.column() != EnabledColumn && type != RowType::Automatic)
        flags |= Qt::ItemIsEditable;
    if (index.column() == EnabledColumn && type == RowType::Own)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool KeyValueModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const RowType type = rowType(index.row());
    if (role == Qt::CheckStateRole && type == RowType::Own && index.column() == EnabledColumn) {
        setRowsEnabled({index.row()}, value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole || index.column() == EnabledColumn || type == RowType::Automatic)
        return false;
    const QString text = value.toString();
    KeyValue after = type == RowType::Own ? m_rows.at(index.row()) : KeyValue{};
    if (fieldOf(after, index.column()) == text)
        return type == RowType::Own;
    fieldOf(after, index.column()) = text;
    if (type == RowType::Add) {
        appendFromAddRow(after);
    } else {
        m_undo.push(new SpliceCommand(this, index.row(), {m_rows.at(index.row())}, {after}, m_editSession,
                                      tr("Edit")));
    }
    return true;
}

bool KeyValueModel::moveRows(const QModelIndex &sourceParent, int sourceRow, int count,
                             const QModelIndex &destinationParent, int destinationChild)
{
    const int own = int(m_rows.size());
    if (sourceParent.isValid() || destinationParent.isValid() || sourceRow < 0 || count < 1
        || sourceRow + count > own || destinationChild < 0 || destinationChild > own) {
        return false;
    }
    QVector<int> rows(count);
    std::iota(rows.begin(), rows.end(), sourceRow);
    moveOwnRows(rows, destinationChild);
    return true;
}

Qt::DropActions KeyValueModel::supportedDropActions() const
{
    return Qt::CopyAction | Qt::MoveAction;
}

QStringList KeyValueModel::mimeTypes() const
{
    return {keyValueMimeType(), u"text/uri-list"_s, u"text/plain"_s};
}

std::unique_ptr<QMimeData> KeyValueModel::mimeDataOf(const QVector<int> &rows) const
{
    QVector<KeyValue> chosen;
    for (int row = 0; row < rowCount(); ++row) {
        if (!rows.contains(row) || rowType(row) == RowType::Add)
            continue;
        if (rowType(row) == RowType::Own) {
            chosen.append(m_rows.at(row));
        } else {
            const AutomaticRow &source = automaticRow(row);
            chosen.append({.key = source.key, .value = source.value});
        }
    }
    auto data = std::make_unique<QMimeData>();
    if (!chosen.isEmpty()) {
        data->setData(keyValueMimeType(), packRows(chosen));
        data->setText(KeyValueBulk::toText(chosen, {.files = m_filesAllowed}));
    }
    return data;
}

QMimeData *KeyValueModel::mimeData(const QModelIndexList &indexes) const
{
    QVector<int> rows;
    for (const QModelIndex &index : indexes)
        rows.append(index.row());
    return mimeDataOf(rows).release();
}

QVector<KeyValue> KeyValueModel::rowsFrom(const QMimeData *data) const
{
    QVector<KeyValue> rows;
    if (data->hasFormat(keyValueMimeType())) {
        rows = unpackRows(data->data(keyValueMimeType()));
        for (KeyValue &row : rows)
            row.kind = m_filesAllowed ? row.kind : KeyValue::Kind::Text;
        return rows;
    }
    if (m_filesAllowed && !localFiles(data).isEmpty()) {
        const QStringList files = localFiles(data);
        for (const QString &path : files)
            rows.append({.key = u"file"_s, .value = path, .kind = KeyValue::Kind::File});
        return rows;
    }
    return data->hasText() ? KeyValueBulk::fromForeignText(data->text()) : rows;
}

bool KeyValueModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int,
                                    const QModelIndex &) const
{
    if (data->hasFormat(keyValueMimeType()) || (m_filesAllowed && !localFiles(data).isEmpty()))
        return true;
    return data->hasText() && !data->hasUrls();
}

bool KeyValueModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                 const QModelIndex &parent)
{
    if (action == Qt::IgnoreAction || !canDropMimeData(data, action, row, column, parent))
        return false;
    if (parent.isValid() && !data->hasFormat(keyValueMimeType()) && !localFiles(data).isEmpty())
        return dropFiles(data, parent);
    const int own = int(m_rows.size());
    const int at = parent.isValid() ? parent.row() + 1 : row < 0 ? own : row;
    const QVector<KeyValue> rows = rowsFrom(data);
    insertOwnRows(qMin(at, own), rows, tr("Drop"));
    return !rows.isEmpty();
}

// The first file goes into the row it was dropped on, so that its key stays; the others follow it.
bool KeyValueModel::dropFiles(const QMimeData *data, const QModelIndex &target)
{
    QVector<KeyValue> rows = rowsFrom(data);
    const int own = int(m_rows.size());
    if (target.row() >= own) {
        insertOwnRows(own, rows, tr("Drop"));
        return true;
    }
    const KeyValue before = m_rows.at(target.row());
    for (KeyValue &row : rows)
        row.key = before.key.isEmpty() ? row.key : before.key;
    rows.first().description = before.description;
    m_undo.push(new SpliceCommand(this, target.row(), {before}, rows, 0, tr("Drop")));
    return true;
}

} // namespace Fingerpost::Ui

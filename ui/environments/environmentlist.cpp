// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/environmentlist.h"

#include "environments/environmentdocument.h"
#include "environments/rowsplice.h"
#include "theme/paint.h"
#include "theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr int EnvironmentHeight = 28;
constexpr int SidePadding = 10;
constexpr int NameLeft = 30;
constexpr qreal ColourSize = 10;
} // namespace

EnvironmentListModel::EnvironmentListModel(EnvironmentDocument *document, QObject *parent)
    : QAbstractListModel(parent)
    , m_document(document)
{
    connect(document, &EnvironmentDocument::changed, this, &EnvironmentListModel::sync);
    sync();
}

void EnvironmentListModel::sync()
{
    const auto namesOf = [](const QList<Environment> &environments) {
        QStringList names;
        for (const Environment &environment : environments)
            names.append(environment.name);
        return names;
    };
    const QList<Environment> &now = m_document->environments();
    const RowSplice splice = spliceBetween<QString>(namesOf(m_shown), namesOf(now));
    if (splice.removed > 0) {
        beginRemoveRows({}, splice.first, splice.first + splice.removed - 1);
        m_shown.remove(splice.first, splice.removed);
        endRemoveRows();
    }
    if (splice.inserted > 0) {
        beginInsertRows({}, splice.first, splice.first + splice.inserted - 1);
        m_shown = now;
        endInsertRows();
    }
    m_shown = now;
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_shown.size()) - 1));
}

int EnvironmentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant EnvironmentListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return {};
    const Environment *environment = &m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return environment->name;
    case Qt::AccessibleTextRole:
        return environment->variables.size() == 1
            ? tr("%1, one variable").arg(environment->name)
            : tr("%1, %2 variables").arg(environment->name).arg(environment->variables.size());
    case ColorRole:
        return environment->color;
    case CountRole:
        return int(environment->variables.size());
    default:
        return {};
    }
}

bool EnvironmentListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().simplified();
    const Environment *old = index.isValid() ? m_document->at(index.row()) : nullptr;
    if (!old || role != Qt::EditRole || name.isEmpty() || name == old->name)
        return false;
    if (m_document->indexOf(name) >= 0) {
        Q_EMIT refused(tr("There is an environment “%1” already. Choose another name.").arg(name.left(60)));
        return false;
    }
    QList<Environment> after = m_document->environments();
    Environment &renamed = after[index.row()];
    renamed.name = name;
    renamed.place.clear(); // nobody else has its name now
    for (const Variable &variable : std::as_const(renamed.variables)) {
        if (variable.secret)
            Q_EMIT m_document->secretCopied(old->key(), variable.name, renamed.key(), variable.name);
    }
    m_document->change(tr("Rename environment"), after);
    return true;
}

Qt::ItemFlags EnvironmentListModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable : Qt::NoItemFlags;
}

void EnvironmentListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    QStyleOptionViewItem row(option);
    initStyleOption(&row, index);
    row.text.clear();
    row.state &= ~QStyle::State_HasFocus;
    row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const Colors &colors = Theme::of(row.widget).colors();
    QRectF area = QRectF(row.rect).adjusted(SidePadding, 0, -SidePadding, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor color(index.data(EnvironmentListModel::ColorRole).toString());
    // A ring for none, so that the names stand in line.
    painter->setPen(QPen(color.isValid() ? color : colors.checkEdge, 1.5));
    painter->setBrush(color.isValid() ? QBrush(color) : QBrush(Qt::NoBrush));
    painter->drawEllipse(QRectF(area.left() + 1, area.center().y() - ColourSize / 2, ColourSize, ColourSize));
    painter->setFont(Theme::font(TextStyle::Tiny));
    painter->setPen(colors.secondary);
    const qreal count =
        paintText(painter, area, QLocale().toString(index.data(EnvironmentListModel::CountRole).toInt()),
                  Qt::AlignRight);
    area.adjust(NameLeft - SidePadding, 0, -count - 8, 0);
    const bool selected = row.state & QStyle::State_Selected;
    painter->setFont(Theme::font(selected ? TextStyle::Medium : TextStyle::Normal));
    painter->setPen(colors.text);
    paintText(
        painter, area,
        QFontMetricsF(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    if (option.state.testFlag(QStyle::State_HasFocus)
        && row.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        paintFocusRing(painter, QRectF(row.rect).adjusted(4, 0, -4, 0), colors.focusRing, 5);
    }
    painter->restore();
}

QSize EnvironmentListDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {120, EnvironmentHeight};
}

QWidget *EnvironmentListDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                               const QModelIndex &index) const
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(u"environmentName"_s);
    edit->setAccessibleName(tr("Name of “%1”").arg(index.data().toString()));
    return edit;
}

void EnvironmentListDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                                   const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(NameLeft - 8, 0, -4, 0));
}

} // namespace Fingerpost::Ui

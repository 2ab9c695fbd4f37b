// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/environmenteditor.h"

#include "environments/environmentdocument.h"
#include "environments/environmentlist.h"
#include "environments/variablemodel.h"
#include "environments/variabletable.h"
#include "theme/icons.h"
#include "theme/style.h"
#include "widgets/emptystate.h"
#include "widgets/inklabel.h"
#include "widgets/linkbutton.h"
#include "widgets/notice.h"

#include <algorithm>

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int SideWidth = 200;

struct NamedColor {
    QString name;
    QString value; // as the file has it
};

QList<NamedColor> namedColors()
{
    return {{EnvironmentEditor::tr("Green"), u"#2e8b57"_s},  {EnvironmentEditor::tr("Blue"), u"#3b6fd1"_s},
            {EnvironmentEditor::tr("Teal"), u"#0e86a5"_s},   {EnvironmentEditor::tr("Violet"), u"#7a5bc0"_s},
            {EnvironmentEditor::tr("Pink"), u"#a8468f"_s},   {EnvironmentEditor::tr("Red"), u"#c4372d"_s},
            {EnvironmentEditor::tr("Orange"), u"#b06a00"_s}, {EnvironmentEditor::tr("Grey"), u"#83847c"_s}};
}

QString colorName(const QString &value)
{
    const QList<NamedColor> colors = namedColors();
    for (const NamedColor &color : colors) {
        if (color.value.compare(value, Qt::CaseInsensitive) == 0)
            return color.name;
    }
    return value.isEmpty() ? EnvironmentEditor::tr("No colour") : value;
}

QToolButton *buttonFor(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setAccessibleName(action->text());
    button->setObjectName(action->objectName() + "Button"_L1);
    return button;
}

} // namespace

EnvironmentEditor::EnvironmentEditor(QWidget *parent)
    : QWidget(parent)
    , m_document(new EnvironmentDocument(this))
    , m_names(new EnvironmentListModel(m_document, this))
    , m_variables(new VariableModel(m_document, this))
    , m_list(new QListView)
    , m_table(new VariableTable(m_variables))
    , m_title(new InkLabel({}, TextStyle::Title))
    , m_color(new LinkButton)
    , m_compare(new QComboBox)
    , m_filter(new QLineEdit)
    , m_notice(new Notice)
    , m_undoKeys(m_document->undoStack(), this, tr("Undo"), tr("Redo"))
{
    setSurface(this, Surface::Sheet);
    makeActions();
    auto *filled = new QWidget;
    auto *row = new QHBoxLayout(filled);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeSide());
    row->addWidget(makeMain(), 1);
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(filled);
    m_pages->addWidget(makeEmptyState());
    connectDocument();
    followDocument();
}

void EnvironmentEditor::makeActions()
{
    m_add = add(u"addEnvironment"_s, tr("New environment"), u"plus"_s, {QKeySequence(Qt::CTRL | Qt::Key_N)},
                &EnvironmentEditor::addEnvironment);
    add(u"renameEnvironment"_s, tr("Rename"), u"pencil"_s, {QKeySequence(Qt::Key_F2)},
        &EnvironmentEditor::renameEnvironment);
    add(u"duplicateEnvironment"_s, tr("Duplicate"), u"copy"_s, {QKeySequence(Qt::CTRL | Qt::Key_D)},
        &EnvironmentEditor::duplicateEnvironment);
    add(u"deleteEnvironment"_s, tr("Delete"), u"trash-2"_s, {QKeySequence(Qt::Key_Delete)},
        &EnvironmentEditor::removeEnvironment);

    m_undoKeys.undo()->setObjectName(u"undo"_s);
    m_undoKeys.undo()->setIcon(icon(u"undo-2"_s));
    m_undoKeys.redo()->setObjectName(u"redo"_s);
    m_undoKeys.redo()->setIcon(icon(u"redo-2"_s));
}

QAction *EnvironmentEditor::add(const QString &name, const QString &text, const QString &iconName,
                                const QList<QKeySequence> &keys, void (EnvironmentEditor::*run)())
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, run);
    m_listActions.append(action);
    return action;
}

QWidget *EnvironmentEditor::makeSide()
{
    auto *side = new QWidget;
    setSurface(side, Surface::Window);
    side->setFixedWidth(SideWidth);
    m_list->setObjectName(u"environments"_s);
    m_list->setAccessibleName(tr("Environments"));
    m_list->setModel(m_names);
    m_list->setItemDelegate(new EnvironmentListDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    setSurface(m_list->viewport(), Surface::Window);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 8, 0);
    head->addWidget(new InkLabel(tr("Environments"), TextStyle::Strong));
    head->addStretch();
    head->addWidget(buttonFor(m_add));
    column->addLayout(head);
    column->addWidget(m_list, 1);
    return side;
}

QWidget *EnvironmentEditor::makeMain()
{
    auto *main = new QWidget;
    m_table->setObjectName(u"variables"_s);
    m_table->setAccessibleName(tr("Variables"));
    m_notice->setObjectName(u"environmentNotice"_s);
    m_notice->setDismissible(true);
    m_notice->hide();
    auto *column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTop());
    column->addWidget(m_table, 1);
    auto *noticeRow = new QHBoxLayout;
    noticeRow->setContentsMargins(12, 8, 12, 8);
    noticeRow->addWidget(m_notice);
    column->addLayout(noticeRow);
    return main;
}

QWidget *EnvironmentEditor::makeTop()
{
    auto *top = new QWidget;
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_color->setObjectName(u"environmentColor"_s);
    m_color->setInk(Ink::Secondary);
    auto *colors = new QMenu(m_color);
    connect(colors, &QMenu::aboutToShow, this, [this, colors] { fillColorMenu(colors); });
    m_color->setMenu(colors);
    m_compare->setObjectName(u"compareWith"_s);
    m_compare->setAccessibleName(tr("Compare with"));
    m_compare->setAccessibleDescription(
        m_compare->accessibleName()); // on Linux Qt takes what is chosen for the name
    m_filter->setObjectName(u"variableFilter"_s);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter variables"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"list-filter"_s), QLineEdit::LeadingPosition);
    m_filter->setFixedWidth(180);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(12, 9, 12, 9);
    row->setSpacing(6);
    row->addWidget(m_title);
    row->addWidget(m_color);
    row->addStretch(1);
    row->addWidget(m_compare);
    row->addWidget(m_filter);
    row->addWidget(buttonFor(m_undoKeys.undo()));
    row->addWidget(buttonFor(m_undoKeys.redo()));
    return top;
}

QWidget *EnvironmentEditor::makeEmptyState()
{
    auto *state = new EmptyState(
        tr("No environment yet"),
        tr("An environment gives {{names}} in requests their values: one for testing, one for production."));
    QPushButton *make = state->addAction(tr("New environment"), u"plus"_s);
    make->setObjectName(u"firstEnvironment"_s);
    connect(make, &QPushButton::clicked, this, &EnvironmentEditor::addEnvironment);
    state->addKeys(tr("Undo"), QKeySequence(QKeySequence::Undo));
    return state;
}

void EnvironmentEditor::connectDocument()
{
    connect(m_document, &EnvironmentDocument::changed, this, &EnvironmentEditor::followDocument);
    connect(m_document, &EnvironmentDocument::edited, this, [this] {
        m_notice->hide(); // what it would undo is no longer the last step
        Q_EMIT edited();
    });
    connect(m_document, &EnvironmentDocument::stepped, this, &EnvironmentEditor::makeCurrent);
    connect(m_document, &EnvironmentDocument::secretRequested, this, &EnvironmentEditor::secretRequested);
    connect(m_document, &EnvironmentDocument::secretEdited, this, &EnvironmentEditor::secretEdited);
    connect(m_document, &EnvironmentDocument::secretCopied, this, &EnvironmentEditor::secretCopied);
    connect(m_names, &EnvironmentListModel::refused, this, [this](const QString &sentence) {
        m_notice->clearActions();
        m_notice->setTone(Tone::Warning);
        m_notice->setText(sentence);
        m_notice->show();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &EnvironmentEditor::followDocument);
    connect(m_list, &QWidget::customContextMenuRequested, this, &EnvironmentEditor::showListMenu);
    connect(m_filter, &QLineEdit::textChanged, m_table, &VariableTable::setFilter);
    connect(m_compare, &QComboBox::currentIndexChanged, this, [this] {
        if (m_filling)
            return;
        m_compared = m_compare->currentData().toString();
        followDocument();
    });
}

// ---- What is shown ----

QList<Environment> EnvironmentEditor::environments() const
{
    return m_document->environments();
}

void EnvironmentEditor::setEnvironments(const QList<Environment> &environments)
{
    m_document->load(environments);
    if (current() < 0)
        makeCurrent(0);
}

QString EnvironmentEditor::currentEnvironment() const
{
    const Environment *environment = m_document->at(current());
    return environment ? environment->name : QString();
}

void EnvironmentEditor::showEnvironment(const QString &name)
{
    if (const int index = m_document->indexOf(name); index >= 0)
        makeCurrent(index);
}

void EnvironmentEditor::setSecret(const QString &environment, const QString &name, const QString &value)
{
    m_document->setSecret(environment, name, value);
}

void EnvironmentEditor::refuseSecret(const QString &environment, const QString &name)
{
    m_document->refuseSecret(environment, name);
}

void EnvironmentEditor::makeSecret(const QMap<QString, QStringList> &names)
{
    m_document->makeSecret(names);
}

void EnvironmentEditor::setSecretsAllowed(bool allowed)
{
    m_variables->setSecretsAllowed(allowed);
    m_table->setColumnHidden(VariableModel::SecretColumn, !allowed);
}

QUndoStack *EnvironmentEditor::undoStack() const
{
    return m_document->undoStack();
}

int EnvironmentEditor::current() const
{
    return m_list->currentIndex().row();
}

void EnvironmentEditor::makeCurrent(int row)
{
    const int last = int(m_document->environments().size()) - 1;
    m_list->setCurrentIndex(m_names->index(std::min(row, last)));
}

void EnvironmentEditor::followDocument()
{
    const bool empty = m_document->environments().isEmpty();
    m_pages->setCurrentIndex(empty ? 1 : 0);
    if (!empty && current() < 0)
        makeCurrent(0);
    fillCompare();
    const Environment *environment = m_document->at(current());
    m_title->setText(environment ? environment->name : QString());
    m_color->setText(environment ? colorName(environment->color) : QString());
    m_color->setAccessibleName(tr("Colour: %1").arg(m_color->text()));
    // Rows follow by themselves; whole environments that came or went change their numbers.
    const int other = m_document->indexOf(m_compared);
    if (m_variables->environment() != current() || m_variables->other() != other)
        m_variables->show(current(), other);
}

void EnvironmentEditor::fillCompare()
{
    QScopedValueRollback filling(m_filling, true);
    m_compare->clear();
    m_compare->addItem(tr("Compare with…"));
    for (int index = 0; index < m_document->environments().size(); ++index) {
        const QString &name = m_document->environments().at(index).name;
        if (index != current())
            m_compare->addItem(name, name);
    }
    m_compare->setCurrentIndex(std::max(0, m_compare->findData(m_compared)));
    if (m_compare->currentIndex() == 0)
        m_compared.clear();
    m_compare->setEnabled(m_compare->count() > 1);
}

// ---- The list ----

void EnvironmentEditor::addEnvironment()
{
    QList<Environment> after = m_document->environments();
    after.append({.name = m_document->freeName(tr("New environment"))});
    m_document->change(tr("New environment"), after);
    makeCurrent(int(after.size()) - 1);
    renameEnvironment();
}

void EnvironmentEditor::renameEnvironment()
{
    m_list->setFocus(Qt::OtherFocusReason);
    m_list->edit(m_list->currentIndex());
}

void EnvironmentEditor::duplicateEnvironment()
{
    const int index = current();
    if (!m_document->at(index))
        return;
    QList<Environment> after = m_document->environments();
    Environment copied = after.at(index);
    const QString key = copied.key();
    copied.name = m_document->freeName(copied.name);
    copied.place.clear();
    for (const Variable &variable : std::as_const(copied.variables)) {
        if (variable.secret)
            Q_EMIT secretCopied(key, variable.name, copied.key(), variable.name);
    }
    after.insert(index + 1, copied);
    m_document->change(tr("Duplicate environment"), after);
    makeCurrent(index + 1);
}

void EnvironmentEditor::removeEnvironment()
{
    const int index = current();
    if (!m_document->at(index))
        return;
    QList<Environment> after = m_document->environments();
    const QString name = after.takeAt(index).name;
    m_document->change(tr("Delete environment"), after);
    makeCurrent(index);
    m_notice->clearActions();
    m_notice->setTone(Tone::Neutral);
    m_notice->setText(tr("Deleted “%1”.").arg(name.left(60)));
    LinkButton *undo = m_notice->addAction(tr("Undo"));
    undo->setObjectName(u"undoDelete"_s);
    connect(undo, &LinkButton::clicked, m_document->undoStack(), &QUndoStack::undo);
    m_notice->show();
}

void EnvironmentEditor::setColor(const QString &color)
{
    QList<Environment> after = m_document->environments();
    if (!m_document->at(current()))
        return;
    after[current()].color = color;
    m_document->change(tr("Change colour"), after);
}

void EnvironmentEditor::fillColorMenu(QMenu *menu)
{
    menu->clear();
    const Environment *environment = m_document->at(current());
    auto *group = new QActionGroup(menu);
    QList<NamedColor> colors = namedColors();
    colors.append({tr("No colour"), {}});
    for (const NamedColor &color : std::as_const(colors)) {
        QAction *action = menu->addAction(color.name, this, [this, value = color.value] { setColor(value); });
        if (!color.value.isEmpty())
            action->setIcon(icon(u"square"_s, QColor(color.value)));
        action->setCheckable(true);
        action->setChecked(environment && environment->color.compare(color.value, Qt::CaseInsensitive) == 0);
        group->addAction(action);
    }
}

void EnvironmentEditor::showListMenu(const QPoint &pos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_listActions);
    menu->popup(m_list->viewport()->mapToGlobal(pos));
}

// ---- Keys ----

bool EnvironmentEditor::event(QEvent *event)
{
    return m_undoKeys.overrides(event) || QWidget::event(event);
}

void EnvironmentEditor::keyPressEvent(QKeyEvent *event)
{
    if (!m_undoKeys.press(event))
        QWidget::keyPressEvent(event);
}

bool EnvironmentEditor::eventFilter(QObject *watched, QEvent *event)
{
    const bool press = event->type() == QEvent::KeyPress;
    if (watched != m_list || (!press && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const QKeySequence pressed(static_cast<QKeyEvent *>(event)->keyCombination());
    const auto found = std::find_if(m_listActions.cbegin(), m_listActions.cend(), [&](const QAction *action) {
        return action->shortcuts().contains(pressed);
    });
    if (found == m_listActions.cend())
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (press)
        (*found)->trigger();
    return true;
}

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/variablespane.h"

#include "environments/environmentdocument.h"
#include "environments/variablemodel.h"
#include "environments/variabletable.h"

#include <QAction>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

VariablesPane::VariablesPane(QWidget *parent)
    : QWidget(parent)
    , m_document(new EnvironmentDocument(this))
    , m_model(new VariableModel(m_document, this))
    , m_table(new VariableTable(m_model, this))
    , m_undo(m_document->undoStack()->createUndoAction(this))
    , m_redo(m_document->undoStack()->createRedoAction(this))
{
    m_table->setObjectName(u"variables"_s);
    m_table->setAccessibleName(tr("Variables"));
    m_undo->setShortcuts(QKeySequence::keyBindings(QKeySequence::Undo));
    m_redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    for (QAction *action : {m_undo, m_redo})
        action->setShortcutContext(Qt::WidgetShortcut); // see undoActionFor()
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_table);
    setFocusProxy(m_table);
    setVariables({});

    connect(m_document, &EnvironmentDocument::edited, this, &VariablesPane::edited);
    connect(m_document, &EnvironmentDocument::secretRequested, this,
            [this](const QString &, const QString &name) { Q_EMIT secretRequested(name); });
    connect(m_document, &EnvironmentDocument::secretEdited, this,
            [this](const QString &, const QString &name, const QString &value) {
                Q_EMIT secretEdited(name, value);
            });
    connect(m_document, &EnvironmentDocument::secretCopied, this,
            [this](const QString &, const QString &name, const QString &, const QString &toName) {
                Q_EMIT secretCopied(name, toName);
            });
}

void VariablesPane::setVariables(const QList<Variable> &variables)
{
    if (m_document->at(0) && m_document->at(0)->variables == variables)
        return;
    m_document->load({{.name = tr("Value"), .color = {}, .variables = variables}});
    m_model->show(0, -1);
}

QList<Variable> VariablesPane::variables() const
{
    return m_document->at(0)->variables;
}

void VariablesPane::setSecretsAllowed(bool allowed)
{
    m_model->setSecretsAllowed(allowed);
    m_table->setColumnHidden(VariableModel::SecretColumn, !allowed);
}

void VariablesPane::setSecret(const QString &name, const QString &value)
{
    m_document->setSecret(m_document->at(0)->name, name, value);
}

void VariablesPane::makeSecret(const QStringList &names)
{
    m_document->makeSecret({{m_document->at(0)->name, names}});
}

QAction *VariablesPane::undoActionFor(const QKeyEvent *event) const
{
    const QKeySequence pressed(event->keyCombination());
    for (QAction *action : {m_undo, m_redo}) {
        if (action->shortcuts().contains(pressed))
            return action;
    }
    return nullptr;
}

bool VariablesPane::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && undoActionFor(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void VariablesPane::keyPressEvent(QKeyEvent *event)
{
    if (QAction *action = undoActionFor(event))
        action->trigger();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Fingerpost::Ui

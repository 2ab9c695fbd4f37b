// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/variablespane.h"

#include "environments/environmentdocument.h"
#include "environments/variablemodel.h"
#include "environments/variabletable.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

VariablesPane::VariablesPane(QWidget *parent)
    : QWidget(parent)
    , m_document(new EnvironmentDocument(this))
    , m_model(new VariableModel(m_document, this))
    , m_table(new VariableTable(m_model, this))
    , m_undoKeys(m_document->undoStack(), this)
{
    m_table->setObjectName(u"variables"_s);
    m_table->setAccessibleName(tr("Variables"));
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

void VariablesPane::refuseSecret(const QString &name)
{
    m_document->refuseSecret(m_document->at(0)->name, name);
}

void VariablesPane::makeSecret(const QStringList &names)
{
    m_document->makeSecret({{m_document->at(0)->name, names}});
}

bool VariablesPane::event(QEvent *event)
{
    return m_undoKeys.overrides(event) || QWidget::event(event);
}

void VariablesPane::keyPressEvent(QKeyEvent *event)
{
    if (!m_undoKeys.press(event))
        QWidget::keyPressEvent(event);
}

} // namespace Fingerpost::Ui

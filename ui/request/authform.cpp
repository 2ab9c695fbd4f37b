// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/authform.h"

#include "request/authwords.h"
#include "widgets/formscroll.h"
#include "widgets/inklabel.h"
#include "widgets/secretfield.h"
#include "widgets/variableink.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

QString valueOf(const QMap<QString, QString> &values, const AuthField &field)
{
    return authValue({.values = values}, field);
}

/// Of a file, so it may be long.
QString shortened(const QString &value)
{
    return value.size() > 40 ? value.left(40) + u'…' : value;
}

QString labelOf(const AuthChoice &choice)
{
    return choice.label ? AuthWords::translated(choice.label) : QString(choice.value);
}

} // namespace

AuthForm::AuthForm(AuthSetting::Kind kind, QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(7);
    grid->setColumnMinimumWidth(0, labelColumn());
    FormScroll::setStretch(grid);
    for (const AuthField &field : authFields(kind))
        addRow(field, grid, grid->rowCount());
}

void AuthForm::addRow(const AuthField &field, QGridLayout *grid, int row)
{
    const QString label = AuthWords::translated(field.label);
    QWidget *control = nullptr;
    switch (field.type) {
    case AuthField::Type::Text:
        control = addText(field, label);
        break;
    case AuthField::Type::Secret:
        control = addSecret(field, label);
        break;
    case AuthField::Type::Choice:
        control = addChoice(field, label);
        break;
    case AuthField::Type::Switch:
        control = addSwitch(field, label);
        break;
    }
    control->setMaximumWidth(FormScroll::controlWidth);
    grid->addWidget(control, row, 1);
    if (field.type == AuthField::Type::Switch)
        return; // says itself what it is
    auto *name = new InkLabel(label, TextStyle::Normal, Ink::Secondary, this);
    name->setFixedHeight(28); // of a field, also where something stands below it
    grid->addWidget(name, row, 0, Qt::AlignTop);
}

QWidget *AuthForm::addText(const AuthField &field, const QString &label)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(field.name);
    edit->setAccessibleName(label);
    edit->setFont(Theme::font(TextStyle::Mono));
    new VariableInk(edit);
    if (field.placeholder)
        edit->setPlaceholderText(AuthWords::translated(field.placeholder));
    connect(edit, &QLineEdit::textEdited, this,
            [this, name = QString(field.name)](const QString &text) { Q_EMIT valueEdited(name, text); });
    m_shows.append([edit, field](const QMap<QString, QString> &values) {
        const QString text = valueOf(values, field);
        if (text != edit->text())
            edit->setText(text);
    });
    return edit;
}

QWidget *AuthForm::addSecret(const AuthField &field, const QString &label)
{
    auto *secret = new SecretField(label, this);
    secret->edit()->setObjectName(field.name);
    if (field.placeholder)
        secret->edit()->setPlaceholderText(AuthWords::translated(field.placeholder));
    connect(secret->edit(), &QLineEdit::textEdited, this,
            [this, name = QString(field.name)](const QString &text) { Q_EMIT valueEdited(name, text); });
    m_shows.append([secret, field](const QMap<QString, QString> &values) {
        const QString text = valueOf(values, field);
        if (text == secret->edit()->text())
            return;
        secret->setRevealed(false); // another one's
        secret->edit()->setText(text);
    });
    return secret;
}

QWidget *AuthForm::addSwitch(const AuthField &field, const QString &label)
{
    auto *box = new QCheckBox(label, this);
    box->setObjectName(field.name);
    connect(box, &QCheckBox::clicked, this, [this, name = QString(field.name)](bool on) {
        Q_EMIT valueEdited(name, on ? u"true"_s : u"false"_s);
    });
    m_shows.append([box, field](const QMap<QString, QString> &values) {
        box->setChecked(valueOf(values, field) == "true"_L1);
    });
    return box;
}

/// What this version does not know is kept, shown, and said to be so.
QWidget *AuthForm::addChoice(const AuthField &field, const QString &label)
{
    auto *column = new QWidget(this);
    auto *box = new QComboBox(column);
    auto *warning = new InkLabel({}, TextStyle::Small, Ink::Warning, column);
    box->setObjectName(field.name);
    box->setAccessibleName(label);
    box->setAccessibleDescription(label); // on Linux Qt takes what is chosen for the name
    for (const AuthChoice &choice : field.choices)
        box->addItem(labelOf(choice), QString(choice.value));
    warning->setWordWrap(true);
    warning->setTextFormat(Qt::PlainText);
    warning->hide();
    column->setFocusProxy(box);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(box);
    layout->addWidget(warning);

    const int known = int(field.choices.size());
    const auto show = [box, warning, known](const QString &value) {
        int index = box->findData(value);
        if (index < 0) {
            box->addItem(shortened(value), value);
            index = known;
        }
        box->setCurrentIndex(index);
        warning->setText(tr("This version cannot do “%1”: choose another.").arg(shortened(value)));
        warning->setVisible(index >= known);
    };
    connect(box, &QComboBox::activated, this, [this, box, show, name = QString(field.name)] {
        const QString value = box->currentData().toString();
        show(value);
        Q_EMIT valueEdited(name, value);
    });
    m_shows.append([box, show, known, field](const QMap<QString, QString> &values) {
        const QString value = valueOf(values, field);
        while (box->count() > known && box->itemData(known).toString() != value)
            box->removeItem(known);
        show(value);
    });
    return column;
}

void AuthForm::setValues(const QMap<QString, QString> &values)
{
    for (const Show &show : std::as_const(m_shows))
        show(values);
}

void AuthForm::hideSecrets()
{
    for (SecretField *secret : findChildren<SecretField *>())
        secret->setRevealed(false);
}

int AuthForm::labelColumn()
{
    const QFontMetrics metrics(Theme::font(TextStyle::Normal));
    int widest = FormScroll::labelWidth - 8;
    for (int kind = 0; kind <= int(AuthSetting::Kind::Other); ++kind) {
        for (const AuthField &field : authFields(AuthSetting::Kind(kind))) {
            if (field.type != AuthField::Type::Switch)
                widest = std::max(widest, metrics.horizontalAdvance(AuthWords::translated(field.label)));
        }
    }
    return widest;
}

} // namespace Fingerpost::Ui

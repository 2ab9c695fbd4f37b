// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/secretfield.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

bool isVariable(const QString &text)
{
    static const QRegularExpression variable(u"^\\{\\{[^{}]+\\}\\}$"_s);
    return variable.match(text).hasMatch();
}

} // namespace

SecretField::SecretField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_edit(new QLineEdit(this))
    , m_eye(new QToolButton(this))
{
    m_edit->setAccessibleName(name);
    m_edit->setFont(Theme::font(TextStyle::Mono));
    m_edit->installEventFilter(this);
    m_eye->setCheckable(true);
    m_eye->setAutoRaise(true);
    m_eye->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(6);
    row->addWidget(m_edit, 1);
    row->addWidget(m_eye);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &SecretField::updateMask);
    connect(m_eye, &QToolButton::toggled, this, &SecretField::updateMask);
    updateMask();
}

bool SecretField::isRevealed() const
{
    return m_eye->isChecked();
}

void SecretField::setRevealed(bool revealed)
{
    m_eye->setChecked(revealed);
}

void SecretField::updateMask()
{
    const bool revealed = isRevealed();
    const bool masked = !revealed && !isVariable(m_edit->text());
    const auto mode = masked ? QLineEdit::Password : QLineEdit::Normal;
    if (mode != m_edit->echoMode())
        m_edit->setEchoMode(mode);
    m_eye->setIcon(icon(revealed ? u"eye-off"_s : u"eye"_s));
    m_eye->setToolTip(revealed ? tr("Hide: %1").arg(m_name) : tr("Show: %1").arg(m_name));
    m_eye->setAccessibleName(m_eye->toolTip());
}

/// In a masked field Qt takes undo for "clear", and knows no redo.
bool SecretField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && m_edit->echoMode() != QLineEdit::Normal) {
        if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
            auto *key = static_cast<QKeyEvent *>(event);
            const bool undo = key->matches(QKeySequence::Undo);
            if (undo || key->matches(QKeySequence::Redo)) {
                event->accept();
                if (event->type() == QEvent::KeyPress) {
                    // Nothing is painted in between.
                    m_edit->setEchoMode(QLineEdit::Normal);
                    undo ? m_edit->undo() : m_edit->redo();
                    updateMask();
                }
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SecretField::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    setRevealed(false);
}

} // namespace Fingerpost::Ui

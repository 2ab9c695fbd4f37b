// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codeeditor/findbar.h"

#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/style.h"
#include "theme/theme.h"
#include "widgets/inklabel.h"
#include "widgets/linkbutton.h"
#include "widgets/plaintip.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int FieldHeight = 28;
/// A longer field would be read no better.
constexpr int FieldWidth = 360;

QString withKey(const QString &text, const QKeySequence &key)
{
    return key.isEmpty() ? text : text + u" ("_s + key.toString(QKeySequence::NativeText) + u')';
}

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_find(new QLineEdit(this))
    , m_replace(new QLineEdit(this))
    , m_count(new InkLabel({}, TextStyle::Tiny, Ink::Secondary, this))
    , m_replaceOne(new LinkButton(tr("Replace"), this))
    , m_replaceAll(new LinkButton(tr("Replace all"), this))
{
    setSurface(this, Surface::Sheet);
    m_find->setObjectName(u"findText"_s);
    m_find->setPlaceholderText(tr("Find"));
    m_find->setAccessibleName(tr("Find"));
    m_replace->setObjectName(u"replaceText"_s);
    m_replace->setPlaceholderText(tr("Replace with"));
    m_replace->setAccessibleName(tr("Replace with"));
    m_count->setObjectName(u"findCount"_s);
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(u"0000 of 0000"_s));
    m_replaceOne->setObjectName(u"replaceOne"_s);
    m_replaceAll->setObjectName(u"replaceAll"_s);
    for (QLineEdit *field : {m_find, m_replace}) {
        field->setFixedHeight(FieldHeight);
        field->setMaximumWidth(FieldWidth);
        field->setMinimumWidth(120);
        field->installEventFilter(this);
    }
    m_matchCase = addSwitch(u"findMatchCase"_s, u"case-sensitive"_s, tr("Match case"));
    m_wholeWord = addSwitch(u"findWholeWord"_s, u"whole-word"_s, tr("Whole words only"));
    m_pattern = addSwitch(u"findPattern"_s, u"regex"_s, tr("Regular expression"));
    auto *previous = addButton(u"findPrevious"_s, u"arrow-up"_s, tr("Previous match"),
                               QKeySequence(Qt::SHIFT | Qt::Key_F3));
    auto *next = addButton(u"findNext"_s, u"arrow-down"_s, tr("Next match"), QKeySequence(Qt::Key_F3));
    auto *close = addButton(u"findClose"_s, u"x"_s, tr("Close"), QKeySequence(Qt::Key_Escape));

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 2, 8, 6);
    grid->setHorizontalSpacing(2);
    grid->setVerticalSpacing(4);
    int column = 0;
    grid->addWidget(m_find, 0, column);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_matchCase, m_wholeWord, m_pattern, previous, next, m_count})
        grid->addWidget(widget, 0, ++column);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(++column, 1);
    grid->addWidget(close, 0, ++column);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(2);
    actions->addWidget(m_replaceOne);
    actions->addWidget(m_replaceAll);
    actions->addStretch(1);
    grid->addWidget(m_replace, 1, 0);
    grid->addLayout(actions, 1, 1, 1, column);
    setTabOrder(m_find, m_replace);
    QWidget *before = m_replace;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_matchCase, m_wholeWord, m_pattern, previous,
                                                            next, m_replaceOne, m_replaceAll, close}) {
        setTabOrder(before, widget);
        before = widget;
    }

    connect(m_find, &QLineEdit::textChanged, this, &FindBar::queryChanged);
    connect(next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
    connect(m_replaceOne, &QAbstractButton::clicked, this, &FindBar::replaceRequested);
    connect(m_replaceAll, &QAbstractButton::clicked, this, &FindBar::replaceAllRequested);
    showCount(0, 0, true);
}

QToolButton *FindBar::addButton(const QString &name, const QString &iconName, const QString &text,
                                const QKeySequence &key)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setToolTip(withKey(text, key));
    button->setAccessibleName(text);
    return button;
}

QToolButton *FindBar::addSwitch(const QString &name, const QString &iconName, const QString &text)
{
    QToolButton *button = addButton(name, iconName, text);
    button->setCheckable(true);
    connect(button, &QToolButton::toggled, this, &FindBar::queryChanged);
    return button;
}

void FindBar::open(const QString &text, bool replace)
{
    setReplaceVisible(replace);
    if (!text.isEmpty())
        m_find->setText(text);
    show();
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
    Q_EMIT queryChanged();
}

void FindBar::setReplaceVisible(bool visible)
{
    m_replace->setVisible(visible);
    m_replaceOne->setVisible(visible);
    m_replaceAll->setVisible(visible);
}

TextSearch::Query FindBar::query() const
{
    return {m_find->text(), m_matchCase->isChecked(), m_wholeWord->isChecked(), m_pattern->isChecked()};
}

QString FindBar::replacement() const
{
    return m_replace->text();
}

void FindBar::showCount(qsizetype current, qsizetype count, bool isComplete)
{
    const QString all =
        isComplete ? QLocale().toString(count) : tr("more than %1").arg(QLocale().toString(count));
    m_count->setInk(Ink::Secondary);
    if (m_find->text().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("No match"));
    else if (current == 0)
        m_count->setText(count == 1 ? tr("1 match") : tr("%1 matches").arg(all));
    else
        m_count->setText(tr("%1 of %2").arg(QLocale().toString(current), all));
    m_count->setToolTip({});
    m_replaceOne->setEnabled(count > 0);
    m_replaceAll->setEnabled(count > 0);
}

void FindBar::showProblem(const QString &problem)
{
    m_count->setInk(Ink::Error);
    m_count->setText(tr("Not a pattern"));
    m_count->setToolTip(plainTip(problem));
    m_replaceOne->setEnabled(false);
    m_replaceAll->setEnabled(false);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
            && !(key->modifiers() & Qt::ControlModifier)) {
            if (watched == m_replace)
                Q_EMIT replaceRequested();
            else if (key->modifiers() & Qt::ShiftModifier)
                Q_EMIT previousRequested();
            else
                Q_EMIT nextRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHairline(&painter, QRectF(0, height() - 1, width(), 1), Theme::of(this).colors().hairline);
}

} // namespace Fingerpost::Ui

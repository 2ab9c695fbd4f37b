// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/emptystate.h"

#include "theme/icons.h"
#include "theme/style.h"
#include "widgets/inklabel.h"
#include "widgets/keycap.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace Fingerpost::Ui {

namespace {

constexpr int actionHeight = 32;
constexpr int keyColumnWidth = 280;
constexpr int betweenColumns = 48;
constexpr int leastWidth = 320;
constexpr int sideRoom = 12;

} // namespace

EmptyState::EmptyState(const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_actions(new QHBoxLayout)
    , m_keyBox(new QWidget(this))
    , m_keys(new QGridLayout(m_keyBox))
    , m_title(new InkLabel(title, TextStyle::Title, Ink::Text, this))
    , m_sentence(new InkLabel(QString(), TextStyle::Normal, Ink::Secondary, this))
    , m_footnote(new InkLabel(QString(), TextStyle::Small, Ink::Tertiary, this))
{
    for (InkLabel *label : {m_title, m_sentence, m_footnote}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_actions->setSpacing(8);
    m_actions->setAlignment(Qt::AlignHCenter);
    m_keys->setContentsMargins({});
    m_keys->setVerticalSpacing(10);
    m_keys->setHorizontalSpacing(0);

    m_layout->setSpacing(0);
    m_layout->setSizeConstraint(QLayout::SetNoConstraint); // minimumSizeHint() decides
    m_layout->addStretch(2);
    m_layout->addWidget(m_title);
    m_layout->addSpacing(6);
    m_layout->addWidget(m_sentence);
    m_layout->addSpacing(24);
    m_layout->addLayout(m_actions);
    m_layout->addSpacing(32);
    m_layout->addWidget(m_keyBox, 0, Qt::AlignHCenter);
    m_layout->addSpacing(28);
    m_layout->addWidget(m_footnote);
    m_layout->addStretch(3);
    m_footnote->hide();
    setSentence(sentence);
}

QSize EmptyState::minimumSizeHint() const
{
    // The keys are the first to go where there is little room.
    return {leastWidth, QWidget::minimumSizeHint().height()};
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_keyBox->setVisible(!m_keyRows.isEmpty() && width() >= m_keys->minimumSize().width() + 2 * sideRoom);
}

void EmptyState::setHero(bool hero)
{
    m_title->setTextStyle(hero ? TextStyle::Hero : TextStyle::Title);
}

void EmptyState::setTitle(const QString &title)
{
    m_title->setText(title);
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void EmptyState::setPicture(QWidget *picture)
{
    m_layout->insertWidget(1, picture, 0, Qt::AlignHCenter);
    m_layout->insertSpacing(2, 24);
}

QPushButton *EmptyState::addAction(const QString &text, const QString &iconName, bool primary)
{
    auto *button = new QPushButton(text, this);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    setButtonFace(button, primary ? ButtonFace::Primary : ButtonFace::Plain);
    button->setMinimumHeight(actionHeight);
    button->setAutoDefault(false);
    m_actions->addWidget(button);
    return button;
}

void EmptyState::addKeys(const QString &what, const QStringList &keys)
{
    m_keyRows.append(
        {new InkLabel(what, TextStyle::Normal, Ink::Secondary, m_keyBox), new KeyCapRow(keys, m_keyBox)});
    arrangeKeys();
}

void EmptyState::addKeys(const QString &what, const QKeySequence &keys)
{
    addKeys(what, KeyCapRow::keysOf(keys));
}

void EmptyState::arrangeKeys()
{
    const int rows = int(m_keyRows.size() + 1) / 2;
    // A single row is read across; several line up in columns.
    const int half = rows > 1 ? keyColumnWidth / 2 : 0;
    for (int i = 0; i < m_keyRows.size(); ++i) {
        const int column = i / rows * 3;
        const auto [label, caps] = m_keyRows.at(i);
        m_keys->addWidget(label, i % rows, column, Qt::AlignLeft | Qt::AlignVCenter);
        m_keys->addWidget(caps, i % rows, column + 1, Qt::AlignRight | Qt::AlignVCenter);
        m_keys->setColumnMinimumWidth(column, half);
        m_keys->setColumnMinimumWidth(column + 1, half);
        label->setContentsMargins(0, 0, rows > 1 ? 0 : 10, 0);
    }
    m_keys->setColumnMinimumWidth(2, m_keyRows.size() > 1 ? (rows > 1 ? betweenColumns : 28) : 0);
}

void EmptyState::setFootnote(const QString &text)
{
    m_footnote->setText(text);
    m_footnote->setVisible(!text.isEmpty());
}

} // namespace Fingerpost::Ui

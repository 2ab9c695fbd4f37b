// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keyvalue/keyvalueeditor.h"

#include "theme/style.h"
#include "theme/theme.h"
#include "widgets/codeedit.h"
#include "widgets/linkbutton.h"

#include <QAction>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

KeyValueEditor::KeyValueEditor(const QString &title, const QString &placeholder, QWidget *parent)
    : QWidget(parent)
    , m_model(new KeyValueModel(this))
    , m_table(new KeyValueTable(m_model))
    , m_pages(new QStackedWidget)
    , m_bulkAction(new QAction(tr("Bulk edit"), this))
    , m_bulkButton(new QToolButton(this))
{
    m_model->setPlaceholder(placeholder);
    m_table->setAccessibleName(title);
    m_table->setObjectName(u"keyValueTable"_s);
    m_pages->addWidget(m_table);
    m_pages->addWidget(makeBulkPage(title));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    setFocusProxy(m_table);

    m_bulkAction->setCheckable(true);
    m_bulkAction->setToolTip(tr("Edit the rows as text, one a line"));
    m_bulkButton->setDefaultAction(m_bulkAction);
    m_bulkButton->setAutoRaise(true);
    m_bulkButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_bulkButton->setFont(Theme::font(TextStyle::Small));
    m_bulkButton->setAccessibleName(tr("Bulk edit: %1").arg(title));
    m_bulkButton->setObjectName(u"bulkEditButton"_s);
    m_bulkButton->raise();

    connect(m_bulkAction, &QAction::toggled, this, &KeyValueEditor::setBulkEdit);
    connect(m_bulk, &QPlainTextEdit::textChanged, this, &KeyValueEditor::readBulkText);
    connect(m_model, &KeyValueModel::rowsEdited, this, [this] {
        if (m_bulkAction->isChecked() && !m_readingBulk)
            writeBulkText(); // undone or redone from elsewhere
        Q_EMIT rowsChanged();
    });
    connect(m_table, &KeyValueTable::overrideRequested, this, &KeyValueEditor::overrideRequested);
}

QWidget *KeyValueEditor::makeBulkPage(const QString &title)
{
    auto *page = new QWidget;
    setSurface(page, Surface::Sheet);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);

    auto *hint = new QLabel(tr("One row per line, as %1. %2 in front turns it off, %3 adds a description.")
                                .arg(u"key: value"_s, u"//"_s, u"##"_s));
    hint->setFont(Theme::font(TextStyle::Small));
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setFixedHeight(KeyValueTable::headerExtent);
    hint->setContentsMargins(12, 0, 100, 0);
    hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    layout->addWidget(hint);

    auto *bulk = new CodeEdit;
    m_bulk = bulk;
    m_bulk->setObjectName(u"keyValueBulkText"_s);
    m_bulk->setAccessibleName(tr("%1 as text").arg(title));
    m_bulk->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_bulk->setTabChangesFocus(true);
    bulk->setTextMargins({12, 4, 0, 4});
    m_bulk->setPlaceholderText(u"key: value"_s);
    layout->addWidget(m_bulk);
    return page;
}

void KeyValueEditor::setRows(const QVector<KeyValue> &rows)
{
    if (rows == m_model->rows())
        return;
    m_model->setRows(rows);
    if (m_bulkAction->isChecked()) {
        m_bulkSession = m_model->newSession();
        writeBulkText();
    }
}

void KeyValueEditor::setBadgeProvider(std::function<QString(const KeyValue &, int)> provider)
{
    m_model->setBadgeProvider(std::move(provider));
}

void KeyValueEditor::setKeyCompletions(const QStringList &words)
{
    m_table->cellDelegate()->setKeyCompletions(words);
}

void KeyValueEditor::setValueCompletions(std::function<QStringList(const QString &)> words)
{
    m_table->cellDelegate()->setValueCompletions(std::move(words));
}

void KeyValueEditor::setVariableStates(std::function<VariableState(const QString &)> states)
{
    m_table->cellDelegate()->setVariableStates(std::move(states));
    m_table->viewport()->update();
}

void KeyValueEditor::setBulkButtonVisible(bool visible)
{
    m_bulkButton->setVisible(visible);
}

LinkButton *KeyValueEditor::makeBulkButton(QWidget *parent)
{
    setBulkButtonVisible(false);
    auto *button = new LinkButton(m_bulkAction->text(), parent);
    button->setObjectName(u"bulkEdit"_s);
    button->setCheckable(true);
    button->setToolTip(m_bulkAction->toolTip());
    button->setAccessibleName(m_bulkButton->accessibleName());
    connect(m_bulkAction, &QAction::toggled, button, &QAbstractButton::setChecked);
    connect(button, &QAbstractButton::clicked, this, [this](bool on) {
        m_bulkAction->setChecked(on);
        setFocus(Qt::OtherFocusReason); // what is typed next is for what came up
    });
    return button;
}

KeyValueBulk::Options KeyValueEditor::bulkOptions() const
{
    return {.files = m_model->filesAllowed()};
}

void KeyValueEditor::setBulkEdit(bool on)
{
    if (on) {
        m_bulkSession = m_model->newSession();
        writeBulkText();
        m_bulk->moveCursor(QTextCursor::End);
    }
    const bool hadFocus = isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    QWidget *shown = on ? static_cast<QWidget *>(m_bulk) : m_table;
    m_pages->setCurrentIndex(on ? 1 : 0);
    setFocusProxy(shown);
    if (hadFocus)
        shown->setFocus(Qt::OtherFocusReason);
    m_bulkButton->raise();
}

// All changes until the table comes back are one undo step.
void KeyValueEditor::readBulkText()
{
    if (m_writingBulk)
        return;
    const QString text = m_bulk->document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
    m_readingBulk = true;
    m_model->replaceRows(KeyValueBulk::fromText(text, bulkOptions()), m_bulkSession, tr("Bulk edit"));
    m_readingBulk = false;
}

void KeyValueEditor::writeBulkText()
{
    m_writingBulk = true;
    m_bulk->setPlainText(KeyValueBulk::toText(m_model->rows(), bulkOptions()));
    m_writingBulk = false;
}

void KeyValueEditor::placeBulkButton()
{
    const QSize size(m_bulkButton->sizeHint().width(), KeyValueTable::headerExtent - 2);
    m_bulkButton->setGeometry(QRect(QPoint(width() - size.width() - 8, 0), size));
}

void KeyValueEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeBulkButton();
}

} // namespace Fingerpost::Ui

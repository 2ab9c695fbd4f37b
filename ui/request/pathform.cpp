// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/pathform.h"

#include "theme/theme.h"
#include "widgets/inklabel.h"

#include <QGridLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

/// A hostile URL may have more; those keep standing for themselves.
constexpr int MostLines = 50;

KeyValue *rowOf(QList<KeyValue> &rows, const QString &name)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&name](const KeyValue &row) { return row.key == name; });
    return found == rows.end() ? nullptr : &*found;
}

void setText(QLineEdit *edit, const QString &text)
{
    if (edit->text() != text)
        edit->setText(text);
}

} // namespace

PathForm::PathForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(12, 6, 12, 8);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 2);
    m_grid->setColumnStretch(2, 1);
    auto *title = new InkLabel(tr("In the path"), TextStyle::Small, Ink::Secondary, this);
    m_grid->addWidget(title, 0, 0, 1, 3);
    hide();
}

void PathForm::addLine()
{
    const int row = int(m_lines.size()) + 1;
    const Line line{new InkLabel({}, TextStyle::Mono, Ink::Text, this), new QLineEdit(this),
                    new QLineEdit(this)};
    line.name->setTextFormat(Qt::PlainText);
    line.value->setFont(Theme::font(TextStyle::Mono));
    line.description->setPlaceholderText(tr("Description"));
    (new VariableInk(line.value))->setFinder(m_finder);
    m_grid->addWidget(line.name, row, 0);
    m_grid->addWidget(line.value, row, 1);
    m_grid->addWidget(line.description, row, 2);
    m_lines.append(line);
    connect(line.value, &QLineEdit::textEdited, this, [this, row] { take(row - 1, true); });
    connect(line.description, &QLineEdit::textEdited, this, [this, row] { take(row - 1, false); });
}

void PathForm::setRows(const QStringList &names, const QList<KeyValue> &rows)
{
    m_names = names.mid(0, MostLines);
    m_rows = rows;
    while (m_lines.size() < m_names.size())
        addLine();
    for (int i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines.at(i);
        const bool used = i < m_names.size();
        for (QWidget *part : {static_cast<QWidget *>(line.name), static_cast<QWidget *>(line.value),
                              static_cast<QWidget *>(line.description)})
            part->setVisible(used);
        if (!used)
            continue;
        const QString &name = m_names.at(i);
        const KeyValue *row = rowOf(m_rows, name);
        const KeyValue shown = row != nullptr && row->enabled ? *row : KeyValue();
        line.name->setText(u':' + name);
        line.value->setObjectName("path:"_L1 + name);
        line.value->setAccessibleName(tr("Value of %1 in the path").arg(name));
        line.value->setPlaceholderText(tr("No value: “:%1” is sent as it stands").arg(name));
        line.description->setAccessibleName(tr("Description of %1").arg(name));
        setText(line.value, shown.value);
        setText(line.description, row != nullptr ? row->description : QString());
    }
    setVisible(!m_names.isEmpty());
}

/// One that is emptied stands for itself again: nobody wants an empty segment by accident. The value of one
/// that is off is not shown, and stays while something is said about it.
void PathForm::take(int line, bool isValue)
{
    const QString &name = m_names.at(line);
    KeyValue *row = rowOf(m_rows, name);
    if (row == nullptr) {
        m_rows.append({.enabled = false, .key = name});
        row = &m_rows.last();
    }
    if (isValue) {
        row->value = m_lines.at(line).value->text();
        row->enabled = !row->value.isEmpty();
    }
    row->description = m_lines.at(line).description->text();
    if (row->value.isEmpty() && row->description.isEmpty())
        m_rows.removeAt(row - m_rows.data());
    Q_EMIT edited();
}

void PathForm::setVariables(const VariableFinder &finder)
{
    m_finder = finder;
    setVariableFinder(this, finder);
}

} // namespace Fingerpost::Ui

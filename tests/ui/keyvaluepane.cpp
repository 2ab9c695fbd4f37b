// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyvaluepane.h"

#include "theme/style.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

KeyValue row(const QString &key, const QString &value, const QString &description, bool enabled)
{
    return {.enabled = enabled, .key = key, .value = value, .description = description};
}

QStringList keys(const QVector<KeyValue> &rows)
{
    QStringList result;
    for (const KeyValue &one : rows)
        result.append(one.key);
    return result;
}

const QVector<KeyValue> &abcd()
{
    static const QVector<KeyValue> rows{row(u"a"_s, u"1"_s), row(u"b"_s, u"2"_s), row(u"c"_s, u"3"_s),
                                        row(u"d"_s, u"4"_s)};
    return rows;
}

void useStyle()
{
    const Theme theme(false);
    QApplication::setStyle(new Style(theme));
    QApplication::setPalette(theme.palette());
}

Pane::Pane(const QVector<KeyValue> &rows)
    : before(new QLineEdit)
    , editor(new KeyValueEditor(u"Query parameters"_s, u"Add a parameter"_s))
    , after(new QLineEdit)
    , table(editor->table())
    , model(editor->model())
    , tester(std::make_unique<QAbstractItemModelTester>(
          model, QAbstractItemModelTester::FailureReportingMode::Fatal))
{
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(before);
    layout->addWidget(editor);
    layout->addWidget(after);
    editor->setRows(rows);
    window.resize(800, 400);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        qFatal("The window did not become active");
}

Pane::~Pane() = default;

QPoint Pane::part(KeyValueDelegate::Part which, int r, int column) const
{
    return table->cellDelegate()->partRect(which, cell(r, column)).center();
}

void Pane::click(const QPoint &pos, Qt::KeyboardModifiers modifiers) const
{
    QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers, pos);
}

void Pane::choose(int r, int column) const
{
    table->setFocus(Qt::TabFocusReason);
    table->setCurrentIndex(model->index(r, column));
}

void Pane::key(Qt::Key which, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(QApplication::focusWidget(), which, modifiers);
}

void Pane::type(const QString &text) const
{
    for (const QChar c : text)
        QTest::keyClicks(QApplication::focusWidget(), c);
}

KeyValueCellEdit *Pane::open() const
{
    return qobject_cast<KeyValueCellEdit *>(QApplication::focusWidget());
}

QString Pane::openCell() const
{
    const QModelIndex at = table->currentIndex();
    return open() ? u"%1,%2"_s.arg(at.row()).arg(at.column()) : QString();
}

} // namespace Fingerpost::Ui

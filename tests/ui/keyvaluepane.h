// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/keyvalue/keyvalueeditor.h"

#include <memory>

#include <QLineEdit>
#include <QWidget>

class QAbstractItemModelTester;

namespace Fingerpost::Ui {

[[nodiscard]] KeyValue row(const QString &key, const QString &value = {}, const QString &description = {},
                           bool enabled = true);
[[nodiscard]] QStringList keys(const QVector<KeyValue> &rows);
/// Four rows from a = 1 to d = 4.
[[nodiscard]] const QVector<KeyValue> &abcd();

/// The program's style, which decides where the parts of a cell lie. For initTestCase().
void useStyle();

/// A shown editor between two fields, with a model that is checked at every change.
struct Pane {
    explicit Pane(const QVector<KeyValue> &rows = {});
    ~Pane();
    Q_DISABLE_COPY_MOVE(Pane)

    [[nodiscard]] QVector<KeyValue> rows() const { return editor->rows(); }
    [[nodiscard]] QRect cell(int r, int column) const { return table->visualRect(model->index(r, column)); }
    [[nodiscard]] QPoint part(KeyValueDelegate::Part which, int r, int column) const;
    void click(const QPoint &pos, Qt::KeyboardModifiers modifiers = {}) const;
    void click(int r, int column) const { click(cell(r, column).center()); }
    void choose(int r, int column = KeyValueModel::KeyColumn) const;
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) const;
    /// Key by key, as the first one may open an editor.
    void type(const QString &text) const;
    [[nodiscard]] KeyValueCellEdit *open() const;
    /// Which cell is being edited, as "row,column"; empty while none is.
    [[nodiscard]] QString openCell() const;

    QWidget window;
    QLineEdit *before;
    KeyValueEditor *editor;
    QLineEdit *after;
    KeyValueTable *table;
    KeyValueModel *model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/variableink.h"
#include "workspace/keyvalue.h"

#include <QList>
#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace Fingerpost::Ui {

class InkLabel;

/// What each `:name` in a URL's path stands for: a row a name, in the order of the path, below the table of
/// the query. Names come from the URL alone; hidden while there is none.
class PathForm : public QWidget {
    Q_OBJECT
public:
    explicit PathForm(QWidget *parent = nullptr);

    /// The \a names in the path and all known \a rows, those of other names too. Texts that are already so
    /// keep cursor and undo steps. Does not emit edited().
    void setRows(const QStringList &names, const QList<KeyValue> &rows);
    [[nodiscard]] const QList<KeyValue> &rows() const { return m_rows; }
    [[nodiscard]] const QStringList &names() const { return m_names; }
    void setVariables(const VariableFinder &finder);

Q_SIGNALS:
    void edited();

private:
    struct Line {
        InkLabel *name;
        QLineEdit *value;
        QLineEdit *description;
    };
    void addLine();
    void take(int line, bool isValue);

    QGridLayout *m_grid;
    QList<Line> m_lines; ///< those beyond the names are hidden
    QStringList m_names;
    QList<KeyValue> m_rows;
    VariableFinder m_finder;
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "palette/palettemodel.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;

namespace Fingerpost::Ui {

class InkLabel;

/// A field over the window with what its words find below it. Up and Down choose, Enter does it; Esc, or a
/// click elsewhere, puts it away.
class CommandPalette : public QWidget {
    Q_OBJECT

public:
    /// Over \a window, which it belongs to; hidden.
    explicit CommandPalette(QWidget *window);

    /// Opens it empty, or with other entries where it is open.
    void open(const QList<PaletteEntry> &entries, const QString &prompt);
    /// Other entries for the words that stand there.
    void setEntries(const QList<PaletteEntry> &entries);
    /// What is offered behind all that the words find; called for each of them that are not none.
    void setLast(std::function<PaletteEntry(const QString &words)> last) { m_last = std::move(last); }
    /// Gives the focus back.
    void dismiss();

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QListView *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void find();
    void showRows();
    void place();
    bool takeKey(int key);
    void step(int by);
    void choose(const QModelIndex &index);

    PaletteModel *m_model;
    QLineEdit *m_edit;
    QListView *m_list;
    InkLabel *m_nothing;
    std::function<PaletteEntry(const QString &words)> m_last;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace Fingerpost::Ui

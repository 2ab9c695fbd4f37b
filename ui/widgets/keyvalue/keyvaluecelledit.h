// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QVector>

class QCompleter;
class QStringListModel;

namespace Fingerpost::Ui {

/// The editor of one cell: a line that grows with its text, with completions.
class KeyValueCellEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    /// Where to go on after an edit.
    enum class Move { Next, Previous, Above, Below };

    KeyValueCellEdit(const QFont &font, bool multiLine, QWidget *parent);

    /// The text as it was set or typed; QPlainTextEdit::toPlainText() would turn no-break spaces into blanks.
    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    /// Whether the user changed the text, even if it is again what it was.
    [[nodiscard]] bool wasEdited() const { return m_edited; }
    void setCompletions(const QStringList &words);
    /// The cell to lie on and the place of its text's baseline in it; further lines grow downwards, or
    /// upwards where the viewport ends.
    void setCell(const QRect &cell, int textInset, int baseline);
    [[nodiscard]] QCompleter *wordCompleter() const { return m_completer; }

Q_SIGNALS:
    /// The user changed the text.
    void textEdited();
    void moveRequested(Fingerpost::Ui::KeyValueCellEdit::Move move);
    /// Text of several lines was pasted into an empty field.
    void linesPasted(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void grow();
    void updateCompletions();
    void acceptCompletion(const QString &word);
    [[nodiscard]] bool completing() const;
    bool handleCompletionKey(QKeyEvent *event);
    bool handleMoveKey(QKeyEvent *event);

    bool m_multiLine;
    bool m_settingText = false;
    bool m_edited = false;
    QRect m_cell;
    QCompleter *m_completer = nullptr;
    QStringListModel *m_words = nullptr;
};

} // namespace Fingerpost::Ui

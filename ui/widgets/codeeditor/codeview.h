// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/codeeditor/codeeditor.h"

#include <Qsci/qsciscintilla.h>

namespace Fingerpost::Ui {

/// Scintilla with our keys, colours and margins; CodeEditor owns one once it is shown. Positions are bytes of
/// the UTF-8 text.
class CodeView final : public QsciScintilla {
    Q_OBJECT
public:
    explicit CodeView(QWidget *parent = nullptr);

    /// SendScintilla() with numbers alone, which its overloads make ambiguous.
    long send(unsigned int message, long w = 0, long l = 0) const
    {
        return SendScintilla(message, static_cast<unsigned long>(w), l);
    }

    [[nodiscard]] CodeLanguage language() const { return m_language; }
    /// Without colours and folds.
    [[nodiscard]] bool isPlain() const { return m_isPlain; }
    /// Colours and folds \a language; \a isPlain leaves that out, as for large texts.
    void setLanguage(CodeLanguage language, bool isPlain);
    void setPlaceholder(const QString &text);

    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] long length() const;
    [[nodiscard]] long caret() const;
    /// A view of the bytes from \a begin to \a end; until the text changes.
    [[nodiscard]] QByteArrayView range(long begin, long end) const;
    /// Forgets the undo steps.
    void load(const QByteArray &text);
    /// As one undo step; the caret stays at the same character, blanks not counted.
    void replaceAll(const QByteArray &text);
    void replaceRange(long begin, long length, const QByteArray &text);
    void select(long begin, long end);
    void goTo(long position);
    /// The position of a line and a column of characters, both from 1, within the text.
    [[nodiscard]] long positionOf(int line, int column) const;
    /// Of the first and behind the last visible character.
    [[nodiscard]] std::pair<long, long> visibleRange() const;
    void mark(int indicator, long begin, long length);
    void unmark(int indicator, long begin, long length);
    void fitMargins();

Q_SIGNALS:
    /// What was pasted or dropped has lines that are too long to be laid out; it was not inserted.
    void longTextPasted(const QByteArray &text);
    void toolTipRequested(long position, const QPoint &globalPosition);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    QByteArray fromMimeData(const QMimeData *source, bool &rectangular) const override;

private:
    void assignKeys();
    [[nodiscard]] bool isOurs(const QKeyEvent *event) const;
    [[nodiscard]] bool leaves(const QKeyEvent *event);
    void tab();
    void newLine();
    void setUpMargins();
    [[nodiscard]] bool isFold(long line) const;
    void toggleFold(int line);
    void matchBrackets();
    void paintFolds(QPainter *painter, const QRect &dirty) const;

    CodeLanguage m_language = CodeLanguage::Text;
    bool m_isPlain = true;
    bool m_escaped = false; ///< the next Tab leaves
    QString m_placeholder;
};

} // namespace Fingerpost::Ui

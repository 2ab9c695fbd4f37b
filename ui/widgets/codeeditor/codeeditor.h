// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/textproblem.h"
#include "widgets/codeeditor/variables.h"

#include <QWidget>

#include <memory>

class QStackedLayout;

namespace Fingerpost::Ui {

class CodeSearch;
class CodeValidator;
class CodeView;
class FindBar;
class InkLabel;
class LinkButton;
class Notice;

enum class CodeLanguage { Text, Json, Xml };

/// An editor of JSON, XML or text with `{{variables}}` in it: highlighting, folding, brackets, find and
/// replace, and the first mistake named below it with a button that goes there. Scintilla is made when the
/// editor is first shown; until then it is only its text.
///
/// Tab writes; Ctrl+M, Escape and then Tab, or Shift+Tab leave. Above 1 MB highlighting waits to be asked
/// for, and a text with a line above 100 kB is kept but not laid out until it is broken into lines.
class CodeEditor : public QWidget {
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
public:
    using Language = CodeLanguage;

    explicit CodeEditor(CodeLanguage language, QWidget *parent = nullptr);
    ~CodeEditor() override;

    [[nodiscard]] CodeLanguage language() const { return m_language; }
    void setLanguage(CodeLanguage language);
    /// What is shown while there is no text.
    void setPlaceholderText(const QString &text);

    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isEmpty() const;
    /// Without undo steps; keeps them and the caret when the text is equal.
    void setText(const QString &text);
    /// Replaces everything as one undo step; the caret stays at its character.
    void replaceText(const QString &text);

    /// Indents JSON or XML, in another thread, as one undo step. Names the mistake instead when there is one.
    void format();
    [[nodiscard]] const TextProblem &problem() const { return m_problem; }
    /// Moves caret and focus to line and column, which count from 1.
    void goTo(int line, int column);
    /// Opens the bar that finds, with the selected word in it; with \a replace its second row too.
    void openFind(bool replace);
    [[nodiscard]] FindBar *findBar() const { return m_findBar; }

    /// What colours the `{{variables}}`; to be called again when an answer of it changes.
    void setVariableStates(std::function<VariableState(const QString &name)> states)
    {
        m_variables->setStates(std::move(states));
    }
    /// Plain text; asked for when the mouse rests on a name.
    void setVariableToolTip(std::function<QString(QStringView)> toolTip)
    {
        m_variables->setToolTip(std::move(toolTip));
    }
    /// Offered behind `{{`.
    void setVariableNames(const QStringList &names) { m_variables->setNames(names); }

    /// Where the mouse writes; null until the editor was shown.
    [[nodiscard]] QWidget *textArea() const;

    /// Whether \a text has a line that is too long to be laid out.
    [[nodiscard]] static bool hasLongLine(const QByteArray &text);

Q_SIGNALS:
    void textChanged();
    void problemChanged();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void createView();
    void connectView();
    void takeText(const QByteArray &text);
    void hold(const QByteArray &text);
    void adjustToSize();
    void onTextChanged();
    void showProblem(const TextProblem &problem);
    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] QWidget *makeHeldPage();
    void closeFind();

    CodeLanguage m_language;
    QStackedLayout *m_stack;
    QWidget *m_heldPage;
    InkLabel *m_heldText;
    LinkButton *m_breakLines;
    FindBar *m_findBar;
    Notice *m_problemNotice;
    Notice *m_sizeNotice;
    CodeView *m_view = nullptr;
    CodeValidator *m_validator;
    std::unique_ptr<CodeSearch> m_search;
    std::unique_ptr<Variables> m_variables;
    TextProblem m_problem;
    QByteArray m_kept; ///< the text while there is no view, or one it cannot show
    bool m_isHeld = false;
    bool m_isLarge = false;
    bool m_colorsLarge = false; ///< asked for by the user
    bool m_isLoading = false;
    mutable QString m_text; ///< of the view, as long as it is known
    mutable bool m_isTextKnown = false;
    QString m_placeholder;
};

} // namespace Fingerpost::Ui

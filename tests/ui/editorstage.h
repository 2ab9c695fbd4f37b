// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/codeeditor/codeeditor.h"
#include "widgets/codeeditor/codeview.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

namespace Fingerpost::Ui {

/// An editor in a window, with a field before and one behind it.
struct EditorStage {
    explicit EditorStage(const QString &text = {}, CodeLanguage language = CodeLanguage::Json)
    {
        auto *column = new QVBoxLayout(&window);
        editor = new CodeEditor(language);
        editor->setAccessibleName(QStringLiteral("Body"));
        editor->setText(text);
        column->addWidget(before = new QLineEdit);
        column->addWidget(editor, 1);
        column->addWidget(behind = new QLineEdit);
        window.resize(700, 400);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
        editor->setFocus();
    }

    [[nodiscard]] CodeView *view() const { return editor->findChild<CodeView *>(); }
    template<typename Widget> [[nodiscard]] Widget *find(const QString &name) const
    {
        return editor->findChild<Widget *>(name);
    }
    [[nodiscard]] QString count() const { return find<QLabel>(QStringLiteral("findCount"))->text(); }
    [[nodiscard]] QString selected() const
    {
        return QString::fromUtf8(view()->range(view()->send(QsciScintillaBase::SCI_GETSELECTIONSTART),
                                               view()->send(QsciScintillaBase::SCI_GETSELECTIONEND)));
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    void type(const QString &text) const
    {
        for (const QChar c : text)
            QTest::keyClicks(QApplication::focusWidget(), QString(c));
    }
    void click(const QString &name) const { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    [[nodiscard]] QPoint pointOf(long position) const
    {
        return {int(view()->SendScintilla(QsciScintillaBase::SCI_POINTXFROMPOSITION, 0UL, position)),
                int(view()->SendScintilla(QsciScintillaBase::SCI_POINTYFROMPOSITION, 0UL, position)) + 5};
    }
    [[nodiscard]] QColor inkAt(long position) const
    {
        const long style = view()->send(QsciScintillaBase::SCI_GETSTYLEAT, position);
        const long bgr = view()->send(QsciScintillaBase::SCI_STYLEGETFORE, style);
        return QColor(int(bgr & 0xff), int(bgr >> 8 & 0xff), int(bgr >> 16 & 0xff));
    }
    [[nodiscard]] bool isMarked(int indicator, long position) const
    {
        return view()->send(QsciScintillaBase::SCI_INDICATORVALUEAT, indicator, position) != 0;
    }

    QWidget window;
    QLineEdit *before;
    CodeEditor *editor;
    QLineEdit *behind;
};

} // namespace Fingerpost::Ui

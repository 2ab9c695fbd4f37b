// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/codeedit.h"

namespace Fingerpost::Ui {

class JsonHighlighter;

/// The monospace editor of a text body, with line numbers left out on purpose: line and column of a mistake
/// are named below it.
class BodyEditor : public CodeEdit {
    Q_OBJECT
public:
    enum class Language { Plain, Json };
    explicit BodyEditor(Language language, QWidget *parent = nullptr);
    /// Keeps cursor and undo steps when the text is equal.
    void setText(const QString &text);
    /// Replaces everything as one undo step.
    void replaceText(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    JsonHighlighter *m_highlighter;
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/bodyeditor.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

BodyEditor::BodyEditor(Language language, QWidget *parent)
    : CodeEditor(language, parent)
{
    switch (language) {
    case Language::Json:
        setObjectName(u"jsonBody"_s);
        setAccessibleName(tr("JSON body"));
        setPlaceholderText(tr("Type or paste JSON; {{name}} stands for a variable"));
        break;
    case Language::Xml:
        setObjectName(u"xmlBody"_s);
        setAccessibleName(tr("XML body"));
        setPlaceholderText(tr("Type or paste XML; {{name}} stands for a variable"));
        break;
    case Language::Text:
        setObjectName(u"textBody"_s);
        setAccessibleName(tr("Text body"));
        setPlaceholderText(tr("Type or paste text; {{name}} stands for a variable"));
        break;
    }
}

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/codeeditor/codeeditor.h"

namespace Fingerpost::Ui {

/// The editor of a text body: the code editor with its words for JSON, XML or text.
class BodyEditor : public CodeEditor {
    Q_OBJECT
public:
    explicit BodyEditor(Language language, QWidget *parent = nullptr);
};

} // namespace Fingerpost::Ui

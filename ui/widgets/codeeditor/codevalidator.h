// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/codeeditor/codeeditor.h"

#include <QTimer>

namespace Fingerpost::Ui {

/// Checks and formats texts in another thread, one at a time; what comes too late is dropped.
class CodeValidator : public QObject {
    Q_OBJECT
public:
    explicit CodeValidator(QObject *parent = nullptr);

    /// Where the text comes from when it is time to check it.
    void setSource(std::function<QByteArray()> source) { m_source = std::move(source); }
    void setLanguage(CodeLanguage language);
    /// Checks when the typing rests; later for \a isLarge texts.
    void textChanged(bool isLarge);
    /// Answers with formatted(), or with checked() when there is a mistake.
    void format();
    /// What is being done no longer matters.
    void forget();

Q_SIGNALS:
    void checked(const Fingerpost::TextProblem &problem);
    void formatted(const QByteArray &text);

private:
    struct Result {
        TextProblem problem;
        QByteArray text;
        bool isFormatted = false;
    };

    void run(bool formats);
    void take(const Result &result, int generation);

    std::function<QByteArray()> m_source;
    CodeLanguage m_language = CodeLanguage::Text;
    QTimer m_rest;
    int m_generation = 0;
    bool m_isBusy = false;
    bool m_isWaiting = false;
    bool m_waitingFormats = false;
};

} // namespace Fingerpost::Ui

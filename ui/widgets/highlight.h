// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

namespace Fingerpost::Ui {

/// Colours an HTTP head: request or status line, names, values.
class HeadHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit HeadHighlighter(QTextDocument *document, const QWidget *themed);

protected:
    void highlightBlock(const QString &text) override;

private:
    const QWidget *m_themed;
};

/// Colours JSON a line at a time. Only lines of sane length; turned off for other texts.
class JsonHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit JsonHighlighter(QTextDocument *document, const QWidget *themed);
    void setEnabled(bool enabled);
    [[nodiscard]] bool isEnabled() const { return m_enabled; }

protected:
    void highlightBlock(const QString &text) override;

private:
    const QWidget *m_themed;
    bool m_enabled = false;
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

class QPlainTextEdit;
class QStackedWidget;
class QTextBrowser;
class QTextDocument;

namespace Fingerpost::Ui {

class InkLabel;
class Notice;
class SegmentedControl;

/// Notes about a request in Markdown: written as text, read as laid out. Nothing in them is loaded or opened
/// by itself.
class DocsPane : public QWidget {
    Q_OBJECT

public:
    explicit DocsPane(QWidget *parent = nullptr);

    /// Notes that are there are shown for reading. Does not emit edited(); equal ones change nothing.
    void setDocs(const QString &markdown);
    /// As if they were typed: one undo step.
    void replaceDocs(const QString &markdown);
    [[nodiscard]] QString docs() const;

Q_SIGNALS:
    void edited();
    /// The user saw where a link leads, and wants to go there. http, https or mailto.
    void linkRequested(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Page { Empty, Write, Read };
    void addPages();
    void show(Page page);
    void render();
    void showDocument(QTextDocument *document);
    void showLink(const QUrl &url);

    QWidget *m_bar;
    SegmentedControl *m_modes;
    InkLabel *m_note;
    QStackedWidget *m_pages;
    QPlainTextEdit *m_text;
    QTextBrowser *m_preview;
    Notice *m_link; ///< where the link leads that was clicked
};

} // namespace Fingerpost::Ui

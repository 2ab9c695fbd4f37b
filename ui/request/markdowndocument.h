// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextDocument>

namespace Fingerpost::Ui {

/// Markdown laid out for reading. Whoever wrote it is not trusted: no image or other resource is loaded, from
/// the network or the disk; images become links to where they are. HTML in it is shown as text.
class MarkdownDocument : public QTextDocument {
    Q_OBJECT

public:
    /// Uses the theme of the running style. GUI thread only; takes time with the text's size, see canShow().
    explicit MarkdownDocument(const QString &markdown, QObject *parent = nullptr);

    /// Whether \a markdown is small and plain enough to be laid out without holding up the window.
    [[nodiscard]] static bool canShow(const QString &markdown);

protected:
    /// Never empty: Qt would look for the file itself.
    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

private:
    void unfoldImages();
    void setFaces();
    void setTableFaces();
    void setFace(const QTextBlock &block);
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/previewkind.h"
#include "preview/preview.h"

class QHBoxLayout;
class QStackedWidget;

namespace Fingerpost::Ui {

class ElidedLabel;
class EmptyState;
class Notice;

/// A body as what it is: a picture, a page, a table. Facts above it; when it cannot be shown, a sentence and
/// the way to its bytes.
class PreviewPane : public QWidget {
    Q_OBJECT
public:
    explicit PreviewPane(QWidget *parent = nullptr);
    ~PreviewPane() override;

    /// Whether this build has a preview for it.
    [[nodiscard]] static bool canShow(PreviewKind kind);
    /// The same again changes nothing.
    void show(PreviewKind kind, const PreviewContent &content);
    /// More has come, or all.
    void grow();
    void clear();
    /// False: there is nothing better to copy than the text.
    bool copyAll();
    /// Whether it is still to be seen what becomes of it.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// Offers to open a link that was activated as a request.
    void setLinksOpen(bool open) { m_opensLinks = open; }
    [[nodiscard]] Preview *preview() const { return m_preview; }

Q_SIGNALS:
    void hexRequested();
    void saveRequested();
    /// As the page has it: it may be relative.
    void linkRequested(const QString &link);

private:
    void begin();
    void fail(const QString &sentence);
    void showFacts(const QStringList &facts);
    void showLink(const QString &link);
    void addTools(QWidget *tools);
    void wait();

    QWidget *m_bar;
    QHBoxLayout *m_barLayout;
    ElidedLabel *m_facts;
    Notice *m_notice;
    QStackedWidget *m_pages;
    EmptyState *m_state;
    QList<QWidget *> m_stateActions;
    Preview *m_preview = nullptr;
    PreviewKind m_kind = PreviewKind::None;
    PreviewContent m_content;
    bool m_hasBegun = false;
    bool m_isBusy = false;
    bool m_opensLinks = false;
};

} // namespace Fingerpost::Ui

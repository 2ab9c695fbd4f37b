// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/picture.h"
#include "preview/preview.h"

#include <atomic>

namespace Fingerpost::Ui {

/// Null in builds without Qt PDF.
[[nodiscard]] Preview *makePdfPreview(const PreviewContent &content);
[[nodiscard]] bool hasPdfPreview();

class LinkButton;
class PdfPages;
class PictureCanvas;
class PreviewPager;
class UnseenRelease;

/// A PDF page by page. Only in builds with Qt PDF.
class PdfPreview : public Preview {
    Q_OBJECT
public:
    static constexpr qint64 MostBytes = 64 * 1024 * 1024;

    explicit PdfPreview(PreviewContent content, QWidget *parent = nullptr);
    ~PdfPreview() override;

    void begin() override;
    bool copyAll() override;
    [[nodiscard]] QWidget *tools() override { return m_tools; }
    [[nodiscard]] PictureCanvas *canvas() const { return m_canvas; }
    [[nodiscard]] PreviewPager *pager() const { return m_pager; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Opened {
        int pages = 0;
        QString problem; ///< in a sentence; empty: there are pages
    };
    struct Rendered {
        int page = 0;
        Picture picture; ///< without levels: it cannot be painted
    };

    void takePages(const Opened &opened);
    void showPage(int page);
    void takePage(const Rendered &rendered);
    [[nodiscard]] bool release();
    void showScale();

    PictureCanvas *m_canvas;
    QWidget *m_tools;
    PreviewPager *m_pager;
    LinkButton *m_fit;
    UnseenRelease *m_release;
    std::shared_ptr<PdfPages> m_pages;
    Picture m_picture;
    std::shared_ptr<std::atomic<int>> m_wanted; ///< the page; what waits for another is skipped
};

} // namespace Fingerpost::Ui

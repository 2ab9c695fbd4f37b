// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/htmlpage.h"
#include "preview/preview.h"

class QTextBrowser;

namespace Fingerpost::Ui {

/// A page on white paper. Links say where they go; activated they are only told.
class HtmlPreview : public Preview {
    Q_OBJECT
public:
    explicit HtmlPreview(PreviewContent content, QWidget *parent = nullptr);
    ~HtmlPreview() override;

    void begin() override;
    [[nodiscard]] QTextBrowser *browser() const { return m_browser; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(const HtmlPage::Made &made);

    QTextBrowser *m_browser;
    std::shared_ptr<HtmlPage> m_page;
    int m_zoom = 0;
};

} // namespace Fingerpost::Ui

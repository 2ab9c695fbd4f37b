// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QTextDocument>

#include <memory>

namespace Fingerpost {
class BodyJob;
class BodyStore;
} // namespace Fingerpost

namespace Fingerpost::Ui {

/// A page of HTML as far as Qt's rich text goes. It asks nobody for anything: pictures are those of data:
/// URLs, of others there is the text; scripts do not run, style sheets of elsewhere and frames are not there.
class HtmlPage : public QTextDocument {
    Q_OBJECT
public:
    static constexpr qint64 MostBytes = 1024 * 1024;
    static constexpr qint64 MostPixels = 8'000'000; ///< of all pictures inside
    static constexpr int LayoutBudget = 16; ///< milliseconds to lay it out, as the window does when resized

    HtmlPage(const QString &html, const QFont &font);

    struct Made {
        std::shared_ptr<HtmlPage> page; ///< lives in the application's thread; null: it takes too long
        qint64 shownBytes = 0;
        bool hasLeftOut = false; ///< asked for something of elsewhere
    };
    /// As much of the begin as is laid out within the budget. On a worker thread that QThread made.
    [[nodiscard]] static std::shared_ptr<Made> make(const BodyStore &store, const QFont &font,
                                                    const BodyJob &job);
    /// \a html without what is not shown anyway and costs, as scripts, frames and too deep nesting.
    [[nodiscard]] static QString plain(const QString &html);

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void settleImages();
    void boundFonts();

    qint64 m_pixelsLeft = MostPixels;
    bool m_hasLeftOut = false;
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/htmlpreview.h"

#include "body/bodystore.h"
#include "response/bodywork.h"
#include "response/words.h"
#include "theme/theme.h"
#include "widgets/plaintip.h"

#include <QKeyEvent>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

/// Asks for nothing, whatever document it shows.
class SilentBrowser : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;

    QVariant loadResource(int, const QUrl &) override { return {}; }

protected:
    void doSetSource(const QUrl &, QTextDocument::ResourceType) override { }
};

/// Pages count on black on white.
QPalette paperPalette()
{
    const Colors light = Theme(false).colors();
    QPalette palette; // the other roles stay the theme's
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, light.text);
    palette.setColor(QPalette::WindowText, light.text);
    palette.setColor(QPalette::Link, light.accent);
    palette.setColor(QPalette::Highlight, light.selectedText);
    palette.setColor(QPalette::HighlightedText, light.text);
    return palette;
}

constexpr int MostHtmlZoom = 8;

} // namespace

HtmlPreview::HtmlPreview(PreviewContent content, QWidget *parent)
    : Preview(std::move(content), parent)
    , m_browser(new SilentBrowser(this))
{
    m_browser->setObjectName(u"previewPage"_s);
    m_browser->setAccessibleName(tr("Page"));
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setOpenLinks(false);
    m_browser->setOpenExternalLinks(false);
    m_browser->setPalette(paperPalette());
    m_browser->viewport()->setAutoFillBackground(true);
    m_browser->installEventFilter(this);
    setFocusProxy(m_browser);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_browser);
    connect(m_browser, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        const bool isHere = url.isRelative() && url.path().isEmpty() && url.hasFragment();
        isHere ? m_browser->scrollToAnchor(url.fragment()) : Q_EMIT linkActivated(url.toString());
    });
    connect(m_browser, &QTextBrowser::highlighted, this,
            [this](const QUrl &url) { m_browser->viewport()->setToolTip(plainTip(url.toString())); });
}

/// The browser before its document.
HtmlPreview::~HtmlPreview()
{
    std::default_delete<QTextBrowser>()(m_browser);
}

void HtmlPreview::begin()
{
    startBodyWork(
        decoder(), this,
        [store = content().text, font = Theme::font(TextStyle::Normal)](BodyJob &job) {
            return HtmlPage::make(*store, font, job);
        },
        [this](const std::shared_ptr<HtmlPage::Made> &made) { take(*made); });
}

void HtmlPreview::take(const HtmlPage::Made &made)
{
    if (!made.page)
        return Q_EMIT failed(tr("The page takes too long to lay out."));
    m_page = made.page;
    m_browser->setDocument(m_page.get());
    const qint64 size = content().text->size();
    QStringList notes;
    if (made.shownBytes < size)
        notes.append(tr("The first %1 of the page are shown.").arg(Words::size(made.shownBytes)));
    if (made.hasLeftOut)
        notes.append(tr("Pictures and styles from elsewhere are not loaded."));
    if (!notes.isEmpty())
        Q_EMIT noted(notes.join(u' '));
    QStringList facts{u"HTML"_s, Words::size(size)};
    const QString title = m_page->metaInformation(QTextDocument::DocumentTitle).simplified();
    if (!title.isEmpty())
        facts.prepend(title.left(200));
    Q_EMIT factsChanged(facts);
    Q_EMIT shown();
}

bool HtmlPreview::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_page) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isReset = key->key() == Qt::Key_0 && key->modifiers() == Qt::ControlModifier;
        const int steps = key->matches(QKeySequence::ZoomIn) ? 1
            : key->matches(QKeySequence::ZoomOut)            ? -1
                                                             : 0;
        if (isReset || steps != 0) {
            m_zoom = isReset ? 0 : std::clamp(m_zoom + steps, -MostHtmlZoom / 2, MostHtmlZoom);
            QFont font = Theme::font(TextStyle::Normal);
            const double factor = std::pow(1.1, m_zoom);
            if (font.pixelSize() > 0)
                font.setPixelSize(std::max(5, qRound(font.pixelSize() * factor)));
            else
                font.setPointSizeF(std::max(4.0, font.pointSizeF() * factor));
            m_page->setDefaultFont(font);
            return true;
        }
    }
    return Preview::eventFilter(watched, event);
}

} // namespace Fingerpost::Ui

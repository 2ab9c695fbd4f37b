// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/pdfpreview.h"

#include "body/bodystore.h"
#include "preview/bodydevice.h"
#include "preview/picturecanvas.h"
#include "preview/previewpager.h"
#include "preview/unseenrelease.h"
#include "response/bodywork.h"
#include "response/words.h"
#include "widgets/linkbutton.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPdfDocument>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

/// The document, which lives on the preview's thread: made, used and deleted there.
class PdfPages {
public:
    PdfPages(std::shared_ptr<const BodyStore> store, std::shared_ptr<const BodyJob> job)
        : m_store(std::move(store))
        , m_job(std::move(job))
    {
    }

    void open()
    {
        m_device = std::make_unique<BodyDevice>(m_store, m_job);
        m_document = std::make_unique<QPdfDocument>();
        m_document->load(m_device.get());
    }
    [[nodiscard]] QPdfDocument &document() { return *m_document; }

private:
    const std::shared_ptr<const BodyStore> m_store;
    const std::shared_ptr<const BodyJob> m_job;
    std::unique_ptr<BodyDevice> m_device;
    std::unique_ptr<QPdfDocument> m_document; // goes before what it reads from
};

namespace {

constexpr double ScreenDots = 96.0 / 72; ///< logical pixels of a point
constexpr double PageFineness = 2; ///< so that it may be zoomed into
constexpr double LongestPage = 8192;

} // namespace

Preview *makePdfPreview(const PreviewContent &content)
{
    return new PdfPreview(content);
}

bool hasPdfPreview()
{
    return true;
}

PdfPreview::PdfPreview(PreviewContent content, QWidget *parent)
    : Preview(std::move(content), parent)
    , m_canvas(new PictureCanvas(this))
    , m_tools(new QWidget(this))
    , m_pager(new PreviewPager(tr("Previous page (Page Up)"), tr("Next page (Page Down)")))
    , m_fit(new LinkButton)
    , m_release(new UnseenRelease(
          this, [this] { return release(); }, [this] { showPage(m_wanted->load()); }))
    , m_wanted(std::make_shared<std::atomic<int>>(0))
{
    m_canvas->setObjectName(u"previewPdf"_s);
    m_canvas->setAccessibleName(tr("Page of the document"));
    m_canvas->setPaper(true);
    m_canvas->installEventFilter(this);
    setFocusProxy(m_canvas);
    m_fit->setObjectName(u"previewFit"_s);
    auto *bar = new QHBoxLayout(m_tools);
    bar->setContentsMargins({});
    bar->setSpacing(8);
    bar->addWidget(m_pager);
    bar->addWidget(m_fit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_canvas);
    connect(m_pager, &PreviewPager::currentChanged, this, &PdfPreview::showPage);
    connect(m_fit, &QAbstractButton::clicked, this, [this] { m_canvas->setFitted(!m_canvas->isFitted()); });
    connect(m_canvas, &PictureCanvas::scaleChanged, this, &PdfPreview::showScale);
}

PdfPreview::~PdfPreview() = default;

void PdfPreview::begin()
{
    if (content().bytes->size() > MostBytes)
        return Q_EMIT failed(tr("PDF of up to %1 is shown.").arg(Words::size(MostBytes)));
    m_pages = decoder().keep(std::make_unique<PdfPages>(content().bytes, decoder().job()));
    startBodyWork(
        decoder(), this,
        [pages = m_pages](BodyJob &) {
            pages->open();
            Opened opened{pages->document().pageCount(), {}};
            const auto error = pages->document().error();
            if (error == QPdfDocument::Error::IncorrectPassword)
                opened.problem = tr("The document asks for a password.");
            else if (error == QPdfDocument::Error::UnsupportedSecurityScheme)
                opened.problem = tr("The document is encrypted in a way that is not known.");
            else if (error != QPdfDocument::Error::None || opened.pages < 1)
                opened.problem = tr("The document is broken, or no PDF.");
            return opened;
        },
        [this](const Opened &opened) { takePages(opened); });
}

void PdfPreview::takePages(const Opened &opened)
{
    if (!opened.problem.isEmpty())
        return Q_EMIT failed(opened.problem);
    m_pager->setCount(opened.pages);
    showPage(0);
}

void PdfPreview::showPage(int page)
{
    const QLocale locale;
    m_pager->setText(tr("Page %1 of %2").arg(locale.toString(page + 1), locale.toString(m_pager->count())));
    m_wanted->store(page);
    startBodyWork(
        decoder(), this,
        [pages = m_pages, wanted = m_wanted, page](BodyJob &job) {
            Rendered rendered{page, {}};
            if (wanted->load() != page) // somebody leafs through
                return rendered;
            const QSizeF size = pages->document().pagePointSize(page) * ScreenDots;
            const QSize pixels = Pictures::bounded(size * PageFineness, Pictures::MostDrawnPixels);
            if (pixels.isEmpty())
                return rendered;
            rendered.picture = Picture::of(pages->document().render(page, pixels), job);
            rendered.picture.size = size * std::min(1.0, LongestPage / std::max(size.width(), size.height()));
            rendered.picture.isDrawing = true;
            return rendered;
        },
        [this](const Rendered &rendered) { takePage(rendered); });
}

void PdfPreview::takePage(const Rendered &rendered)
{
    if (rendered.page != m_wanted->load())
        return;
    if (rendered.picture.levels.isEmpty())
        return Q_EMIT failed(tr("Page %1 cannot be painted.").arg(QLocale().toString(rendered.page + 1)));
    m_picture = rendered.picture;
    m_canvas->setPicture(m_picture);
    m_canvas->setAccessibleDescription(m_pager->text());
    m_release->noteMade();
    Q_EMIT shown();
}

bool PdfPreview::release()
{
    if (m_picture.levels.isEmpty())
        return false;
    m_picture.levels.clear();
    m_canvas->setPicture(m_picture); // of the same size
    return true;
}

void PdfPreview::showScale()
{
    if (m_picture.levels.isEmpty())
        return;
    const QLocale locale;
    m_fit->setText(m_canvas->isFitted() ? tr("1:1") : tr("Fit"));
    m_fit->setToolTip(m_canvas->isFitted() ? tr("Show at full size (Return)") : tr("Fit the pane (Return)"));
    m_fit->setAccessibleName(m_canvas->isFitted() ? tr("Show at full size") : tr("Fit the pane"));
    constexpr double Millimetres = 25.4 / 96;
    const QSize paper = (m_picture.size * Millimetres).toSize();
    const QString pages =
        m_pager->count() == 1 ? tr("1 page") : tr("%1 pages").arg(locale.toString(m_pager->count()));
    Q_EMIT factsChanged(
        {u"PDF"_s, pages,
         tr("%1 × %2 mm").arg(locale.toString(paper.width()), locale.toString(paper.height())),
         Words::size(content().bytes->size()),
         tr("%1 %").arg(locale.toString(qRound(100 * m_canvas->scale())))});
}

bool PdfPreview::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Preview::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Copy))
        return copyAll();
    if (key->modifiers() & ~Qt::KeypadModifier)
        return Preview::eventFilter(watched, event);
    switch (key->key()) {
    case Qt::Key_PageDown:
        m_pager->setCurrent(m_pager->current() + 1);
        return true;
    case Qt::Key_PageUp:
        m_pager->setCurrent(m_pager->current() - 1);
        return true;
    case Qt::Key_Home:
        m_pager->setCurrent(0);
        return true;
    case Qt::Key_End:
        m_pager->setCurrent(m_pager->count() - 1);
        return true;
    default:
        return Preview::eventFilter(watched, event);
    }
}

bool PdfPreview::copyAll()
{
    if (m_picture.levels.isEmpty())
        return false;
    QGuiApplication::clipboard()->setImage(m_picture.levels.constFirst());
    return true;
}

} // namespace Fingerpost::Ui

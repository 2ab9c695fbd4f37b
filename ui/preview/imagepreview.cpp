// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/imagepreview.h"

#include "body/bodystore.h"
#include "preview/picturecanvas.h"
#include "preview/unseenrelease.h"
#include "response/bodywork.h"
#include "response/words.h"
#include "widgets/linkbutton.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

ImagePreview::ImagePreview(PreviewContent content, bool isSvg, QWidget *parent)
    : Preview(std::move(content), parent)
    , m_isSvg(isSvg)
    , m_canvas(new PictureCanvas(this))
    , m_tools(new QWidget(this))
    , m_play(new LinkButton(tr("Pause")))
    , m_fit(new LinkButton)
    , m_release(new UnseenRelease(
          this, [this] { return release(); },
          [this] {
              m_isAgain = true;
              begin();
          }))
{
    m_canvas->setObjectName(u"previewPicture"_s);
    m_canvas->setAccessibleName(tr("Picture"));
    m_canvas->installEventFilter(this);
    setFocusProxy(m_canvas);
    m_play->setObjectName(u"previewPlay"_s);
    m_play->hide();
    m_fit->setObjectName(u"previewFit"_s);
    auto *bar = new QHBoxLayout(m_tools);
    bar->setContentsMargins({});
    bar->setSpacing(2);
    bar->addWidget(m_play);
    bar->addWidget(m_fit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_canvas);

    m_film.setSingleShot(true);
    m_film.setTimerType(Qt::PreciseTimer);
    connect(&m_film, &QTimer::timeout, this, &ImagePreview::showNextFrame);
    connect(m_canvas, &PictureCanvas::scaleChanged, this, &ImagePreview::showScale);
    connect(m_fit, &QAbstractButton::clicked, this, [this] { m_canvas->setFitted(!m_canvas->isFitted()); });
    connect(m_play, &QAbstractButton::clicked, this, [this] { play(!m_isWanted); });
}

void ImagePreview::begin()
{
    startBodyWork(
        decoder(), this,
        [store = content().bytes, job = decoder().job(), isSvg = m_isSvg](BodyJob &) {
            return isSvg ? Pictures::loadSvg(*store, *job) : Pictures::loadRaster(store, job);
        },
        [this](const LoadedPicture &loaded) { take(loaded); });
}

void ImagePreview::take(const LoadedPicture &loaded)
{
    if (!loaded.problem.isEmpty())
        return Q_EMIT failed(loaded.problem);
    m_loaded = loaded;
    m_frame = 0;
    m_canvas->setPicture(loaded.picture);
    m_play->setVisible(!loaded.frames.isEmpty());
    if (!loaded.frames.isEmpty())
        play(m_isWanted);
    showScale();
    m_release->noteMade();
    if (std::exchange(m_isAgain, false))
        return;
    if (!loaded.note.isEmpty())
        Q_EMIT noted(loaded.note);
    Q_EMIT shown();
}

bool ImagePreview::release()
{
    if (m_loaded.picture.levels.isEmpty())
        return false;
    m_loaded.picture.levels.clear();
    m_loaded.frames.clear();
    m_canvas->setPicture(m_loaded.picture); // of the same size
    return true;
}

QStringList ImagePreview::facts() const
{
    const QLocale locale;
    const QSize size = m_loaded.picture.size.toSize();
    QStringList facts{m_loaded.format,
                      tr("%1 × %2").arg(locale.toString(size.width()), locale.toString(size.height())),
                      Words::size(content().bytes->size())};
    if (!m_loaded.frames.isEmpty())
        facts.append(tr("%n pictures", nullptr, int(m_loaded.frames.size())));
    return facts;
}

void ImagePreview::showScale()
{
    if (m_loaded.picture.levels.isEmpty())
        return;
    const double ratio = m_loaded.picture.isDrawing ? 1 : devicePixelRatioF();
    const QString percent = tr("%1 %").arg(QLocale().toString(qRound(100 * m_canvas->scale() * ratio)));
    m_fit->setText(m_canvas->isFitted() ? tr("1:1") : tr("Fit"));
    m_fit->setToolTip(m_canvas->isFitted() ? tr("Show at full size (Return)") : tr("Fit the pane (Return)"));
    m_fit->setAccessibleName(m_canvas->isFitted() ? tr("Show at full size") : tr("Fit the pane"));
    m_canvas->setAccessibleDescription(facts().join(u", "_s));
    Q_EMIT factsChanged(facts() + QStringList{percent});
}

void ImagePreview::play(bool on)
{
    m_isWanted = on;
    m_play->setText(on ? tr("Pause") : tr("Play"));
    m_play->setToolTip(on ? tr("Pause (Space)") : tr("Play (Space)"));
    m_film.stop();
    if (on && isVisible())
        m_film.start(m_loaded.delays.value(m_frame));
}

void ImagePreview::showNextFrame()
{
    m_frame = (m_frame + 1) % m_loaded.frames.size();
    m_canvas->setFrame(m_loaded.frames.at(m_frame));
    m_film.start(m_loaded.delays.value(m_frame));
}

bool ImagePreview::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && !m_loaded.frames.isEmpty()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        play(!m_isWanted);
        return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy))
        return copyAll();
    return Preview::eventFilter(watched, event);
}

/// Nobody looks: nothing moves.
void ImagePreview::showEvent(QShowEvent *event)
{
    Preview::showEvent(event);
    if (!m_loaded.frames.isEmpty())
        play(m_isWanted);
}

void ImagePreview::hideEvent(QHideEvent *event)
{
    Preview::hideEvent(event);
    m_film.stop();
}

bool ImagePreview::copyAll()
{
    if (m_loaded.picture.levels.isEmpty())
        return false;
    QGuiApplication::clipboard()->setImage(m_loaded.picture.levels.constFirst());
    return true;
}

} // namespace Fingerpost::Ui

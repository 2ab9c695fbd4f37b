// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/bodypathbar.h"

#include "body/jsonchildren.h"
#include "response/bodytextview.h"
#include "response/bodywork.h"
#include "theme/paint.h"
#include "theme/style.h"
#include "theme/theme.h"
#include "widgets/linkbutton.h"

#include <QClipboard>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int PathBarHeight = 26;
constexpr int PathMargin = 4;

} // namespace

BodyPathBar::BodyPathBar(BodyTextView *view, BodyWorker *worker, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_worker(worker)
    , m_button(new LinkButton(this))
{
    constexpr int Delay = 60; // keys that are held do not ask at each place
    setSurface(this, Surface::Sheet);
    setFixedHeight(PathBarHeight);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // a long path does not widen the window
    m_button->setObjectName(u"bodyPath"_s);
    m_button->setTextStyle(TextStyle::Mono);
    m_button->setInk(Ink::Secondary);
    m_button->setToolTip(tr("Copy the path"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(PathMargin, 1, PathMargin, 0);
    row->addWidget(m_button);
    row->addStretch(1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(Delay);
    connect(&m_delay, &QTimer::timeout, this, &BodyPathBar::find);
    connect(view, &BodyTextView::caretMoved, this, [this] {
        if (m_store)
            m_delay.start();
    });
    connect(m_button, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_path); });
    hide();
}

BodyPathBar::~BodyPathBar()
{
    if (m_job)
        m_job->cancel();
}

void BodyPathBar::setBody(const std::shared_ptr<const BodyStore> &store,
                          const std::shared_ptr<const BlockIndex> &index)
{
    if (store == m_store && index == m_index)
        return;
    if (m_job)
        m_job->cancel();
    m_delay.stop();
    m_store = store;
    m_index = index;
    take(u"$"_s);
    setVisible(store != nullptr);
    if (store)
        m_delay.start();
}

void BodyPathBar::find()
{
    if (m_job)
        m_job->cancel();
    if (m_view->waitsForBytes()) // where the caret is cannot be read yet
        return m_delay.start();
    m_job = startBodyWork(
        *m_worker, this,
        [store = m_store, index = m_index, caret = m_view->caretFinder()](BodyJob &job) {
            return jsonPathOf(store, index, caret(), job);
        },
        [this](const QString &path) { take(path); });
}

void BodyPathBar::take(const QString &path)
{
    m_path = path;
    m_button->setAccessibleName(tr("Path of the value at the caret, to copy: %1").arg(path));
    elide();
}

void BodyPathBar::elide()
{
    const int width = this->width() - 2 * (PathMargin + LinkButton::padding);
    const QString text =
        QFontMetrics(Theme::font(TextStyle::Mono)).elidedText(m_path, Qt::ElideMiddle, width);
    m_button->setText(QString(text).replace(u'&', u"&&"_s));
}

void BodyPathBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elide();
}

void BodyPathBar::paintEvent(QPaintEvent *)
{
    const Colors &colors = Theme::of(this).colors();
    QPainter painter(this);
    paintHairline(&painter, QRectF(0, 0, width(), 1), colors.hairline);
}

} // namespace Fingerpost::Ui

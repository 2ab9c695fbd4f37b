// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparesides.h"

#include "response/words.h"
#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/style.h"
#include "widgets/arm.h"
#include "widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

CompareSides::CompareSides(QWidget *parent)
    : QWidget(parent)
    , m_left(makeHead(u"leftSide"_s))
    , m_right(makeHead(u"rightSide"_s))
    , m_swap(new QToolButton(this))
{
    setSurface(this, Surface::Window);
    setFixedHeight(48);
    m_swap->setObjectName(u"swapSides"_s);
    m_swap->setIcon(icon(u"git-compare-arrows"_s));
    m_swap->setAccessibleName(tr("Swap the sides"));
    m_swap->setToolTip(m_swap->accessibleName());
    m_swap->setAutoRaise(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(0);
    row->addWidget(m_left.box, 1);
    row->addWidget(m_swap);
    row->addSpacing(12);
    row->addWidget(m_right.box, 1);
    connect(m_swap, &QToolButton::clicked, this, &CompareSides::swapRequested);
}

CompareSides::Head CompareSides::makeHead(const QString &objectName)
{
    Head head{new QWidget(this), nullptr, nullptr, nullptr};
    head.title = new InkLabel({}, TextStyle::Strong, Ink::Text, head.box);
    head.title->setObjectName(objectName);
    head.title->setTextFormat(Qt::PlainText);
    head.status = new ArmLabel(head.box);
    head.from = new ElidedLabel(TextStyle::Small, Ink::Secondary, head.box);
    auto *row = new QHBoxLayout(head.box);
    row->setContentsMargins({});
    row->setSpacing(10);
    row->addWidget(head.status);
    row->addWidget(head.title);
    row->addWidget(head.from, 1);
    return head;
}

void CompareSides::fill(const Head &head, const CompareSide &side)
{
    const Requests::Response &response = side.response;
    const bool isFailed = bool(response.error());
    head.title->setText(side.title);
    head.status->setVisible(isFailed || response.statusCode() > 0);
    head.from->setVisible(isFailed || response.statusCode() > 0);
    head.status->setText(isFailed ? Words::failure(response.error())
                                  : Words::status(response.statusCode(), response.reason()));
    head.status->setTone(isFailed ? Tone::Error : Theme::toneOfStatus(response.statusCode()));
    head.from->setWholeText(u"%1 %2"_s.arg(QString::fromUtf8(response.request().method()), response.url()));
}

void CompareSides::setSides(const CompareSide &left, const CompareSide &right)
{
    fill(m_left, left);
    fill(m_right, right);
}

void CompareSides::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    paintHairline(&painter, QRectF(0, height() - 1, width(), 1), Theme::of(this).colors().hairline);
}

} // namespace Fingerpost::Ui

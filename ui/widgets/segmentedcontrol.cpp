// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/segmentedcontrol.h"

#include "theme/paint.h"
#include "theme/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOption>

namespace Fingerpost::Ui {

namespace {

constexpr int thumbInset = 2;

class Segment : public QAbstractButton {
public:
    explicit Segment(QWidget *parent)
        : QAbstractButton(parent)
    {
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(Theme::font(TextStyle::Medium));
        return {metrics.horizontalAdvance(text()) + 20, std::max(24, metrics.height() + 6)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        const Colors &c = theme.colors();
        QStyleOption option;
        option.initFrom(this);
        const bool hovered = isEnabled() && underMouse();
        QPainter painter(this);
        const QRectF box(rect());
        // A field's colour would not stand out of a dark trough.
        if (isChecked())
            paintBox(&painter, box, 5, theme.isDark() ? c.pressed : c.raised, c.fieldEdge);
        if (hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange))
            paintFocusRing(&painter, box, c.focusRing, 5);
        painter.setFont(Theme::font(isChecked() ? TextStyle::Medium : TextStyle::Normal));
        painter.setPen(!isEnabled() ? c.disabled : isChecked() || hovered ? c.text : c.secondary);
        paintText(&painter, box, text(), Qt::AlignHCenter);
    }
};

} // namespace

SegmentedControl::SegmentedControl(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(thumbInset, thumbInset, thumbInset, thumbInset);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on)
            Q_EMIT currentChanged(index);
    });
}

SegmentedControl::SegmentedControl(const QStringList &segments, QWidget *parent)
    : SegmentedControl(parent)
{
    setSegments(segments);
}

void SegmentedControl::setSegments(const QStringList &segments)
{
    const auto old = m_group->buttons();
    for (QAbstractButton *button : old) {
        m_group->removeButton(button);
        button->hide();
        button->deleteLater();
    }
    for (const QString &text : segments)
        addSegment(text);
}

int SegmentedControl::addSegment(const QString &text)
{
    const int index = count();
    auto *segment = new Segment(this);
    segment->setText(text);
    segment->setChecked(index == 0);
    m_group->addButton(segment, index);
    layout()->addWidget(segment);
    return index;
}

int SegmentedControl::count() const
{
    return int(m_group->buttons().size());
}

QString SegmentedControl::segmentText(int index) const
{
    const QAbstractButton *segment = button(index);
    return segment ? segment->text() : QString();
}

int SegmentedControl::current() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrent(int index)
{
    if (QAbstractButton *segment = button(index))
        segment->setChecked(true);
}

void SegmentedControl::setSegmentEnabled(int index, bool enabled)
{
    if (QAbstractButton *segment = button(index))
        segment->setEnabled(enabled);
}

void SegmentedControl::setSegmentVisible(int index, bool visible)
{
    if (QAbstractButton *segment = button(index))
        segment->setVisible(visible);
}

void SegmentedControl::setSegmentToolTip(int index, const QString &text)
{
    if (QAbstractButton *segment = button(index))
        segment->setToolTip(text);
}

QAbstractButton *SegmentedControl::button(int index) const
{
    return m_group->button(index);
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(&painter, QRectF(rect()), 6, Theme::of(this).colors().neutral);
}

} // namespace Fingerpost::Ui

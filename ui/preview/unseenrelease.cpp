// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/unseenrelease.h"

#include <QEvent>
#include <QWidget>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

UnseenRelease::UnseenRelease(QWidget *preview, std::function<bool()> release, std::function<void()> makeAgain)
    : QTimer(preview)
    , m_preview(preview)
    , m_release(std::move(release))
    , m_makeAgain(std::move(makeAgain))
{
    constexpr int KeptUnseen = 10'000; // milliseconds
    setObjectName(u"previewRelease"_s);
    setSingleShot(true);
    setInterval(KeptUnseen);
    connect(this, &QTimer::timeout, this, [this] { m_isReleased = m_release() || m_isReleased; });
    preview->installEventFilter(this);
}

void UnseenRelease::noteMade()
{
    if (!m_preview->isVisible())
        start();
}

bool UnseenRelease::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide) {
        start();
    } else if (event->type() == QEvent::Show) {
        stop();
        if (std::exchange(m_isReleased, false))
            m_makeAgain();
    }
    return QTimer::eventFilter(watched, event);
}

} // namespace Fingerpost::Ui

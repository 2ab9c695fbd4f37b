// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMetaObject>
#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace Fingerpost::Ui {

/// Does \a work on another thread and gives what it returns to \a take on the GUI thread, where \a context
/// lives, unless that is gone by then.
template<typename Context, typename Work, typename Take>
void inBackground(Context *context, Work work, Take take)
{
    QThreadPool::globalInstance()->start(
        [context = QPointer<Context>(context), work = std::move(work), take = std::move(take)] {
            QMetaObject::invokeMethod(
                qApp,
                [context, result = work(), take] {
                    if (context)
                        take(result);
                },
                Qt::QueuedConnection);
        });
}

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/bodyworker.h"

#include <QtGlobal>

#include <functional>
#include <memory>

namespace Fingerpost::Ui {

/// Decodes what one body is previewed with, one piece of work after the other, on a thread that nobody waits
/// for: what Qt cannot be called back from, as a page that is being painted, ends by itself and in vain.
class PreviewThread {
public:
    PreviewThread();
    ~PreviewThread(); ///< cancels and leaves
    Q_DISABLE_COPY_MOVE(PreviewThread)

    /// As BodyWorker's, but all works of a thread are one job.
    std::shared_ptr<BodyJob> start(std::function<void(BodyJob &)> work);
    [[nodiscard]] std::shared_ptr<BodyJob> job() const;

    /// Hands \a object over to the thread, which deletes it when nobody holds it any more.
    template<typename Object> std::shared_ptr<Object> keep(std::unique_ptr<Object> object)
    {
        return {object.release(), [state = m_state](Object *old) {
                    post(state, [old] { std::default_delete<Object>()(old); });
                }};
    }

private:
    struct State;
    static void post(const std::shared_ptr<State> &state, std::function<void()> work);

    std::shared_ptr<State> m_state;
};

} // namespace Fingerpost::Ui

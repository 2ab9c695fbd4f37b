// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/reply.h"
#include "playground/request.h"

#include <functional>
#include <vector>

namespace Fingerpost::Playground {

/// The table of endpoints: finds the one for a path, and answers by itself what needs none
/// (404, 405, OPTIONS, the headers for cross-origin pages).
class Router {
public:
    using Handler = std::function<Reply(const Request &)>;

    struct Route {
        /// "/status/{codes}"; a last "{name...}" takes the rest of the path, also an empty one.
        QByteArray pattern;
        QByteArrayList methods; ///< Empty means every method.
        QString summary;
        QByteArray example; ///< A target that shows it; empty means the pattern itself.
        Handler handler;
    };

    void add(Route route) { m_routes.push_back(std::move(route)); }
    void get(const QByteArray &pattern, const QString &summary, const QByteArray &example, Handler handler)
    {
        add({pattern, {"GET"}, summary, example, std::move(handler)});
    }
    void any(const QByteArray &pattern, const QString &summary, const QByteArray &example, Handler handler)
    {
        add({pattern, {}, summary, example, std::move(handler)});
    }
    [[nodiscard]] const std::vector<Route> &routes() const { return m_routes; }

    /// Fills the request's segments and lets the endpoint answer.
    [[nodiscard]] Reply answer(Request &request) const;

private:
    [[nodiscard]] Reply dispatch(Request &request) const;

    std::vector<Route> m_routes;
};

} // namespace Fingerpost::Playground

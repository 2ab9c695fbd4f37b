// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/endpoints.h"

#include "playground/router.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Playground {

namespace {

QByteArray indexPage(const Router &router)
{
    QString rows;
    for (const Router::Route &route : router.routes()) {
        const QString pattern = QString::fromLatin1(route.pattern).toHtmlEscaped();
        const QByteArray target = route.example.isEmpty() ? route.pattern : route.example;
        const bool isLink = route.methods.isEmpty() || route.methods.contains("GET");
        const QString cell = isLink
            ? u"<a href=\"%1\">%2</a>"_s.arg(QString::fromLatin1(target).toHtmlEscaped(), pattern)
            : pattern;
        const QString methods =
            route.methods.isEmpty() ? u"any"_s : QString::fromLatin1(route.methods.join(", "));
        rows += u"<tr><td>%1</td><td><code>%2</code></td><td>%3</td></tr>\n"_s.arg(
            methods, cell, route.summary.toHtmlEscaped());
    }
    return uR"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Fingerpost playground</title>
<style>
body { font: 15px/1.5 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color-scheme: light dark }
td, th { text-align: left; padding: .2em 1em .2em 0; vertical-align: top }
</style>
</head>
<body>
<h1>Fingerpost playground</h1>
<p>A practice server on this computer. Nothing you send here leaves it.</p>
<table>
<tr><th>Method</th><th>Endpoint</th><th>What it answers</th></tr>
%1</table>
</body>
</html>
)"_s.arg(rows)
        .toUtf8();
}

} // namespace

std::shared_ptr<const Router> makeRouter()
{
    auto router = std::make_shared<Router>();
    addEchoEndpoints(*router);
    addStatusEndpoints(*router);
    addCookieEndpoints(*router);
    addAuthEndpoints(*router);
    addCacheEndpoints(*router);
    addContentEndpoints(*router);
    addStreamEndpoints(*router);
    const QByteArray page = indexPage(*router);
    router->get("/", u"This page"_s, {},
                [page](const Request &) { return contentReply(page, "text/html; charset=utf-8"); });
    return router;
}

} // namespace Fingerpost::Playground

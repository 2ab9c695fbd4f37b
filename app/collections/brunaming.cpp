// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/brunaming.h"

#include "collections/brutext.h"

#include <QList>

namespace Fingerpost::BruNaming {

int rank(const QByteArray &name)
{
    static const QByteArrayList order{
        "meta",
        "http",
        "grpc",
        "ws",
        "query",
        "params:query",
        "params:path",
        "headers",
        "metadata",
        "auth",
        "auth:", // and all that begin so
        "body",
        "body:json",
        "body:text",
        "body:xml",
        "body:sparql",
        "body:form-urlencoded",
        "body:multipart-form",
        "body:file",
        "body:graphql",
        "body:graphql:vars",
        "body:", // grpc, ws
        "vars",
        "vars:secret",
        "vars:externalsecrets:",
        "vars:pre-request",
        "vars:post-response",
        "assert",
        "script:pre-request",
        "script:post-response",
        "tests",
        "app",
        "settings",
        "docs",
        "example",
        "color",
    };
    if (BruText::methodBlocks().contains(name))
        return int(order.indexOf("http"));
    if (const qsizetype known = order.indexOf(name); known >= 0)
        return int(known);
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (order.at(i).endsWith(':') && name.startsWith(order.at(i)))
            return int(i);
    }
    return -1;
}

bool isText(const QByteArray &name)
{
    static const QByteArrayList texts{"body",
                                      "body:json",
                                      "body:text",
                                      "body:xml",
                                      "body:sparql",
                                      "body:graphql",
                                      "body:graphql:vars",
                                      "script:pre-request",
                                      "script:post-response",
                                      "tests",
                                      "docs",
                                      "example"};
    return texts.contains(name);
}

} // namespace Fingerpost::BruNaming

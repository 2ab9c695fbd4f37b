// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/typedurl.h"

#include <QCoreApplication>

#include <algorithm>

namespace Fingerpost {

namespace {

/// Path and query.
QString target(const QString &url)
{
    const qsizetype authority = url.indexOf(u"://");
    const qsizetype from = authority < 0 ? 0 : authority + 3;
    qsizetype begin = from;
    while (begin < url.size() && url.at(begin) != u'/' && url.at(begin) != u'?' && url.at(begin) != u'#')
        ++begin;
    const QString rest = url.mid(begin).section(u'#', 0, 0);
    return rest.startsWith(u'/') ? rest : u'/' + rest;
}

} // namespace

Requests::Result<Requests::PreparedRequest> withTypedUrl(const Requests::PreparedRequest &prepared,
                                                         const QString &typed)
{
    const QString wanted = target(typed);
    const QString made = target(prepared.url());
    if (made.startsWith(wanted))
        return prepared;
    const auto differs = std::mismatch(wanted.begin(), wanted.end(), made.begin(), made.end());
    const QString piece(differs.first, differs.first == wanted.end() ? 0 : 1);
    return Requests::Error(Requests::Error::InvalidUrl,
                           QCoreApplication::translate(
                               "Fingerpost::Exchange",
                               "“%1” in the URL cannot travel as typed. Write it percent-encoded, or let "
                               "the settings encode the URL.")
                               .arg(piece));
}

} // namespace Fingerpost

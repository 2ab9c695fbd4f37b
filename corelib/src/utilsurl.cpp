// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/utils.h>

#include "urlparts_p.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

/// The end of the authority (RFC 3986 §3.2) that begins at \a start.
qsizetype endOfAuthority(const QString &url, qsizetype start)
{
    qsizetype end = start;
    while (end < url.size() && url.at(end) != u'/' && url.at(end) != u'?')
        ++end;
    return end;
}

/// As Python's urlsplit: what is not seen in front of a URL is no part of it, nor are tabs and line ends.
QString withoutStrayBlanks(const QString &url)
{
    QString out = url;
    out.removeIf([](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r'; });
    const auto first = std::find_if(out.cbegin(), out.cend(), [](QChar c) { return c > u' '; });
    return out.sliced(first - out.cbegin());
}

} // namespace

QString urlWithoutFragmentAndAuth(const QString &given)
{
    const QString url = withoutStrayBlanks(given);
    QString out = url.first(url.indexOf(u'#') < 0 ? url.size() : url.indexOf(u'#'));
    const QString scheme = UrlParts(url).scheme;
    const qsizetype schemeEnd = scheme.isEmpty() ? 0 : scheme.size() + 1;
    out.replace(0, scheme.size(), scheme); // in small letters
    if (schemeEnd == 0 && (out.isEmpty() || out.startsWith(u'?')))
        return out.size() > 1 ? out : u""_s;
    // Without a "//" Requests takes the whole for a host.
    const bool hasSlashes = out.sliced(schemeEnd).startsWith("//"_L1);
    if (!hasSlashes)
        out.insert(schemeEnd, u"//"_s);
    const qsizetype start = schemeEnd + 2;
    const qsizetype at = out.first(endOfAuthority(out, start)).lastIndexOf(u'@');
    if (at >= start)
        out.remove(start, at + 1 - start);
    if (out.endsWith(u'?'))
        out.chop(1);
    return out;
}

QString shownUrl(const QString &url)
{
    const qsizetype single = url.indexOf(":/"_L1);
    const qsizetype slashes = url.indexOf("//"_L1);
    qsizetype start =
        single >= 0 && (slashes < 0 || single < slashes) ? single + 1 : qMax<qsizetype>(0, slashes);
    if (QStringView(url).first(start).contains(u'@')) // no scheme: user and password come first
        start = 0;
    while (start < url.size() && url.at(start) == u'/') // one slash too many or too few hides no password
        ++start;
    qsizetype end = start;
    while (end < url.size() && url.at(end) != u'/' && url.at(end) != u'?' && url.at(end) != u'#')
        ++end;
    const qsizetype at = QStringView(url).sliced(start, end - start).lastIndexOf(u'@');
    return url.left(start) + url.mid(start + at + 1);
}

std::pair<QString, QString> authFromUrl(const QString &url)
{
    return userAndPassword(withoutStrayBlanks(url)).value_or(std::pair(u""_s, u""_s));
}

QByteArray encodeParams(const Params &params)
{
    return params.isRaw() ? params.rawQuery() : urlEncoded(params.fields());
}

} // namespace Requests

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/draftpreview.h"

#include "exchange/engines.h"
#include "exchange/sessionsettings.h"

#include <qrequests/session.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

bool holds(const RequestDraft &draft, const QString &name)
{
    return std::any_of(draft.headers.cbegin(), draft.headers.cend(), [&name](const KeyValue &row) {
        return row.enabled && row.key.compare(name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

PreparedDraft prepareDraft(const SessionSettings &settings, const RequestDraft &draft)
{
    RequestDraft probe = draft;
    const bool multipart = probe.bodyKind == BodyKind::Multipart;
    if (multipart)
        probe.bodyKind = BodyKind::None; // its files are opened when they are sent

    PreparedDraft result;
    result.engine = draft.settings.engine;
    const Requests::Request request = probe.toRequest();
    result.proxies = request.options().proxies;
    auto prepared = settings.prepare(request);
    bool hasPlace = prepared.ok();
    if (hasPlace) {
        result.request = prepared.value();
    } else {
        // A header that cannot be sent is told of when it is, and a URL that is half typed says nothing of
        // cookies and logins; the rest depends on neither.
        hasPlace = prepared.error().code() == Requests::Error::InvalidHeader;
        probe.headers.clear();
        if (!hasPlace)
            probe.url = u"http://localhost/"_s;
        prepared = settings.prepare(probe.toRequest());
        if (!prepared)
            return result;
    }
    for (const Requests::Header &header : prepared.value().headers()) {
        AutomaticHeader automatic{QString::fromUtf8(header.name), QString::fromUtf8(header.value)};
        if (settings.headers().contains(header.name))
            automatic.origin = AutomaticHeader::Session;
        else if (header.name.startsWith("Content-"))
            automatic.origin = AutomaticHeader::Body;
        else if (!hasPlace)
            continue;
        const bool ofTheMissingBody = multipart && automatic.origin == AutomaticHeader::Body;
        if (!ofTheMissingBody && !holds(draft, automatic.name))
            result.headers.append(automatic);
    }
    // Qt adds one, libcurl nothing.
    if (!prepared.value().headers().contains("accept-language") && !holds(draft, u"Accept-Language"_s)
        && !isForCurl(prepared.value(), result.engine.value_or(settings.engine())))
        result.headers.append({u"Accept-Language"_s, u"*"_s, AutomaticHeader::Transport});
    if (multipart && !holds(draft, u"Content-Type"_s)) {
        result.headers.append(
            {u"Content-Type"_s, u"multipart/form-data; boundary=…"_s, AutomaticHeader::Body});
    }
    return result;
}

QStringList materialDeviations(const Requests::Session &session, const PreparedDraft &draft)
{
    QStringList sentences;
    if (!draft.request)
        return sentences;
    for (const Requests::Deviation &deviation : session.deviations(*draft.request, draft.engine)) {
        if (deviation.kind == Requests::Deviation::Material)
            sentences.append(deviation.text);
    }
    return sentences;
}

} // namespace Fingerpost

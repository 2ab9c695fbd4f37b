// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/automaticheaders.h"

#include <qrequests/session.h>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

QList<AutomaticHeader> automaticHeaders(const Requests::Session &session, const RequestDraft &draft)
{
    RequestDraft probe = draft;
    // A header that cannot be sent is told of when it is; a file is opened then.
    probe.headers.clear();
    const bool multipart = probe.bodyKind == BodyKind::Multipart;
    if (multipart)
        probe.bodyKind = BodyKind::None;

    QList<AutomaticHeader> headers;
    auto prepared = session.prepareRequest(probe.toRequest());
    const bool hasPlace = prepared.ok();
    if (!hasPlace) {
        // A URL that is half typed says nothing of cookies and logins; the rest does not depend on it.
        probe.url = u"http://localhost/"_s;
        prepared = session.prepareRequest(probe.toRequest());
    }
    if (!prepared)
        return headers;
    for (const Requests::Header &header : prepared.value().headers()) {
        AutomaticHeader automatic{QString::fromUtf8(header.name), QString::fromUtf8(header.value)};
        if (session.headers().contains(header.name))
            automatic.origin = AutomaticHeader::Session;
        else if (header.name.startsWith("Content-"))
            automatic.origin = AutomaticHeader::Body;
        else if (!hasPlace)
            continue;
        if (!multipart || automatic.origin != AutomaticHeader::Body)
            headers.append(automatic);
    }
    if (!prepared.value().headers().contains("accept-language"))
        headers.append({u"Accept-Language"_s, u"*"_s, AutomaticHeader::Transport});
    if (multipart)
        headers.append({u"Content-Type"_s, u"multipart/form-data; boundary=…"_s, AutomaticHeader::Body});
    return headers;
}

QStringList materialDeviations(const Requests::Session &session, const RequestDraft &draft)
{
    QStringList sentences;
    if (draft.url.isEmpty())
        return sentences;
    RequestDraft probe = draft;
    if (probe.bodyKind
        == BodyKind::Multipart) // its files are opened when they are sent; the head counts all the same
        probe.bodyKind = BodyKind::None;
    const auto prepared = session.prepareRequest(probe.toRequest());
    if (!prepared)
        return sentences;
    for (const Requests::Deviation &deviation : session.deviations(prepared.value())) {
        if (deviation.kind == Requests::Deviation::Material)
            sentences.append(deviation.text);
    }
    return sentences;
}

} // namespace Fingerpost

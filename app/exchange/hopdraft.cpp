// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/hopdraft.h"

#include "exchange/hopstory.h"
#include "workspace/urlparams.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

/// Made anew for each request.
bool isMadeAnew(const QByteArray &name)
{
    static constexpr std::array names{"host"_L1, "content-length"_L1, "transfer-encoding"_L1, "cookie"_L1,
                                      "proxy-authorization"_L1};
    const QString lower = QString::fromUtf8(name).toLower();
    return std::any_of(names.begin(), names.end(), [&](QLatin1StringView each) { return lower == each; });
}

const KeyValue *typedRow(const RequestDraft &origin, const QByteArray &name)
{
    for (const KeyValue &row : origin.headers) {
        if (row.enabled && row.key.compare(QString::fromUtf8(name), Qt::CaseInsensitive) == 0)
            return &row;
    }
    return nullptr;
}

bool isFromAuth(const QByteArray &name, const AuthSetting &auth)
{
    switch (auth.kind) {
    case AuthSetting::Kind::ApiKey:
        return name == auth.values.value(u"key"_s).toUtf8().toLower();
    case AuthSetting::Kind::AwsV4:
        return name == "authorization" || name.startsWith("x-amz-");
    default:
        return name == "authorization";
    }
}

bool hasMentions(const RequestDraft &draft)
{
    QStringList texts{draft.json, draft.text, draft.xml, draft.filePath};
    for (const QList<KeyValue> *rows : {&draft.form, &draft.multipart}) {
        for (const KeyValue &row : *rows)
            texts += {row.key, row.value};
    }
    return std::any_of(texts.begin(), texts.end(),
                       [](const QString &text) { return text.contains("{{"_L1); });
}

/// As it travelled, where that can be shown as text; otherwise it stays as it was typed.
void fillBody(const Requests::PreparedRequest &request, RequestDraft *draft)
{
    const auto body = request.body();
    if (!body) {
        draft->bodyKind = BodyKind::None;
        return;
    }
    if (!hasMentions(*draft) || !body->isRewindable() || body->size() > MaxHopBody)
        return;
    auto reader = body->open();
    if (!reader)
        return;
    const QByteArray bytes = reader.value()->read(MaxHopBody + 1);
    if (bytes.size() > MaxHopBody || !QUtf8StringView(bytes).isValidUtf8())
        return;
    const QString text = QString::fromUtf8(bytes);
    switch (draft->bodyKind) {
    case BodyKind::Json:
        draft->json = text;
        break;
    case BodyKind::Xml:
        draft->xml = text;
        break;
    default:
        draft->bodyKind = BodyKind::Text;
        draft->text = text;
    }
}

/// Parameters that the hop went without, the target of a redirect as a rule, are rows that are off: else the
/// session would give it its own once more.
void switchOff(const QList<KeyValue> &params, RequestDraft *draft)
{
    QList<KeyValue> known = UrlParams::rowsFromUrl(draft->url, {});
    for (const KeyValue &row : params) {
        const bool isKnown = std::any_of(known.begin(), known.end(),
                                         [&row](const KeyValue &each) { return each.key == row.key; });
        if (!row.enabled || row.key.isEmpty() || isKnown)
            continue;
        const KeyValue off{.enabled = false, .key = row.key, .value = {}};
        known.append(off);
        draft->params.append(off);
    }
}

} // namespace

RequestDraft draftOfHop(const QList<Hop> &hops, int index, const RequestDraft &origin,
                        const Requests::Headers &session)
{
    const Hop &hop = hops.at(index);
    RequestDraft draft = origin;
    const RequestDraft fresh = RequestDraft::create(hop.request.method(), hop.request.url());
    draft.id = fresh.id;
    draft.method = fresh.method;
    draft.url = fresh.url;
    draft.name.clear();
    draft.params.clear();
    switchOff(origin.params, &draft);
    draft.pathParams.clear();
    draft.variables.clear();
    draft.collection.clear();
    draft.path.clear();
    draft.docs.clear();
    fillBody(hop.request, &draft);
    const bool isText = draft.bodyKind == BodyKind::Text;
    draft.headers.clear();
    // What was typed is a row of its own; what auth, body and session make is made again.
    for (const Requests::Header &field : hop.request.headers()) {
        const QByteArray name = field.name.toLower();
        const KeyValue *typed = typedRow(origin, field.name);
        if (isMadeAnew(field.name) && !(typed && name != "content-length"))
            continue;
        const bool isFromBody = name == "content-type" && hop.request.body() && !typed && !isText;
        if (isFromBody || (!typed && isFromAuth(name, origin.auth))
            || (!typed && session.value(field.name) == field.value))
            continue;
        draft.headers.append({.key = QString::fromUtf8(field.name), .value = QString::fromUtf8(field.value)});
    }
    const auto hasLogin = [](const Hop &each) { return each.request.headers().contains("Authorization"); };
    const bool isSameHost = QUrl(hop.request.url()).host() == QUrl(hops.constFirst().request.url()).host();
    // On the way here, which may also be to another port, or from https to http.
    const bool wasLeftBehind = !isSameHost || std::any_of(hops.begin(), hops.begin() + index, hasLogin);
    if (wasLeftBehind && !hasLogin(hop))
        draft.auth = {.kind = AuthSetting::Kind::None, .values = {}, .otherType = {}};
    return draft;
}

int redirectsBefore(const QList<Hop> &hops, int index)
{
    return redirectCount(tellChain(hops.mid(0, index + 1)));
}

RequestDraft draftThatStopsBefore(const QList<Hop> &hops, int index, const RequestDraft &origin,
                                  const Requests::Headers &session)
{
    RequestDraft draft = draftOfHop(hops, 0, origin, session);
    const int followed = redirectsBefore(hops, index) - 1;
    draft.settings.followRedirects = followed > 0;
    draft.settings.maxRedirects = std::max(0, followed);
    return draft;
}

} // namespace Fingerpost

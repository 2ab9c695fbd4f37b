// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historycomposer.h"

#include "exchange/hopcompare.h"
#include "history/historybodies.h"
#include "secrets/exchangesecrets.h"
#include "workspace/draftvault.h"
#include "workspace/opensecrets.h"

#include <qrequests/responserecord.h>

#include <QJsonArray>
#include <QStringDecoder>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qint64 ScannedBody = 1024 * 1024; ///< of an answer, for credentials in it

/// Every text of \a value, rewritten.
QJsonValue eachText(const QJsonValue &value, const Redactor &redactor)
{
    if (value.isString())
        return redactor.text(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &each : value.toArray())
            array.append(eachText(each, redactor));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        *it = eachText(*it, redactor);
    return object;
}

QString originWords(const Origin &origin)
{
    switch (origin.kind) {
    case Origin::Kind::Scope:
        return origin.name;
    case Origin::Kind::Dynamic:
        return u"dynamic"_s;
    case Origin::Kind::Prompt:
        return u"prompt"_s;
    case Origin::Kind::Answer:
        return origin.name;
    case Origin::Kind::Nowhere:
        break;
    }
    return {};
}

/// A secret, or the answer to a question, which is asked anew each time.
bool isNotKept(const Use &use)
{
    return use.isSecret || use.origin.kind == Origin::Kind::Prompt
        || std::any_of(use.chain.begin(), use.chain.end(),
                       [](const Use::Step &step) { return step.origin.kind == Origin::Kind::Prompt; });
}

/// What was sent, as a draft: variables are in place, but where a secret's value stands its mention does.
RequestDraft sentDraft(const ResolvedDraft &resolved)
{
    RequestDraft draft = resolved.draft;
    forEachText(draft, [&resolved](TextPlace place, QString &text) {
        QList<Use> secret;
        for (const ResolvedDraft::PlacedUse &each : resolved.uses) {
            if (each.place == place && isNotKept(each.use))
                secret.append(each.use);
        }
        std::sort(secret.begin(), secret.end(),
                  [](const Use &a, const Use &b) { return a.resultBegin > b.resultBegin; });
        for (const Use &use : std::as_const(secret)) {
            if (use.resultBegin + use.resultLength <= text.size())
                text.replace(use.resultBegin, use.resultLength, "{{"_L1 + use.name + "}}"_L1);
        }
    });
    return draft;
}

QString headText(const Requests::Headers &headers)
{
    QString text;
    for (const Requests::Header &field : headers)
        text += QString::fromLatin1(field.name) + ": "_L1 + QString::fromLatin1(field.value) + u'\n';
    return text;
}

/// The cookies that \a before sent and \a now does not, without their values: enough to say why.
Requests::CookieJar cookiesLeftBehind(const Requests::PreparedRequest &before,
                                      const Requests::PreparedRequest &now)
{
    Requests::CookieJar left;
    const QByteArrayList former = cookieNames(before);
    if (former.isEmpty())
        return left;
    const QByteArrayList sent = cookieNames(now);
    const QList<Requests::Cookie> known = now.cookies().all();
    for (Requests::Cookie cookie : known) {
        if (former.contains(cookie.name) && !sent.contains(cookie.name)) {
            cookie.value = "";
            left.insert(cookie);
        }
    }
    return left;
}

/// Of two that show as the same request.
bool isOtherLogin(const Requests::PreparedRequest &one, const Requests::PreparedRequest &other)
{
    const auto differs = [&one, &other](const char *name) {
        return one.headers().value(name) != other.headers().value(name);
    };
    const auto address = [](const Requests::PreparedRequest &request) {
        return request.url().section(u'#', 0, 0);
    };
    return differs("cookie") || differs("authorization") || address(one) != address(other);
}

} // namespace

/// One composing.
class HistoryComposer::Work {
public:
    Work(const HistoryComposer &composer, const BodyFiles &files)
        : m_from(composer)
        , m_files(files)
    {
    }

    Requests::Result<HistoryAddition> run()
    {
        HistoryRecord &record = m_addition.record;
        record.id = m_from.m_id;
        m_addition.started = m_from.m_outcome.started;
        collectSecrets();
        record.draft = hidden(m_from.m_outcome.draft);
        record.sent = m_from.m_resolved ? hidden(sentDraft(*m_from.m_resolved)) : record.draft;
        takeValues();
        record.followRedirects = m_from.m_outcome.options.followRedirects;
        record.verify = m_from.m_outcome.options.verify;
        record.sendUnresolved = m_from.m_outcome.options.sendUnresolved;
        record.elapsedMs = m_from.m_outcome.elapsedMs;
        record.firstByteMs = m_from.m_outcome.firstByteMs;
        record.error = hidden(m_from.m_outcome.error);
        record.assertionResults = m_from.m_outcome.assertionResults;
        for (AssertionResult &each : record.assertionResults) {
            each.assertion.value = text(each.assertion.value);
            each.message = text(each.message);
        }
        const QList<Hop> &hops = m_from.m_outcome.hops;
        for (qsizetype i = 0; i < hops.size(); ++i) {
            record.hops.append(kept(hops.at(i)));
            if (m_error)
                return m_error;
            if (i > 0)
                tellOfBefore(i);
        }
        record.isMasked = m_isMasked;
        return m_addition;
    }

private:
    /// What the story of the chain says, and the hop alone would not tell without its secrets.
    void tellOfBefore(qsizetype index)
    {
        const QList<Hop> &hops = m_from.m_outcome.hops;
        const Requests::PreparedRequest &now = hops.at(index).request;
        const auto shown = [this](qsizetype each) {
            const Requests::PreparedRequest &request = m_addition.record.hops.at(each).request;
            return QByteArray(request.method() + ' ' + request.url().section(u'#', 0, 0).toUtf8());
        };
        qsizetype first = 0;
        while (shown(first) != shown(index))
            ++first;
        HistoryHop &hop = m_addition.record.hops[index];
        hop.request.setCookies(cookiesLeftBehind(hops.at(index - 1).request, now));
        const RestoredHop &former = hops.at(index).restored;
        hop.restored = {former.cookiesKnown < 0 ? int(now.cookies().explain(now.url()).size())
                                                : former.cookiesKnown,
                        former.isOtherLogin || isOtherLogin(hops.at(first).request, now)};
    }

    void collectSecrets()
    {
        for (const QString &secret : m_from.m_secrets)
            m_redactor.add(SecretValue(secret));
        if (const auto &variables = m_from.m_outcome.options.variables) {
            for (const QString &answer : variables->prompts)
                m_redactor.add(SecretValue(answer));
        }
        RequestDraft draft = m_from.m_outcome.draft;
        const auto take = [this](const QMap<QString, QString> &values) {
            for (const QString &value : values)
                m_redactor.add(SecretValue(value));
        };
        take(DraftVault::take(&draft));
        take(OpenSecrets().seal(draft).values);
        for (const Hop &hop : m_from.m_outcome.hops) {
            addSecretsOf(hop.request, hop.response.headers(), &m_redactor);
            if (!hop.body)
                continue;
            const QByteArray bytes = hop.body->read(0, ScannedBody);
            const auto charset = Redactor::otherCharset(hop.response.encoding(), bytes);
            const QString decoded = charset ? QString(QStringDecoder(*charset)(bytes)) : QString();
            addCredentialsIn(QString::fromUtf8(bytes), &m_redactor);
            addCredentialsIn(decoded, &m_redactor);
        }
    }

    QString text(const QString &text)
    {
        const QString shown = m_redactor.text(text);
        m_isMasked = m_isMasked || shown != text;
        return shown;
    }

    /// As it is written, unless something in it has to be hidden.
    QString url(const QString &text)
    {
        const QUrl url(text);
        const QString shown = m_redactor.url(url);
        if (shown == url.toString(QUrl::FullyEncoded))
            return m_redactor.text(text);
        m_isMasked = true;
        return shown;
    }

    Requests::Headers headers(const Requests::Headers &headers)
    {
        const Requests::Headers shown = m_redactor.headers(headers);
        m_isMasked = m_isMasked || shown != headers;
        return shown;
    }

    Requests::Error hidden(const Requests::Error &error)
    {
        if (!error)
            return error;
        Requests::Error shown(error.code(), text(error.message()), text(error.detail()), error.cause());
        shown.setPlace(url(error.url()), error.hop());
        return shown;
    }

    RequestDraft hidden(const RequestDraft &draft)
    {
        RequestDraft open = draft;
        m_isMasked = !DraftVault::take(&open).isEmpty() || m_isMasked;
        const OpenSecrets::Sealed sealed = OpenSecrets().seal(open);
        m_isMasked = m_isMasked || !sealed.values.isEmpty();
        return RequestDraft::fromJson(eachText(sealed.draft.toJson(), m_redactor).toObject());
    }

    void takeValues()
    {
        if (!m_from.m_resolved)
            return;
        QSet<QString> known;
        for (const ResolvedDraft::PlacedUse &each : m_from.m_resolved->uses) {
            if (known.contains(each.use.name))
                continue;
            m_isMasked = m_isMasked || isNotKept(each.use);
            known.insert(each.use.name);
            m_addition.record.values.append(
                {each.use.name,
                 isNotKept(each.use) ? QString::fromUtf8(Redactor::Dots) : text(each.use.value),
                 originWords(each.use.origin)});
        }
    }

    HistoryHop kept(const Hop &hop)
    {
        HistoryHop kept;
        kept.headReceived = hop.headReceived;
        kept.finished = hop.finished;
        kept.startedMs = hop.startedMs;
        kept.verify = hop.verify;
        kept.carrier = hop.carrier;
        kept.request.setMethod(hop.request.method());
        kept.request.setUrl(url(hop.request.url()));
        kept.request.headers() = headers(hop.request.headers());
        for (const QString &change : hop.changes)
            kept.changes.append(text(change));
        kept.response = answer(hop.response);
        kept.response.setRequest(kept.request);
        m_addition.head += headText(kept.request.headers()) + headText(kept.response.headers());
        kept.sent = sentBody(hop.request);
        if (hop.body && !m_error)
            kept.received = receivedBody(hop);
        for (const QSslCertificate &certificate : hop.response.tls().peerChain)
            kept.certificates.append(store(certificate.toDer()));
        kept.certificates.removeAll(QByteArray());
        return kept;
    }

    Requests::Response answer(const Requests::Response &response)
    {
        Requests::Response shown;
        shown.setStatusCode(response.statusCode());
        shown.setReason(text(response.reason()));
        shown.setUrl(url(response.url()));
        shown.setHeaders(headers(response.headers()));
        if (response.encoding() != shown.encoding()) // a hook of the session knew better
            shown.setEncoding(response.encoding());
        shown.setError(hidden(response.error()));
        QList<Requests::CookieRejection> rejected = response.rejectedCookies();
        for (Requests::CookieRejection &each : rejected) {
            Requests::Headers field;
            field.add("Set-Cookie", each.setCookie);
            each.setCookie = m_redactor.headers(field).value("Set-Cookie");
            each.reason = text(each.reason);
        }
        Requests::TlsInfo tls = response.tls();
        tls.peerChain.clear();
        Requests::EngineUse use = response.engineUse();
        for (Requests::Deviation &reason : use.reasons)
            reason.text = text(reason.text); // it may quote the path
        restoreResponse(&shown,
                        {.httpVersion = response.httpVersion(),
                         .elapsed = response.elapsed(),
                         .timings = response.timings(),
                         .tls = tls,
                         .rejectedCookies = rejected,
                         .wireBodySize = response.wireBodySize(),
                         .bodySize = response.bodySize(),
                         .engineUse = use});
        return shown;
    }

    HistoryBody sentBody(const Requests::PreparedRequest &request)
    {
        const auto source = request.body();
        if (!source)
            return {};
        if (source->size() > MostSent)
            return {{}, 0, u"It is larger than 64 MB."_s};
        auto reader =
            source->isRewindable() ? source->open() : Requests::Error(Requests::Error::SinkError, {});
        if (!reader)
            return {{}, 0, u"It can be read only once."_s};
        return keep(
            [&reader](const std::function<bool(QByteArrayView)> &take) {
                while (!reader.value()->atEnd()) {
                    const QByteArray piece = reader.value()->read(256 * 1024);
                    if (piece.isEmpty() || !take(piece))
                        return;
                }
            },
            MostSent, [&request](QByteArrayView begin) { return charsetOfSent(request.headers(), begin); });
    }

    HistoryBody receivedBody(const Hop &hop)
    {
        if (m_from.m_mostReceived > 0 && hop.body->size() > m_from.m_mostReceived)
            return {{}, 0, u"It is larger than a quarter of what the history may take."_s};
        if (hop.body->size() == 0)
            return {};
        return keep([&hop](const auto &take) { forEachPiece(*hop.body, take); }, -1,
                    [&hop](QByteArrayView) { return hop.response.encoding(); });
    }

    /// What \a read gives, without its secrets, into a file and into what can be found.
    HistoryBody keep(const std::function<void(const std::function<bool(QByteArrayView)> &)> &read,
                     qint64 most, const std::function<QByteArray(QByteArrayView)> &charsetOf)
    {
        auto incoming = m_files.receive();
        if (!incoming) {
            m_error = incoming.error();
            return {};
        }
        std::optional<Redactor::Stream> stream;
        const bool isOpen = m_redactor.isEmpty();
        QByteArray found;
        QByteArray charset;
        qint64 size = 0;
        const auto put = [&](const QByteArray &shown) {
            if (found.size() < HistoryDatabase::MostText)
                found += shown.left(HistoryDatabase::MostText - found.size());
            if (const auto appended = (*incoming)->append(shown); !appended && !m_error)
                m_error = appended.error();
            return !m_error;
        };
        read([&](QByteArrayView piece) {
            if (size == 0)
                charset = charsetOf(piece);
            size += piece.size();
            if (!isOpen && !stream) {
                const auto other = Redactor::otherCharset(charset, piece);
                stream.emplace(other ? m_redactor.in(*other) : m_redactor);
            }
            return put(stream ? stream->push(piece) : piece.toByteArray()) && (most < 0 || size <= most);
        });
        if (stream)
            put(stream->finish());
        if (most >= 0 && size > most)
            return {{}, 0, u"It is too large."_s};
        if (const auto finished = (*incoming)->finish(); !finished && !m_error)
            m_error = finished.error();
        if (m_error)
            return {};
        m_isMasked = m_isMasked || (stream && stream->hasHidden());
        m_addition.bodies.append(*incoming);
        m_addition.body += bodyText(found, charset) + u'\n';
        return {(*incoming)->hash(), (*incoming)->size(), {}};
    }

    /// A certificate, as it is.
    QByteArray store(const QByteArray &bytes)
    {
        auto incoming = m_files.receive();
        if (!incoming || !(*incoming)->append(bytes) || !(*incoming)->finish())
            return {};
        m_addition.bodies.append(*incoming);
        return (*incoming)->hash();
    }

    const HistoryComposer &m_from;
    const BodyFiles &m_files;
    HistoryAddition m_addition;
    Redactor m_redactor;
    Requests::Error m_error;
    bool m_isMasked = false;
};

HistoryComposer::HistoryComposer(HistoryId id, const ExchangeRun &run, qint64 mostReceived)
    : m_id(id)
    , m_outcome(run.outcome())
    , m_resolved(run.resolved())
    , m_secrets(run.secrets())
    , m_mostReceived(mostReceived)
{
}

Requests::Result<HistoryAddition> HistoryComposer::compose(const BodyFiles &files) const
{
    return Work(*this, files).run();
}

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "caserunner.h"
#include "compare.h"
#include "preparation.h"
#include "sessionsetup.h"

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

QByteArray readAll(BodySource &source)
{
    Result<std::unique_ptr<QIODevice>> reader = source.open();
    return reader ? reader.value()->readAll() : "unreadable: " + reader.error().message().toUtf8();
}

QJsonValue textOrNull(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QJsonValue() : QJsonValue(QString::fromUtf8(bytes));
}

/// Compares one fact of \a prepared.
class FactCheck {
public:
    FactCheck(const PreparedRequest &prepared, const QJsonObject &expected, const QJsonObject &credentials)
        : m_prepared(prepared)
        , m_expected(expected)
        , m_credentials(credentials)
        , m_sent{prepared.method(), prepared.headers(), {}}
    {
        if (prepared.body())
            m_sent.body = readAll(*prepared.body());
    }

    [[nodiscard]] QString fact(const QString &name, const QJsonObject &others)
    {
        const QJsonValue expected = m_expected.value(name);
        if (name == "method"_L1)
            return compareValue(name, expected, textOrNull(m_prepared.method()));
        if (name == "url"_L1)
            return compareValue(name, expected, textOrNull(m_prepared.url().toUtf8()));
        if (name == "path_url"_L1)
            return expected.isNull() ? QString() // where it does not apply
                                     : compareValue(name, expected, textOrNull(m_prepared.pathUrl()));
        if (name == "headers"_L1)
            return compareRequestHeaders(name, expected.toArray(), m_sent, m_credentials);
        if (name == "header_order"_L1)
            return compareHeaderOrder(name, m_expected.value("headers"_L1).toArray(), m_prepared.headers());
        if (name == "body"_L1)
            return body(expected);
        if (name == "results"_L1)
            return compareResults(expected.toArray(), others.value(name).toArray());
        if (name == "session_headers_after"_L1 || name == "session_cookies_after"_L1)
            return u"unknown fact "_s + name;
        return compareValue(name, expected, others.value(name));
    }

private:
    /// Of an exception only that there is one: those recorded here are Python's own.
    [[nodiscard]] static QString compareResults(const QJsonArray &expected, QJsonArray got)
    {
        for (qsizetype i = 0; i < qMin(expected.size(), got.size()); ++i) {
            const bool raised = expected.at(i).toObject().contains("exception"_L1);
            if (raised && got.at(i).toObject().contains("exception"_L1))
                got[i] = expected.at(i);
        }
        return compareValue(u"results"_s, expected, got);
    }

    [[nodiscard]] QString body(const QJsonValue &expected) const
    {
        if (expected.isNull() != !m_prepared.body())
            return difference(u"body"_s, expected.isNull() ? u"none"_s : u"one"_s,
                              expected.isNull() ? u"\"%1\""_s.arg(QString::fromLatin1(*m_sent.body))
                                                : u"none"_s);
        return expected.isNull() ? QString() : compareBody(u"body"_s, decoded(expected[u"b64"]), m_sent);
    }

    const PreparedRequest &m_prepared;
    const QJsonObject &m_expected;
    const QJsonObject &m_credentials;
    SentRequest m_sent;
};

Preparation prepare(const QJsonObject &recorded, ValueReader &reader, const Context &context)
{
    const QString op = recorded.value("op"_L1).toString();
    const QJsonObject input = recorded.value("input"_L1).toObject();
    const QJsonArray steps = recorded.value("steps"_L1).toArray();
    if (op == "prepare"_L1)
        return Preparation(reader.request(input).prepare());
    if (op == "session_prepare"_L1) {
        Session session;
        applySettings(session, recorded.value("session"_L1).toObject(), reader, context);
        return Preparation(session.prepareRequest(reader.request(input)));
    }
    if (op == "prepare_steps"_L1)
        return prepareInSteps(recorded.value("input"_L1), steps, reader);
    if (op == "hooks"_L1)
        return playHooks(input, steps, reader);
    reader.refuse(u"the operation "_s + op);
    return Preparation(Error(Error::RequestException, op));
}

class PrepareRunner : public CaseRunner {
public:
    [[nodiscard]] Outcome run(const QJsonObject &recorded, Context &context) override
    {
        context.enterEnvironment(recorded.value("env"_L1).toObject());
        ValueReader reader(context);
        const Preparation done = prepare(recorded, reader, context);
        if (!reader.unsupported().isEmpty())
            return {reader.unsupported()};

        const QJsonObject expected = context.substituted(recorded.value("expect"_L1).toObject());
        std::optional<Raised> raised;
        if (reader.error() || done.error)
            raised = Raised::from(reader.error() ? reader.error() : done.error);
        const ExceptionCheck check = checkException(expected.value("exception"_L1).toObject(), raised,
                                                    recorded.value("accept"_L1).toObject());
        if (check.finished)
            return {check.failure};

        const QJsonObject credentials = recorded.value("digest_credentials"_L1).toObject();
        QJsonObject others = done.facts;
        if (!others.contains("hooks"_L1))
            others.insert("hooks"_L1, hookNames(done.request.hooks(), reader));
        FactCheck facts(done.request, expected, credentials);
        for (const QJsonValue &name : recorded.value("compare"_L1).toArray()) {
            const QString wrong = facts.fact(name.toString(), others);
            if (!wrong.isEmpty())
                return {wrong};
        }
        return {};
    }
};

} // namespace

std::unique_ptr<CaseRunner> makePrepareRunner()
{
    return std::make_unique<PrepareRunner>();
}

} // namespace Conformance

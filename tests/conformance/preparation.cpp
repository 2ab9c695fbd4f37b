// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "preparation.h"

#include <qrequests/utils.h>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

/// Does the steps on one PreparedRequest.
class Steps {
public:
    Steps(PreparedRequest &request, ValueReader &reader)
        : m_request(request)
        , m_reader(reader)
    {
    }

    /// What the step returned, or its error.
    [[nodiscard]] Result<QJsonValue> run(const QJsonArray &step)
    {
        const QString name = step.at(0).toString();
        if (name == "read_body"_L1)
            return readBody();
        if (name == "copy"_L1) {
            const PreparedRequest copy = m_request;
            m_request = copy;
            return QJsonValue();
        }
        if (name == "prepare_cookies"_L1)
            m_request.prepareCookies(m_reader.cookies(step.at(1)));
        else if (name == "set_header"_L1)
            m_request.headers().set(m_reader.bytes(step.at(1)), m_reader.bytes(step.at(2)));
        else if (const Result<void> done = prepare(name, step); !done)
            return done.error();
        return QJsonValue();
    }

private:
    [[nodiscard]] Result<void> prepare(const QString &name, const QJsonArray &step)
    {
        if (name == "prepare_method"_L1)
            return m_request.prepareMethod(m_reader.bytes(step.at(1)));
        if (name == "prepare_url"_L1)
            return m_request.prepareUrl(m_reader.text(step.at(1)), m_reader.params(step.at(2)));
        if (name == "prepare_headers"_L1)
            return m_request.prepareHeaders(m_reader.headers(step.at(1)));
        if (name == "prepare_auth"_L1)
            return m_request.prepareAuth(m_reader.auth(step.at(1)));
        if (name == "prepare_body"_L1)
            return m_request.prepareBody(m_reader.data(step.at(1)), m_reader.files(step.at(2)),
                                         step.size() > 3 && !step.at(3).isNull() ? m_reader.json(step.at(3))
                                                                                 : JsonBody());
        if (name == "rewind_body"_L1) {
            m_body.reset();
            return rewindBody(m_request);
        }
        m_reader.refuse(u"the step "_s + name);
        return {};
    }

    /// The rest of the body, which is read where the step before it stopped.
    [[nodiscard]] Result<QJsonValue> readBody()
    {
        if (!m_body) {
            Result<std::unique_ptr<QIODevice>> opened = m_request.body()->open();
            if (!opened)
                return opened.error();
            m_body = std::move(opened).value();
        }
        return bytesValue(m_body->readAll());
    }

    PreparedRequest &m_request;
    ValueReader &m_reader;
    std::unique_ptr<QIODevice> m_body;
};

} // namespace

Preparation prepareInSteps(const QJsonValue &input, const QJsonArray &steps, ValueReader &reader)
{
    Preparation done;
    if (!input.isUndefined())
        done = Preparation(reader.request(input.toObject()).prepare());
    Steps player(done.request, reader);
    QJsonArray results;
    for (const QJsonValue &step : steps) {
        if (done.error)
            return done;
        const Result<QJsonValue> result = player.run(step.toArray());
        if (result)
            results.append(result.value());
        else
            done.error = result.error();
    }
    done.facts.insert("results"_L1, results);
    return done;
}

} // namespace Conformance

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "compare.h"
#include "preparation.h"

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

QJsonValue raisedBy(const Error &error)
{
    return QJsonObject{{u"exception"_s, error.name()}};
}

/// A Request, and once it was prepared a PreparedRequest, whose hooks are changed.
class HookSteps {
public:
    HookSteps(const Request &request, ValueReader &reader)
        : m_request(request)
        , m_reader(reader)
    {
    }

    [[nodiscard]] QJsonValue run(const QJsonArray &step)
    {
        const QString name = step.at(0).toString();
        if (name == "prepare"_L1)
            return prepare();
        const QByteArray event = step.at(1).toString().toUtf8();
        return name == "register_hook"_L1 ? add(event, step.at(2)) : remove(event, step.at(2).toObject());
    }

    [[nodiscard]] const Hooks &hooks() const
    {
        return m_prepared ? m_prepared->hooks() : m_request.options().hooks;
    }

private:
    [[nodiscard]] QJsonValue prepare()
    {
        const Result<PreparedRequest> prepared = m_request.prepare();
        if (!prepared)
            return raisedBy(prepared.error());
        m_prepared = prepared.value();
        return {};
    }

    [[nodiscard]] QJsonValue add(const QByteArray &event, const QJsonValue &hooks)
    {
        for (const QJsonValue &one : hooks.isArray() ? hooks.toArray() : QJsonArray{hooks}) {
            const ResponseHook made = m_reader.hook(one.toObject());
            const Result<HookId> id =
                m_prepared ? m_prepared->registerHook(event, made) : m_request.registerHook(event, made);
            if (!id)
                return raisedBy(id.error());
            m_reader.hookNames().insert(id.value(), one[u"name"].toString());
        }
        return {};
    }

    /// Hooks are taken away by their ids; here that of the first of the name, else one that nobody has.
    [[nodiscard]] QJsonValue remove(const QByteArray &event, const QJsonObject &hook)
    {
        HookId id{};
        for (const HookId one : hooks().ids()) {
            if (id == HookId{} && m_reader.hookNames().value(one) == hook.value("name"_L1))
                id = one;
        }
        const Result<bool> removed =
            m_prepared ? m_prepared->deregisterHook(event, id) : m_request.deregisterHook(event, id);
        return removed ? QJsonValue(removed.value()) : raisedBy(removed.error());
    }

    Request m_request;
    std::optional<PreparedRequest> m_prepared;
    ValueReader &m_reader;
};

} // namespace

QJsonArray hookNames(const Hooks &hooks, ValueReader &reader)
{
    QJsonArray names;
    for (const HookId id : hooks.ids())
        names.append(reader.hookNames().value(id));
    return names;
}

Preparation playHooks(const QJsonObject &input, const QJsonArray &steps, ValueReader &reader)
{
    Preparation done;
    HookSteps player(Request("GET", u"http://example.com/"_s, reader.options(input)), reader);
    QJsonArray results;
    for (const QJsonValue &step : steps)
        results.append(player.run(step.toArray()));
    done.facts.insert("results"_L1, results);
    done.facts.insert("hooks"_L1, hookNames(player.hooks(), reader));
    return done;
}

} // namespace Conformance

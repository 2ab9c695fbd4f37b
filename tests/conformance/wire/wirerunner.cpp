// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "caserunner.h"

#include "receivedcheck.h"
#include "servers.h"
#include "stepcheck.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

/// One case under way.
class WireCase {
public:
    WireCase(const QJsonObject &recorded, Context &context)
        : m_recorded(recorded)
        , m_context(context)
        , m_servers(recorded.value("servers"_L1).toObject(), context)
        , m_compare(recorded.value("compare"_L1).toArray())
    {
        context.enterEnvironment(recorded.value("env"_L1).toObject());
        m_expected = context.substituted(recorded.value("expect"_L1).toObject());
        m_rules = {recorded.value("accept"_L1).toObject(),
                   recorded.value("digest_credentials"_L1).toObject()};
    }

    [[nodiscard]] QString play()
    {
        Player player(m_context);
        player.configure(m_recorded.value("session"_L1).toObject());
        QString wrong = playSteps(player);
        const QJsonArray cookies = cookieFacts(player.session().cookies());
        player.close();
        m_servers.settle();
        if (!player.unsupported().isEmpty())
            return player.unsupported();
        if (!wrong.isEmpty() || m_finished)
            return wrong;
        if (compares("session.cookies"_L1))
            wrong =
                compareCookies(u"session.cookies"_s, m_expected[u"session"][u"cookies"].toArray(), cookies);
        return wrong.isEmpty() ? checkServers() : wrong;
    }

private:
    [[nodiscard]] bool compares(QLatin1StringView fact) const { return m_compare.contains(QString(fact)); }

    /// The case may ask for the log of all steps at once.
    [[nodiscard]] QJsonArray factsOf(const QJsonObject &step, const QJsonObject &expected) const
    {
        QJsonArray facts = step.value("compare"_L1).toArray();
        if (compares("hook_log"_L1) && expected.contains("hook_log"_L1) && !facts.contains("hook_log"_L1))
            facts.append("hook_log"_L1);
        return facts;
    }

    QString playSteps(Player &player)
    {
        const QJsonArray steps = m_recorded.value("steps"_L1).toArray();
        const QJsonArray expected = m_expected.value("steps"_L1).toArray();
        for (qsizetype i = 0; i < steps.size() && player.unsupported().isEmpty(); ++i) {
            const QJsonObject step = steps.at(i).toObject();
            StepResult result = player.play(step);
            StepCheck check;
            if (compares("steps"_L1) && player.unsupported().isEmpty())
                check = checkStep(factsOf(step, expected.at(i).toObject()), expected.at(i).toObject(), result,
                                  m_rules);
            player.finish(step, result);
            m_finished = m_finished || check.finished;
            if (!check.failure.isEmpty())
                return u"steps[%1] "_s.arg(i) + check.failure;
            if (m_finished)
                return {};
        }
        return {};
    }

    [[nodiscard]] QString checkServers() const
    {
        const QString wrong = checkReceived(m_compare, m_expected.value("requests"_L1).toArray(),
                                            m_servers.requests(), m_rules.credentials);
        if (!wrong.isEmpty())
            return wrong;
        if (!m_servers.overrun().isEmpty())
            return u"server %1: expected no request beyond its script, got one"_s.arg(m_servers.overrun());
        return compares("connections"_L1) ? checkConnections() : QString();
    }

    [[nodiscard]] QString checkConnections() const
    {
        const QJsonObject expected = m_expected.value("connections"_L1).toObject();
        for (auto it = expected.begin(); it != expected.end(); ++it) {
            const QString wrong = compareValue(u"connections of %1"_s.arg(it.key()), it.value(),
                                               m_servers.connections(it.key()));
            if (!wrong.isEmpty())
                return wrong;
        }
        return {};
    }

    const QJsonObject m_recorded;
    Context &m_context;
    const Servers m_servers;
    const QJsonArray m_compare;
    QJsonObject m_expected;
    Rules m_rules;
    bool m_finished = false;
};

class WireRunner : public CaseRunner {
public:
    [[nodiscard]] Outcome run(const QJsonObject &recorded, Context &context) override
    {
        return {WireCase(recorded, context).play()};
    }
};

} // namespace

std::unique_ptr<CaseRunner> makeWireRunner()
{
    return std::make_unique<WireRunner>();
}

} // namespace Conformance

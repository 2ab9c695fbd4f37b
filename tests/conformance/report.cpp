// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "report.h"

using namespace Qt::Literals::StringLiterals;

namespace Conformance {

void Report::line(const QString &text)
{
    m_out << text << Qt::endl;
}

const Exception *Report::exceptionFor(const QJsonObject &recorded) const
{
    const QString id = recorded.value("id"_L1).toString();
    for (const Exception &exception : m_exceptions) {
        if (exception.covers(id) && exception.isHonoured(recorded, m_engine))
            return &exception;
    }
    return nullptr;
}

void Report::add(const QJsonObject &recorded, const Outcome &outcome)
{
    const QString id = recorded.value("id"_L1).toString();
    const Exception *exception = exceptionFor(recorded);
    if (exception && exception->isFamily())
        m_families[exception->pattern] = m_families.value(exception->pattern) || !outcome.passed();

    if (exception && !outcome.passed()) {
        ++m_excepted[exception->scope];
        line(u"EXCEPT %1 %2"_s.arg(id, exception->scope));
    } else if (exception && !exception->isFamily() && !exception->isRace) {
        ++m_failed;
        line(u"STALE "_s + id);
    } else if (outcome.passed()) {
        ++m_passed;
    } else {
        ++m_failed;
        QString what = outcome.failure;
        line(u"FAIL %1 %2"_s.arg(id, what.replace(u'\n', u' ')));
    }
}

void Report::skip(const QString &id, const QString &capability)
{
    ++m_skipped;
    line(u"SKIP %1 %2"_s.arg(id, capability));
}

void Report::finish(bool complete)
{
    for (auto it = m_families.begin(); complete && it != m_families.end(); ++it) {
        if (it.value())
            continue;
        ++m_failed;
        line(u"STALE "_s + it.key());
    }
    const int transport = m_excepted.value(u"qt-transport"_s);
    const int deliberate = m_excepted.value(u"deliberate"_s);
    line(u"excepted: %1 (qt-transport %2, deliberate %3)"_s.arg(transport + deliberate)
             .arg(transport)
             .arg(deliberate));
    line(u"%1 passed, %2 failed, %3 skipped"_s.arg(m_passed).arg(m_failed).arg(m_skipped));
}

} // namespace Conformance

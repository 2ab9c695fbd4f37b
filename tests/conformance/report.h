// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "caserunner.h"
#include "exceptions.h"

#include <QMap>
#include <QTextStream>

namespace Conformance {

/// Prints how the cases ended and counts them.
class Report {
public:
    Report(const Exceptions &exceptions, Engine engine, QTextStream &out)
        : m_exceptions(exceptions)
        , m_engine(engine)
        , m_out(out)
    {
    }

    void add(const QJsonObject &recorded, const Outcome &outcome);
    void skip(const QString &id, const QString &capability);
    /// The last lines. \a complete: every case of the documents was run, so that families can be judged.
    void finish(bool complete);
    [[nodiscard]] bool isGood() const { return m_failed == 0; }

private:
    [[nodiscard]] const Exception *exceptionFor(const QJsonObject &recorded) const;
    void line(const QString &text);

    Exceptions m_exceptions;
    Engine m_engine;
    QTextStream &m_out;
    int m_passed = 0;
    int m_failed = 0;
    int m_skipped = 0;
    QMap<QString, int> m_excepted; ///< by scope
    QMap<QString, bool> m_families; ///< whether a case of the family failed, as the list says
};

} // namespace Conformance

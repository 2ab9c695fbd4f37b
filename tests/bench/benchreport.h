// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace Requests::Bench {

[[nodiscard]] double median(QList<double> values);

/// One figure and what it is held against, measured in turn in the same run.
struct Figure {
    QString name;
    QString unit;
    QString yardstick;
    QList<double> values;
    QList<double> yardstickValues;
    double target = 0;
    /// Whether the median of the ratios, pair by pair, is to be at most the target; else at least.
    bool atMost = true;
    /// The value itself is held against the target, not its ratio to the yardstick, if there is one.
    bool isAbsolute = false;
    QString why; ///< set: it could not be measured
};

/// The JSON object that every benchmark prints.
class Report {
public:
    void add(const Figure &figure);
    void print() const;

private:
    QJsonArray m_figures;
};

} // namespace Requests::Bench

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "benchreport.h"

#include <QJsonDocument>
#include <QSysInfo>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace Requests::Bench {

namespace {

double rounded(double value)
{
    return double(qRound64(value * 1000)) / 1000;
}

} // namespace

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.value(values.size() / 2);
}

void Report::add(const Figure &figure)
{
    QJsonObject out{{u"name"_s, figure.name}, {u"unit"_s, figure.unit}, {u"target"_s, figure.target}};
    if (!figure.yardstick.isEmpty())
        out.insert(u"yardstick"_s, figure.yardstick);
    const qsizetype pairs = qMin(figure.values.size(), figure.yardstickValues.size());
    if (!figure.why.isEmpty() || figure.values.isEmpty() || (!figure.isAbsolute && pairs == 0)) {
        out.insert(u"met"_s, QJsonValue::Null);
        out.insert(u"why"_s, figure.why.isEmpty() ? u"No round could be measured."_s : figure.why);
        m_figures.append(out);
        return;
    }
    double held = median(figure.values);
    out.insert(u"value"_s, rounded(held));
    out.insert(u"rounds"_s, figure.values.size());
    if (pairs > 0) {
        QList<double> ratios;
        for (qsizetype i = 0; i < pairs; ++i)
            ratios.append(figure.values.at(i) / figure.yardstickValues.at(i));
        const double ratio = median(ratios);
        out.insert(u"yardstick_value"_s, rounded(median(figure.yardstickValues)));
        out.insert(u"ratio"_s, rounded(ratio));
        if (!figure.isAbsolute)
            held = ratio;
    }
    out.insert(u"met"_s, figure.atMost ? held <= figure.target : held >= figure.target);
    m_figures.append(out);
}

void Report::print() const
{
    const QJsonObject report{
        {u"machine"_s, QString(QSysInfo::prettyProductName() + u", "_s + QSysInfo::currentCpuArchitecture())},
        {u"qt"_s, QString::fromLatin1(qVersion())},
        {u"figures"_s, m_figures}};
    std::fputs(QJsonDocument(report).toJson().constData(), stdout);
}

} // namespace Requests::Bench

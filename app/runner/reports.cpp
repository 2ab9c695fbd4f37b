// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/reports.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QXmlStreamWriter>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

using Outcome = RunResult::Outcome;

QString outcomeOfAssertion(const AssertionResult &result)
{
    switch (result.outcome) {
    case AssertionResult::Outcome::Passed:
        return u"passed"_s;
    case AssertionResult::Outcome::Failed:
        return u"failed"_s;
    case AssertionResult::Outcome::Broken:
        return u"error"_s;
    }
    return {};
}

QJsonObject assertionObject(const AssertionResult &result)
{
    QJsonObject object{{u"expression"_s, result.assertion.expression},
                       {u"operator"_s, result.assertion.comparison},
                       {u"value"_s, result.assertion.value},
                       {u"outcome"_s, outcomeOfAssertion(result)}};
    if (!result.message.isEmpty())
        object[u"message"_s] = result.message;
    return object;
}

QJsonObject resultObject(const RunReport &report, const RunResult &result)
{
    QJsonArray assertions;
    for (const AssertionResult &each : result.assertions)
        assertions.append(assertionObject(each));
    const RunPlan::Request &request = report.plan.requests.at(result.request);
    QJsonObject object{{u"iteration"_s, result.iteration + 1},
                       {u"name"_s, request.name},
                       {u"path"_s, request.path},
                       {u"method"_s, QString::fromLatin1(result.method)},
                       {u"url"_s, result.url},
                       {u"outcome"_s, outcomeName(result.outcome)},
                       {u"status"_s, result.status},
                       {u"milliseconds"_s, result.milliseconds},
                       {u"size"_s, result.size},
                       {u"assertions"_s, assertions}};
    if (!result.problem.isEmpty())
        object[u"problem"_s] = result.problem;
    if (!result.detail.isEmpty())
        object[u"detail"_s] = result.detail;
    return object;
}

/// XML has no place for most control characters.
QString xmlText(const QString &text)
{
    QString clean = text;
    for (QChar &c : clean) {
        const bool isAllowed = c >= u' ' || c == u'\n' || c == u'\t' || c == u'\r';
        if (!isAllowed || c == QChar(0xFFFE) || c == QChar(0xFFFF))
            c = QChar::ReplacementCharacter;
    }
    return clean;
}

QString seconds(double milliseconds)
{
    return QString::number(milliseconds / 1000, 'f', 3);
}

void writeCase(QXmlStreamWriter &xml, const RunReport &report, const RunResult &result)
{
    const RunPlan::Request &request = report.plan.requests.at(result.request);
    const qsizetype slash = request.name.lastIndexOf(u'/');
    const QString folder = slash < 0 ? report.plan.name : request.name.left(slash);
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"name"_s, xmlText(request.name.mid(slash + 1)));
    xml.writeAttribute(u"classname"_s, xmlText(folder));
    xml.writeAttribute(u"time"_s, seconds(result.milliseconds));
    if (result.outcome == Outcome::Skipped) {
        xml.writeStartElement(u"skipped"_s);
        if (!result.problem.isEmpty())
            xml.writeAttribute(u"message"_s, xmlText(result.problem));
        xml.writeEndElement();
    } else if (result.outcome == Outcome::NoAnswer) {
        xml.writeStartElement(u"error"_s);
        xml.writeAttribute(u"type"_s, u"no answer"_s);
        xml.writeAttribute(u"message"_s, xmlText(result.problem));
        xml.writeCharacters(xmlText(result.detail));
        xml.writeEndElement();
    } else if (result.outcome == Outcome::Failed) {
        QStringList lines;
        for (const AssertionResult &each : result.assertions) {
            if (!each.isPassed())
                lines.append(each.assertion.expression + u' ' + each.assertion.comparison + u' '
                             + each.assertion.value + ": "_L1 + each.message);
        }
        xml.writeStartElement(u"failure"_s);
        xml.writeAttribute(u"type"_s, u"assertion"_s);
        xml.writeAttribute(u"message"_s, xmlText(lines.value(0)));
        xml.writeCharacters(xmlText(lines.join(u'\n')));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

void writeSuite(QXmlStreamWriter &xml, const RunReport &report, int iteration, qsizetype first,
                qsizetype count)
{
    int failures = 0;
    int errors = 0;
    int skipped = 0;
    double time = 0;
    for (qsizetype i = first; i < first + count; ++i) {
        const RunResult &result = report.results.at(i);
        failures += result.outcome == Outcome::Failed ? 1 : 0;
        errors += result.outcome == Outcome::NoAnswer ? 1 : 0;
        skipped += result.outcome == Outcome::Skipped ? 1 : 0;
        time += result.milliseconds;
    }
    const QString number = report.iterations > 1 ? u" #%1"_s.arg(iteration + 1) : QString();
    xml.writeStartElement(u"testsuite"_s);
    xml.writeAttribute(u"name"_s, xmlText(report.plan.name + number));
    xml.writeAttribute(u"timestamp"_s, report.started.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s));
    xml.writeAttribute(u"hostname"_s, u"localhost"_s); // asked for by Ant's schema; whose it is tells nothing
    xml.writeAttribute(u"tests"_s, QString::number(count));
    xml.writeAttribute(u"failures"_s, QString::number(failures));
    xml.writeAttribute(u"errors"_s, QString::number(errors));
    xml.writeAttribute(u"skipped"_s, QString::number(skipped));
    xml.writeAttribute(u"time"_s, seconds(time));
    for (qsizetype i = first; i < first + count; ++i)
        writeCase(xml, report, report.results.at(i));
    xml.writeEndElement();
}

} // namespace

QString RunReport::nameOf(const RunResult &result) const
{
    const QString name = plan.requests.at(result.request).name;
    return iterations > 1 ? u"%1 #%2"_s.arg(name).arg(result.iteration + 1) : name;
}

std::optional<ReportKind> reportKindOf(QStringView name)
{
    if (name == "json"_L1)
        return ReportKind::Json;
    if (name == "junit"_L1)
        return ReportKind::JUnit;
    if (name == "html"_L1)
        return ReportKind::Html;
    return {};
}

QString outcomeName(RunResult::Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return u"passed"_s;
    case Outcome::Failed:
        return u"failed"_s;
    case Outcome::NoAnswer:
        return u"error"_s;
    default:
        return u"skipped"_s;
    }
}

namespace Reports {

QByteArray json(const RunReport &report)
{
    const RunSummary &summary = report.summary;
    QJsonArray results;
    for (const RunResult &result : report.results)
        results.append(resultObject(report, result));
    QJsonObject object{{u"collection"_s, report.plan.name},
                       {u"started"_s, report.started.toUTC().toString(Qt::ISODateWithMs)},
                       {u"iterations"_s, report.iterations},
                       {u"summary"_s,
                        QJsonObject{{u"requests"_s, summary.requests},
                                    {u"passed"_s, summary.passed},
                                    {u"failed"_s, summary.failed},
                                    {u"skipped"_s, summary.skipped},
                                    {u"assertions"_s, summary.assertions},
                                    {u"failedAssertions"_s, summary.failedAssertions},
                                    {u"milliseconds"_s, summary.milliseconds},
                                    {u"canceled"_s, summary.isCanceled}}},
                       {u"results"_s, results}};
    if (!report.environment.isEmpty())
        object[u"environment"_s] = report.environment;
    return QJsonDocument(object).toJson();
}

QByteArray junit(const RunReport &report)
{
    const RunSummary &summary = report.summary;
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(u"testsuites"_s);
    xml.writeAttribute(u"name"_s, xmlText(report.plan.name));
    xml.writeAttribute(u"tests"_s, QString::number(report.results.size()));
    int errors = 0;
    for (const RunResult &result : report.results)
        errors += result.outcome == Outcome::NoAnswer ? 1 : 0;
    xml.writeAttribute(u"failures"_s, QString::number(summary.failed - errors));
    xml.writeAttribute(u"errors"_s, QString::number(errors));
    xml.writeAttribute(u"time"_s, seconds(summary.milliseconds));
    const qsizetype count = report.plan.requests.size();
    for (qsizetype first = 0; count > 0 && first < report.results.size(); first += count)
        writeSuite(xml, report, int(first / count), first, qMin(count, report.results.size() - first));
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

QByteArray make(const RunReport &report, ReportKind kind)
{
    switch (kind) {
    case ReportKind::Json:
        return json(report);
    case ReportKind::JUnit:
        return junit(report);
    case ReportKind::Html:
        break;
    }
    return html(report);
}

Requests::Result<void> save(const RunReport &report, ReportKind kind, const QString &path)
{
    QSaveFile file(path);
    const QByteArray bytes = make(report, kind);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush() && file.commit())
        return {};
    return Requests::Error(Requests::Error::RequestException, path + ": "_L1 + file.errorString());
}

} // namespace Reports

} // namespace Fingerpost

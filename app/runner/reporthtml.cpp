// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/reports.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Reports {

namespace {

QString reportWords(const char *text)
{
    return QCoreApplication::translate("Fingerpost::Runner", text);
}

/// The colours are those of the window.
constexpr QLatin1StringView PageStyle(
    ":root{color-scheme:light dark;--sheet:#fff;--text:#1d1e1b;--second:#53544e;--line:#e4e4df;"
    "--good:#17703c;--bad:#b0281f;--warn:#855000;--badtint:#fbe7e4}"
    "@media(prefers-color-scheme:dark){:root{--sheet:#1a1b1d;--text:#e6e6e3;--second:#b2b3b1;--line:#303135;"
    "--good:#6fcb8f;--bad:#f28b82;--warn:#e6b04f;--badtint:#43221f}}"
    "body{margin:24px auto;max-width:1100px;padding:0 16px;background:var(--sheet);color:var(--text);"
    "font:14px/1.45 system-ui,sans-serif}h1{font-size:20px;margin:0}p{color:var(--second);margin:4px 0 16px}"
    "table{border-collapse:collapse;width:100%}th{text-align:left;font-weight:500;color:var(--second)}"
    "th,td{padding:6px 8px;border-bottom:1px solid var(--line);vertical-align:top}"
    "td.n{text-align:right;white-space:nowrap}code{font:12px ui-monospace,monospace;overflow-wrap:anywhere}"
    ".passed{color:var(--good)}.failed,.error{color:var(--bad)}.skipped{color:var(--warn)}"
    "tr.bad{background:var(--badtint)}ul{margin:4px 0 0;padding-left:18px}pre{margin:4px 0 0;"
    "white-space:pre-wrap;font:12px ui-monospace,monospace}.sum{display:flex;gap:24px;flex-wrap:wrap;"
    "margin:16px 0}.sum b{font-size:20px;font-weight:500;display:block}");

QString outcomeShown(RunResult::Outcome outcome)
{
    switch (outcome) {
    case RunResult::Outcome::Passed:
        return reportWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "passed"));
    case RunResult::Outcome::Failed:
        return reportWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "failed"));
    case RunResult::Outcome::NoAnswer:
        return reportWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "no answer"));
    default:
        return reportWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "skipped"));
    }
}

QString figure(const QString &number, const QString &name, QLatin1StringView kind = {})
{
    return "<div><b class=\""_L1 + kind + "\">"_L1 + number + "</b>"_L1 + name.toHtmlEscaped() + "</div>"_L1;
}

QString detailsOf(const RunResult &result)
{
    QString html;
    if (!result.problem.isEmpty())
        html += "<div>"_L1 + result.problem.toHtmlEscaped() + "</div>"_L1;
    if (!result.detail.isEmpty())
        html += "<pre>"_L1 + result.detail.toHtmlEscaped() + "</pre>"_L1;
    if (result.assertions.isEmpty())
        return html;
    html += "<ul>"_L1;
    for (const AssertionResult &each : result.assertions) {
        const QString text = each.assertion.expression + u' ' + each.assertion.comparison
            + (each.assertion.value.isEmpty() ? QString() : u' ' + each.assertion.value);
        html += "<li class=\""_L1 + (each.isPassed() ? "passed"_L1 : "failed"_L1) + "\"><code>"_L1
            + text.toHtmlEscaped() + "</code>"_L1;
        if (!each.message.isEmpty())
            html += u" \u2014 "_s + each.message.toHtmlEscaped();
        html += "</li>"_L1;
    }
    return html + "</ul>"_L1;
}

QString rowOf(const RunReport &report, const RunResult &result)
{
    const QString status = result.status > 0
        ? QString::number(result.status) + u' ' + result.reason.toHtmlEscaped()
        : u"\u2013"_s;
    return "<tr class=\""_L1 + (result.isFailure() ? "bad"_L1 : "ok"_L1) + "\"><td class=\""_L1
        + outcomeName(result.outcome) + "\">"_L1 + outcomeShown(result.outcome).toHtmlEscaped()
        + "</td><td><div>"_L1 + report.nameOf(result).toHtmlEscaped() + "</div><code>"_L1
        + QString::fromLatin1(result.method).toHtmlEscaped() + u' ' + result.url.toHtmlEscaped()
        + "</code>"_L1 + detailsOf(result) + "</td><td>"_L1 + status + "</td><td class=\"n\">"_L1
        + QString::number(result.milliseconds, 'f', 1) + " ms</td></tr>\n"_L1;
}

} // namespace

QByteArray html(const RunReport &report)
{
    const RunSummary &summary = report.summary;
    const QString name = report.plan.name.toHtmlEscaped();
    QString html = "<!doctype html>\n<html><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                   "content=\"width=device-width\"><title>"_L1
        + name + "</title><style>"_L1 + PageStyle + "</style></head><body>\n<h1>"_L1 + name + "</h1><p>"_L1
        + QLocale().toString(report.started.toLocalTime(), QLocale::LongFormat).toHtmlEscaped();
    if (!report.environment.isEmpty())
        html += u" \u00b7 "_s + report.environment.toHtmlEscaped();
    if (summary.isCanceled)
        html +=
            u" \u00b7 "_s + reportWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "cancelled")).toHtmlEscaped();
    html += "</p>\n<div class=\"sum\">"_L1;
    const auto number = [](int value) { return QString::number(value); };
    html +=
        figure(number(summary.requests), reportWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "requests")));
    html += figure(number(summary.passed), reportWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "passed")),
                   "passed"_L1);
    html += figure(number(summary.failed), reportWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "failed")),
                   "failed"_L1);
    html += figure(number(summary.skipped), reportWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "skipped")),
                   "skipped"_L1);
    html += figure(number(summary.assertions - summary.failedAssertions) + u'/' + number(summary.assertions),
                   reportWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "assertions")));
    html += figure(QString::number(summary.milliseconds / 1000, 'f', 2) + " s"_L1,
                   reportWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "in all")));
    html += "</div>\n<table><thead><tr><th></th><th>"_L1
        + reportWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "Request")).toHtmlEscaped() + "</th><th>"_L1
        + reportWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "Status")).toHtmlEscaped() + "</th><th>"_L1
        + reportWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "Time")).toHtmlEscaped()
        + "</th></tr></thead><tbody>\n"_L1;
    for (const RunResult &result : report.results)
        html += rowOf(report, result);
    return (html + "</tbody></table></body></html>\n"_L1).toUtf8();
}

} // namespace Fingerpost::Reports

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "stepcheck.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

/// An exception among the results of `use`, as a thing to be compared.
std::optional<Raised> raisedIn(const QJsonObject &result)
{
    if (!result.contains("exception"_L1))
        return {};
    const QJsonValue exception = result.value("exception"_L1);
    Raised raised;
    raised.name = exception[u"class"].toString();
    raised.message = exception[u"message"].toString();
    if (exception[u"response"].isObject())
        raised.response = exception[u"response"].toObject();
    return raised;
}

/// Bytes of an item, text as UTF-8.
QByteArray bytesOf(const QJsonValue &item)
{
    return item.isObject() ? item[u"text"].toString().toUtf8() : decoded(item);
}

QJsonValue joinedItems(const QJsonValue &items)
{
    if (!items.isArray())
        return items;
    QByteArray all;
    for (const QJsonValue &item : items.toArray())
        all += bytesOf(item);
    return bytesValue(all);
}

QString compareUsed(const QString &what, const QJsonObject &expected, const QJsonObject &got, bool joined,
                    const QJsonObject &accept)
{
    for (const QString &key : {u"value"_s, u"items"_s}) {
        // An iterator that Python did not even make is recorded without items; ours ends before the first.
        const bool neverMade = expected.contains("exception"_L1) && !expected.contains(key)
            && got.value(key).toArray().isEmpty();
        const QJsonValue wanted = expected.value(key);
        const QJsonValue came = neverMade ? wanted : got.value(key);
        const QString wrong = joined ? compareValue(what, joinedItems(wanted), joinedItems(came))
                                     : compareValue(what, wanted, came);
        if (!wrong.isEmpty())
            return wrong;
    }
    const QString wrong =
        checkException(expected.value("exception"_L1).toObject(), raisedIn(got), accept).failure;
    return wrong.isEmpty() ? wrong : what + u' ' + wrong;
}

} // namespace

QString compareUse(const QJsonArray &expected, const QJsonArray &got, bool joined, const QJsonObject &accept)
{
    for (qsizetype i = 0; i < qMax(expected.size(), got.size()); ++i) {
        const QString wrong =
            compareUsed(u"use[%1]"_s.arg(i), expected.at(i).toObject(), got.at(i).toObject(), joined, accept);
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

StepCheck checkStep(const QJsonArray &compare, const QJsonObject &expected, const StepResult &got,
                    const Rules &rules)
{
    if (compare.isEmpty())
        return {};
    const QJsonObject exception = expected.value("exception"_L1).toObject();
    const ExceptionCheck check = checkException(exception, got.raised, rules.accept);
    if (!check.failure.isEmpty())
        return {true, check.failure};
    const QJsonObject response = expected.value("response"_L1).toObject();
    for (const QJsonValue &name : compare) {
        const QString fact = name.toString();
        QString wrong;
        if (fact == "hook_log"_L1)
            wrong = compareValue(fact, expected.value(fact), got.hookLog);
        else if (fact == "exception"_L1 || check.finished)
            continue;
        else if (fact == "response_is_none"_L1)
            wrong = got.response ? difference(fact, u"nothing"_s, u"a response"_s) : QString();
        else if (!got.response)
            wrong = difference(fact, u"a response"_s, u"nothing"_s);
        else if (fact == "use"_L1 || fact == "use_joined"_L1)
            wrong = compareUse(response.value("use"_L1).toArray(), got.used, fact == "use_joined"_L1, {});
        else
            wrong = compareFact(fact, response.value(fact), *got.response, rules);
        if (!wrong.isEmpty())
            return {true, wrong};
    }
    // What was accepted in the place of the recorded ends the case; a recorded exception goes on to the next
    // step.
    const bool asRecorded = exception.isEmpty() != got.raised.has_value();
    return {!asRecorded, {}};
}

} // namespace Conformance

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "caserunner.h"
#include "functions.h"

using namespace Qt::Literals::StringLiterals;

namespace Conformance {

namespace {

QString compareAnswer(const QString &what, const QJsonObject &expected, const Answer &got,
                      const QJsonObject &accept);

QString compareScript(const QString &what, const QJsonArray &expected, const QList<Answer> &got,
                      const QJsonObject &accept)
{
    if (expected.size() != got.size())
        return difference(what + u".length"_s, QString::number(expected.size()), QString::number(got.size()));
    for (qsizetype i = 0; i < got.size(); ++i) {
        const QString wrong =
            compareAnswer(u"%1[%2]"_s.arg(what).arg(i), expected.at(i).toObject(), got.at(i), accept);
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

/// The order of the proxies does not count.
QJsonObject withUnorderedProxies(QJsonObject value)
{
    value.insert("proxies"_L1, dictValue(value.value("proxies"_L1).toArray()));
    return value;
}

/// Only the class of an exception counts.
QJsonObject withNamesOnly(QJsonObject value)
{
    QJsonArray adapters;
    for (const QJsonValue &one : value.value("adapters"_L1).toArray()) {
        const QJsonValue name = one[u"exception"][u"class"];
        adapters.append(one.isObject() ? QJsonValue(QJsonObject{{u"exception"_s, name}}) : one);
    }
    value.insert("adapters"_L1, adapters);
    return value;
}

/// \a expected has "return" or "value", or "exception".
QString compareAnswer(const QString &what, const QJsonObject &expected, const Answer &got,
                      const QJsonObject &accept)
{
    const ExceptionCheck check =
        checkException(expected.value("exception"_L1).toObject(), got.raised, accept);
    if (check.finished)
        return check.failure.isEmpty() ? QString() : what + u' ' + check.failure;
    const QJsonValue value =
        expected.contains("return"_L1) ? expected.value("return"_L1) : expected.value("value"_L1);
    switch (got.kind) {
    case Answer::Value:
        return compareValue(what, value, got.value);
    case Answer::Cookies:
        return compareCookies(what, value.toArray(), got.value.toArray());
    case Answer::OneCookie:
        return compareCookie(what, value.toObject(), got.value.toObject());
    case Answer::RebuiltProxies:
        return compareValue(what, withUnorderedProxies(value.toObject()),
                            withUnorderedProxies(got.value.toObject()));
    case Answer::Mounts:
        return compareValue(what, withNamesOnly(value.toObject()), got.value);
    case Answer::Script:
        return compareScript(what, value.toArray(), got.entries, accept);
    }
    return {};
}

class UtilsRunner : public CaseRunner {
public:
    UtilsRunner()
    {
        for (const Functions &some :
             {urlFunctions(), headerFunctions(), proxyFunctions(), bodyFunctions(), errorFunctions(),
              containerFunctions(), cookieFunctions(), sessionFunctions(), responseFunctions()})
            m_functions.insert(some);
    }

    [[nodiscard]] Outcome run(const QJsonObject &recorded, Context &context) override
    {
        const QString name = recorded.value("fn"_L1).toString();
        const Function function = m_functions.value(name);
        if (!function)
            return {u"the C++ API has nothing like the function "_s + name};
        context.enterEnvironment(recorded.value("env"_L1).toObject());
        ValueReader reader(context);
        Call call{recorded.value("args"_L1).toArray(), reader, context};
        Answer answer = function(call);
        if (!reader.unsupported().isEmpty())
            return {reader.unsupported()};
        if (reader.error())
            answer = reader.error();
        if (recorded.value("fuzzy"_L1).toArray().contains(u"return"_s)
            || recorded.value("compare"_L1).toArray().isEmpty())
            return {};
        return {compareAnswer(u"return"_s, context.substituted(recorded.value("expect"_L1).toObject()),
                              answer, recorded.value("accept"_L1).toObject())};
    }

private:
    Functions m_functions;
};

} // namespace

QByteArray Call::latin1Of(const QJsonValue &value)
{
    if (typeOf(value) == "bytes"_L1)
        return decoded(value.toObject().value("b64"_L1));
    if (!value.isString())
        return {};
    const QString text = value.toString();
    return text.isEmpty() ? QByteArray("") : text.toLatin1();
}

QByteArray Call::latin1(qsizetype i) const
{
    return latin1Of(args.at(i));
}

QVariant Call::variantOf(const QJsonValue &value)
{
    const QString type = typeOf(value);
    if (type == "bytes"_L1)
        return decoded(value.toObject().value("b64"_L1));
    if (!value.isArray() && type.isEmpty())
        return value.toVariant();
    QVariantList list;
    QVariantMap map;
    for (const QJsonValue &item : value.isArray() ? value.toArray() : value[u"items"].toArray()) {
        if (value.isArray() || type == "pairs"_L1 || type == "tuple"_L1)
            list.append(variantOf(item));
        else
            map.insert(item[0].toString(), variantOf(item[1]));
    }
    return type == "dict"_L1 || type == "cid"_L1 ? QVariant(map) : QVariant(list);
}

QJsonValue Call::valueOf(const QVariant &variant)
{
    return variant.typeId() == QMetaType::QByteArray ? bytesValue(variant.toByteArray())
                                                     : QJsonValue::fromVariant(variant);
}

std::unique_ptr<CaseRunner> makeUtilsRunner()
{
    return std::make_unique<UtilsRunner>();
}

} // namespace Conformance

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "compare.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

/// Seconds between the cookie's expiry and {{now+N}}, while a case runs.
constexpr qint64 clockTolerance = 5;

bool sameExpiry(const QJsonValue &expected, const QJsonValue &got)
{
    const QString text = expected.toString();
    if (!text.startsWith("{{now"_L1))
        return expected == got;
    const qint64 wanted = QDateTime::currentSecsSinceEpoch() + text.sliced(5).chopped(2).toLongLong();
    return got.isDouble() && qAbs(got.toInteger() - wanted) <= clockTolerance;
}

QJsonArray sorted(const QJsonArray &facts)
{
    const auto key = [](const QJsonValue &fact) {
        return std::array{fact[u"domain"].toString(), fact[u"path"].toString(), fact[u"name"].toString()};
    };
    QList<QJsonValue> list(facts.begin(), facts.end());
    std::stable_sort(list.begin(), list.end(),
                     [key](const QJsonValue &a, const QJsonValue &b) { return key(a) < key(b); });
    QJsonArray out;
    for (const QJsonValue &fact : list)
        out.append(fact);
    return out;
}

} // namespace

QJsonObject cookieFact(const Cookie &cookie)
{
    return {
        {u"name"_s, QString::fromLatin1(cookie.name)},
        {u"value"_s, QString::fromLatin1(cookie.value)},
        {u"domain"_s, cookie.domainText()},
        {u"path"_s, cookie.path},
        {u"secure"_s, cookie.secure},
        {u"expires"_s,
         cookie.expires.isValid() ? QJsonValue(cookie.expires.toSecsSinceEpoch()) : QJsonValue()},
    };
}

QJsonArray cookieFacts(const CookieJar &jar)
{
    QJsonArray out;
    for (const Cookie &cookie : jar.all())
        out.append(cookieFact(cookie));
    return out;
}

QString compareCookie(const QString &what, const QJsonObject &expected, const QJsonObject &got)
{
    for (const QString &fact : {u"name"_s, u"value"_s, u"domain"_s, u"path"_s, u"secure"_s}) {
        const QString wrong = compareValue(what + u'.' + fact, expected.value(fact), got.value(fact));
        if (!wrong.isEmpty())
            return wrong;
    }
    if (!sameExpiry(expected.value("expires"_L1), got.value("expires"_L1)))
        return compareValue(what + u".expires"_s, expected.value("expires"_L1), got.value("expires"_L1));
    return {};
}

QString compareCookies(const QString &what, const QJsonArray &expected, const QJsonArray &got)
{
    if (expected.size() != got.size())
        return compareValue(what, expected, got);
    const QJsonArray wanted = sorted(expected);
    const QJsonArray there = sorted(got);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const QString wrong =
            compareCookie(u"%1[%2]"_s.arg(what).arg(i), wanted.at(i).toObject(), there.at(i).toObject());
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

} // namespace Conformance

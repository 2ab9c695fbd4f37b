// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "functions.h"

#include "preparedrequest_p.h"

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

/// Set-Cookie values, or [header, value].
Headers setCookieHeaders(const QJsonValue &list)
{
    Headers out;
    for (const QJsonValue &one : list.toArray()) {
        const bool named = one.isArray();
        out.add(named ? Call::latin1Of(one[0]) : QByteArray("Set-Cookie"),
                Call::latin1Of(named ? one[1] : one));
    }
    return out;
}

Answer extract(Call &call)
{
    CookieJar jar = call.reader.cookies(call.args.at(3));
    PreparedRequest request;
    const RequestOptions options{.headers = call.reader.headers(call.args.at(2))};
    if (const Result<void> done = request.prepare("GET", call.text(0), options); !done)
        return done.error();
    jar.extract(cookieUrl(request), setCookieHeaders(call.args.at(1)));
    return {cookieFacts(jar), Answer::Cookies};
}

Answer roundtrip(Call &call)
{
    CookieJar jar;
    jar.extract(call.text(0), setCookieHeaders(call.args.at(1)));
    return latin1Value(jar.cookieHeader(call.text(2)));
}

Answer fromDict(Call &call)
{
    const CookieJar jar = call.reader.cookies(call.args.at(1));
    return {cookieFacts(
                CookieJar::fromDict(call.reader.fields(call.args.at(0)), jar, call.args.at(2).toBool(true))),
            Answer::Cookies};
}

Answer merge(Call &call)
{
    const CookieJar jar = call.reader.cookies(call.args.at(0));
    const QJsonValue other = call.args.at(1);
    return {cookieFacts(typeOf(other) == "dict"_L1
                            ? CookieJar::fromDict(call.reader.fields(other), jar, false)
                            : jar.merged(call.reader.cookies(other))),
            Answer::Cookies};
}

QJsonArray cookieItemsOf(const Fields &fields)
{
    QJsonArray items;
    for (const Field &field : fields)
        items.append(QJsonArray{latin1Value(field.key), latin1Value(field.value)});
    return items;
}

/// The attributes as they are written in a Set-Cookie field.
Answer fromMorsel(Call &call)
{
    QByteArray field = call.latin1(0) + '=' + call.latin1(1);
    for (const QJsonValue &item : call.args.at(2)[u"items"].toArray()) {
        if (item[1].isDouble())
            call.reader.refuse(u"a cookie attribute that is no text: it does not compile"_s);
        else if (item[1].isBool() && item[1].toBool())
            field += "; " + Call::latin1Of(item[0]);
        else if (item[1].isString())
            field += "; " + Call::latin1Of(item[0]) + '=' + Call::latin1Of(item[1]);
    }
    const Result<Cookie> cookie = Cookie::fromSetCookie(field);
    return cookie ? Answer(cookieFact(cookie.value()), Answer::OneCookie) : Answer(cookie.error());
}

/// Requests' RequestsCookieJar.
class JarScript {
public:
    JarScript(const CookieJar &jar, ValueReader &reader)
        : m_jar(jar)
        , m_reader(reader)
    {
    }

    [[nodiscard]] Answer run(const QJsonArray &step)
    {
        const QString op = step.at(0).toString();
        const QByteArray name = Call::latin1Of(step.at(1));
        if (op == "set"_L1 || op == "setitem"_L1)
            return set(name, step);
        if (op == "get"_L1)
            return got(name, step.at(2), false);
        if (op == "getitem"_L1)
            return got(name, {}, true);
        if (op == "pop"_L1)
            return pop(name, step);
        if (op == "setdefault"_L1) {
            if (!m_jar.contains(name))
                m_jar.set(name, Call::latin1Of(step.at(2)));
            return got(name, {}, true);
        }
        if (op == "copy_then_set"_L1) {
            CookieJar copy = m_jar;
            copy.set(name, Call::latin1Of(step.at(2)));
            return QJsonValue(QJsonArray{m_jar.size(), copy.size(), copy == m_jar});
        }
        if (op == "del"_L1)
            m_jar.remove(name);
        else if (op == "update"_L1)
            update(step.at(1));
        else if (op == "clear"_L1)
            return clear(step);
        else if (op == "clear_session_cookies"_L1)
            m_jar.clearSessionCookies();
        else if (op == "clear_expired_cookies"_L1)
            m_jar.removeExpired();
        else if (op == "facts"_L1)
            return {cookieFacts(m_jar), Answer::Cookies};
        else
            return look(op, name, step);
        return {};
    }

private:
    [[nodiscard]] Answer pop(const QByteArray &name, const QJsonArray &step)
    {
        if (!m_jar.contains(name) && step.size() > 2)
            return step.at(2);
        const Answer value = got(name, {}, true);
        if (!value.raised)
            m_jar.remove(name);
        return value;
    }

    [[nodiscard]] Answer look(const QString &op, const QByteArray &name, const QJsonArray &step)
    {
        const QJsonValue where = step.at(1);
        if (op == "contains"_L1)
            return QJsonValue(m_jar.contains(name));
        if (op == "len"_L1)
            return QJsonValue(m_jar.size());
        if (op == "items"_L1)
            return QJsonValue(cookieItemsOf(m_jar.items()));
        if (op == "get_dict"_L1)
            return dictValue(
                cookieItemsOf(m_jar.toDict(option(where, u"domain"_s), option(where, u"path"_s))));
        if (op == "multiple_domains"_L1)
            return QJsonValue(m_jar.hasMultipleDomains());
        if (op == "list_domains"_L1)
            return QJsonValue(QJsonArray::fromStringList(m_jar.domains()));
        if (op == "list_paths"_L1)
            return QJsonValue(QJsonArray::fromStringList(m_jar.paths()));
        if (op == "keys"_L1 || op == "values"_L1) {
            QJsonArray out;
            for (const QByteArray &one : op == "keys"_L1 ? m_jar.keys() : m_jar.values())
                out.append(latin1Value(one));
            return QJsonValue(out);
        }
        m_reader.refuse(u"the operation "_s + op);
        return {};
    }

    /// null where it is not given.
    [[nodiscard]] static QString option(const QJsonValue &dict, const QString &name)
    {
        for (const QJsonValue &item : dict[u"items"].toArray()) {
            if (item[0] == name)
                return item[1].toString();
        }
        return {};
    }

    [[nodiscard]] Answer set(const QByteArray &name, const QJsonArray &step)
    {
        const QByteArray value = Call::latin1Of(step.at(2));
        QString domain;
        QString path;
        bool secure = false;
        bool httpOnly = false;
        QDateTime expires;
        for (const QJsonValue &item : step.at(3)[u"items"].toArray()) {
            if (item[0] == "domain"_L1)
                domain = item[1].toString();
            else if (item[0] == "path"_L1)
                path = item[1].toString();
            else if (item[0] == "secure"_L1)
                secure = item[1].toBool();
            else if (item[0] == "rest"_L1)
                httpOnly = item[1][u"items"][0][0] == "HttpOnly"_L1;
            else if (item[0] == "expires"_L1)
                expires = item[1].isNull() ? QDateTime() : QDateTime::fromSecsSinceEpoch(item[1].toInteger());
            else if (item[0] != "discard"_L1 && item[0] != "version"_L1) // facts that are not compared
                m_reader.refuse(u"the cookie attribute %1: it does not compile"_s.arg(item[0].toString()));
        }
        m_jar.set(name, value, domain, path);
        if (value.isNull() || (!secure && !httpOnly && !expires.isValid()))
            return {};
        CookieJar made; // m_jar keeps the place of one that is set again
        made.set(name, value, domain, path);
        Cookie cookie = made.all().constFirst();
        cookie.secure = secure;
        cookie.httpOnly = httpOnly;
        cookie.expires = expires;
        m_jar.insert(cookie);
        return {};
    }

    [[nodiscard]] Answer got(const QByteArray &name, const QJsonValue &options, bool mustBeThere) const
    {
        const QString fallback = option(options, u"default"_s);
        const Result<QByteArray> value =
            m_jar.get(name, fallback.isNull() ? QByteArray() : fallback.toLatin1(),
                      option(options, u"domain"_s), option(options, u"path"_s));
        if (!value)
            return value.error();
        if (mustBeThere && value.value().isNull())
            return Raised{u"KeyError"_s, u"there is none of that name"_s, {}};
        return latin1Value(value.value());
    }

    void update(const QJsonValue &other)
    {
        if (typeOf(other) == "dict"_L1)
            m_jar = CookieJar::fromDict(m_reader.fields(other), m_jar);
        else
            m_jar.update(m_reader.cookies(other));
    }

    [[nodiscard]] Answer clear(const QJsonArray &step)
    {
        if (step.size() == 1) {
            m_jar.clear();
            return {};
        }
        const auto given = [&step](qsizetype i) {
            return i < step.size() ? step.at(i).toString() : QString();
        };
        const QByteArray name = step.size() > 3 ? Call::latin1Of(step.at(3)) : QByteArray();
        if (m_jar.clear(given(1), given(2), name) > 0)
            return {};
        return Raised{u"KeyError"_s, u"there is none of these"_s, {}};
    }

    CookieJar m_jar;
    ValueReader &m_reader;
};

Answer jarScript(Call &call)
{
    JarScript script(call.reader.cookies(call.args.at(0)), call.reader);
    QList<Answer> answers;
    for (const QJsonValue &step : call.args.at(1).toArray())
        answers.append(script.run(step.toArray()));
    return answers;
}

} // namespace

Functions cookieFunctions()
{
    return {
        {u"extract_cookies"_s, extract},
        {u"cookie_roundtrip"_s, roundtrip},
        {u"cookiejar_from_dict"_s, fromDict},
        {u"merge_cookies"_s, merge},
        {u"dict_from_cookiejar"_s,
         [](Call &call) -> Answer {
             return dictValue(cookieItemsOf(call.reader.cookies(call.args.at(0)).toDict()));
         }},
        {u"morsel_to_cookie"_s, fromMorsel},
        {u"CookieJar"_s, jarScript},
    };
}

} // namespace Conformance

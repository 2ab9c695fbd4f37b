// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/testsuite.h"

#include <qrequests/response.h>
#include <qrequests/session.h>

#include <QTest>

#include <stdexcept>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

/// What a Response says of its exchange. The expectations are what Requests did.
class TestResponseFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fields();
    void emptyOnesAreIndependent();
    void hooks();
    void redirectTarget_data();
    void redirectTarget();
};

void TestResponseFields::fields()
{
    Response response;
    QCOMPARE(response.statusCode(), 0);
    QVERIFY(response.reason().isNull() && response.encoding().isNull() && !response.ok());
    const Response before = response;
    response.setStatusCode(302);
    response.setReason(u"Found"_s);
    response.setUrl(u"http://x/"_s);
    response.setHeaders({{"Location", "/y"}, {"Link", "<http://x/2>; rel=\"next\", <http://x/9>; type=a"}});
    response.setContent("body");
    PreparedRequest request;
    request.setUrl(u"http://x/"_s);
    response.setRequest(request);
    response.setHistory({before});
    CookieJar jar;
    jar.insert(Cookie{.name = "a", .value = "1"});
    response.setCookies(jar);
    QCOMPARE(response.statusCode(), 302);
    QCOMPARE(response.reason(), u"Found"_s);
    QCOMPARE(response.url(), u"http://x/"_s);
    QCOMPARE(response.request().url(), u"http://x/"_s);
    QCOMPARE(response.content(), "body");
    QCOMPARE(response.bodySize(), 4);
    QCOMPARE(response.history().size(), 1);
    QCOMPARE(response.cookies().all().size(), 1);
    QVERIFY(response.isRedirect() && !response.isPermanentRedirect() && response.ok());
    QCOMPARE(response.links().keys(), QStringList({u"http://x/9"_s, u"next"_s}));
    QCOMPARE(response.links().value(u"next"_s).url, u"http://x/2"_s);
    response.setError(Error(Error::RequestException, u"no"_s));
    QVERIFY(!response.ok());
    QCOMPARE(response.error().message(), u"no"_s);
    QCOMPARE(before.statusCode(), 0); // a value: the copy is another
}

void TestResponseFields::emptyOnesAreIndependent()
{
    Response one;
    const Response other;
    one.setStatusCode(200);
    one.setUrl(u"http://h/"_s);
    PreparedRequest request = one.request();
    request.setMethod("GET");
    one.setRequest(request);
    for (const Response &empty : {other, Response()}) {
        QCOMPARE(empty.statusCode(), 0);
        QVERIFY(empty.url().isNull());
        QVERIFY(empty.request().method().isNull());
    }
    QVERIFY(PreparedRequest().method().isNull());
    QCOMPARE(one.request().method(), "GET");
}

void TestResponseFields::hooks()
{
    const ResponseHook nothing = [](const Response &) -> std::optional<Response> { return {}; };
    Hooks hooks{nothing, ResponseHook(), nothing};
    QCOMPARE(hooks.size(), 2); // an empty function is none
    const Result<HookId> id = hooks.registerHook("response", nothing);
    QVERIFY(id.ok());
    QCOMPARE(hooks.registerHook("request", nothing).error().code(), Error::RequestException);
    QCOMPARE(hooks.registerHook("response", {}).error().code(), Error::RequestException);
    Hooks copy = hooks;
    QVERIFY(!copy.deregisterHook("request", id.value()));
    QVERIFY(copy.deregisterHook("response", id.value()).value());
    QVERIFY(!copy.deregisterHook("response", id.value()).value());
    QCOMPARE(copy.size(), 2);
    QCOMPARE(hooks.size(), 3);
    QCOMPARE(hooks.ids().constLast(), id.value());

    Request request("GET", u"http://x/"_s, {.hooks = {nothing}});
    const Result<HookId> own = request.registerHook("response", nothing);
    PreparedRequest prepared = request.prepare().value();
    QCOMPARE(prepared.hooks().size(), 2);
    QVERIFY(prepared.deregisterHook("response", own.value()).value());
    prepared.prepareHooks(hooks);
    QCOMPARE(prepared.hooks().size(), 4);
    QCOMPARE(request.options().hooks.size(), 2);
    QVERIFY(request.deregisterHook("response", own.value()).value());
}

void TestResponseFields::redirectTarget_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("expected");
    QTest::newRow("302") << 302 << "/x"_ba << u"/x"_s;
    QTest::newRow("300") << 300 << "/x"_ba << QString();
    QTest::newRow("304") << 304 << "/x"_ba << QString();
    QTest::newRow("utf-8") << 301 << "/\xC3\xA9"_ba << u"/é"_s;
    QTest::newRow("latin-1") << 308 << "/\xE9"_ba << u"/é"_s;
    QTest::newRow("without") << 302 << QByteArray() << QString();
}

void TestResponseFields::redirectTarget()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, location);
    QFETCH(const QString, expected);
    Response response;
    response.setStatusCode(status);
    if (!location.isNull())
        response.setHeaders({{"location", location}});
    QCOMPARE(Session::redirectTarget(response), expected);
    QCOMPARE(Session::redirectTarget(response).isNull(), expected.isNull());
}

FINGERPOST_TEST(TestResponseFields)
#include "tst_responsefields.moc"

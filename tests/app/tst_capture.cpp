// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/capture.h"
#include "support/testsuite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using CaptureKind = Capture::Kind;
using State = AnswerReader::State;

namespace {

/// One answer, to "Users/Login", and how often it was asked for.
class OneAnswer : public LastAnswers {
public:
    explicit OneAnswer(LastAnswer answer)
        : m_answer(std::move(answer))
    {
    }

    std::optional<LastAnswer> lastAnswer(const QString &path) const override
    {
        ++asked;
        return path == u"Users/Login"_s ? std::optional(m_answer) : std::nullopt;
    }

    mutable int asked = 0;

private:
    LastAnswer m_answer;
};

LastAnswer login()
{
    LastAnswer answer;
    answer.status = 201;
    answer.headers.add("Content-Type", "application/json");
    answer.headers.add("X-Id", "first");
    answer.headers.add("x-id", "second");
    for (const char *value : {"old", "new"}) {
        Requests::Cookie cookie;
        cookie.name = "sid";
        cookie.value = value;
        answer.cookies.append(cookie);
    }
    answer.body = "{\"token\":\"a\\\"b\",\"id\":12345678901234567890.10,\"user\":{\"n\": 1},\"none\":null}";
    return answer;
}

AnswerReader::Value valueOf(const LastAnswer &answer, const QString &expression)
{
    const auto capture = Capture::parse(expression);
    return capture ? AnswerReader(std::make_shared<OneAnswer>(answer)).value(*capture)
                   : AnswerReader::Value{State::BadExpression, u"not parsed"_s};
}

} // namespace

class TestCapture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void textComesBack();
    void values_data();
    void values();
    void failures_data();
    void failures();
    void charsetOfTheBody();
    void bodiesThatAreCutOff();
    void noAnswers();
    void answersAreReadOnce();
    void patternsAreBounded_data();
    void patternsAreBounded();
    void lookBehindSeesWhatIsBefore();
};

void TestCapture::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("expression");

    QTest::newRow("json") << u"response('A/B').json('$.a')"_s << int(CaptureKind::Json) << u"A/B"_s
                          << u"$.a"_s;
    QTest::newRow("double quotes") << u"response(\"It's\").header(\"ETag\")"_s << int(CaptureKind::Header)
                                   << u"It's"_s << u"ETag"_s;
    QTest::newRow("blanks") << u" response ( 'A' ) . cookie ( 'sid' ) "_s << int(CaptureKind::Cookie)
                            << u"A"_s << u"sid"_s;
    QTest::newRow("pattern") << uR"(response('A').regex('a\d+\'(.)\\x'))"_s << int(CaptureKind::Regex)
                             << u"A"_s << uR"(a\d+'(.)\\x)"_s;
    QTest::newRow("status") << u"response('A').status()"_s << int(CaptureKind::Status) << u"A"_s << u""_s;
    QTest::newRow("body") << u"response('A').body( )"_s << int(CaptureKind::Body) << u"A"_s << u""_s;
    QTest::newRow("blanks in quotes stay")
        << u"response(' A ').header(' x ')"_s << int(CaptureKind::Header) << u" A "_s << u" x "_s;
}

void TestCapture::parses()
{
    QFETCH(const QString, text);
    const auto capture = Capture::parse(text);
    QVERIFY(capture);
    QTEST(int(capture->kind), "kind");
    QTEST(capture->request, "request");
    QTEST(capture->expression, "expression");
}

void TestCapture::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "response", "response()", "response('').body()", "response('A')", "response('A').",
          "response('A').json", "response('A').json()", "response('A').json('$'", "response('A').json('$') x",
          "response('A').xml('/')", "response('A).json('$')", "response('A').status('x')",
          "response(A).status()", "response('A').jsonx('$')"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestCapture::refuses()
{
    QFETCH(const QString, text);
    QVERIFY(!Capture::parse(text));
}

void TestCapture::textComesBack()
{
    QRandomGenerator random(9);
    const QStringList pieces = {u"'"_s,   u"\""_s, u"\\"_s, u"a"_s, u"$.x"_s,
                                u"{2}"_s, u" "_s,  u"("_s,  u")"_s, u"é"_s};
    int written = 0;
    for (int round = 0; round < 5000; ++round) {
        Capture capture;
        capture.kind = CaptureKind(random.bounded(4));
        capture.request = u"A'\"/B"_s;
        for (int i = random.bounded(6); i > 0; --i)
            capture.expression += pieces.at(random.bounded(int(pieces.size())));
        // Nothing can say that a backslash before the quote in use, or the end, is one.
        if (capture.expression.contains(u"\\'"_s) || capture.expression.contains(u"\\\""_s)
            || capture.expression.endsWith(u'\\'))
            continue;
        const auto read = Capture::parse(capture.toText());
        QVERIFY2(read == capture, qPrintable(capture.toText()));
        ++written;
    }
    QVERIFY(written > 3000);
    QCOMPARE((Capture{u"A"_s, CaptureKind::Status, {}}.toText()), u"response('A').status()"_s);
}

void TestCapture::values_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("value");

    QTest::newRow("string") << u"json('$.token')"_s << u"a\"b"_s;
    QTest::newRow("number to the digit") << u"json('$.id')"_s << u"12345678901234567890.10"_s;
    QTest::newRow("object as it stands") << u"json('$.user')"_s << u"{\"n\": 1}"_s;
    QTest::newRow("null") << u"json('$.none')"_s << u"null"_s;
    QTest::newRow("first of several") << u"json('$..*')"_s << u"a\"b"_s;
    QTest::newRow("first header") << u"header('x-ID')"_s << u"first"_s;
    QTest::newRow("last cookie") << u"cookie('sid')"_s << u"new"_s;
    QTest::newRow("status") << u"status()"_s << u"201"_s;
    QTest::newRow("body") << u"body()"_s << QString::fromUtf8(login().body);
    QTest::newRow("group") << uR"(regex('"id":(\d+)'))"_s << u"12345678901234567890"_s;
    QTest::newRow("whole match") << uR"(regex('\d+\.\d+'))"_s << u"12345678901234567890.10"_s;
    QTest::newRow("group that took no part") << uR"(regex('(x)?"none"'))"_s << u"\"none\""_s;
    QTest::newRow("start") << uR"(regex('^.'))"_s << u"{"_s;
}

void TestCapture::values()
{
    QFETCH(const QString, expression);
    const AnswerReader::Value value = valueOf(login(), u"response('Users/Login')."_s + expression);
    QCOMPARE(value.state, State::Found);
    QTEST(value.text, "value");
}

void TestCapture::failures_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<int>("state");

    QTest::newRow("no such member") << u"json('$.nothing')"_s << int(State::NoMatch);
    QTest::newRow("no such header") << u"header('ETag')"_s << int(State::NoMatch);
    QTest::newRow("no such cookie") << u"cookie('SID')"_s << int(State::NoMatch);
    QTest::newRow("no match") << u"regex('xyz')"_s << int(State::NoMatch);
    QTest::newRow("no JSONPath") << u"json('token')"_s << int(State::BadExpression);
    QTest::newRow("no pattern") << u"regex('(')"_s << int(State::BadExpression);
}

void TestCapture::failures()
{
    QFETCH(const QString, expression);
    const AnswerReader::Value value = valueOf(login(), u"response('Users/Login')."_s + expression);
    QTEST(int(value.state), "state");
    QVERIFY(value.text.isEmpty());
}

void TestCapture::charsetOfTheBody()
{
    LastAnswer answer;
    answer.body = "gr\xfc\xdf";
    answer.headers.set("Content-Type", "text/plain; charset=\"ISO-8859-1\"");
    QCOMPARE(valueOf(answer, u"response('Users/Login').body()"_s).text, u"grüß"_s);
    answer.headers.set("Content-Type", "text/plain; charset=nonsense");
    answer.body = "grüß";
    QCOMPARE(valueOf(answer, u"response('Users/Login').regex('r(.)')"_s).text, u"ü"_s);
}

void TestCapture::bodiesThatAreCutOff()
{
    LastAnswer answer = login();
    answer.isWhole = false;
    for (const char *expression : {"json('$.token')", "regex('t')", "body()"})
        QCOMPARE(valueOf(answer, u"response('Users/Login')."_s + QString::fromLatin1(expression)).state,
                 State::Unusable);
    QCOMPARE(valueOf(answer, u"response('Users/Login').header('X-Id')"_s).state, State::Found);
    answer.isWhole = true;
    answer.body = "<html>";
    QCOMPARE(valueOf(answer, u"response('Users/Login').json('$')"_s).state, State::Unusable);
}

void TestCapture::noAnswers()
{
    QCOMPARE(valueOf(login(), u"response('Users/Logout').status()"_s).state, State::NoAnswer);
    QCOMPARE(AnswerReader(nullptr).value(Capture{u"A"_s, CaptureKind::Status, {}}).state, State::NoAnswer);
}

void TestCapture::answersAreReadOnce()
{
    LastAnswer answer = login();
    answer.body = "{\"a\":[" + QByteArray("1,").repeated(500'000) + "2]}";
    const auto answers = std::make_shared<OneAnswer>(answer);
    AnswerReader reader(answers);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 50; ++i)
        QCOMPARE(reader.value(Capture{u"Users/Login"_s, CaptureKind::Json, u"$.a[%1]"_s.arg(i)}).text,
                 u"1"_s);
    QCOMPARE(answers->asked, 1);
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
}

void TestCapture::patternsAreBounded_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("nested repeats") << u"(a+)+$b"_s;
    QTest::newRow("square") << u"a*b"_s;
    QTest::newRow("cube") << u"a*a*a*b"_s;
    QTest::newRow("alternatives") << u"(a|aa|aaa)*b"_s;
    QTest::newRow("recursion") << u"(a(?1)?a?)*b"_s;
    QTest::newRow("own limits") << u"(*LIMIT_MATCH=4000000000)(a+)+b"_s;
}

void TestCapture::patternsAreBounded()
{
    QFETCH(const QString, pattern);
    LastAnswer answer;
    answer.body = QByteArray(3'000'000, 'a');
    QElapsedTimer timer;
    timer.start();
    const AnswerReader::Value value = valueOf(answer, u"response('Users/Login').regex('%1')"_s.arg(pattern));
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(value.state == State::TooCostly || value.state == State::NoMatch);
}

void TestCapture::lookBehindSeesWhatIsBefore()
{
    LastAnswer answer;
    answer.body = "x=1;y=2 😀z";
    QCOMPARE(valueOf(answer, uR"(response('Users/Login').regex('(?<=y=)\d'))"_s).text, u"2"_s);
    QCOMPARE(valueOf(answer, uR"(response('Users/Login').regex('\by=.'))"_s).text, u"y=2"_s);
    QCOMPARE(valueOf(answer, uR"(response('Users/Login').regex('z$'))"_s).text, u"z"_s);
}

FINGERPOST_TEST(TestCapture)

#include "tst_capture.moc"

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangefixture.h"
#include "support/environment.h"
#include "support/testsuite.h"

#include <QtCore/QThreadPool>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using Fingerpost::Test::automaticHeaders;
using Fingerpost::Test::GateAuth;
using Fingerpost::Test::shown;

namespace {

QStringList deviations(const Requests::Session &session, const RequestDraft &draft)
{
    return materialDeviations(session, prepareDraft(SessionSettings(session), draft));
}

} // namespace

/// What is added to a request by itself, as it is told while the request is typed.
class TestDraftPreview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Requests::Test::clearEnvironment(); }
    void deviationsOfMultipart();
    void automaticHeadersWhileTyping();
    void ownHeadersAreNotAutomatic();
    void previewIsOneOfTheNewest();
    void previewEndsWithItsAsker();
};

void TestDraftPreview::deviationsOfMultipart()
{
    Requests::Session session;
    RequestDraft draft = RequestDraft::create("POST", u"http://h.test/x"_s);
    draft.bodyKind = BodyKind::Multipart;
    draft.multipart = {{.key = u"f"_s, .value = u"/nowhere"_s, .kind = KeyValue::Kind::File}};
    QVERIFY(deviations(session, draft).isEmpty());
    draft.headers = {{.key = u"X-Twice"_s, .value = u"1"_s}, {.key = u"X-Twice"_s, .value = u"2"_s}};
    QCOMPARE(deviations(session, draft).size(), 1);
}

void TestDraftPreview::automaticHeadersWhileTyping()
{
    Requests::Session session;
    const QString whole =
        shown(automaticHeaders(session, RequestDraft::create("GET", u"https://example.com/"_s)));
    QVERIFY(whole.contains("User-Agent"_L1));
    for (const QString &url : {QString(), u"http://"_s, u"mailto:x"_s, u"https:/"_s, u"http://[::"_s})
        QCOMPARE(shown(automaticHeaders(session, RequestDraft::create("GET", url))), whole);
    // A login in the URL is shown once it is typed; half a URL has none.
    QVERIFY(shown(automaticHeaders(session, RequestDraft::create("GET", u"http://u:p@h/"_s)))
                .contains("Authorization"_L1));
}

void TestDraftPreview::ownHeadersAreNotAutomatic()
{
    Requests::Session session;
    RequestDraft draft = RequestDraft::create("GET", u"https://example.com/"_s);
    draft.headers = {{.key = u"accept"_s, .value = u"text/plain"_s},
                     {.enabled = false, .key = u"User-Agent"_s, .value = u"x"_s}};
    const QString texts = shown(automaticHeaders(session, draft));
    QVERIFY(!texts.contains("accept:"_L1, Qt::CaseInsensitive));
    QVERIFY(!texts.contains("User-Agent"_L1)); // off: it is dropped
    QVERIFY(texts.contains("Accept-Encoding"_L1));
    // One that cannot be sent hides none of the others.
    draft.headers = {{.key = u"no token"_s, .value = u"x"_s}};
    QVERIFY(shown(automaticHeaders(session, draft)).contains("User-Agent"_L1));
}

void TestDraftPreview::previewIsOneOfTheNewest()
{
    const auto gate = std::make_shared<GateAuth::Gate>();
    Requests::Session session;
    session.setAuth(GateAuth(gate));
    DraftPreviewer previewer(session);
    QSignalSpy reports(&previewer, &DraftPreviewer::reported);
    RequestDraft draft = RequestDraft::create("GET", u"https://example.com/"_s);
    draft.bodyKind = BodyKind::Text;
    for (int i = 0; i < 200; ++i) {
        draft.text = QString(i, u'x');
        previewer.ask(draft);
        if (i % 50 == 0)
            QCoreApplication::processEvents();
    }
    gate->open.release(200);
    QTRY_COMPARE(reports.count(), 1);
    QTRY_VERIFY(!previewer.isBusy());
    QCOMPARE(reports.count(), 1);
    QVERIFY2(gate->applied <= 2, "not each of the two hundred was prepared");
    QVERIFY(!gate->onGuiThread);
    const auto headers = reports.at(0).at(0).value<QList<AutomaticHeader>>();
    QVERIFY2(shown(headers).contains("Content-Length: 199"_L1), qPrintable(shown(headers)));
}

void TestDraftPreview::previewEndsWithItsAsker()
{
    const auto gate = std::make_shared<GateAuth::Gate>();
    Requests::Session session;
    session.setAuth(GateAuth(gate));
    auto previewer = std::make_unique<DraftPreviewer>(session);
    QSignalSpy reports(previewer.get(), &DraftPreviewer::reported);
    previewer->ask(RequestDraft::create("GET", u"https://example.com/"_s));
    QTRY_COMPARE(gate->applied.load(), 1);
    previewer.reset();
    gate->open.release();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(10000));
    QCoreApplication::processEvents();
    QCOMPARE(reports.count(), 0);
}

FINGERPOST_TEST(TestDraftPreview)
#include "tst_draftpreview.moc"

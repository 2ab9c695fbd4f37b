// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The request in sight as a command of curl: what would be sent, on the clipboard.
#include "support/testsuite.h"
#include "widgets/notice.h"
#include "window/documentpage.h"
#include "windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

class TestCurlCopy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        QApplication::clipboard()->setText(u"before"_s);
    }
    void cleanup() { m_fixture.reset(); }

    void copiesWhatWouldBeSent();
    void aSecretIsTold();
    void whatIsMissingIsNamed();
    void asksItsQuestions();

private:
    void copy() const { m_fixture->press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier); }
    [[nodiscard]] QString notice() const
    {
        const auto *shown = m_fixture->find<Notice>(u"notice"_s, m_fixture->window());
        return shown->isVisible() ? shown->text() : QString();
    }
    [[nodiscard]] static QString copied() { return QApplication::clipboard()->text(); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestCurlCopy::copiesWhatWouldBeSent()
{
    copy(); // there is nothing yet
    QCOMPARE(copied(), u"before"_s);
    m_fixture->session().cookies().set("sid", "17", u"a.test"_s);
    m_fixture->typeUrl(u"http://a.test/x?a=1"_s);
    copy();
    QTRY_VERIFY(copied().startsWith(u"curl "_s));
    QVERIFY2(copied().endsWith(u"'http://a.test/x?a=1'"_s), qPrintable(copied()));
    QVERIFY2(copied().contains(u"User-Agent: Fingerpost/0.1"_s), qPrintable(copied()));
    QVERIFY2(copied().contains(u"sid=17"_s), qPrintable(copied()));
    QTRY_VERIFY(notice().contains(u"secrets"_s)); // a cookie is one
    QVERIFY(!m_fixture->page()->run()); // nothing was sent
}

void TestCurlCopy::aSecretIsTold()
{
    m_fixture->typeUrl(u"http://a.test/x"_s);
    copy();
    QTRY_COMPARE(notice(), u"The command is on the clipboard."_s);
    m_fixture->typeUrl(u"http://me:pa55word@a.test/x"_s);
    copy();
    QTRY_VERIFY(notice().contains(u"secrets"_s));
    QVERIFY2(copied().contains(u"Authorization: Basic "_s), qPrintable(copied()));
}

void TestCurlCopy::whatIsMissingIsNamed()
{
    m_fixture->typeUrl(u"http://{{host}}/x"_s);
    copy();
    QTRY_VERIFY2(notice().contains(u"host"_s), qPrintable(notice()));
    QCOMPARE(copied(), u"before"_s);
}

void TestCurlCopy::asksItsQuestions()
{
    m_fixture->typeUrl(u"http://a.test/{{?Number}}"_s);
    copy();
    QWidget *dialog = nullptr;
    QTRY_VERIFY((dialog = QApplication::activeModalWidget()));
    QCOMPARE(copied(), u"before"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"17"_s);
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY2(copied().endsWith(u"http://a.test/17"_s), qPrintable(copied()));
}

FINGERPOST_TEST(TestCurlCopy)
#include "tst_curlcopy.moc"

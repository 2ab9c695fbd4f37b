// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparefacts.h"
#include "compare/comparemodel.h"
#include "compare/comparepage.h"
#include "compare/compareview.h"
#include "theme/theme.h"
#include "widgets/codeedit.h"
#include "widgets/inklabel.h"
#include "widgets/notice.h"
#include "widgets/segmentedcontrol.h"
#include "windowfixture.h"

#include "support/testsuite.h"
#include "window/documents.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

namespace {

CompareSide answer(const QString &title, const QByteArray &body, int status = 200)
{
    Requests::Response response;
    response.setStatusCode(status);
    response.setUrl(u"http://example.test/users"_s);
    response.setHeaders({{"Content-Type", "application/json"}, {"X-Answer", title.toUtf8()}});
    response.setContent(body);
    return compareSide(title, response);
}

QByteArray users(int changed, const QByteArray &date)
{
    QByteArray text = "{\"date\":\"" + date + "\",\"users\":[";
    for (int i = 0; i < 40; ++i) {
        text += (i > 0 ? ",{\"id\":" : "{\"id\":") + QByteArray::number(i) + ",\"name\":\""
            + (i == changed ? "Zo" : "Ann") + "\"}";
    }
    return text + "]}";
}

} // namespace

class TestComparePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void keysGoFromOneToTheNext();
    void whatDiffersIsUnderlined();
    void foldedRowsOpen();
    void pathsAreIgnored();
    void linesInsteadOfStructure();
    void sidesAreSwapped();
    void headersAndStatus();
    void toolTipsShowForeignTextAsText();
    void aTabIsNotBroughtBack();

private:
    ComparePage *open(const CompareSide &left, const CompareSide &right)
    {
        ComparePage *page = m_fixture->window()->documents()->compare(left, right);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            page->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        return QTest::qWaitFor([page] { return !page->isRunning(); }) ? page : nullptr;
    }
    template<typename Widget> Widget *find(const QWidget *page, const QString &name) const
    {
        return m_fixture->find<Widget>(name, page);
    }
    QString placeOf(const QWidget *page) const { return find<InkLabel>(page, u"compareCount"_s)->text(); }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestComparePage::keysGoFromOneToTheNext()
{
    ComparePage *page = open(answer(u"Left"_s, users(-1, "1")), answer(u"Right"_s, users(20, "2")));
    QVERIFY(page);
    QCOMPARE(placeOf(page), u"Difference 1 of 2"_s);
    QCOMPARE(find<InkLabel>(page, u"comparePath"_s)->text(), u"$.date"_s);
    QVERIFY(page->isAncestorOf(QApplication::focusWidget()));
    m_fixture->press(Qt::Key_F7);
    QCOMPARE(placeOf(page), u"Difference 2 of 2"_s);
    QCOMPARE(find<InkLabel>(page, u"comparePath"_s)->text(), u"$.users[20].name"_s);
    QCOMPARE(find<CodeEdit>(page, u"leftDetail"_s)->toPlainText(), u"\"name\": \"Ann\""_s);
    QCOMPARE(find<CodeEdit>(page, u"rightDetail"_s)->toPlainText(), u"\"name\": \"Zo\""_s);
    m_fixture->press(Qt::Key_F7); // there is no other
    QCOMPARE(placeOf(page), u"Difference 2 of 2"_s);
    m_fixture->press(Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(placeOf(page), u"Difference 1 of 2"_s);
}

/// Also in the dark, where its tint is all but that of its row.
void TestComparePage::whatDiffersIsUnderlined()
{
    m_fixture->colors().setChoice(ColorScheme::Dark);
    ComparePage *page = open(answer(u"Left"_s, users(-1, "1")), answer(u"Right"_s, users(-1, "2")));
    QVERIFY(page);
    auto *view = find<CompareView>(page, u"compareRows"_s);
    int row = 0;
    while (page->model()->comparedRow(row).difference != Difference::Changed)
        ++row;
    const QRect cell = view->visualRect(page->model()->index(row, CompareModel::RightColumn));
    const QImage picture = view->viewport()->grab(cell).toImage();
    const QRgb ink = Theme::of(view).colors().warningInk.rgb();
    int inked = 0;
    for (int x = picture.width() / 8; x < picture.width(); ++x) // behind the sign, which has this ink too
        inked += picture.pixel(x, picture.height() - 3) == ink ? 1 : 0;
    QVERIFY2(inked >= 5, qPrintable(QString::number(inked)));
}

void TestComparePage::foldedRowsOpen()
{
    ComparePage *page = open(answer(u"Left"_s, users(-1, "1")), answer(u"Right"_s, users(20, "2")));
    QVERIFY(page);
    CompareModel *model = page->model();
    const qint64 all = page->result().rows->rowCount();
    const int folded = model->rowCount();
    QVERIFY(folded < 40);
    int fold = 0;
    while (!model->isFold(fold))
        ++fold;
    const qint64 hidden = model->foldedCount(fold);
    auto *view = find<CompareView>(page, u"compareRows"_s);
    QCOMPARE(model->index(fold, 0).data().toString(), u"%1 equal rows"_s.arg(hidden));
    view->goTo(fold);
    m_fixture->press(Qt::Key_Return);
    QCOMPARE(model->rowCount(), folded + int(hidden) - 1);
    QCOMPARE(model->comparedRow(fold).difference, Difference::Same);
    m_fixture->click(find<QWidget>(page, u"foldSame"_s));
    QCOMPARE(qint64(model->rowCount()), all);
    for (int row = 0; row < model->rowCount(); ++row)
        QCOMPARE(model->comparedRow(row), page->result().rows->row(row));
}

void TestComparePage::pathsAreIgnored()
{
    ComparePage *page = open(answer(u"Left"_s, users(-1, "1")), answer(u"Right"_s, users(-1, "2")));
    QVERIFY(page);
    QSignalSpy compared(page, &ComparePage::compared);
    m_fixture->click(find<QLineEdit>(page, u"ignoredPaths"_s));
    m_fixture->type(u"date"_s);
    m_fixture->press(Qt::Key_Return);
    QTRY_VERIFY(!compared.isEmpty()); // the click may have seen it already
    auto *notice = find<Notice>(page, u"compareNotice"_s);
    QVERIFY2(notice->isVisible() && notice->text().contains("JSONPath"_L1), qPrintable(notice->text()));
    QCOMPARE(placeOf(page), u"Difference 1 of 1"_s);
    compared.clear();
    m_fixture->press(Qt::Key_Home);
    m_fixture->type(u"$."_s);
    QTRY_VERIFY(!compared.isEmpty()); // by itself, when the typing rests
    QCOMPARE(placeOf(page), u"No differences"_s);
    QVERIFY(notice->text().contains("the bytes do"_L1));
}

void TestComparePage::linesInsteadOfStructure()
{
    ComparePage *page =
        open(answer(u"Left"_s, "{\"a\":1,\n\"b\":2}"), answer(u"Right"_s, "{\"b\":2,\n\"a\":1}"));
    QVERIFY(page);
    QCOMPARE(placeOf(page), u"No differences"_s);
    QSignalSpy compared(page, &ComparePage::compared);
    m_fixture->click(find<SegmentedControl>(page, u"compareModes"_s)->button(1));
    QTRY_VERIFY(!compared.isEmpty()); // the click may have seen it already
    QCOMPARE(page->result().kind, BodyComparison::Kind::Lines);
    QCOMPARE(placeOf(page), u"Difference 1 of 1"_s);
    QCOMPARE(find<QLineEdit>(page, u"ignoredPaths"_s)->isEnabled(), false);
}

void TestComparePage::sidesAreSwapped()
{
    ComparePage *page = open(answer(u"Left"_s, "[1,2]"), answer(u"Right"_s, "[1]"));
    QVERIFY(page);
    QCOMPARE(page->model()->comparedRow(2).difference, Difference::Removed);
    QSignalSpy compared(page, &ComparePage::compared);
    m_fixture->click(find<QWidget>(page, u"swapSides"_s));
    QTRY_VERIFY(!compared.isEmpty()); // the click may have seen it already
    QCOMPARE(page->model()->comparedRow(2).difference, Difference::Added);
    QCOMPARE(find<InkLabel>(page, u"leftSide"_s)->text(), u"Right"_s);
    QCOMPARE(page->face().name, u"Right and Left"_s);
}

void TestComparePage::headersAndStatus()
{
    ComparePage *page = open(answer(u"Left"_s, "[1]"), answer(u"Right"_s, "[1]", 404));
    QVERIFY(page);
    QTest::keyClick(find<QTabBar>(page, u"compareSections"_s), Qt::Key_Right);
    auto *headers = find<CompareFactTable>(page, u"compareHeaders"_s);
    QVERIFY(headers->isVisible());
    QCOMPARE(placeOf(page), u"1 difference"_s);
    headers->setFocus();
    m_fixture->press(Qt::Key_F7);
    QCOMPARE(headers->currentIndex().data().toString(), u"X-Answer"_s);
    const QList<CompareFact> facts = find<CompareFactTable>(page, u"compareOverview"_s)->facts();
    QCOMPARE(facts.first(),
             CompareFact({Difference::Changed, u"Status"_s, u"200 OK"_s, u"404 Not Found"_s, {}}));
    for (const CompareFact &each : facts)
        QVERIFY2(each.note.isEmpty(), qPrintable(each.name + each.note)); // equal times have none
}

void TestComparePage::toolTipsShowForeignTextAsText()
{
    CompareFactModel model;
    model.setFacts({CompareFact{Difference::Changed, u"X-Note"_s, u"<b>1</b>"_s, u"2"_s, {}}});
    const QString tip = model.index(0, CompareFactModel::LeftColumn).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(u"&lt;b&gt;"_s), qPrintable(tip));
}

void TestComparePage::aTabIsNotBroughtBack()
{
    m_fixture->typeUrl(u"http://example.test/kept"_s);
    QVERIFY(open(answer(u"Left"_s, "[1]"), answer(u"Right"_s, "[2]")));
    QCOMPARE(m_fixture->window()->documents()->count(), 2);
    m_tester.reset();
    QVERIFY(m_fixture->open());
    QCOMPARE(m_fixture->window()->documents()->count(), 1);
    QVERIFY(m_fixture->page());
    m_fixture->press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier); // nor can it be reopened
    QCOMPARE(m_fixture->window()->documents()->count(), 1);
}

FINGERPOST_TEST(TestComparePage)
#include "tst_comparepage.moc"

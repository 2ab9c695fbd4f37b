// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The palette: what there is found by its words, and gone to or done by Enter.
#include "collections/sidebar.h"
#include "history/historyview.h"
#include "palette/commandpalette.h"
#include "shopstage.h"
#include "support/testsuite.h"
#include "window/documentpage.h"
#include "window/documents.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;
using namespace Fingerpost::Ui;

class TestPalette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_shop.open(); }
    void cleanup() { m_shop.close(); }

    void theLikeliestComesFirst();
    void showsSoMany();
    void doesACommand();
    void namesWhatCanBeDone();
    void goesToAnOpenTab();
    void opensARequest();
    void choosesASession();
    void searchesTheHistory();
    void keysWalkThroughTheRows();
    void escapeGivesTheFocusBack();
    void aClickElsewherePutsItAway();
    void whatComesLateMovesNoChoice();
    void fitsASmallWindow();

private:
    [[nodiscard]] WindowFixture &window() { return *m_shop.m_fixture; }
    [[nodiscard]] CommandPalette *palette()
    {
        return window().find<CommandPalette>(u"palette"_s, window().window());
    }
    [[nodiscard]] QStringList rows()
    {
        QStringList texts;
        const QAbstractItemModel *model = palette()->list()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, 0).data().toString());
        return texts;
    }
    void search(const QString &words)
    {
        window().press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette()->edit()->hasFocus());
        window().type(words);
    }

    ShopStage m_shop;
};

void TestPalette::theLikeliestComesFirst()
{
    const auto entry = [](const QString &text, const QString &detail = {}, const QString &method = {}) {
        PaletteEntry made;
        made.text = text;
        made.detail = detail;
        made.method = method;
        return made;
    };
    PaletteModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setEntries({entry(u"Broken lines"_s), entry(u"All in lines"_s), entry(u"Get"_s, u"Lines"_s, u"GET"_s),
                      entry(u"Lines of code"_s), entry(u"Underlines"_s), entry(u"Other"_s)});
    const auto found = [&](const QString &words) {
        model.setWords(words);
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, 0).data().toString());
        return texts;
    };
    QCOMPARE(found(u"LINES"_s),
             QStringList({u"Lines of code"_s, u"Broken lines"_s, u"All in lines"_s, u"Underlines"_s, u"Get"_s}));
    QCOMPARE(found(u" get  lin "_s), QStringList({u"Get"_s}));
    QCOMPARE(found(u"lines of"_s), QStringList({u"Lines of code"_s}));
    QCOMPARE(found(u"nothing"_s), QStringList());
    QCOMPARE(found({}).size(), 6);
}

void TestPalette::showsSoMany()
{
    PaletteModel model;
    QList<PaletteEntry> entries;
    for (int i = 0; i < 3 * PaletteModel::MostShown; ++i) {
        PaletteEntry entry;
        entry.text = u"Request %1"_s.arg(i);
        entries.append(entry);
    }
    model.setEntries(entries);
    QCOMPARE(model.rowCount(), PaletteModel::MostShown);
    PaletteEntry last;
    last.text = u"last"_s;
    model.setWords(u"request"_s, last);
    QCOMPARE(model.rowCount(), PaletteModel::MostShown + 1);
    QCOMPARE(model.entry(PaletteModel::MostShown).text, u"last"_s);
    QCOMPARE(model.entry(1).text, u"Request 1"_s);
}

/// From the URL's field, which may know that key too.
void TestPalette::doesACommand()
{
    window().typeUrl(u"http://a.test/one"_s);
    window().press(Qt::Key_Home);
    QVERIFY(!window().settings().value(u"window/sideBySide"_s).toBool());
    search(u"turn lay"_s);
    QCOMPARE(rows().constFirst(), u"Turn the layout"_s);
    window().press(Qt::Key_Return);
    QVERIFY(!palette()->isVisible());
    QVERIFY(window().settings().value(u"window/sideBySide"_s).toBool());
    QCOMPARE(window().page()->draft().url, u"http://a.test/one"_s);
    search(u"About Finger"_s); // which has no key
    window().press(Qt::Key_Return);
    QVERIFY(window().window()->findChild<QDialog *>());
}

void TestPalette::namesWhatCanBeDone()
{
    search({});
    QVERIFY(!rows().contains(u"Reopen closed tab"_s)); // none was closed
    QVERIFY(!rows().contains(u"Search, or run a command"_s));
    QCOMPARE(rows().count(u"Edit variables"_s), 1);
    QCOMPARE(rows().count(u"Edit the session"_s), 1);
    QVERIFY(rows().contains(u"New collection"_s));
    window().press(Qt::Key_K, Qt::ControlModifier); // puts it away
    QVERIFY(!palette()->isVisible());
    window().typeUrl(u"http://a.test/one"_s);
    window().press(Qt::Key_W, Qt::ControlModifier);
    search(u"reopen"_s);
    QCOMPARE(rows().constFirst(), u"Reopen closed tab"_s);
}

void TestPalette::goesToAnOpenTab()
{
    window().typeUrl(u"http://a.test/penguin"_s);
    const DocumentPage *page = window().page();
    window().press(Qt::Key_T, Qt::ControlModifier);
    QVERIFY(window().page() != page);
    search(u"penguin"_s);
    window().press(Qt::Key_Return);
    QCOMPARE(window().page(), page);
}

void TestPalette::opensARequest()
{
    window().press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(!rows().contains(u"Turn the layout"_s)); // is no request
    window().type(u"shop users get"_s);
    QCOMPARE(rows(), QStringList({u"Get"_s}));
    window().click(palette()->list()->viewport()); // in the middle of its only row
    QTRY_COMPARE(window().page()->draft().url, u"http://a.test/users/:id"_s);
    QVERIFY(!palette()->isVisible());
    window().press(Qt::Key_P, Qt::ControlModifier);
    window().type(u"nowhere"_s);
    QVERIFY(rows().isEmpty());
    window().press(Qt::Key_Return); // does nothing
    QVERIFY(palette()->isVisible());
    window().press(Qt::Key_Escape);
    QVERIFY(window().startPlayground());
    window().press(Qt::Key_P, Qt::ControlModifier);
    window().type(u"practice teapot"_s);
    window().press(Qt::Key_Return);
    QCOMPARE(window().page()->draft().url, window().url(u"/status/418"_s));
}

void TestPalette::choosesASession()
{
    auto &store = window().workbench().sessions;
    store.add(u"Admiral"_s);
    search(u"admiral"_s);
    window().press(Qt::Key_Return);
    QCOMPARE(window().page()->sessionName(), u"Admiral"_s);
    search(u"admiral"_s);
    QVERIFY(!rows().contains(u"Admiral"_s)); // is chosen
}

void TestPalette::searchesTheHistory()
{
    search(u"quagga"_s);
    QCOMPARE(rows(), QStringList({u"Search the history for “quagga”"_s}));
    window().press(Qt::Key_Return);
    auto *view = window().window()->findChild<HistoryView *>();
    QVERIFY(view->isVisible());
    QCOMPARE(view->filter()->text(), u"quagga"_s);
    QVERIFY(view->filter()->hasFocus());
}

void TestPalette::keysWalkThroughTheRows()
{
    search({});
    const QListView *list = palette()->list();
    QCOMPARE(list->currentIndex().row(), 0);
    window().press(Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), 0);
    window().press(Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 1);
    QVERIFY(palette()->edit()->accessibleDescription().contains(list->currentIndex().data().toString()));
    window().press(Qt::Key_PageDown);
    QVERIFY(list->currentIndex().row() > 5);
    window().press(Qt::Key_PageUp);
    QCOMPARE(list->currentIndex().row(), 1);
    window().type(u"tab"_s); // begins anew
    QCOMPARE(list->currentIndex().row(), 0);
}

void TestPalette::escapeGivesTheFocusBack()
{
    window().typeUrl(u"http://a.test/one"_s);
    const QWidget *before = QApplication::focusWidget();
    search(u"new"_s);
    window().press(Qt::Key_Escape);
    QVERIFY(!palette()->isVisible());
    QCOMPARE(QApplication::focusWidget(), before);
    window().click(window().find<QAbstractButton>(u"searchButton"_s, window().window()));
    QVERIFY(palette()->edit()->hasFocus());
    QVERIFY(palette()->edit()->text().isEmpty());
    window().press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), before);
}

void TestPalette::aClickElsewherePutsItAway()
{
    search(u"new"_s);
    window().click(window().find<QLineEdit>(u"url"_s));
    QVERIFY(!palette()->isVisible());
    QVERIFY(window().find<QLineEdit>(u"url"_s)->hasFocus());
}

/// As when a collection is still being read.
void TestPalette::whatComesLateMovesNoChoice()
{
    const auto entry = [](const QString &text) {
        PaletteEntry made;
        made.text = text;
        return made;
    };
    search({});
    palette()->setEntries({entry(u"one"_s), entry(u"two"_s)});
    QCOMPARE(rows(), QStringList({u"one"_s, u"two"_s}));
    window().press(Qt::Key_Down);
    palette()->setEntries({entry(u"new"_s), entry(u"one"_s), entry(u"two"_s)});
    QCOMPARE(palette()->list()->currentIndex().row(), 2);
}

void TestPalette::fitsASmallWindow()
{
    search({});
    window().window()->resize(window().window()->minimumSize());
    const QRect place = palette()->geometry();
    QVERIFY(palette()->parentWidget()->rect().contains(place));
    QVERIFY(palette()->rect().contains(palette()->list()->geometry()));
}

FINGERPOST_TEST(TestPalette)
#include "tst_palette.moc"

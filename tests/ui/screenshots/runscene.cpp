// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runscene.h"

#include "windowfixture.h"

#include "collections/openedcollections.h"
#include "runner/runpage.h"
#include "support/files.h"
#include "window/documents.h"

#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

void writeRequest(const WindowFixture &fixture, const QString &root, const QString &name, int seq,
                  const QString &target, const QByteArray &assertions, const QByteArray &method = "GET")
{
    const QString url = target.startsWith(u'/') ? fixture.url(target) : target;
    Requests::Test::writeFile(root + u'/' + name + u".yml"_s,
                              "info:\n  name: " + name.section(u'/', -1).toUtf8() + "\n  type: http\n  seq: "
                                  + QByteArray::number(seq) + "\nhttp:\n  method: " + method
                                  + "\n  url: " + url.toUtf8() + "\nruntime:\n  assertions:\n" + assertions);
}

QByteArray assertion(const QByteArray &expression, const QByteArray &comparison, const QByteArray &value)
{
    return "    - expression: " + expression + "\n      operator: " + comparison + "\n      value: \"" + value
        + "\"\n";
}

} // namespace

bool showRun(WindowFixture &fixture)
{
    const QString root = fixture.filePath(u"shop"_s);
    Requests::Test::writeFile(root + u"/opencollection.yml"_s,
                              "opencollection: 1.0.0\ninfo:\n  name: Shop\n");
    const QByteArray good = assertion("res.status", "eq", "200");
    writeRequest(fixture, root, u"List orders"_s, 1, u"/json"_s, good);
    writeRequest(fixture, root, u"Create order"_s, 2, u"/status/201"_s, assertion("res.status", "eq", "201"),
                 "POST");
    writeRequest(fixture, root, u"Cancel order"_s, 3, u"/status/409"_s, good, "DELETE");
    writeRequest(fixture, root, u"Who am I"_s, 4, u"/anything/me?lang=sv"_s,
                 good + assertion("res.body.args.lang", "eq", "en"));
    writeRequest(fixture, root, u"Old address"_s, 5, u"/redirect/2"_s, good);
    writeRequest(fixture, root, u"Stock"_s, 6, u"http://127.0.0.1:1/stock"_s, good);
    writeRequest(fixture, root, u"Token"_s, 7, u"{{missing}}/token"_s, good);
    OpenedCollections *collections = fixture.window()->collections();
    collections->open(root);
    auto *page = qobject_cast<RunPage *>(
        fixture.window()->documents()->openTool({.kind = RunPage::kind, .collection = root, .path = {}}));
    const auto isRead = [&] {
        return collections->idOf(root, u"Token.yml"_s) != CollectionSource::rootId
            && page->face().name == "Run: Shop"_L1;
    };
    if (!page || !QTest::qWaitFor(isRead))
        return false;
    fixture.click(fixture.find<QPushButton>(u"runStart"_s));
    return QTest::qWaitFor([page] { return page->run() && !page->isRunning(); });
}

} // namespace Fingerpost::Ui

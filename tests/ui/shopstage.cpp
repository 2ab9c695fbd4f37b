// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopstage.h"

#include "collections/collectionview.h"
#include "collections/folderpage.h"
#include "collections/openedcollections.h"
#include "collections/requesttree.h"
#include "environments/environmenteditor.h"
#include "environments/environmentspage.h"
#include "environments/variabletable.h"
#include "window/documentpage.h"
#include "window/documents.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

void ShopStage::open()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_root = m_fixture->filePath(u"shop"_s);
    write(u"opencollection.yml"_s,
          "opencollection: 1.0.0\ninfo:\n  name: Shop\nrequest:\n  headers:\n    - name: X-Team\n"
          "      value: blue\n");
    write(u"users/folder.yml"_s,
          "info:\n  name: Users\n  type: folder\nrequest:\n  auth:\n    type: basic\n    username: zoe\n"
          "  settings:\n    http:\n      maxRedirects: 3\n");
    write(u"users/get.yml"_s,
          "info:\n  name: Get\n  type: http\nhttp:\n  method: GET\n  url: http://a.test/users/:id\n"
          "  auth: inherit\n");
    m_fixture->window()->collections()->open(m_root);
    QTRY_VERIFY(idOf({}) != CollectionSource::rootId);
    m_fixture->window()->collections()->fetchMore(idOf({}));
    QTRY_VERIFY(idOf(u"users"_s) != CollectionSource::rootId);
    m_fixture->window()->collections()->fetchMore(idOf(u"users"_s));
    QTRY_VERIFY(idOf(u"users/get.yml"_s) != CollectionSource::rootId);
}

void ShopStage::write(const QString &path, const QByteArray &text) const
{
    QDir().mkpath(QFileInfo(m_root + u'/' + path).path());
    QFile file(m_root + u'/' + path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray ShopStage::read(const QString &path) const
{
    QFile file(m_root + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

NodeId ShopStage::idOf(const QString &path) const
{
    return m_fixture->window()->collections()->idOf(m_root, path);
}

bool ShopStage::openRequest()
{
    CollectionView *view = m_fixture->window()->collectionView();
    view->select(idOf(u"users/get.yml"_s));
    QTest::keyClick(view->tree(), Qt::Key_Return);
    return QTest::qWaitFor([this] {
        return m_fixture->page() && m_fixture->page()->draft().url == u"http://a.test/users/:id"_s;
    });
}

FolderPage *ShopStage::openFolder(const QString &path)
{
    CollectionView *view = m_fixture->window()->collectionView();
    view->select(idOf(path));
    QTest::keyClick(view->tree(), Qt::Key_Return, Qt::AltModifier);
    auto *page = qobject_cast<FolderPage *>(m_fixture->window()->documents()->currentTab());
    if (page && QTest::qWaitFor([page] { return page->headers()->isEnabled(); }))
        return page;
    return nullptr;
}

EnvironmentsPage *ShopStage::openEnvironments()
{
    write(u"environments/dev.yml"_s, "name: dev\nvariables:\n  - name: host\n    value: h\n");
    if (!openRequest())
        return nullptr;
    m_fixture->press(Qt::Key_E, Qt::AltModifier | Qt::ShiftModifier);
    auto *page = qobject_cast<EnvironmentsPage *>(m_fixture->window()->documents()->currentTab());
    const bool isThere =
        page && QTest::qWaitFor([page] { return page->editor()->environments().size() == 1; });
    return isThere ? page : nullptr;
}

void ShopStage::addVariable(VariableTable *table, const QString &name, const QString &value) const
{
    table->setFocus();
    table->editNew();
    m_fixture->type(name);
    m_fixture->press(Qt::Key_Tab);
    m_fixture->type(value);
    m_fixture->press(Qt::Key_Return);
}

QAbstractButton *ShopStage::strip(const QString &button) const
{
    QAbstractButton *found = nullptr;
    (void)QTest::qWaitFor([&] {
        found = m_fixture->window()->documents()->currentTab()->findChild<QAbstractButton *>(button);
        return found && found->isVisible();
    });
    return found && found->isVisible() ? found : nullptr;
}

} // namespace Fingerpost::Ui

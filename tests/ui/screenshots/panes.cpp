// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes.h"

#include "collections/collectionview.h"
#include "collections/requesttree.h"
#include "environments/environmenteditor.h"
#include "environments/variablemodel.h"
#include "environments/variabletable.h"
#include "memorysource.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

std::unique_ptr<CollectionView> collections()
{
    auto *source = new MemorySource;
    auto view = std::make_unique<CollectionView>(source);
    source->setParent(view.get());
    const NodeId acme = source->collection(u"Acme API"_s);
    const NodeId users = source->folder(acme, u"Users"_s);
    source->request(users, u"GET"_s, u"List users"_s);
    const NodeId one = source->request(users, u"GET"_s, u"One user"_s);
    source->request(users, u"POST"_s, u"Create user"_s);
    source->request(users, u"PATCH"_s, u"Rename user"_s);
    source->request(users, u"PUT"_s, u"Replace avatar"_s);
    source->request(users, u"DELETE"_s, u"Delete user with a very long name that does not fit"_s);
    const NodeId auth = source->folder(acme, u"Auth"_s);
    const NodeId login = source->request(auth, u"POST"_s, u"Login"_s);
    const NodeId cut = source->request(auth, u"POST"_s, u"Refresh token"_s);
    source->add(auth,
                {.kind = CollectionNode::Kind::Broken,
                 .name = u"old-sign-in.yml"_s,
                 .error = u"a list was expected here"_s,
                 .line = 3,
                 .column = 7,
                 .abilities = CollectionNode::CanRemove});
    source->add(auth,
                {.kind = CollectionNode::Kind::Unsupported,
                 .name = u"Chat socket"_s,
                 .error = u"WebSocket requests are not supported."_s,
                 .abilities = CollectionNode::CanRemove});
    const NodeId orders = source->folder(acme, u"Orders"_s);
    for (int number = 0; number < 14; ++number)
        source->request(orders, u"GET"_s, u"Order %1"_s.arg(number));
    const NodeId practice = source->collection(u"Practice server"_s);
    source->request(source->folder(practice, u"Redirects"_s), u"HEAD"_s, u"A chain"_s);
    view->setExpandedPaths({u"Acme%20API"_s, u"Acme%20API/Users"_s, u"Acme%20API/Auth"_s});
    view->setUnsaved({login});
    view->resize(252, 620);
    view->show();
    view->select(cut);
    QTest::keyClick(view->tree(), Qt::Key_X, Qt::ControlModifier);
    view->select(one);
    return view;
}

std::unique_ptr<EnvironmentEditor> environments()
{
    using Type = Variable::Type;
    auto editor = std::make_unique<EnvironmentEditor>();
    editor->setEnvironments(
        {{.name = u"dev"_s,
          .color = u"#2e8b57"_s,
          .variables = {{.name = u"baseUrl"_s,
                         .value = u"http://localhost:8080"_s,
                         .description = u"The server on this machine"_s},
                        {.name = u"userId"_s, .value = u"42"_s, .type = Type::Number},
                        {.name = u"token"_s, .description = u"From the login"_s, .secret = true},
                        {.name = u"apiKey"_s, .secret = true},
                        {.name = u"verbose"_s, .value = u"true"_s, .type = Type::Boolean, .enabled = false},
                        {.name = u"traceId"_s, .value = u"{{$uuid}}"_s}}},
         {.name = u"staging"_s,
          .color = u"#b06a00"_s,
          .variables = {{.name = u"baseUrl"_s, .value = u"https://staging.example.test"_s},
                        {.name = u"userId"_s, .value = u"42"_s, .type = Type::Number},
                        {.name = u"token"_s, .secret = true},
                        {.name = u"region"_s, .value = u"eu-north-1"_s}}},
         {.name = u"production"_s, .color = u"#c4372d"_s, .variables = {}}});
    editor->resize(1027, 480);
    editor->show();
    QObject::connect(editor.get(), &EnvironmentEditor::secretRequested, editor.get(),
                     [pane = editor.get()](const QString &environment, const QString &name) {
                         pane->setSecret(environment, name, u"8c1f-44a0-b2"_s);
                     });
    editor->table()->setCurrentIndex(editor->table()->model()->index(3, VariableModel::ValueColumn));
    QTest::keyClick(editor->table(), Qt::Key_E, Qt::ControlModifier);
    editor->table()->clearSelection();
    return editor;
}

} // namespace

std::vector<std::pair<QString, std::unique_ptr<QWidget>>> scenesOfPanes()
{
    std::vector<std::pair<QString, std::unique_ptr<QWidget>>> scenes;
    scenes.emplace_back(u"collections"_s, collections());

    std::unique_ptr<CollectionView> deleted = collections();
    QTest::keyClick(deleted->tree(), Qt::Key_Delete);
    QCoreApplication::processEvents();
    deleted->filter()->setText(u"o"_s);
    scenes.emplace_back(u"collections-deleted"_s, std::move(deleted));

    auto *nothing = new MemorySource;
    auto empty = std::make_unique<CollectionView>(nothing);
    nothing->setParent(empty.get());
    empty->resize(252, 620);
    empty->show();
    scenes.emplace_back(u"collections-empty"_s, std::move(empty));

    scenes.emplace_back(u"environments"_s, environments());
    std::unique_ptr<EnvironmentEditor> compared = environments();
    compared->findChild<QComboBox *>(u"compareWith"_s)->setCurrentIndex(1);
    scenes.emplace_back(u"environments-compared"_s, std::move(compared));
    auto none = std::make_unique<EnvironmentEditor>();
    none->resize(1027, 480);
    none->show();
    scenes.emplace_back(u"environments-empty"_s, std::move(none));
    return scenes;
}

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes.h"

#include "collections/collectionview.h"
#include "collections/credentialdialog.h"
#include "collections/credentialstrip.h"
#include "collections/requesttree.h"
#include "collections/tidydialog.h"
#include "environments/environmenteditor.h"
#include "environments/variablemodel.h"
#include "environments/variabletable.h"
#include "memorysource.h"
#include "request/settingspane.h"
#include "theme/style.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

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
    const auto add = [&](const QString &method, const QString &name, GitState::Mark mark) {
        source->add(users,
                    {.kind = CollectionNode::Kind::Request,
                     .name = name,
                     .method = method,
                     .abilities = CollectionNode::CanRemove,
                     .git = mark});
    };
    add(u"PATCH"_s, u"Rename user"_s, GitState::Mark::Changed);
    add(u"PUT"_s, u"Replace avatar"_s, GitState::Mark::Added);
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

QList<OpenCredential> credentials()
{
    using Kind = DraftPlace::Kind;
    return {{u"ghp_1aB2cD3eF4gH5iJ6kL7mN8oP9qR0sT1uV2wX"_s,
             u"token of GitHub"_s,
             u"githubToken"_s,
             {{Kind::Header, u"Authorization"_s}, {Kind::Docs, {}}}},
            {u"Tr0ub4dor9x"_s, u"password in a URL"_s, u"password"_s, {{Kind::Url, {}}}}};
}

/// The strip as it stands above the sections of a folder's page.
std::unique_ptr<QWidget> credentialStrips()
{
    auto pane = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(pane.get());
    column->setContentsMargins({});
    setSurface(pane.get(), Surface::Sheet);
    for (const QList<OpenCredential> &found : {credentials().first(1), credentials()}) {
        auto *strip = new CredentialStrip(pane.get());
        strip->showFound(found);
        column->addWidget(strip);
    }
    pane->resize(1027, 90);
    pane->show();
    return pane;
}

std::unique_ptr<QWidget> settings()
{
    auto pane = std::make_unique<SettingsPane>();
    setSurface(pane.get(), Surface::Sheet);
    pane->setInherited({{{.readTimeout = 2500, .maxRedirects = 3, .clientKeyPassphrase = u"not shown"_s},
                         u"the folder “Users”"_s},
                        {{.caBundle = u"/etc/ssl/acme.pem"_s, .clientCert = u"/home/ada/acme.p12"_s},
                         u"the collection “Acme API”"_s},
                        {{.connectTimeout = 0,
                          .readTimeout = 0,
                          .totalTimeout = 0,
                          .followRedirects = true,
                          .maxRedirects = 30,
                          .verify = true,
                          .caBundle = QString(),
                          .clientCert = QString(),
                          .clientKey = QString(),
                          .proxy = QString(),
                          .encodeUrl = true,
                          .engine = Requests::Engine::Qt},
                         u"the session “Default”"_s}});
    pane->setSettings({.verify = false, .clientKey = u"/home/ada/acme.key"_s});
    pane->resize(1027, 520);
    pane->show();
    return pane;
}

std::unique_ptr<QWidget> shown(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->show();
    return std::unique_ptr<QWidget>(dialog);
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
    scenes.emplace_back(u"credentials"_s,
                        shown(new CredentialDialog(
                            u"List users"_s, credentials(),
                            {{u"The environment “dev”"_s, u"dev"_s}, {u"The global variables"_s, {}}})));
    scenes.emplace_back(u"credential-strips"_s, credentialStrips());
    scenes.emplace_back(u"settings-inherited"_s, settings());
    scenes.emplace_back(u"tidy-secrets"_s,
                        shown(new TidyDialog(u"Acme API"_s,
                                             {{u"o"_s, u"request/users/Old login.yml"_s, u"password"_s},
                                              {u"o"_s, u"folder/old"_s, u"apiKey"_s},
                                              {u"o"_s, u"environment/testing"_s, u"token"_s}})));
    return scenes;
}

} // namespace Fingerpost::Ui

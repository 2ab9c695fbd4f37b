// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallerypanes.h"

#include "request/authpane.h"
#include "request/docspane.h"
#include "request/settingspane.h"
#include "theme/style.h"
#include "widgets/inklabel.h"

#include <QGridLayout>

using namespace Fingerpost;
using namespace Fingerpost::Ui;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = AuthSetting::Kind;

QWidget *auth(Kind kind, const QString &otherType = {})
{
    auto *pane = new AuthPane;
    pane->setInherited({.kind = Kind::Basic, .values = {{u"username"_s, u"zoe"_s}}}, u"Users"_s);
    pane->setAuth({.kind = kind,
                   .values = {{u"username"_s, u"zoe"_s},
                              {u"password"_s, u"correct horse"_s},
                              {u"token"_s, u"{{token}}"_s},
                              {u"key"_s, u"X-API-Key"_s},
                              {u"consumerKey"_s, u"dpf43f3p2l4k3l03"_s},
                              {u"consumerSecret"_s, u"kd94hf93k423kf44"_s},
                              {u"signatureMethod"_s, u"RSA-SHA1"_s}},
                   .otherType = otherType});
    return pane;
}

RequestSettings session()
{
    return {.connectTimeout = 0,
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
            .engine = Requests::Engine::Qt};
}

QWidget *settings()
{
    auto *pane = new SettingsPane;
    pane->setInherited(
        {{{.connectTimeout = 5000, .proxy = u"http://zoe:secret@proxy.test:3128"_s}, u"Users"_s},
         {session(), u"session Default"_s}});
    pane->setSettings({.readTimeout = 30000, .verify = false, .caBundle = u"/etc/acme/ca.pem"_s});
    return pane;
}

QWidget *docs(const QString &text)
{
    auto *pane = new DocsPane;
    pane->setDocs(text);
    return pane;
}

QWidget *titled(const QString &title, QWidget *pane)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    auto *label = new InkLabel(title, TextStyle::Strong);
    label->setContentsMargins(12, 4, 0, 0);
    column->addWidget(label);
    column->addWidget(pane, 1);
    return box;
}

} // namespace

std::unique_ptr<QWidget> galleryOfPanes()
{
    auto window = std::make_unique<QWidget>();
    setSurface(window.get(), Surface::Sheet);
    auto *grid = new QGridLayout(window.get());
    grid->setContentsMargins({});
    grid->addWidget(titled(u"Inherited"_s, auth(Kind::Inherit)), 0, 0);
    grid->addWidget(titled(u"Basic"_s, auth(Kind::Basic)), 1, 0);
    grid->addWidget(titled(u"A variable"_s, auth(Kind::Bearer)), 2, 0);
    grid->addWidget(titled(u"API key"_s, auth(Kind::ApiKey)), 3, 0);
    grid->addWidget(titled(u"Another kind"_s, auth(Kind::Other, u"ntlm"_s)), 4, 0);
    grid->addWidget(titled(u"OAuth 1"_s, auth(Kind::OAuth1)), 0, 1, 3, 1);
    grid->addWidget(titled(u"Settings"_s, settings()), 3, 1, 2, 1);
    grid->addWidget(titled(u"Settings alone"_s, new SettingsPane), 0, 2, 2, 1);
    grid->addWidget(
        titled(u"Notes"_s,
               docs(u"# List users\n\nGives **pages** of users, see the "
                    "[guide](https://docs.example.test/users).\n\n- `page` begins at 1\n- sorted by "
                    "name\n  - or by age\n\n> Never call it twice.\n\n|field|type|\n|---|---|\n|id|number|"
                    "\n|name|string|\n\n```\ncurl https://api.example.test/users\n```\n\n"
                    "![Diagram](http://images.test/flow.png)\n\n<b>no HTML</b>"_s)),
        2, 2, 2, 1);
    grid->addWidget(titled(u"No notes"_s, docs({})), 4, 2);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    for (int row = 0; row < 5; ++row)
        grid->setRowStretch(row, 1);
    window->resize(2000, 1300);
    return window;
}

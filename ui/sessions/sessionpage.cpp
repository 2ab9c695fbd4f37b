// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/sessionpage.h"

#include "request/authpane.h"
#include "sessions/connectionform.h"
#include "sessions/sessionbook.h"
#include "sessions/sessioncode.h"
#include "sessions/sessionstore.h"
#include "theme/icons.h"
#include "theme/style.h"
#include "widgets/inklabel.h"
#include "widgets/keyvalue/headernames.h"
#include "widgets/keyvalue/keyvalueeditor.h"
#include "widgets/linkbutton.h"
#include "widgets/notice.h"
#include "widgets/plaintip.h"
#include "widgets/sectiontabbar.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int TypingPause = 400; // ms

QList<KeyValue> rowsOfMounts(const QList<SessionProfile::Mount> &mounts)
{
    QList<KeyValue> rows;
    for (const SessionProfile::Mount &mount : mounts)
        rows.append({.enabled = mount.enabled, .key = mount.prefix, .value = mount.harFile});
    return rows;
}

QString countText(int count)
{
    return count > 0 ? QString::number(count) : QString();
}

} // namespace

SessionPage::SessionPage(SessionBook &book, const QString &id, QWidget *parent)
    : TabPage(parent)
    , m_book(book)
    , m_store(book.store())
    , m_id(id)
    , m_name(new QLineEdit(this))
    , m_use(new InkLabel({}, TextStyle::Small, Ink::Secondary, this))
    , m_compareMenu(new QMenu(this))
    , m_remove(new QPushButton(icon(u"trash-2"_s), tr("Delete"), this))
    , m_notice(new Notice(Tone::Warning, {}, this))
    , m_sections(new SectionTabRow(this))
    , m_pages(new QStackedWidget(this))
    , m_headers(new KeyValueEditor(tr("Headers of the session"), tr("Add a header"), this))
    , m_params(new KeyValueEditor(tr("Parameters of the session"), tr("Add a parameter"), this))
    , m_auth(new AuthPane(this))
    , m_proxies(
          new KeyValueEditor(tr("Proxies of the session"), tr("Add http, https, all or https://host"), this))
    , m_connection(new ConnectionForm(this))
    , m_mounts(
          new KeyValueEditor(tr("Mounted adapters"), tr("Add a prefix, as https://api.example.test/"), this))
    , m_code(new SessionCode(this))
{
    assemble();
    connectForms();
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(&m_pause, &QTimer::timeout, this, [this] { write(m_saved.name); });
    load();
    (void)m_book.cookies(m_id); // read by the time that somebody duplicates it
}

void SessionPage::assemble()
{
    setSurface(this, Surface::Sheet);
    m_notice->setObjectName(u"sessionNotice"_s);
    m_notice->setSquare(true);
    m_notice->hide();
    m_headers->setObjectName(u"sessionHeaders"_s);
    m_headers->setKeyCaseSensitivity(Qt::CaseInsensitive);
    m_headers->setKeyCompletions(requestHeaderNames());
    m_headers->setValueCompletions(requestHeaderValues);
    m_params->setObjectName(u"sessionParams"_s);
    m_auth->setObjectName(u"sessionAuth"_s);
    m_proxies->setObjectName(u"sessionProxies"_s);
    m_proxies->setKeyCompletions({u"http"_s, u"https"_s, u"all"_s});
    m_connection->setObjectName(u"sessionConnection"_s);
    m_mounts->setObjectName(u"sessionMounts"_s);
    SectionTabBar *bar = m_sections->tabBar();
    bar->setObjectName(u"sessionSections"_s);
    bar->setAccessibleName(tr("What the session holds"));
    const QList<std::pair<QString, QWidget *>> sections{
        {tr("Headers"), m_headers}, {tr("Params"), m_params},         {tr("Auth"), m_auth},
        {tr("Proxies"), m_proxies}, {tr("Connection"), m_connection}, {tr("Adapters"), m_mounts},
        {tr("Code"), m_code}};
    for (const auto &[name, pane] : sections) {
        bar->addTab(name);
        m_pages->addWidget(pane);
    }
    for (KeyValueEditor *table : {m_headers, m_params, m_proxies, m_mounts}) {
        LinkButton *bulk = table->makeBulkButton(m_sections);
        m_sections->addEndWidget(bulk);
        setTabOrder(bar, bulk);
        const auto showBulk = [this, bulk, table] { bulk->setVisible(m_pages->currentWidget() == table); };
        connect(m_pages, &QStackedWidget::currentChanged, bulk, showBulk);
        showBulk();
    }
    connect(bar, &QTabBar::currentChanged, this, [this](int section) {
        m_pages->setCurrentIndex(section);
        if (section == Code)
            m_code->show(typed(), m_book.cookies(m_id));
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_notice);
    column->addWidget(m_sections);
    column->addWidget(m_pages, 1);
}

QWidget *SessionPage::makeHead()
{
    m_name->setObjectName(u"sessionName"_s);
    m_name->setAccessibleName(tr("Name of the session"));
    m_name->setMaxLength(int(SessionProfile::maximumName));
    m_name->setFont(Theme::font(TextStyle::Strong));
    m_name->setMaximumWidth(260);
    m_use->setObjectName(u"sessionUse"_s);
    auto *compareButton = new QPushButton(icon(u"git-compare-arrows"_s), tr("Compare"), this);
    compareButton->setObjectName(u"compareSession"_s);
    compareButton->setMenu(m_compareMenu);
    connect(m_compareMenu, &QMenu::aboutToShow, this, &SessionPage::fillCompareMenu);
    auto *duplicate = new QPushButton(icon(u"copy"_s), tr("Duplicate"), this);
    duplicate->setObjectName(u"duplicateSession"_s);
    connect(duplicate, &QPushButton::clicked, this, [this] {
        flush();
        Q_EMIT openRequested(m_book.duplicate(m_id, tr("%1 copy").arg(m_saved.name)));
    });
    auto *exportButton = new QPushButton(icon(u"download"_s), tr("Export"), this);
    exportButton->setObjectName(u"exportSession"_s);
    connect(exportButton, &QPushButton::clicked, this,
            [this] { m_sections->tabBar()->setCurrentIndex(Code); });
    m_remove->setObjectName(u"removeSession"_s);
    connect(m_remove, &QPushButton::clicked, this, &SessionPage::askToRemove);
    auto *head = new QWidget(this);
    head->setFixedHeight(52);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_name, 1);
    row->addWidget(m_use);
    row->addStretch();
    for (QPushButton *each : {compareButton, duplicate, exportButton, m_remove})
        row->addWidget(each);
    return head;
}

void SessionPage::connectForms()
{
    for (KeyValueEditor *editor : {m_headers, m_params, m_proxies, m_mounts})
        connect(editor, &KeyValueEditor::rowsChanged, this, &SessionPage::edited);
    connect(m_auth, &AuthPane::edited, this, &SessionPage::edited);
    connect(m_connection, &ConnectionForm::edited, this, &SessionPage::edited);
    connect(m_name, &QLineEdit::textEdited, this, &SessionPage::checkName);
    // Others go by the name: it is not another one with each letter.
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (m_name->isModified())
            save();
    });
    connect(m_code, &SessionCode::noticed, this, &SessionPage::noticed);
    connect(&m_store, &SessionStore::profileChanged, this, [this](const QString &id) {
        if (id == m_id && !m_pause.isActive())
            load();
    });
    connect(&m_store, &SessionStore::listChanged, this, &SessionPage::load);
}

void SessionPage::edited()
{
    updateCounts();
    m_pause.start();
}

void SessionPage::checkName()
{
    const QString problem = m_store.problemOfName(m_id, m_name->text());
    m_notice->setText(problem);
    m_notice->setVisible(!problem.isEmpty());
}

SessionProfile SessionPage::typed() const
{
    SessionProfile profile = m_saved;
    profile.headers = m_headers->rows();
    profile.params = m_params->rows();
    profile.auth = m_auth->auth();
    profile.proxies = m_proxies->rows();
    profile.mounts.clear();
    for (const KeyValue &row : m_mounts->rows())
        profile.mounts.append({row.key, row.value, row.enabled});
    m_connection->writeTo(&profile);
    return profile;
}

void SessionPage::load()
{
    const SessionProfile *profile = m_store.findId(m_id);
    m_remove->setEnabled(profile && !profile->isDefault());
    setEnabled(profile != nullptr);
    if (!profile) {
        m_notice->setText(tr("This session was deleted."));
        m_notice->show();
        return;
    }
    if (m_pause.isActive() || m_saved == *profile)
        return;
    m_saved = *profile;
    show();
    Q_EMIT changed();
}

void SessionPage::show()
{
    if (!m_name->isModified() && m_name->text() != m_saved.name)
        m_name->setText(m_saved.name);
    m_headers->setRows(m_saved.headers);
    m_params->setRows(m_saved.params);
    m_auth->setAuth(m_saved.auth);
    m_auth->setInherited({.kind = m_saved.trustEnv ? AuthSetting::Kind::Netrc : AuthSetting::Kind::None},
                         tr("Requests’ default"));
    m_proxies->setRows(m_saved.proxies);
    m_mounts->setRows(rowsOfMounts(m_saved.mounts));
    m_connection->show(m_saved);
    updateCounts();
}

void SessionPage::updateCounts()
{
    SectionTabBar *bar = m_sections->tabBar();
    bar->setCount(Headers, countText(m_headers->enabledCount()));
    bar->setCount(Params, countText(m_params->enabledCount()));
    bar->setCount(Proxies, countText(m_proxies->enabledCount()));
    bar->setCount(Adapters, countText(m_mounts->enabledCount()));
}

void SessionPage::save()
{
    write(m_name->text().trimmed());
}

void SessionPage::write(const QString &name)
{
    m_pause.stop();
    const SessionProfile *stored = m_store.findId(m_id);
    if (!stored)
        return;
    SessionProfile profile = typed();
    // What the keychain has given since this was shown is empty here, and not to be taken back.
    SessionProfile::Secrets come = stored->secrets();
    const QStringList shown = m_saved.secrets().keys();
    for (const QString &place : shown)
        come.remove(place);
    if (!come.isEmpty())
        profile.open(come);
    if (m_store.problemOfName(m_id, name).isEmpty()) { // else the notice says why
        profile.name = name;
        m_name->setModified(m_name->text().trimmed() != name);
    }
    m_saved = profile;
    m_store.set(profile);
    if (!come.isEmpty())
        show();
    if (m_pages->currentIndex() == Code)
        m_code->show(profile, m_book.cookies(m_id));
    Q_EMIT changed();
}

void SessionPage::flush()
{
    if (m_pause.isActive() || m_name->isModified())
        save();
}

TabFace SessionPage::face() const
{
    TabFace face;
    face.iconName = u"layers"_s;
    face.name = tr("Session: %1").arg(m_saved.name);
    return face;
}

ToolTab SessionPage::tool() const
{
    return {.kind = kind, .collection = {}, .path = m_id};
}

void SessionPage::focusFirst()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll(); // as for a rename
}

void SessionPage::setUse(const QString &words)
{
    m_use->setText(words);
}

void SessionPage::fillCompareMenu()
{
    m_compareMenu->clear();
    for (const SessionProfile &profile : m_store.profiles()) {
        if (profile.id != m_id)
            m_compareMenu->addAction(icon(u"layers"_s), withAmpersands(profile.name), this,
                                     [this, other = profile.id] {
                                         flush();
                                         Q_EMIT compareRequested(m_id, other);
                                     });
    }
    if (m_compareMenu->isEmpty())
        m_compareMenu->addAction(tr("There is no other session"))->setEnabled(false);
}

void SessionPage::askToRemove()
{
    if (!m_remove->isEnabled())
        return;
    m_notice->clearActions();
    m_notice->setText(tr("Delete “%1” with its cookies and secrets?").arg(m_saved.name));
    LinkButton *yes = m_notice->addAction(tr("Delete"));
    yes->setObjectName(u"removeForGood"_s);
    LinkButton *no = m_notice->addAction(tr("Keep"));
    connect(yes, &LinkButton::clicked, this, [this] {
        m_notice->clearActions();
        m_pause.stop();
        m_store.remove(m_id);
    });
    connect(no, &LinkButton::clicked, this, [this] {
        m_notice->clearActions();
        m_notice->hide();
    });
    m_notice->show();
    yes->setFocus(Qt::OtherFocusReason);
}

} // namespace Fingerpost::Ui

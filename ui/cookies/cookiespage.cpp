// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cookies/cookiespage.h"

#include "cookies/cookiedetails.h"
#include "cookies/cookiedialog.h"
#include "cookies/cookiefiles.h"
#include "cookies/cookiekeeper.h"
#include "cookies/cookiemodel.h"
#include "cookies/cookietree.h"
#include "theme/icons.h"
#include "theme/style.h"
#include "widgets/emptystate.h"
#include "widgets/formscroll.h"
#include "widgets/inklabel.h"
#include "widgets/notice.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

using Requests::CookieJar;

namespace {

QToolButton *pageTool(const QString &iconName, const QString &text, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setObjectName(name);
    button->setAutoRaise(true);
    return button;
}

/// An empty domain selects the cookies for every host; a null one would be any.
QString exactly(const QString &domain)
{
    return domain.isNull() ? u""_s : domain;
}

void removeExactly(CookieJar &jar, const Requests::Cookie &cookie)
{
    jar.clear(exactly(cookie.domain), cookie.path, cookie.name.isNull() ? QByteArray("") : cookie.name);
}

} // namespace

CookiesPage::CookiesPage(CookieKeeper &keeper, const QString &session, QWidget *parent)
    : TabPage(parent)
    , m_keeper(keeper)
    , m_session(session)
    , m_url(new QLineEdit)
    , m_search(new QLineEdit)
    , m_answer(new Notice(Tone::Neutral))
    , m_tree(new CookieTree)
    , m_details(new CookieDetails)
    , m_states(new QStackedWidget(this))
    , m_count(new InkLabel({}, TextStyle::Tiny, Ink::Secondary))
    , m_files(new CookieFiles(this))
{
    setSurface(this, Surface::Sheet);
    auto *empty = new EmptyState(tr("No cookies yet"),
                                 tr("What answers set is kept here and sent again, as a browser does."));
    QPushButton *first = empty->addAction(tr("New cookie"), u"plus"_s);
    first->setObjectName(u"firstCookie"_s);
    connect(first, &QPushButton::clicked, this, &CookiesPage::add);
    m_states->addWidget(makeList());
    m_states->addWidget(empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeTop());
    column->addWidget(m_states, 1);

    connect(m_url, &QLineEdit::textEdited, this, [this] { m_requestName.clear(); });
    connect(m_url, &QLineEdit::textChanged, this, [this](const QString &url) {
        m_tree->setUrl(url.trimmed());
        showAnswer();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_tree->setFilter(text);
        showAnswer();
    });
    connect(m_tree, &CookieTree::refreshed, this, [this] {
        m_keeper.check();
        showAnswer();
    });
    connect(m_tree, &CookieTree::chosenChanged, this, &CookiesPage::showChosen);
    connect(m_tree, &CookieTree::editRequested, this, &CookiesPage::edit);
    connect(m_tree, &CookieTree::removeRequested, this, &CookiesPage::removeChosen);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &CookiesPage::showMenu);
    connect(m_details, &CookieDetails::editRequested, this, &CookiesPage::edit);
    connect(m_details, &CookieDetails::removeRequested, this, &CookiesPage::removeChosen);
    connect(m_files, &CookieFiles::loaded, this, &CookiesPage::takeLoaded);
    connect(m_files, &CookieFiles::noticed, this, &CookiesPage::noticed);
    m_tree->setJar(&m_keeper.jar());
    showAnswer();
}

QWidget *CookiesPage::makeTop()
{
    auto *top = new QWidget;
    m_url->setObjectName(u"cookieUrl"_s);
    m_url->setAccessibleName(tr("URL"));
    m_url->setPlaceholderText(tr("URL of a request"));
    m_search->setObjectName(u"cookieSearch"_s);
    m_search->setAccessibleName(tr("Search cookies"));
    m_search->setPlaceholderText(tr("Search cookies"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setFixedWidth(200);
    QToolButton *add = pageTool(u"plus"_s, tr("New cookie"), u"addCookie"_s);
    connect(add, &QToolButton::clicked, this, &CookiesPage::add);
    QToolButton *more = pageTool(u"ellipsis"_s, tr("More"), u"cookieMenu"_s);
    more->setMenu(makeMenu());
    more->setPopupMode(QToolButton::InstantPopup);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(12, 9, 8, 9);
    row->setSpacing(8);
    row->addWidget(new InkLabel(tr("Cookies"), TextStyle::Strong));
    row->addWidget(m_count);
    row->addSpacing(12);
    row->addWidget(new InkLabel(tr("sent to"), TextStyle::Normal, Ink::Secondary));
    row->addWidget(m_url, 1);
    row->addSpacing(12);
    row->addWidget(m_search);
    row->addWidget(add);
    row->addWidget(more);
    return top;
}

QWidget *CookiesPage::makeList()
{
    m_tree->setObjectName(u"cookies"_s);
    m_tree->setAccessibleName(tr("Cookies"));
    m_answer->setObjectName(u"cookieAnswer"_s);
    auto *list = new QWidget;
    auto *answer = new QHBoxLayout;
    answer->setContentsMargins(12, 0, 12, 6);
    answer->addWidget(m_answer);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(answer);
    column->addWidget(m_tree, 1);
    auto *details = new FormScroll(m_details);
    details->setAccessibleName(tr("The chosen cookie"));
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(list);
    split->addWidget(details);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({420, 240});
    split->setChildrenCollapsible(false);
    return split;
}

QMenu *CookiesPage::makeMenu()
{
    auto *menu = new QMenu(this);
    menu->addAction(icon(u"import"_s), tr("Import…"), m_files, &CookieFiles::load);
    menu->addAction(icon(u"download"_s), tr("Export as cookies.txt…"), this,
                    [this] { m_files->save(m_keeper.jar(), CookieJar::Format::Netscape); });
    menu->addAction(icon(u"download"_s), tr("Export as JSON…"), this,
                    [this] { m_files->save(m_keeper.jar(), CookieJar::Format::Json); });
    menu->addSeparator();
    menu->addAction(tr("Delete the cookies of the chosen domain"), this, &CookiesPage::clearDomain);
    menu->addAction(tr("Delete what ends with a browser's session"), this, [this] {
        m_keeper.jar().clearSessionCookies();
        takeChange();
    });
    menu->addAction(icon(u"trash-2"_s), tr("Delete all cookies…"), this, &CookiesPage::clearAll);
    return menu;
}

void CookiesPage::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto verdict = m_tree->chosen()) {
        menu->addAction(tr("Edit"), this, &CookiesPage::edit);
        menu->addAction(tr("Copy value"), this, [value = verdict->cookie.value] {
            QApplication::clipboard()->setText(QString::fromUtf8(value));
        });
        menu->addAction(tr("Delete"), this, &CookiesPage::removeChosen);
        menu->addSeparator();
    }
    QAction *domain = menu->addAction(tr("Delete all of this domain"), this, &CookiesPage::clearDomain);
    domain->setEnabled(m_tree->currentIndex().isValid());
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

TabFace CookiesPage::face() const
{
    TabFace face;
    face.iconName = u"cookie"_s;
    face.name = tr("Cookies");
    return face;
}

ToolTab CookiesPage::tool() const
{
    return {.kind = kind, .collection = {}, .path = m_session};
}

void CookiesPage::save()
{
    m_keeper.flush();
}

void CookiesPage::focusFirst()
{
    m_search->setFocus(Qt::OtherFocusReason);
}

void CookiesPage::setRequest(const QString &name, const QString &url)
{
    const bool isTyped = m_requestName.isEmpty() && !m_url->text().isEmpty();
    if (isTyped || url.isEmpty())
        return;
    m_requestName = name;
    m_url->setText(url);
    showAnswer();
}

/// As in "GET One user would send 4 of these 7. The others say why not."
void CookiesPage::showAnswer()
{
    const CookieModel *model = m_tree->cookieModel();
    m_count->setText(QString::number(model->cookieCount()));
    m_states->setCurrentIndex(model->cookieCount() == 0 ? 1 : 0);
    const bool isUrl = !QUrl(model->url()).host().isEmpty();
    if (model->rowCount() == 0 && model->cookieCount() > 0) {
        m_answer->setText(tr("No cookie holds “%1”.").arg(m_search->text().trimmed().left(60)));
    } else if (!isUrl) {
        m_answer->setText(tr("With the URL of a request each cookie says whether it would be sent, and why "
                             "not."));
    } else {
        const QString who = m_requestName.isEmpty() ? tr("A request to this URL") : m_requestName;
        m_answer->setText(
            model->sentCount() == model->shownCount()
                ? tr("%1 would send all of these.").arg(who)
                : tr("%1 would send %2 of these %3. The others say why not.")
                      .arg(who, QString::number(model->sentCount()), QString::number(model->shownCount())));
    }
    showChosen();
}

void CookiesPage::showChosen()
{
    const auto verdict = m_tree->chosen();
    m_details->show(verdict, m_tree->cookieModel()->url(),
                    verdict && m_keeper.isSessionOnly(verdict->cookie));
}

// ---- Editing ----

void CookiesPage::add()
{
    Requests::Cookie cookie;
    const QString host = QUrl(m_url->text().trimmed()).host();
    cookie.domain = m_tree->currentIndex().isValid() ? m_tree->chosenDomain() : host;
    auto *dialog = new CookieDialog(cookie, true, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { change({}, dialog->cookie()); });
    dialog->open();
}

void CookiesPage::edit()
{
    const auto verdict = m_tree->chosen();
    if (!verdict)
        return;
    auto *dialog = new CookieDialog(verdict->cookie, false, this);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, before = verdict->cookie] { change(before, dialog->cookie()); });
    dialog->open();
}

void CookiesPage::change(const Requests::Cookie &before, const Requests::Cookie &now)
{
    const bool isElsewhere =
        before.name != now.name || before.domain != now.domain || before.path != now.path;
    if (isElsewhere && !(before.name.isEmpty() && before.value.isEmpty()))
        removeExactly(m_keeper.jar(), before);
    m_keeper.jar().insert(now);
    takeChange();
    m_tree->choose(now);
}

void CookiesPage::removeChosen()
{
    const auto verdict = m_tree->chosen();
    if (!verdict)
        return clearDomain();
    const Requests::Cookie &cookie = verdict->cookie;
    const auto next = m_tree->neighbour();
    removeExactly(m_keeper.jar(), cookie);
    takeChange();
    if (next)
        m_tree->choose(*next); // so that the keys go on from there
}

void CookiesPage::clearDomain()
{
    if (!m_tree->currentIndex().isValid())
        return;
    const QString domain = m_tree->chosenDomain();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Delete cookies"),
                                domain.isEmpty() ? tr("Delete all cookies that go to every host?")
                                                 : tr("Delete all cookies of %1?").arg(domain),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText); // an imported file names any domain
    QPushButton *yes = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    yes->setObjectName(u"confirmDelete"_s);
    connect(yes, &QPushButton::clicked, this, [this, domain] {
        m_keeper.clear(domain);
        takeChange();
    });
    box->open();
}

void CookiesPage::clearAll()
{
    auto *box = new QMessageBox(
        QMessageBox::Question, tr("Delete cookies"),
        tr("Delete all %1 cookies of the session?").arg(m_keeper.jar().size() + m_keeper.missingCount()),
        QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    yes->setObjectName(u"confirmDelete"_s);
    connect(yes, &QPushButton::clicked, this, [this] {
        m_keeper.clear();
        takeChange();
    });
    box->open();
}

void CookiesPage::takeLoaded(const CookieJar &cookies)
{
    m_keeper.jar().update(cookies);
    takeChange();
}

void CookiesPage::takeChange()
{
    m_tree->refresh();
    m_keeper.check();
    showAnswer();
}

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cookies/setcookiespane.h"

#include "cookies/cookiewords.h"
#include "exchange/exchangerun.h"
#include "response/words.h"
#include "widgets/formscroll.h"
#include "widgets/iconlabel.h"
#include "widgets/inklabel.h"
#include "widgets/linkbutton.h"
#include "widgets/plaintip.h"

#include <QHBoxLayout>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr int MostCookies = 500; ///< shown; more are no answer to be read
constexpr int TextIndent = 24;
} // namespace

SetCookiesPane::SetCookiesPane(QWidget *parent)
    : QWidget(parent)
    , m_list(new QWidget)
    , m_rows(new QVBoxLayout(m_list))
{
    m_rows->setSpacing(2);
    auto *all = new LinkButton(tr("All cookies"));
    all->setObjectName(u"allCookies"_s);
    all->setIconName(u"cookie"_s);
    connect(all, &QAbstractButton::clicked, this, &SetCookiesPane::cookiesRequested);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(12, 4, 4, 0);
    bar->addWidget(new InkLabel(tr("What the answer wished to set"), TextStyle::Strong));
    bar->addStretch(1);
    bar->addWidget(all);
    auto *scroll = new FormScroll(m_list, this);
    scroll->setObjectName(u"setCookies"_s);
    scroll->setAccessibleName(tr("Cookies of the answer"));
    scroll->setFocusPolicy(Qt::TabFocus); // the keys scroll it
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(scroll, 1);
}

int SetCookiesPane::countOf(const ExchangeRun &run)
{
    qsizetype count = 0;
    for (const Hop &hop : run.hops())
        count += hop.response.headers().values("set-cookie").size();
    return int(count);
}

void SetCookiesPane::setRun(ExchangeRun *run)
{
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    m_shownKey.clear();
    clear();
    if (!run)
        return;
    connect(run, &ExchangeRun::headReceived, this, &SetCookiesPane::refresh);
    connect(run, &ExchangeRun::hopFinished, this, &SetCookiesPane::refresh);
    connect(run, &ExchangeRun::finished, this, &SetCookiesPane::refresh);
    refresh();
}

void SetCookiesPane::clear()
{
    m_text.clear();
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->layout()) {
            while (QLayoutItem *inner = item->layout()->takeAt(0)) {
                delete inner->widget();
                delete inner;
            }
        }
        delete item->widget();
        delete item;
    }
}

void SetCookiesPane::refresh()
{
    const QString key = u"%1/%2"_s.arg(countOf(*m_run)).arg(m_run->isRunning());
    if (std::exchange(m_shownKey, key) == key)
        return;
    clear();
    int shown = 0;
    for (int i = 0; i < m_run->hops().size() && shown < MostCookies; ++i)
        shown += addHop(i, MostCookies - shown);
    if (const int more = countOf(*m_run) - shown; more > 0 && shown > 0)
        addLine(tr("… and %L1 more").arg(more), TextStyle::Normal, Ink::Secondary, 0);
    if (m_rows->count() == 0) {
        addLine(m_run->isRunning() ? tr("No Set-Cookie yet.") : tr("The answer has no Set-Cookie."),
                TextStyle::Normal, Ink::Secondary, 0);
    }
    m_rows->addStretch(1);
}

int SetCookiesPane::addHop(int index, int most)
{
    const Hop &hop = m_run->hops().at(index);
    const QList<SetCookieVerdict> verdicts = setCookiesOf(hop.response).mid(0, most);
    if (verdicts.isEmpty())
        return 0;
    if (m_run->hops().size() > 1) {
        addLine(tr("Hop %1: %2 from %3")
                    .arg(QString::number(index + 1),
                         Words::status(hop.response.statusCode(), hop.response.reason()),
                         QUrl(hop.request.url()).toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo)),
                TextStyle::Medium, Ink::Text, 0);
    }
    for (const SetCookieVerdict &verdict : verdicts)
        addCookie(verdict);
    return int(verdicts.size());
}

void SetCookiesPane::addCookie(const SetCookieVerdict &verdict)
{
    const QString name =
        verdict.cookie.name.isEmpty() ? tr("without a name") : QString::fromUtf8(verdict.cookie.name);
    const QString outcome = !verdict.isTaken ? tr("refused")
        : verdict.isRemoval                  ? tr("taken: removes it")
                                             : tr("taken");
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 6, 0, 0);
    row->setSpacing(8);
    row->addWidget(new IconLabel(verdict.isTaken ? u"circle-check"_s : u"circle-slash-2"_s,
                                 verdict.isTaken ? Ink::Ok : Ink::Warning));
    auto *title = new InkLabel(name, TextStyle::Mono);
    title->setTextFormat(Qt::PlainText);
    title->setMinimumWidth(40);
    row->addWidget(title);
    row->addWidget(new InkLabel(outcome, TextStyle::Normal, verdict.isTaken ? Ink::Secondary : Ink::Warning));
    row->addStretch(1);
    m_rows->addLayout(row);
    m_text += name + u": "_s + outcome + u'\n';

    addLine(QString::fromUtf8(verdict.field), TextStyle::Mono, Ink::Secondary, TextIndent);
    if (!verdict.reason.isEmpty()) {
        const QString rule = Requests::cookieRuleSection(verdict.rule);
        addLine(rule.isEmpty() ? verdict.reason : tr("%1 (%2)").arg(verdict.reason, rule), TextStyle::Small,
                verdict.isTaken ? Ink::Secondary : Ink::Text, TextIndent);
    }
    if (verdict.isTaken && !verdict.isRemoval) {
        const QStringList facts{CookieWords::domain(verdict.cookie), tr("path %1").arg(verdict.cookie.path),
                                CookieWords::end(verdict.cookie)};
        addLine(facts.join(u" · "_s), TextStyle::Small, Ink::Secondary, TextIndent);
    }
    if (!verdict.note.isEmpty())
        addLine(verdict.note, TextStyle::Small, Ink::Tertiary, TextIndent);
}

void SetCookiesPane::addLine(const QString &text, TextStyle style, Ink ink, int indent)
{
    auto *label = new InkLabel(text, style, ink);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(40); // a long word is cut rather than widening the window
    label->setToolTip(plainTip(text.left(5000)));
    label->setContentsMargins(indent, indent == 0 ? 8 : 0, 0, 0);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rows->addWidget(label);
    m_text += text + u'\n';
}

} // namespace Fingerpost::Ui

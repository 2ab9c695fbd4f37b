// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cookies/cookiedetails.h"

#include "cookies/cookiemodel.h"
#include "cookies/cookiewords.h"
#include "widgets/facttable.h"
#include "widgets/inklabel.h"
#include "widgets/linkbutton.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

LinkButton *namedButton(const QString &text, const QString &name)
{
    auto *button = new LinkButton(text);
    button->setObjectName(name);
    return button;
}

} // namespace

CookieDetails::CookieDetails(QWidget *parent)
    : QWidget(parent)
    , m_name(new InkLabel({}, TextStyle::Mono))
    , m_outcome(new InkLabel({}, TextStyle::Medium, Ink::Secondary))
    , m_why(new InkLabel)
    , m_note(new InkLabel({}, TextStyle::Small, Ink::Secondary))
    , m_facts(new FactTable)
    , m_reveal(namedButton(tr("Show value"), u"revealCookie"_s))
    , m_edit(namedButton(tr("Edit"), u"editCookie"_s))
    , m_remove(namedButton(tr("Delete"), u"deleteCookie"_s))
{
    m_why->setObjectName(u"cookieWhy"_s);
    m_facts->setObjectName(u"cookieFacts"_s);
    m_reveal->setCheckable(true);
    for (InkLabel *text : {m_name, m_why, m_note}) {
        text->setTextFormat(Qt::PlainText);
        text->setMinimumWidth(40); // a long word is cut rather than widening the window
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_why->setWordWrap(true);
    m_note->setWordWrap(true);
    auto *top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(m_name);
    top->addWidget(m_outcome);
    top->addStretch(1);
    for (LinkButton *button : {m_reveal, m_edit, m_remove})
        top->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 4, 10);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_why);
    column->addWidget(m_facts);
    column->addWidget(m_note);
    column->addStretch(1); // else the sentence takes all that is left and stands in the middle of it
    connect(m_reveal, &QAbstractButton::toggled, this, &CookieDetails::fill);
    connect(m_edit, &QAbstractButton::clicked, this, &CookieDetails::editRequested);
    connect(m_remove, &QAbstractButton::clicked, this, &CookieDetails::removeRequested);
    fill();
}

void CookieDetails::show(const std::optional<Requests::CookieVerdict> &verdict, const QString &url,
                         bool isSessionOnly)
{
    const bool isOther = !m_verdict || !verdict || m_verdict->cookie.name != verdict->cookie.name
        || m_verdict->cookie.domain != verdict->cookie.domain
        || m_verdict->cookie.path != verdict->cookie.path;
    m_verdict = verdict;
    m_url = url;
    m_isSessionOnly = isSessionOnly;
    if (isOther)
        m_reveal->setChecked(false);
    fill();
}

void CookieDetails::fill()
{
    setVisible(m_verdict.has_value());
    if (!m_verdict)
        return;
    const Requests::Cookie &cookie = m_verdict->cookie;
    const bool isPrivate = CookieModel::isPrivate(cookie);
    m_name->setText(QString::fromUtf8(cookie.name));
    m_outcome->setText(m_url.isEmpty() ? QString() : m_verdict->isSent ? tr("sent") : tr("not sent"));
    m_outcome->setInk(m_verdict->isSent ? Ink::Ok : Ink::Secondary);
    QString why = m_url.isEmpty() ? QString() : CookieWords::whyNotSent(*m_verdict, m_url);
    const QString rule = Requests::cookieRuleSection(m_verdict->rule);
    if (!why.isEmpty() && !rule.isEmpty())
        why += u" (%1)"_s.arg(rule);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_reveal->setVisible(isPrivate);
    m_reveal->setText(m_reveal->isChecked() ? tr("Hide value") : tr("Show value"));
    const QString value = cookie.value.isNull() ? tr("none: sent as its bare name")
        : isPrivate && !m_reveal->isChecked()   ? QString(8, u'\u2022')
                                                : QString::fromUtf8(cookie.value);
    const QString end = cookie.isSessionCookie()
        ? tr("never by itself: a browser drops it when it ends")
        : tr("%1 (%2)").arg(QLocale().toString(cookie.expires.toLocalTime(), QLocale::ShortFormat),
                            CookieWords::end(cookie));
    const QString attributes = CookieWords::attributes(cookie);
    m_facts->setRows({{tr("Value"), value, {}, true},
                      {tr("Domain"), CookieWords::domain(cookie), {}},
                      {tr("Path"), cookie.path, {}, true},
                      {tr("Expires"), end, {}},
                      {tr("Attributes"), attributes.isEmpty() ? tr("none") : attributes, {}}});
    QStringList notes;
    if (const QString note = CookieWords::browserNote(cookie); !note.isEmpty())
        notes.append(note);
    if (m_verdict->note.contains("public suffix"_L1))
        notes.append(tr("Its domain is a public suffix: a browser would not keep it."));
    if (m_isSessionOnly)
        notes.append(tr("No keychain takes its value, so it is lost when the program ends."));
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
}

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cookies/requestcookies.h"

#include "cookies/cookiemodel.h"
#include "cookies/cookietree.h"
#include "widgets/notice.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

RequestCookies::RequestCookies(QWidget *parent)
    : QWidget(parent)
    , m_answer(new Notice(Tone::Neutral, {}, this))
    , m_tree(new CookieTree(this))
{
    m_answer->setObjectName(u"requestCookieAnswer"_s);
    m_tree->setObjectName(u"requestCookies"_s);
    m_tree->setAccessibleName(tr("Cookies of the session"));
    auto *answer = new QHBoxLayout;
    answer->setContentsMargins(12, 8, 12, 6);
    answer->addWidget(m_answer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(answer);
    column->addWidget(m_tree, 1);
    connect(m_tree, &CookieTree::refreshed, this, &RequestCookies::showAnswer);
    showAnswer();
}

void RequestCookies::setJar(const Requests::CookieJar *jar)
{
    m_tree->setJar(jar);
    showAnswer();
}

void RequestCookies::setUrl(const QString &url)
{
    m_url = url;
    m_tree->setUrl(url);
    m_tree->refresh();
    showAnswer();
}

void RequestCookies::setOwnField(bool own)
{
    m_hasOwnField = own;
    showAnswer();
}

int RequestCookies::sentCount() const
{
    return m_hasOwnField || m_url.isEmpty() ? 0 : int(m_tree->cookieModel()->sentCount());
}

void RequestCookies::showAnswer()
{
    const CookieModel *model = m_tree->cookieModel();
    m_answer->setTone(m_hasOwnField ? Tone::Warning : Tone::Neutral);
    if (m_hasOwnField) {
        m_answer->setText(tr("The request has a Cookie header of its own, so that none of the session's "
                             "cookies is sent."));
    } else if (model->cookieCount() == 0) {
        m_answer->setText(tr("The session has no cookies."));
    } else if (m_url.isEmpty()) {
        m_answer->setText(tr("Which are sent is known once the URL is whole."));
    } else if (model->sentCount() == model->cookieCount()) {
        m_answer->setText(tr("All cookies of the session would be sent."));
    } else {
        m_answer->setText(tr("%1 of the session's %2 cookies would be sent. The others say why not.")
                              .arg(model->sentCount())
                              .arg(model->cookieCount()));
    }
    Q_EMIT countChanged();
}

} // namespace Fingerpost::Ui

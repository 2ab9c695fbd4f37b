// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tls/tlspane.h"

#include "exchange/certificatefacts.h"
#include "exchange/exchangerun.h"
#include "response/words.h"
#include "tls/certificatecard.h"
#include "widgets/facttable.h"
#include "widgets/formscroll.h"
#include "widgets/iconlabel.h"
#include "widgets/inklabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSplitter>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

TlsPane::TlsPane(QWidget *parent)
    : QWidget(parent)
    , m_hops(new QComboBox)
    , m_host(new InkLabel({}, TextStyle::Strong))
    , m_facts(new FactTable)
    , m_unknown(new InkLabel({}, TextStyle::Small, Ink::Secondary))
    , m_sign(new IconLabel(u"shield-check"_s, Ink::Ok))
    , m_verdict(new InkLabel({}, TextStyle::Strong))
    , m_against(new InkLabel({}, TextStyle::Normal, Ink::Secondary))
    , m_cards(new QVBoxLayout)
{
    m_hops->setObjectName(u"tlsHops"_s);
    m_hops->setAccessibleName(tr("Hop"));
    m_hops->setAccessibleDescription(
        m_hops->accessibleName()); // on Linux Qt takes what is chosen for the name
    m_hops->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_hops->setMinimumContentsLength(24);
    m_host->setMinimumWidth(40);
    m_facts->setObjectName(u"tlsFacts"_s);
    m_verdict->setObjectName(u"tlsVerdict"_s);
    m_against->setObjectName(u"tlsAgainst"_s);
    m_against->setTextFormat(Qt::PlainText);
    m_against->setWordWrap(true);
    m_unknown->setText(
        tr("Not told by the transport: the key exchange, whether the session was resumed, early data."));
    m_unknown->setWordWrap(true);
    auto *sides = new QSplitter(Qt::Horizontal, this);
    sides->addWidget(makeFacts());
    sides->addWidget(makeChain());
    sides->setSizes({400, 640});
    sides->setStretchFactor(0, 2);
    sides->setStretchFactor(1, 3);
    sides->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(sides);
    connect(m_hops, &QComboBox::currentIndexChanged, this, &TlsPane::showChosen);
}

QWidget *TlsPane::makeFacts()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setSpacing(8);
    column->addWidget(m_hops);
    column->addWidget(m_host);
    column->addWidget(m_facts);
    column->addWidget(m_unknown);
    column->addStretch(1);
    auto *scroll = new FormScroll(form);
    scroll->setAccessibleName(tr("What TLS came to"));
    scroll->setFocusPolicy(Qt::TabFocus); // the keys scroll it
    return scroll;
}

QWidget *TlsPane::makeChain()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setSpacing(8);
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(8);
    verdict->addWidget(m_sign);
    verdict->addWidget(m_verdict);
    verdict->addWidget(m_against, 1);
    m_cards->setSpacing(8);
    column->addLayout(verdict);
    column->addLayout(m_cards);
    column->addStretch(1);
    auto *scroll = new FormScroll(form);
    scroll->setAccessibleName(tr("Certificates"));
    scroll->setFocusPolicy(Qt::TabFocus);
    return scroll;
}

int TlsPane::countOf(const ExchangeRun &run)
{
    int count = 0;
    for (const Hop &hop : run.hops())
        count += hop.response.tls().isEmpty() ? 0 : 1;
    return count;
}

void TlsPane::setRun(ExchangeRun *run)
{
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    m_hops->clear();
    if (!run)
        return;
    connect(run, &ExchangeRun::headReceived, this, &TlsPane::fillHops);
    connect(run, &ExchangeRun::hopFinished, this, &TlsPane::fillHops);
    connect(run, &ExchangeRun::finished, this, &TlsPane::fillHops);
    fillHops();
}

void TlsPane::fillHops()
{
    if (countOf(*m_run) == m_hops->count())
        return;
    m_hops->clear();
    for (int i = 0; i < m_run->hops().size(); ++i) {
        const Hop &hop = m_run->hops().at(i);
        if (!hop.response.tls().isEmpty()) {
            m_hops->addItem(tr("Hop %1, %2").arg(QString::number(i + 1), QUrl(hop.request.url()).authority()),
                            i);
        }
    }
    m_hops->setVisible(m_hops->count() > 1);
    m_host->setVisible(m_hops->count() == 1);
    m_hops->setCurrentIndex(m_hops->count() - 1);
}

void TlsPane::showHop(int index)
{
    if (const int at = m_hops->findData(index); at >= 0)
        m_hops->setCurrentIndex(at);
}

void TlsPane::showChosen()
{
    const int index = m_hops->currentData().toInt();
    if (!m_run || m_hops->currentIndex() < 0 || index >= m_run->hops().size())
        return;
    const Hop &hop = m_run->hops().at(index);
    const Requests::Response &response = hop.response;
    const Requests::TlsInfo tls = response.tls();
    m_host->setText(QUrl(response.url()).authority());
    const QString unknown = tr("unknown");
    m_facts->setRows(
        {{tr("Protocol"), tls.protocol.isEmpty() ? unknown : tls.protocol, {}, true},
         {tr("Cipher"), tls.cipher.isEmpty() ? unknown : tls.cipher, {}, true},
         {tr("ALPN"),
          tls.alpn.isEmpty() ? tr("nothing agreed") : QString::fromLatin1(tls.alpn),
          {},
          !tls.alpn.isEmpty()},
         {tr("HTTP"), hop.headReceived ? Words::protocol(response.httpVersion()) : unknown, {}, true},
         {tr("Client certificate"), tls.clientCertificateSent ? tr("sent") : tr("none sent"), {}},
         {tr("Certificates"), tr("%1 sent by the server").arg(tls.peerChain.size()), {}}});
    showChain();
}

void TlsPane::showChain()
{
    const Hop &hop = m_run->hops().at(m_hops->currentData().toInt());
    const Requests::TlsInfo tls = hop.response.tls();
    const bool isOff = !hop.verify.isOn();
    m_sign->setIcon(tls.verified ? u"shield-check"_s : u"shield-x"_s,
                    tls.verified ? Ink::Ok
                        : isOff  ? Ink::Warning
                                 : Ink::Error);
    m_verdict->setInk(tls.verified ? Ink::Ok : isOff ? Ink::Warning : Ink::Error);
    m_verdict->setText(tls.verified ? tr("Verified") : tr("Not verified"));
    m_against->setText(verifiedAgainst(tls, hop.verify));
    qDeleteAll(std::exchange(m_shown, {}));
    int depth = 0;
    const QList<CertificateFacts> chain = certificatesOf(tls);
    for (const CertificateFacts &facts : chain) {
        auto *card = new CertificateCard(facts, depth++);
        m_cards->addWidget(card);
        m_shown.append(card);
    }
}

} // namespace Fingerpost::Ui

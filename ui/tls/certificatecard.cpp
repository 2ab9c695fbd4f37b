// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tls/certificatecard.h"

#include "cookies/cookiewords.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/elidedlabel.h"
#include "widgets/iconlabel.h"
#include "widgets/inklabel.h"
#include "widgets/plaintip.h"

#include <QGridLayout>
#include <QLocale>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int SoonDays = 30;
constexpr int DeepestIndent = 6;

QString iconOfRole(CertificateFacts::Role role)
{
    switch (role) {
    case CertificateFacts::Role::Server:
        return u"file-badge"_s;
    case CertificateFacts::Role::Intermediate:
        return u"badge-check"_s;
    case CertificateFacts::Role::Root:
    case CertificateFacts::Role::Unsent:
        break;
    }
    return u"landmark"_s;
}

QString describe(const CertificateFacts &facts)
{
    switch (facts.role) {
    case CertificateFacts::Role::Server:
        return facts.alsoFor.isEmpty() ? CertificateCard::tr("the server's")
                                       : CertificateCard::tr("also %1").arg(facts.alsoFor.join(u", "_s));
    case CertificateFacts::Role::Intermediate:
        return CertificateCard::tr("intermediate");
    case CertificateFacts::Role::Root:
        return CertificateCard::tr("root, signed by itself");
    case CertificateFacts::Role::Unsent:
        break;
    }
    return CertificateCard::tr("not sent by the server; trusted here");
}

Ink inkOfEnd(const CertificateFacts &facts, const QDateTime &now)
{
    if (facts.until < now || facts.from > now)
        return Ink::Error;
    return now.daysTo(facts.until) < SoonDays ? Ink::Warning : Ink::Ok;
}

} // namespace

QString CertificateCard::endText(const CertificateFacts &facts, const QDateTime &now)
{
    if (facts.from > now)
        return tr("valid only from %1").arg(QLocale().toString(facts.from.date(), QLocale::ShortFormat));
    const qint64 left = now.secsTo(facts.until);
    return left < 0 ? tr("expired %1 ago").arg(CookieWords::span(-left))
                    : tr("expires in %1").arg(CookieWords::span(left));
}

CertificateCard::CertificateCard(const CertificateFacts &facts, int depth, QWidget *parent)
    : QWidget(parent)
    , m_depth(qMin(depth, DeepestIndent))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(m_depth * Indent + 12, 8, 12, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(2, 1);
    auto *name = new InkLabel(facts.name, TextStyle::Strong);
    name->setTextFormat(Qt::PlainText);
    name->setMinimumWidth(40);
    auto *more = new ElidedLabel(TextStyle::Small, Ink::Secondary);
    more->setWholeText(describe(facts));
    grid->addWidget(new IconLabel(iconOfRole(facts.role), Ink::Secondary), 0, 0, 2, 1);
    grid->addWidget(name, 0, 1);
    grid->addWidget(more, 0, 2);
    QStringList spoken{facts.name, describe(facts)};
    if (facts.role != CertificateFacts::Role::Unsent) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString date = QLocale().toString(facts.until.date(), u"d MMM yyyy"_s);
        auto *print = new ElidedLabel(TextStyle::Mono, Ink::Secondary);
        print->setWholeText("SHA-256 "_L1 + facts.fingerprint);
        grid->addWidget(print, 1, 1, 1, 2);
        grid->addWidget(new InkLabel(endText(facts, now), TextStyle::Normal, inkOfEnd(facts, now)), 0, 3,
                        Qt::AlignRight);
        grid->addWidget(new InkLabel(date, TextStyle::Small, Ink::Secondary), 1, 3, Qt::AlignRight);
        spoken += {print->text(), endText(facts, now), date};
        setToolTip(plainTip(tr("Signed by %1\nKey: %2\nSerial number: %3\nSHA-256: %4")
                                .arg(facts.issuer, facts.key, facts.serial, facts.fingerprint)));
    }
    setAccessibleName(spoken.join(u", "_s));
}

void CertificateCard::paintEvent(QPaintEvent *)
{
    const Colors &colors = Theme::of(this).colors();
    QPainter painter(this);
    const QRectF card = QRectF(rect()).adjusted(m_depth * Indent, 0, 0, 0);
    paintBox(&painter, card, 8, colors.sunken, colors.hairline);
    if (m_depth == 0)
        return;
    // Down from the one it signed, and across.
    const qreal x = card.left() - Indent / 2.0;
    paintHairline(&painter, QRectF(x, 0, 1, height() / 2.0), colors.fieldEdge);
    paintHairline(&painter, QRectF(x, height() / 2.0, Indent / 2.0, 1), colors.fieldEdge);
}

} // namespace Fingerpost::Ui

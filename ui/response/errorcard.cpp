// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/errorcard.h"

#include "exchange/exchangerun.h"
#include "request/variableview.h"
#include "response/words.h"
#include "secrets/redaction.h"
#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/style.h"
#include "theme/theme.h"
#include "widgets/inklabel.h"
#include "widgets/linkbutton.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

/// A 22 px icon on a 40 px tile in the error's tint.
class IconTile : public QWidget {
public:
    explicit IconTile(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(40, 40);
    }
    void setIcon(const QString &name)
    {
        m_name = name;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colors &colors = Theme::of(this).colors();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintBox(&painter, rect(), 8, colors.tint(Tone::Error));
        icon(m_name, colors.ink(Tone::Error)).paint(&painter, rect().adjusted(9, 9, -9, -9));
    }

private:
    QString m_name = u"circle-alert"_s;
};

QString iconOf(const Requests::Error &error)
{
    using Error = Requests::Error;
    if (error.isA(Error::SslError))
        return u"shield-x"_s;
    if (error.isA(Error::Timeout))
        return u"clock"_s;
    if (error.code() == Error::Canceled)
        return u"circle-slash"_s;
    return error.isA(Error::ConnectionError) ? u"unplug"_s : u"circle-alert"_s;
}

constexpr int LongestDetail = 90;

bool isAboutUrl(const Requests::Error &error)
{
    using Error = Requests::Error;
    return error.isA(Error::InvalidUrl) || error.code() == Error::MissingSchema
        || error.code() == Error::InvalidSchema || error.code() == Error::UrlRequired;
}

bool cameWithCertificates(const ExchangeRun &run)
{
    return std::any_of(run.hops().begin(), run.hops().end(),
                       [](const Hop &hop) { return !hop.response.tls().peerChain.isEmpty(); });
}

/// There is nothing to look at or to trust after all: what answers there may not speak TLS.
bool failedBeforeCertificates(const ExchangeRun &run)
{
    return run.error().cause() == Requests::Error::TlsHandshakeFailed && !cameWithCertificates(run);
}

/// The variables without a value, a sentence each, each once.
QStringList missingOf(const ExchangeRun &run)
{
    QStringList sentences;
    for (const ResolvedDraft::PlacedUse &placed : run.unresolved().uses)
        sentences.append(problemOf(placed.use));
    for (const QString &name : run.unresolved().emptyPathVariables)
        sentences.append(ErrorCard::tr("The path variable “:%1” has no value.").arg(name));
    sentences.removeDuplicates();
    return sentences;
}

} // namespace

ErrorCard::ErrorCard(QWidget *parent)
    : QWidget(parent)
    , m_badge(new IconTile(this))
    , m_sentence(new InkLabel({}, TextStyle::Title, Ink::Text, this))
    , m_where(new InkLabel({}, TextStyle::Normal, Ink::Secondary, this))
    , m_certificate(new QPushButton(tr("Look at the certificate"), this))
    , m_again(new QPushButton(tr("Send again"), this))
    , m_unverified(new QPushButton(tr("Send once without verifying"), this))
    , m_caBundle(new QPushButton(tr("Use a CA bundle…"), this))
    , m_editUrl(new QPushButton(tr("Edit the URL"), this))
    , m_unresolved(new QPushButton(tr("Send as typed"), this))
{
    m_sentence->setObjectName(u"errorSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_where->setWordWrap(true);
    m_certificate->setObjectName(u"showCertificate"_s);
    m_again->setObjectName(u"sendAgain"_s);
    m_unverified->setObjectName(u"sendUnverified"_s);
    m_caBundle->setObjectName(u"useCaBundle"_s);
    m_editUrl->setObjectName(u"editUrl"_s);
    m_unresolved->setObjectName(u"sendUnresolved"_s);

    auto *buttonRow = new QHBoxLayout;
    buttonRow->setSpacing(8);
    const QList<QPushButton *> all = buttons();
    for (QPushButton *button : all) {
        button->setAutoDefault(true); // Enter presses it, as Space does
        buttonRow->addWidget(button);
    }
    buttonRow->addStretch();
    auto *words = new QVBoxLayout;
    words->setSpacing(8);
    words->addWidget(m_sentence);
    words->addWidget(m_where);
    words->addSpacing(8);
    words->addLayout(buttonRow);
    words->addSpacing(8);
    auto *details = new QHBoxLayout;
    details->addSpacing(-LinkButton::padding); // its chevron stands under the words
    details->addWidget(makeDetails());
    words->addLayout(details);
    words->addStretch();
    // In a small pane it scrolls rather than cuts its lines and actions.
    auto *content = new QWidget;
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    setSurface(scroll->viewport(), Surface::Sheet);
    content->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(scroll);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(40, 36, 40, 24);
    row->setSpacing(18);
    row->addWidget(m_badge, 0, Qt::AlignTop);
    row->addLayout(words, 1);

    connect(m_certificate, &QPushButton::clicked, this, &ErrorCard::certificateRequested);
    connect(m_caBundle, &QPushButton::clicked, this, &ErrorCard::caBundleRequested);
    connect(m_again, &QPushButton::clicked, this, &ErrorCard::retryRequested);
    connect(m_unverified, &QPushButton::clicked, this, &ErrorCard::retryWithoutVerifyingRequested);
    connect(m_editUrl, &QPushButton::clicked, this, &ErrorCard::urlRequested);
    connect(m_unresolved, &QPushButton::clicked, this, &ErrorCard::sendUnresolvedRequested);
}

QList<QPushButton *> ErrorCard::buttons() const
{
    return {m_certificate, m_again, m_unverified, m_caBundle, m_editUrl, m_unresolved};
}

QString ErrorCard::report() const
{
    return QStringList{m_sentence->text(), m_where->text(), m_detailText->text()}.join(u'\n');
}

void ErrorCard::focusAction()
{
    const QList<QPushButton *> all = buttons();
    for (QPushButton *button : all) {
        if (!button->isHidden())
            return button->setFocus(Qt::TabFocusReason);
    }
}

bool ErrorCard::asksForUrl() const
{
    return !m_editUrl->isHidden();
}

QWidget *ErrorCard::makeDetails()
{
    auto *box = new QWidget(this);
    m_details = new LinkButton(tr("Details"), box);
    m_details->setObjectName(u"errorDetails"_s);
    m_details->setCheckable(true);
    m_details->setIconName(u"chevron-right"_s);
    m_detailText = new InkLabel({}, TextStyle::Mono, Ink::Secondary, box);
    m_detailText->setObjectName(u"errorDetailText"_s);
    m_detailText->setWordWrap(true);
    m_detailText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detailText->setContentsMargins(LinkButton::padding, 0, 0, 0);
    m_detailText->hide();
    m_detailLine = new InkLabel({}, TextStyle::Small, Ink::Secondary, box);
    m_detailLine->setObjectName(u"errorDetailLine"_s);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    auto *line = new QHBoxLayout;
    line->addWidget(m_details);
    line->addWidget(m_detailLine);
    line->addStretch();
    column->addLayout(line);
    column->addWidget(m_detailText);
    connect(m_details, &QAbstractButton::toggled, this, [this](bool open) {
        m_details->setIconName(open ? u"chevron-down"_s : u"chevron-right"_s);
        m_detailText->setVisible(open);
        m_detailLine->setVisible(!open);
    });
    return box;
}

void ErrorCard::showRun(const ExchangeRun &run)
{
    const Requests::Error error = run.error();
    // What is shown is copied into reports: without the password of a URL.
    const QUrl url(error.url());
    Redactor redactor;
    redactor.add(SecretValue(url.password(QUrl::FullyDecoded)));
    static_cast<IconTile *>(m_badge)->setIcon(iconOf(error));
    const QStringList missing = missingOf(run);
    m_sentence->setText(redactor.text(missing.isEmpty() ? error.message() : missing.constFirst()));
    QString where = error.hop() < 0 || isAboutUrl(error)
        ? tr("Nothing was sent.")
        : tr("Hop %1, after %2, at %3.")
              .arg(QString::number(error.hop() + 1), Words::duration(run.elapsedMs()),
                   url.password().isEmpty() ? error.url() : redactor.url(url));
    if (error.code() == Requests::Error::Canceled)
        where = tr("After %1.").arg(Words::duration(run.elapsedMs()));
    m_where->setText(where);
    const bool isTls = error.isA(Requests::Error::SslError);
    m_certificate->setVisible(isTls && cameWithCertificates(run));
    const bool isUntrusted = isTls && !failedBeforeCertificates(run);
    m_unverified->setVisible(isUntrusted && run.options().verify);
    m_caBundle->setVisible(isUntrusted && run.options().verify);
    m_editUrl->setVisible(isAboutUrl(error) || (isTls && !isUntrusted && error.hop() < 1));
    m_again->setVisible(!isAboutUrl(error));
    m_unresolved->setVisible(!missing.isEmpty());
    QString detail = error.detail().isEmpty() ? error.name() : error.name() + ": "_L1 + error.detail();
    if (!missing.isEmpty())
        detail = missing.join(u'\n');
    detail = redactor.text(detail);
    m_detailText->setText(detail);
    const QString first = detail.section(u'\n', 0, 0);
    m_detailLine->setText(first.size() > LongestDetail ? first.left(LongestDetail) + u'…' : first);
    m_details->setChecked(false);
}

} // namespace Fingerpost::Ui

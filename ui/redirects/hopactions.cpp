// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redirects/hopactions.h"

#include "collections/diskfile.h"
#include "exchange/chainarchive.h"
#include "exchange/curlcommand.h"
#include "exchange/exchangerun.h"
#include "exchange/hopdraft.h"
#include "secrets/exchangesecrets.h"
#include "widgets/background.h"
#include "widgets/linkbutton.h"
#include "widgets/plaintip.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QSaveFile>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int SmallButton = 44; ///< with its icon alone, and a chevron
constexpr int MostOthers = 30; ///< in the menu of hops

/// The error's sentence; empty when it is written.
QString written(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        if (file.write(bytes) == bytes.size() && file.flush() && file.commit())
            return {};
    }
    return HopActions::tr("%1 cannot be written: %2.")
        .arg(QDir::toNativeSeparators(path), file.errorString());
}

} // namespace

HopActions::HopActions(QWidget *parent)
    : QWidget(parent)
    , m_others(new QMenu(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(2);
    row->addStretch(1);
    add(u"sendFromHere"_s, u"play"_s, tr("Send from here"), &HopActions::sendFromHere)
        ->setToolTip(tr("Opens the request of this hop in a tab of its own"));
    m_stop = add(u"stopBefore"_s, u"circle-stop"_s, tr("Stop before"), &HopActions::stopBefore);
    m_stop->setToolTip(tr("Opens the first request in a tab of its own, set to follow redirects no further "
                          "than to the hop before this one"));
    add(u"copyAsCurl"_s, u"copy"_s, tr("Copy as curl"), &HopActions::copyAsCurl)
        ->setToolTip(tr("Copies the command that sends the request of this hop as it was"));
    m_diff = add(u"diffHops"_s, u"git-compare"_s, tr("Diff with"), nullptr);
    m_diff->setToolTip(tr("Compares request and answer of this hop with another's"));
    m_diff->setMenu(m_others);
    connect(m_others, &QMenu::aboutToShow, this, &HopActions::fillOthers);
    add(u"exportChain"_s, u"download"_s, tr("Save HAR…"), &HopActions::exportArchive)
        ->setToolTip(tr("Saves the whole chain as an HTTP archive, without credentials and cookies"));
}

LinkButton *HopActions::add(const QString &name, const QString &iconName, const QString &text,
                            void (HopActions::*act)())
{
    auto *button = new LinkButton(text);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setIconName(iconName);
    if (act)
        connect(button, &QAbstractButton::clicked, this, act);
    layout()->addWidget(button);
    m_buttons.append(button);
    return button;
}

QSize HopActions::minimumSizeHint() const
{
    return {int(m_buttons.size()) * SmallButton, 28};
}

void HopActions::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void HopActions::fit()
{
    int wanted = 0;
    for (LinkButton *button : std::as_const(m_buttons)) {
        button->setText(button->accessibleName());
        wanted += button->sizeHint().width() + 2;
    }
    if (wanted <= width())
        return;
    for (LinkButton *button : std::as_const(m_buttons))
        button->setText({});
}

void HopActions::setHop(ExchangeRun *run, int index)
{
    m_run = run;
    m_index = index;
    const bool isThere = run && index >= 0 && index < run->hops().size();
    setEnabled(isThere);
    m_diff->setEnabled(isThere && run->hops().size() > 1);
    // Nothing leads to a hop that is no redirect's.
    m_stop->setEnabled(isThere && redirectsBefore(run->hops(), index) > 0);
}

/// The neighbours first: they are what one mostly wants.
void HopActions::fillOthers()
{
    m_others->clear();
    const int count = m_run ? int(m_run->hops().size()) : 0;
    QList<int> others;
    for (int distance = 1; distance < count && others.size() < MostOthers; ++distance) {
        for (const int other : {m_index - distance, m_index + distance}) {
            if (other >= 0 && other < count)
                others.append(other);
        }
    }
    for (const int other : std::as_const(others)) {
        const Hop &hop = m_run->hops().at(other);
        m_others->addAction(tr("Hop %1: %2 %3")
                                .arg(QString::number(other + 1), QString::number(hop.response.statusCode()),
                                     withAmpersands(QUrl(hop.request.url()).path().left(60))),
                            this, [this, other] { diffWith(other); });
    }
}

/// The earlier one at the left.
void HopActions::diffWith(int other)
{
    if (!m_run || qMax(other, m_index) >= m_run->hops().size())
        return;
    const auto side = [this](int index) {
        const Hop &hop = m_run->hops().at(index);
        Requests::Response response = hop.response;
        response.setRequest(hop.request);
        return CompareSide{tr("Hop %1").arg(index + 1), response, BodySource(hop.body)};
    };
    Q_EMIT compareRequested(side(qMin(other, m_index)), side(qMax(other, m_index)));
}

void HopActions::sendFromHere()
{
    inBackground(
        this,
        [hops = m_run->hops(), index = m_index, draft = m_run->draft(), session = m_run->sessionHeaders()] {
            return draftOfHop(hops, index, draft, session);
        },
        [this](const RequestDraft &draft) { Q_EMIT draftRequested(draft); });
}

void HopActions::stopBefore()
{
    inBackground(
        this,
        [hops = m_run->hops(), index = m_index, draft = m_run->draft(), session = m_run->sessionHeaders()] {
            return draftThatStopsBefore(hops, index, draft, session);
        },
        [this](const RequestDraft &draft) { Q_EMIT draftRequested(draft); });
}

void HopActions::copyAsCurl()
{
    const Hop &hop = m_run->hops().at(m_index);
    const Requests::PreparedRequest request = hop.request;
    inBackground(
        this, [request, verify = hop.verify] { return curlCommand(request, verify); },
        [this, request](const Requests::Result<QString> &command) {
            if (!command)
                return Q_EMIT noticed(command.error().message());
            QApplication::clipboard()->setText(*command);
            Q_EMIT noticed(holdsCredentials(request)
                               ? tr("The command is on the clipboard, with the credentials and cookies of "
                                    "this hop in it.")
                               : tr("The command is on the clipboard."));
        });
}

void HopActions::exportArchive()
{
    const QString suggested = DiskFile::safeName(m_run->draft().displayName()) + ".har"_L1;
    if (m_chooser)
        return writeArchive(m_chooser(suggested));
    auto *dialog = new QFileDialog(this, tr("Save the chain"), suggested, tr("HTTP archives (*.har)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &HopActions::writeArchive);
    dialog->open();
}

void HopActions::writeArchive(const QString &path)
{
    if (path.isEmpty() || !m_run)
        return;
    inBackground(
        this,
        [path, hops = m_run->hops(), at = m_run->startedAt(), secrets = m_run->secrets(),
         version = QApplication::applicationVersion()] {
            return written(path, archiveOf(hops, at, secrets, version));
        },
        [this, path](const QString &problem) {
            Q_EMIT noticed(problem.isEmpty() ? tr("Saved to %1").arg(QDir::toNativeSeparators(path))
                                             : problem);
        });
}

} // namespace Fingerpost::Ui

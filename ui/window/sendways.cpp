// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/sendways.h"

#include "collections/diskfile.h"
#include "response/bodyview.h"
#include "response/responsepane.h"
#include "theme/icons.h"
#include "window/documentpage.h"
#include "window/shortcuts.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>
#include <QPointer>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int MostTimes = 1000;
constexpr int FirstTimes = 10; ///< offered

/// Without an answer of its own; a status of 400 and more is one.
bool hasNoAnswer(const ExchangeRun *run)
{
    const Requests::Error error = run ? run->error() : Requests::Error();
    return !run || (error && error.code() != Requests::Error::HttpError);
}

} // namespace

SendWays::SendWays(DocumentPage *page)
    : QObject(page)
    , m_page(page)
{
    connect(page, &DocumentPage::runStarted, this, &SendWays::takeStart);
    connect(page, &DocumentPage::runFinished, this, &SendWays::takeEnd);
    connect(page, &DocumentPage::answerKept, this, &SendWays::goOn);
}

void SendWays::addSaving(QMenu *menu)
{
    QAction *toFile = menu->addAction(icon(u"download"_s), tr("Send, and save the answer to a file…"), this,
                                      &SendWays::sendAndSave);
    toFile->setShortcut(shortcutOf(Command::SendAndSave));
    toFile->setShortcutContext(Qt::WidgetShortcut); // shown here, acted on by the window
}

void SendWays::addRepeating(QMenu *menu)
{
    menu->addAction(icon(u"repeat"_s), tr("Repeat…"), this, &SendWays::askTimes)
        ->setObjectName(u"repeatSending"_s);
}

void SendWays::sendAndSave()
{
    if (m_page->isRunning())
        return;
    if (m_page->draft().url.trimmed().isEmpty())
        return m_page->focusUrl();
    const QString suggested = DiskFile::safeName(m_page->draft().displayName());
    m_page->responsePane()->body()->chooseFile(suggested, [ways = QPointer(this)](const QString &path) {
        if (!ways || path.isEmpty())
            return;
        ways->m_page->sendWith({}, [ways, path] {
            ways->m_saveTo = path;
            if (!ways->m_page->isRunning()) // it has failed at once
                ways->takeEnd();
        });
    });
}

void SendWays::askTimes()
{
    auto *dialog = new QInputDialog(m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Repeat"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setLabelText(tr("How many times it is sent, one after the other"));
    dialog->setIntRange(2, MostTimes);
    dialog->setIntValue(FirstTimes);
    connect(dialog, &QInputDialog::intValueSelected, this, &SendWays::sendTimes);
    dialog->open();
}

void SendWays::sendTimes(int times)
{
    m_page->sendWith({}, [this, times] { m_timesLeft = m_page->isRunning() ? times - 1 : 0; });
}

void SendWays::takeStart()
{
    ++m_started;
    m_saveTo.clear();
    m_timesLeft = 0;
}

void SendWays::takeEnd()
{
    if (hasNoAnswer(m_page->run()))
        m_timesLeft = 0;
    if (m_saveTo.isEmpty())
        return;
    // Not before the pane has seen to the end.
    const auto save = [this, path = std::exchange(m_saveTo, {}), started = m_started] {
        if (started == m_started)
            saveAnswer(path);
    };
    QMetaObject::invokeMethod(this, save, Qt::QueuedConnection);
}

void SendWays::saveAnswer(const QString &path)
{
    if (hasNoAnswer(m_page->run()))
        return Q_EMIT m_page->noticed(tr("Nothing was saved, as there is no whole answer."));
    m_page->responsePane()->body()->saveFile(path);
}

/// Its assertions have been judged, too.
void SendWays::goOn()
{
    if (m_timesLeft <= 0)
        return;
    const auto next = [this, started = m_started] {
        if (started == m_started)
            sendNext();
    };
    QMetaObject::invokeMethod(this, next, Qt::QueuedConnection);
}

void SendWays::sendNext()
{
    if (m_page->isRunning() || m_timesLeft <= 0)
        return;
    m_page->sendUnasked([this, left = m_timesLeft - 1] { m_timesLeft = m_page->isRunning() ? left : 0; });
}

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/curlcopy.h"

#include "environments/draftresolver.h"
#include "exchange/curlcommand.h"
#include "exchange/sessionsettings.h"
#include "exchange/typedurl.h"
#include "request/variableview.h"
#include "secrets/exchangesecrets.h"
#include "sessions/sessionbook.h"
#include "sessions/sessionstore.h"
#include "theme/icons.h"
#include "widgets/background.h"
#include "window/documentpage.h"
#include "window/shortcuts.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

struct CopiedCurl {
    QString command;
    QString problem; ///< a sentence, where there is no command
    bool hasSecrets = false;
};

CopiedCurl curlProblem(const QString &sentence)
{
    return {{}, sentence, false};
}

/// Reads netrc and the body: for workers.
CopiedCurl curlOf(const SessionSettings &settings, const RequestDraft &draft,
                  const ResolverSources &variables)
{
    const ResolvedDraft resolved = resolveDraft(draft, Resolver(variables));
    if (const auto problems = resolved.problems(); !problems.isEmpty())
        return curlProblem(problemOf(problems.constFirst().use));
    if (!resolved.emptyPathVariables.isEmpty()) {
        return curlProblem(CurlCopy::tr("The path variable “:%1” has no value.")
                               .arg(resolved.emptyPathVariables.constFirst()));
    }
    const Requests::Request request = resolved.draft.toRequest();
    auto prepared = settings.prepare(request);
    if (prepared && !resolved.draft.settings.encodeUrl.value_or(true))
        prepared = withTypedUrl(*prepared, request.url());
    if (!prepared)
        return curlProblem(prepared.error().message());
    const auto command = curlCommand(*prepared, settings.verification(request.options().verify));
    if (!command)
        return curlProblem(command.error().message());
    return {*command, {}, holdsCredentials(*prepared) || !resolved.secrets.isEmpty()};
}

} // namespace

CurlCopy::CurlCopy(SessionBook &sessions, DocumentPage *page)
    : QObject(page)
    , m_sessions(sessions)
    , m_page(page)
{
}

void CurlCopy::addTo(QMenu *menu)
{
    QAction *action = menu->addAction(icon(u"code"_s), tr("Copy as curl"), this, &CurlCopy::copy);
    action->setShortcut(shortcutOf(Command::CopyCurl));
    action->setShortcutContext(Qt::WidgetShortcut); // shown here, acted on by the window
}

void CurlCopy::copy()
{
    if (m_page->draft().url.trimmed().isEmpty())
        return m_page->focusUrl();
    m_page->whenAnswered([this] { copyAnswered(); });
}

/// With the cookies of last time, which may still be read.
void CurlCopy::copyAnswered()
{
    const SessionStore &store = m_sessions.store();
    const QString name = m_page->sessionName();
    const SessionProfile *profile = store.find(name) ? store.find(name) : store.find({});
    m_sessions.whenRead(profile->id, this, [this, name] { make(name); });
}

void CurlCopy::make(const QString &session)
{
    const auto sent = m_page->prepareFor(session);
    if (!sent)
        return; // it was emptied meanwhile
    inBackground(
        this,
        [settings = SessionSettings(m_sessions.session(session)), draft = sent->first,
         variables = sent->second.variables] { return curlOf(settings, draft, *variables); },
        [this](const CopiedCurl &copied) {
            if (!copied.problem.isEmpty())
                return Q_EMIT m_page->noticed(copied.problem);
            QApplication::clipboard()->setText(copied.command);
            Q_EMIT m_page->noticed(
                copied.hasSecrets
                    ? tr("The command is on the clipboard, with the credentials and secrets of the request "
                         "in it.")
                    : tr("The command is on the clipboard."));
        });
}

} // namespace Fingerpost::Ui

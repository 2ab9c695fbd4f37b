// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/historywork.h"

#include "compare/compareside.h"
#include "environments/draftresolver.h"
#include "history/answersmenu.h"
#include "history/historybodies.h"
#include "history/historyhar.h"
#include "history/historysettings.h"
#include "history/historyview.h"
#include "response/words.h"
#include "secrets/redaction.h"
#include "widgets/background.h"
#include "window/collectionwork.h"
#include "window/documentpage.h"
#include "window/documents.h"
#include "workspace/workbench.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QThreadPool>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

/// One side of a comparison: the last hop.
CompareSide historySide(const ExchangeRun::Outcome &outcome)
{
    const QString title = Words::when(outcome.started.toLocalTime());
    if (outcome.hops.isEmpty())
        return {title, Requests::Response(outcome.error), {}};
    const Hop &hop = outcome.hops.constLast();
    CompareSide side{title, hop.response, BodySource(hop.body)};
    side.response.setRequest(hop.request);
    return side;
}

/// Whether something that is sent has dots in it, as the history has in place of secrets.
bool hasDots(RequestDraft draft)
{
    bool found = false;
    forEachText(draft, [&found](TextPlace, QString &text) {
        found = found || text.contains(QString::fromUtf8(Redactor::Dots));
    });
    return found;
}

} // namespace

HistoryWork::HistoryWork(const Context &context)
    : QObject(&context.window)
    , m_context(context)
{
    HistoryView *view = &m_context.view;
    connect(view, &HistoryView::openRequested, this, &HistoryWork::open);
    connect(view, &HistoryView::replayRequested, this, &HistoryWork::replay);
    connect(view, &HistoryView::compareRequested, this, &HistoryWork::compare);
    connect(view, &HistoryView::saveRequested, this, &HistoryWork::save);
    connect(view, &HistoryView::copyRequested, this, &HistoryWork::copy);
    connect(view, &HistoryView::exportRequested, this, &HistoryWork::exportKept);
    connect(view, &HistoryView::deleteRequested, this, &HistoryWork::confirmDelete);
    connect(view, &HistoryView::deleteAllRequested, this, &HistoryWork::confirmDeleteAll);
    connect(view, &HistoryView::settingsRequested, this, &HistoryWork::showSettings);
    connect(&m_context.documents, &Documents::pageAdded, this, &HistoryWork::dress);
    HistoryStore *store = &m_context.workbench.history;
    connect(store, &HistoryStore::failed, this, [this](const QString &message) {
        Q_EMIT noticed(tr("The answer is not in the history. %1").arg(message));
    });
    connect(store, &HistoryStore::removeFailed, this, &HistoryWork::noticed);
    connect(store, &HistoryStore::setAside, this, &HistoryWork::noticed);
    applySettings();
}

void HistoryWork::applySettings()
{
    QSettings &settings = m_context.settings;
    m_context.workbench.historyWriter.setEnabled(settings.value(u"history/keep"_s, true).toBool());
    m_context.workbench.history.setBudget(
        settings.value(u"history/budget"_s, HistoryStore::DefaultBudget).toLongLong());
}

void HistoryWork::dress(DocumentPage *page)
{
    connect(page->answersMenu(), &AnswersMenu::chosen, this, [this, page](HistoryId id) {
        const RequestDraft asked = page->draft();
        take(id, page, [page, id, asked](const HistoryRecord &, const ExchangeRun::Outcome &outcome) {
            page->showAnswer(id, outcome, asked);
        });
    });
    connect(page->answersMenu(), &AnswersMenu::compareRequested, this,
            [this, page](HistoryId id) { compareWithPage(page, id); });
    connect(page->answersMenu(), &AnswersMenu::exportRequested, this, [this, page] { exportPage(page); });
}

void HistoryWork::take(HistoryId id, QObject *context, const Taken &done)
{
    HistoryStore *store = &m_context.workbench.history;
    store->load(
        id, context,
        [this, store, context = QPointer(context), done](const Requests::Result<HistoryRecord> &record) {
            if (!record)
                return Q_EMIT noticed(record.error().message());
            // Reading the bodies may take its time.
            QThreadPool::globalInstance()->start(
                [work = QPointer(this), context, done, record = *record, files = store->bodies()] {
                    const ExchangeRun::Outcome outcome = outcomeOf(record, files);
                    QMetaObject::invokeMethod(
                        qApp,
                        [work, context, done, record, outcome] {
                            if (work && context)
                                done(record, outcome);
                        },
                        Qt::QueuedConnection);
                });
        });
}

// ---- Opening and sending

void HistoryWork::open(HistoryId id)
{
    openPage(id, [](DocumentPage *, const HistoryRecord &) {});
}

/// In a tab of its own: the request as it was, which may have become another since.
void HistoryWork::openPage(HistoryId id,
                           const std::function<void(DocumentPage *, const HistoryRecord &)> &done)
{
    take(id, this, [this, id, done](const HistoryRecord &record, const ExchangeRun::Outcome &outcome) {
        DocumentPage *page = nullptr;
        for (DocumentPage *each : m_context.documents.pages()) {
            if (each->isFromHistory() && each->answer() == id)
                page = each;
        }
        if (page) {
            m_context.documents.show(page);
            return done(page, record);
        }
        RequestDraft draft = record.draft;
        draft.id = RequestDraft::create().id;
        draft.name = record.draft.displayName();
        draft.path.clear(); // the file is that of the request as it is now
        page = m_context.documents.open(draft);
        page->showAnswer(id, outcome, record.draft);
        fetchSecrets(page, record.draft, [done, page, record] { done(page, record); });
    });
}

/// Of the tab and of the file that \a owner was in, as far as the keychain still has them.
void HistoryWork::fetchSecrets(DocumentPage *page, const RequestDraft &owner,
                               const std::function<void()> &done)
{
    DraftVault &vault = m_context.workbench.vault;
    vault.open(vault.tabPlace(owner), page, [this, page, owner, done](const DraftVault::Values &values) {
        page->takeSecrets(values);
        if (owner.path.isEmpty())
            return done();
        DraftVault &files = m_context.workbench.vault;
        files.open(files.filePlace(owner.collection, owner.path), page,
                   [page, done](const DraftVault::Values &kept) {
                       page->takeSecrets(kept);
                       done();
                   });
    });
}

void HistoryWork::replay(HistoryId id, bool asSent)
{
    if (!asSent) {
        return take(id, this, [this, id](const HistoryRecord &record, const ExchangeRun::Outcome &) {
            for (DocumentPage *each : m_context.documents.pages()) {
                if (each->draft().id == record.draft.id) {
                    m_context.documents.show(each);
                    offerComparison(each, id);
                    return each->send();
                }
            }
            const auto send = [this, id](DocumentPage *page) {
                offerComparison(page, id);
                page->send();
            };
            if (!m_context.collections.openPath(record.draft.collection, record.draft.path, send))
                openPage(id, [send](DocumentPage *page, const HistoryRecord &) { send(page); });
        });
    }
    openPage(id, [this, id](DocumentPage *page, const HistoryRecord &record) {
        RequestDraft sent = record.sent;
        // The secrets of then are nowhere; those of the page have come from the keychain.
        RequestDraft now = page->draft();
        if (now.auth.kind == sent.auth.kind)
            DraftVault::put(&sent, DraftVault::take(&now));
        if (record.isMasked && hasDots(sent)) {
            return Q_EMIT noticed(
                tr("It cannot be sent as it was: the history has dots in place of a secret. "
                   "Type it into this tab's request and send that."));
        }
        offerComparison(page, id);
        page->replay(sent,
                     {.followRedirects = record.followRedirects,
                      .verify = record.verify,
                      .sendUnresolved = record.sendUnresolved});
    });
}

// ---- Comparing

void HistoryWork::compare(HistoryId earlier, HistoryId later)
{
    take(earlier, this, [this, later](const HistoryRecord &, const ExchangeRun::Outcome &left) {
        take(later, this, [this, left](const HistoryRecord &, const ExchangeRun::Outcome &right) {
            m_context.documents.compare(historySide(left), historySide(right));
        });
    });
}

void HistoryWork::compareWithPage(DocumentPage *page, HistoryId other)
{
    take(other, page, [this, page](const HistoryRecord &, const ExchangeRun::Outcome &left) {
        if (page->run() && !page->run()->isRunning())
            m_context.documents.compare(historySide(left), historySide(page->run()->outcome()));
    });
}

void HistoryWork::offerComparison(DocumentPage *page, HistoryId before)
{
    if (page->isRunning())
        return; // what ends next is another
    connect(
        page, &DocumentPage::answerKept, this,
        [this, before, page = QPointer(page)] {
            if (!page || page->run()->hops().isEmpty())
                return;
            Q_EMIT offered(tr("It was sent again."), tr("Compare with the answer of before"),
                           [this, before, page] {
                               if (page)
                                   compareWithPage(page, before);
                           });
        },
        Qt::SingleShotConnection);
}

void HistoryWork::save(HistoryId id)
{
    openPage(id, [this](DocumentPage *page, const HistoryRecord &) { m_context.collections.save(page); });
}

void HistoryWork::copy(HistoryId id, HistoryCopy what)
{
    take(id, this, [this, what](const HistoryRecord &record, const ExchangeRun::Outcome &exchange) {
        inBackground(
            this, [exchange, what] { return copyOf(exchange, what); },
            [this, isMasked = record.isMasked](const HistoryCopied &copied) {
                if (!copied.problem.isEmpty())
                    return Q_EMIT noticed(copied.problem);
                QApplication::clipboard()->setText(copied.text);
                Q_EMIT noticed(isMasked ? tr("Copied; secrets of this exchange are dots, as the history has "
                                             "them.")
                                        : tr("Copied."));
            });
    });
}

// ---- Export

void HistoryWork::exportTo(const std::function<void(const QString &)> &write)
{
    if (m_chooser) {
        if (const QString path = m_chooser(); !path.isEmpty())
            write(path);
        return;
    }
    auto *dialog = new QFileDialog(&m_context.window, tr("Export as HAR"), {}, tr("HTTP archive (*.har)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"har"_s);
    connect(dialog, &QFileDialog::fileSelected, this, write);
    dialog->open();
}

void HistoryWork::writeArchive(const QString &path, const std::function<Requests::Result<QByteArray>()> &make,
                               qsizetype missing)
{
    QThreadPool::globalInstance()->start([work = QPointer(this), path, make, missing] {
        const auto archive = make();
        const Requests::Result<void> saved =
            archive ? HistoryHar::save(path, *archive) : Requests::Result<void>(archive.error());
        QMetaObject::invokeMethod(
            qApp,
            [work, path, saved, missing] {
                if (!work)
                    return;
                const QString place = QDir::toNativeSeparators(path);
                Q_EMIT work->noticed(
                    !saved ? saved.error().message()
                        : missing > 0
                        ? tr("Exported to %1, but for %2 that could no longer be read.")
                              .arg(place, missing == 1 ? tr("1 exchange") : tr("%1 exchanges").arg(missing))
                        : tr("Exported to %1").arg(place));
            },
            Qt::QueuedConnection);
    });
}

/// What is kept has no secrets, so there are none to ask about.
void HistoryWork::exportKept(const QList<HistoryId> &ids)
{
    exportTo([this, ids](const QString &path) {
        auto records = std::make_shared<QList<HistoryRecord>>();
        auto left = std::make_shared<qsizetype>(ids.size());
        const qsizetype wanted = ids.size();
        for (const HistoryId id : ids) {
            m_context.workbench.history.load(
                id, this, [this, path, records, left, wanted](const Requests::Result<HistoryRecord> &record) {
                    if (record)
                        records->prepend(*record); // the oldest first
                    if (--*left > 0)
                        return;
                    if (records->isEmpty() && !record)
                        return Q_EMIT noticed(record.error().message());
                    const auto make = [records, files = m_context.workbench.history.bodies()] {
                        QList<ExchangeRun::Outcome> exchanges;
                        for (const HistoryRecord &each : std::as_const(*records))
                            exchanges.append(outcomeOf(each, files));
                        return Requests::Result<QByteArray>(HistoryHar::archive(exchanges, false));
                    };
                    writeArchive(path, make, wanted - records->size());
                });
        }
    });
}

/// Of an answer that has just come the secrets are still there: with them only if somebody says so.
void HistoryWork::exportPage(DocumentPage *page)
{
    const ExchangeRun *run = page->run();
    if (!run || run->isRunning())
        return;
    const HistoryComposer composer(0, *run, 0);
    const ExchangeRun::Outcome outcome = run->outcome();
    const auto write = [this, composer, outcome](bool withSecrets) {
        exportTo([this, composer, outcome, withSecrets](const QString &path) {
            writeArchive(path, [composer, outcome, withSecrets] {
                return withSecrets ? Requests::Result<QByteArray>(HistoryHar::archive({outcome}, true))
                                   : HistoryHar::withoutSecrets(composer);
            });
        });
    };
    if (page->isFromHistory())
        return write(false);
    auto *box = new QMessageBox(QMessageBox::Question, tr("Export as HAR"),
                                tr("Passwords, tokens and cookies are left out of the file."),
                                QMessageBox::Cancel, &m_context.window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Whoever gets a file with them can act in your name."));
    QPushButton *without = box->addButton(tr("Export without secrets"), QMessageBox::AcceptRole);
    without->setObjectName(u"exportWithoutSecrets"_s);
    QPushButton *with = box->addButton(tr("Include secrets"), QMessageBox::DestructiveRole);
    with->setObjectName(u"exportWithSecrets"_s);
    box->setDefaultButton(without);
    connect(without, &QPushButton::clicked, this, [write] { write(false); });
    connect(with, &QPushButton::clicked, this, [write] { write(true); });
    box->open();
}

// ---- Deleting and settings

void HistoryWork::ask(const QString &question, const QString &explained, const QString &action,
                      const std::function<void()> &act)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("History"), question, QMessageBox::Cancel,
                                &m_context.window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(explained);
    QPushButton *button = box->addButton(action, QMessageBox::DestructiveRole);
    button->setObjectName(u"confirmDelete"_s);
    box->setDefaultButton(button);
    connect(button, &QPushButton::clicked, this, act);
    box->open();
}

void HistoryWork::confirmDelete(const QList<HistoryId> &ids)
{
    ask(tr("Delete %n exchange(s) from the history?", nullptr, int(ids.size())),
        tr("They are gone for good, with their bodies."), tr("Delete"),
        [this, ids] { m_context.workbench.history.remove(ids); });
}

void HistoryWork::confirmDeleteAll()
{
    ask(tr("Delete all history?"), tr("Every exchange is gone for good, with its bodies."),
        tr("Delete everything"), [this] { m_context.workbench.history.removeAll(); });
}

void HistoryWork::showSettings()
{
    auto *dialog = new HistorySettings(m_context.workbench.history,
                                       m_context.workbench.historyWriter.isEnabled(), &m_context.window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_context.settings.setValue(u"history/keep"_s, dialog->isKept());
        m_context.settings.setValue(u"history/budget"_s, dialog->budget());
        applySettings();
    });
    dialog->open();
}

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/savecheck.h"

#include "collections/credentialdialog.h"
#include "window/documentpage.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace Fingerpost::Ui {

namespace {
constexpr qsizetype LongDraft = 32 * 1024; ///< looking through more takes longer than a frame may
} // namespace

SaveCheck::SaveCheck(CredentialMove &credentials, QWidget *window)
    : QObject(window)
    , m_credentials(credentials)
    , m_window(window)
{
}

/// \a work on what the page says, elsewhere where that takes long; \a then here, once it is about what the
/// page says by then.
template<typename Work, typename Then> void SaveCheck::workOn(DocumentPage *page, Work work, Then then)
{
    const RequestDraft draft = page->draft();
    qsizetype size = 0;
    visitDraftTexts(draft, [&size](const DraftPlace &, const QString &text) { size += text.size(); });
    if (size < LongDraft)
        return then(work(draft));
    QThreadPool::globalInstance()->start([self = QPointer(this), page = QPointer(page), draft, work, then] {
        const auto outcome = work(draft);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [=] {
                if (!self || !page)
                    return;
                if (page->draft() == draft)
                    then(outcome);
                else // it is another one by now
                    self->workOn(page.data(), work, then);
            },
            Qt::QueuedConnection);
    });
}

void SaveCheck::run(DocumentPage *page, const QString &root, const std::function<void()> &save)
{
    workOn(
        page, [](const RequestDraft &draft) { return CredentialCheck::find(draft); },
        [this, page, root, save](const QList<OpenCredential> &found) { take(page, root, found, save); });
}

void SaveCheck::take(DocumentPage *page, const QString &root, const QList<OpenCredential> &all,
                     const std::function<void()> &save)
{
    const QList<OpenCredential> open = m_credentials.undecided(all);
    if (open.isEmpty())
        return save();
    const QList<OpenCredential> found =
        CredentialCheck::named(open, m_credentials.takenNames(page->draft(), root));
    QList<CredentialDialog::Shelf> shelves;
    if (const QString chosen = m_credentials.shelfOf(root).environment; !chosen.isEmpty())
        shelves.append({tr("The environment “%1”").arg(chosen), chosen});
    shelves.append({tr("The global variables"), {}});
    auto *dialog = new CredentialDialog(page->face().name, found, shelves, m_window);
    connect(dialog, &CredentialDialog::saveRequested, page, [this, dialog, found, save] {
        dialog->accept();
        m_credentials.accept(found);
        save();
    });
    connect(dialog, &CredentialDialog::moveRequested, page, [this, dialog, page, root, found, save] {
        QList<OpenCredential> left = found;
        left.removeIf(
            [wanted = dialog->chosen()](const OpenCredential &each) { return wanted.contains(each); });
        move(dialog, page, root, [this, left, save] {
            m_credentials.accept(left);
            save();
        });
    });
    dialog->open();
}

void SaveCheck::move(CredentialDialog *dialog, DocumentPage *page, const QString &root,
                     const std::function<void()> &save)
{
    const QList<OpenCredential> wanted = dialog->chosen();
    dialog->setEnabled(false);
    m_credentials.move({{root, dialog->environment()}, wanted, {}}, page,
                       [this, dialog = QPointer(dialog), page, wanted, save](const QString &problem) {
                           if (dialog && !problem.isEmpty())
                               return dialog->showProblem(tr("Nothing was moved. %1").arg(problem));
                           if (dialog)
                               dialog->accept();
                           if (problem.isEmpty())
                               finish(page, wanted, save);
                       });
}

void SaveCheck::finish(DocumentPage *page, const QList<OpenCredential> &found,
                       const std::function<void()> &save)
{
    const auto put = [this, page, found, save](const RequestDraft &after) {
        page->replaceTexts(after);
        save();
        const auto undo = [page = QPointer(page), found] {
            if (page)
                page->replaceTexts(CredentialCheck::restored(page->draft(), found));
        };
        const QString message = found.size() == 1
            ? tr("The value went to the keychain; a variable stands in its place.")
            : tr("%1 values went to the keychain; variables stand in their place.").arg(found.size());
        Q_EMIT moved(message, undo);
    };
    workOn(
        page, [found](const RequestDraft &draft) { return CredentialCheck::moved(draft, found); }, put);
}

} // namespace Fingerpost::Ui

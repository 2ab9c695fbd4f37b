// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchangerun.h"
#include "history/historycopy.h"
#include "history/historyrecord.h"

#include <QObject>

#include <functional>

class QSettings;

namespace Fingerpost {
struct Workbench;
}

namespace Fingerpost::Ui {

class CollectionWork;
class DocumentPage;
class Documents;
class HistoryView;

/// What goes on between the history and the open pages: opening, sending again, saving, exporting, deleting.
class HistoryWork : public QObject {
    Q_OBJECT
public:
    struct Context {
        HistoryView &view;
        Documents &documents;
        CollectionWork &collections;
        Workbench &workbench;
        QSettings &settings;
        QWidget &window;
    };

    explicit HistoryWork(const Context &context);

    void open(HistoryId id);
    void replay(HistoryId id, bool asSent);

    /// Replaces the file dialog, for tests: gives the path, empty to leave.
    void setFileChooser(std::function<QString()> chooser) { m_chooser = std::move(chooser); }

Q_SIGNALS:
    void noticed(const QString &message);
    /// A sentence, and what can be done: its name and how.
    void offered(const QString &message, const QString &action, const std::function<void()> &act);

private:
    using Taken = std::function<void(const HistoryRecord &record, const ExchangeRun::Outcome &outcome)>;

    void applySettings();
    void dress(DocumentPage *page);
    /// The whole exchange, with its bodies; not called when it is gone, which is told.
    void take(HistoryId id, QObject *context, const Taken &done);
    void openPage(HistoryId id, const std::function<void(DocumentPage *, const HistoryRecord &)> &done);
    void fetchSecrets(DocumentPage *page, const RequestDraft &owner, const std::function<void()> &done);
    void sendAsNow(const HistoryRecord &record);
    void compare(HistoryId earlier, HistoryId later);
    void compareWithPage(DocumentPage *page, HistoryId other);
    /// What came back differs or not: offers to show it, once the page's answer is kept.
    void offerComparison(DocumentPage *page, HistoryId before);
    void save(HistoryId id);
    void copy(HistoryId id, HistoryCopy what);
    void exportKept(const QList<HistoryId> &ids);
    void exportPage(DocumentPage *page);
    void exportTo(const std::function<void(const QString &path)> &write);
    /// \a missing exchanges could not be read, and are not in it.
    void writeArchive(const QString &path, const std::function<Requests::Result<QByteArray>()> &make,
                      qsizetype missing = 0);
    void confirmDelete(const QList<HistoryId> &ids);
    void confirmDeleteAll();
    void ask(const QString &question, const QString &explained, const QString &action,
             const std::function<void()> &act);
    void showSettings();

    Context m_context;
    std::function<QString()> m_chooser;
};

} // namespace Fingerpost::Ui

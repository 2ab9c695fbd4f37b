// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/collectionfiles.h"
#include "collections/collectionsource.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QMenu;

namespace Fingerpost {
class CollectionStore;
class CredentialMove;
class SecretTidy;
class ExchangeRun;
class CookieKeepers;
class SessionBook;
struct ToolTab;
struct Workbench;
} // namespace Fingerpost

namespace Fingerpost::Ui {

class CollectionView;
class DocumentPage;
class Documents;
class OpenedCollections;
class SaveCheck;
class TabPage;

/// What goes on between the tree of collections, their files and the open pages: opening, saving, following
/// changes from outside, environments.
class CollectionWork : public QObject {
    Q_OBJECT
public:
    struct Context {
        Documents &documents;
        OpenedCollections &collections;
        CollectionView &view;
        Workbench &workbench;
        SessionBook &sessions;
        CookieKeepers &cookies;
        QWidget &window;
    };

    explicit CollectionWork(const Context &context);

    /// Opens what was open last time, and reads what the restored pages' files say.
    void restore();
    /// Asks for the folder of a collection.
    void openCollection();
    /// What the tree calls by that number.
    void open(NodeId id);
    void openFolder(const QString &folder);
    void newCollection();
    /// Shows in the tree which requests differ from their files.
    void markUnsaved();
    /// What the program itself has written into those files, as their numbers: it is nobody's edit, and those
    /// that are open go on from there.
    void takeOwnChange(const QString &collection, const QStringList &paths);
    /// Opens a saved request, or goes to its tab; \a done gets the page. False when there is no such request.
    bool openPath(const QString &collection, const QString &path,
                  const std::function<void(DocumentPage *)> &done);
    /// \a page into its file; one that has none is asked where to.
    void save(DocumentPage *page);
    /// Opens the tab of the current request's environments.
    void editEnvironments();
    /// The environments of the current page's collection, the chosen one checked.
    void fillEnvironmentMenu(QMenu *menu);
    /// Along them in the order of the menu, and to none between the last and the first.
    void stepEnvironment(int by);
    /// The chosen one of the current page's collection; empty for none.
    [[nodiscard]] QString currentEnvironment() const;
    /// The same for people: with a word where there is none of that name, and requests go without.
    [[nodiscard]] QString shownEnvironment() const;
    /// Whether there is a collection to choose an environment of.
    [[nodiscard]] bool hasCollections() const;
    /// Tools that are made elsewhere; asked first.
    using ToolMaker = std::function<TabPage *(const ToolTab &tool)>;
    void setOtherTools(ToolMaker maker) { m_otherTools = std::move(maker); }

Q_SIGNALS:
    void noticed(const QString &message);
    /// A sentence, and what can be done: its name and how.
    void offered(const QString &message, const QString &action, const std::function<void()> &act);
    void environmentChanged();

private:
    void load(CollectionStore *store, const QString &path, QObject *context,
              const std::function<void(const RequestDraft &)> &done);
    void saveNew(DocumentPage *page);
    void saveNamed(NodeId target, DocumentPage *page, const QString &name);
    void saveInto(NodeId folder, DocumentPage *page, const QString &name);
    void saveTo(DocumentPage *page, bool overwrite);
    void takeSaved(DocumentPage *page, const RequestDraft &saved, const SaveResult &result);
    void askAboutConflict(DocumentPage *page, const SaveResult &result);
    void reload(DocumentPage *page);
    void follow(DocumentPage *page);
    void tellOfChange(DocumentPage *page);
    void takeForeignChange(const QString &collection, const QString &path);
    void takeForeignMove(const QString &collection, const QString &before, const QString &after);
    void takeName(const QString &collection, const QString &path, const QString &name);
    void takeRelocation(const QString &collection, const QString &before, const QString &after);
    void readBaselines(const QString &collection);
    void offerSecrets(CollectionStore *store);
    void readBaseline(CollectionStore *store, DocumentPage *page, bool isRelocated = false);
    void readRelocated(CollectionStore *store, DocumentPage *page);
    void takeBaseline(CollectionStore *store, DocumentPage *page, const RequestDraft &saved,
                      const QByteArray &file);
    void noteBase(DocumentPage *page);
    void takeUnlocked();
    [[nodiscard]] QString currentRoot() const;
    void chooseEnvironment(const QString &name);
    void editFolder(NodeId id);
    void run(NodeId id);
    void tidySecrets(NodeId id);
    void openResult(const QString &root, const QString &path, const std::shared_ptr<ExchangeRun> &exchange);
    void reopen(const ToolTab &tab);
    [[nodiscard]] TabPage *makeTool(const ToolTab &tool);

    Context m_context;
    CredentialMove *m_credentials;
    SaveCheck *m_check;
    SecretTidy *m_tidy;
    ToolMaker m_otherTools;
};

} // namespace Fingerpost::Ui

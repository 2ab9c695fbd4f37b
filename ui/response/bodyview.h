// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/blockindex.h"
#include "body/bodyrows.h"
#include "body/bodyworker.h"
#include "body/previewkind.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

class QLineEdit;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace Fingerpost {
class BodyStore;
namespace BodyTasks {
class Transcoder;
}
struct BodyFold;
struct JsonPlace;
} // namespace Fingerpost

namespace Fingerpost::Ui {

class BodyFinder;
class BodyPathBar;
class BodyProgress;
class BodySaves;
class BodyTextView;
class BodyTree;
class FindBar;
class InkLabel;
class LinkButton;
class Notice;
class PreviewPane;
class SegmentedControl;
struct BodyFault;

/// A body of any size, from its first byte on: pretty, raw, as a tree or in hex; with search, filter, other
/// charsets, copying and saving. A finished body of former times is shown the same way:
/// BodyStore::fromBytes(), BodyStore::fromFile().
class BodyView : public QWidget {
    Q_OBJECT
public:
    enum Mode { Pretty, Raw, Tree, Preview, Hex };
    static constexpr qint64 MostCopied = 64 * 1024 * 1024;
    static constexpr qint64 MostFiltered = 64 * 1024 * 1024;

    explicit BodyView(QWidget *parent = nullptr);
    ~BodyView() override;

    /// \a store may still be filling; null shows nothing. The same store again changes nothing.
    void show(const std::shared_ptr<BodyStore> &store, const QByteArray &contentType,
              const QByteArray &charset, const QString &suggestedName);
    void clear();
    /// Something has come: if it is the first, it is not left for the next time somebody looks.
    void showFirst();
    /// Asks where, and writes the whole body there on a worker thread.
    void save();
    /// Those that the view's own go among, so that they outlive it; not owned. Without, it breaks them off.
    void setSaves(BodySaves *saves);
    void copyAll();
    void find();
    [[nodiscard]] BodyTextView *text() const { return m_text; }
    [[nodiscard]] BodyTree *tree() const { return m_tree; }
    [[nodiscard]] PreviewPane *preview() const { return m_preview; }
    [[nodiscard]] SegmentedControl *modes() const { return m_modes; }

    /// Asks where a body is to be saved; \a then is not called when nobody says.
    void chooseFile(const QString &suggested, const std::function<void(const QString &)> &then);
    /// As it arrived.
    void saveFile(const QString &path);
    /// Replaces the file dialog, for tests: gives the path, empty to leave.
    void setFileChooser(std::function<QString(const QString &suggested)> chooser)
    {
        m_chooser = std::move(chooser);
    }
    /// In place of MostCopied, for tests.
    void setMostCopied(qint64 bytes) { m_mostCopied = bytes; }
    /// Looks whether bodies are valid; tests keep it busy, as a large body does.
    [[nodiscard]] BodyWorker &checkWorker() { return m_checkWorker; }

Q_SIGNALS:
    void saved(const QString &path);
    void saveFailed(const QString &message);
    /// Somebody wants to send a request to a link of the page; it may be relative.
    void linkRequested(const QString &link);

protected:
    bool event(QEvent *event) override;

private:
    enum class SaveAs { Arrived, Utf8, Pretty };
    /// Gives why it failed, or nothing.
    using Writing = std::function<QString(const QString &path, BodyJob &job)>;

    // Putting together
    [[nodiscard]] QToolButton *tool(const QString &icon, const QString &name, const QString &objectName);
    [[nodiscard]] QWidget *makeTools();
    void makeMenus();
    void showKeys();

    // Following the body
    void begin();
    void poll();
    void setUp();
    void applyMode();
    void showText();
    void showEnd();
    [[nodiscard]] BodyRows rowsOf(BodyRows::Kind kind) const;
    void updateNotice();
    void bringBytes(qint64 offset);
    void showNotice(int tone, const QString &text);
    void setCharset(const QByteArray &charset);
    [[nodiscard]] bool isUtf8() const;
    [[nodiscard]] bool isBinary(const BodyStore &store) const;
    void check();
    void takeFault(const BodyFault &fault);

    // What is asked for
    void showFilterKind();
    void filter();
    void showFiltered(const std::shared_ptr<BodyStore> &store);
    void showLastResults();
    void pollResults();
    void addShowAll();
    void takeFiltered(const std::shared_ptr<BodyStore> &store, qint64 count, const QString &problem,
                      bool isJq);
    void stopFilter();
    void endFilter();
    void goTo();
    void goToText(const QString &text);
    void goToPath(const QString &text);
    void takePlace(const JsonPlace &place);
    void showInText(qint64 offset, qint64 size);
    void foldAll();
    void countMembers(const BodyFold &fold);
    void addFoldActions(QMenu *menu);
    void showPathBar();
    void copySelection();
    void offerSaving(qint64 size, const Writing &writing = {});
    void copyRows(std::pair<qint64, qint32> begin, std::pair<qint64, qint32> end, qint64 size,
                  bool isAll = false);
    void copyBytes(qint64 offset, qint64 size);
    void copyPath();
    void openTextMenu(const QPoint &position);
    void askAndSave(SaveAs what);
    void saveTo(SaveAs what, const QString &path);
    void write(const QString &path, qint64 size, const Writing &writing);

    [[nodiscard]] QByteArray mediaType() const;

    SegmentedControl *m_modes;
    QLineEdit *m_filter;
    InkLabel *m_filterKind;
    QToolButton *m_followTool;
    LinkButton *m_kind;
    QToolButton *m_wrap;
    QToolButton *m_findTool;
    QToolButton *m_copy;
    QToolButton *m_save;
    Notice *m_notice;
    Notice *m_progressNotice; ///< apart from what else is to be read meanwhile
    FindBar *m_findBar;
    QStackedWidget *m_pages;
    BodyTextView *m_text;
    BodyWorker m_worker;
    BodyWorker m_readWorker; ///< brings what is in sight from the disk, which nothing else is to hold up
    BodyWorker m_findWorker; ///< a pattern may take minutes, and the tree is not to wait for it
    BodyWorker m_jqWorker;
    BodyWorker m_checkWorker; ///< seconds for a large body, while others ask for rows and hits
    BodyTree *m_tree;
    PreviewPane *m_preview;
    BodyFinder *m_finder;
    BodyPathBar *m_path;
    BodyProgress *m_progress;
    QPointer<BodySaves> m_saves;
    QTimer m_poll;
    QTimer m_resultsPoll;

    std::shared_ptr<BodyStore> m_source; ///< as it came
    std::shared_ptr<BodyStore> m_store; ///< as UTF-8, or what the filter left
    std::shared_ptr<const BlockIndex> m_index; ///< of m_store
    std::vector<BodyRows> m_counted; ///< that need not read the body's end to tell how many they are
    std::shared_ptr<BodyTasks::Transcoder> m_transcoder;
    std::vector<std::shared_ptr<BodyJob>> m_jobs; ///< that are of no use for another body
    std::shared_ptr<BodyJob> m_feeding; ///< indexes, or makes UTF-8
    std::shared_ptr<BodyStore> m_results; ///< of a filter that is at work, as they come
    std::shared_ptr<BodyJob> m_filtering;
    QByteArray m_contentType;
    QByteArray m_charset; ///< as the answer says, or as somebody chose
    QString m_suggestedName;
    std::function<QString(const QString &)> m_chooser;
    qint64 m_mostCopied = MostCopied;
    PreviewKind m_previewKind{};
    int m_wantedMode = -1; ///< that somebody chose
    bool m_isReady = false; ///< there are rows
    bool m_isFiltered = false;
    bool m_isBinary = false; ///< what came, as far as it was judged: nobody asks the disk for it again
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/journalfile.h"
#include "workspace/requestdraft.h"

#include <qrequests/error.h>

#include <QMap>
#include <QObject>

#include <functional>
#include <utility>

namespace Fingerpost {

/// A tab that holds no request, but the settings of something that is kept elsewhere.
struct ToolTab {
    QString kind; ///< a word of the window's; empty: none
    QString collection; ///< the folder of the collection it is about; may be empty
    QString path; ///< of what it is about, in the collection
    int at = 0; ///< its place among all tabs
    /// What is typed in it and is in no file, in the shape of requests whose ids stay; mostly nothing.
    QList<RequestDraft> typed;

    [[nodiscard]] bool isNull() const { return kind.isEmpty(); }
    friend bool operator==(const ToolTab &, const ToolTab &) = default;
};

/// What a draft of a saved request was made of: its file may be another when the draft comes back.
struct DraftBase {
    QByteArray file; ///< see CollectionFiles::fingerprint(); empty: not known
    bool isEdited = false; ///< the draft says something else than that file did
    friend bool operator==(const DraftBase &, const DraftBase &) = default;
};

/// The open tabs and what is typed in them.
struct OpenTabs {
    QList<RequestDraft> drafts; ///< in the order of their tabs
    QList<ToolTab> tools; ///< likewise
    QMap<QString, DraftBase> bases; ///< of saved drafts, by their ids
    int current = 0; ///< among all
    friend bool operator==(const OpenTabs &, const OpenTabs &) = default;
};

/// Keeps the open tabs over a crash: every change reaches the disk within a second, as JournalFile
/// says. A journal that cannot be understood is moved aside, never overwritten.
class DraftStore : public QObject {
    Q_OBJECT
public:
    /// \a directory is the workspace's folder; it is created at the first write.
    explicit DraftStore(const QString &directory, QObject *parent = nullptr);
    ~DraftStore() override; ///< writes what is still to be written

    /// What was open when the program ended; small, read at once. An error when the journal is damaged or a
    /// newer version wrote it: it has been moved aside to the name in the message, and \a tabs is as it was.
    [[nodiscard]] Requests::Result<void> load(OpenTabs *tabs) const;
    /// What the disk may have of the tabs; called on the writing thread.
    using Filter = std::function<OpenTabs(const OpenTabs &)>;
    void setFilter(Filter filter) { m_filter = std::move(filter); }
    /// Takes note of a change; written within a second.
    void save(const OpenTabs &tabs);
    /// Writes now and waits; saved() or saveFailed() has been sent when it returns. For the end of the
    /// program.
    void flush();
    [[nodiscard]] QString path() const { return m_file.path(); }

Q_SIGNALS:
    /// The disk is full, read-only ...; the sentence is for people. Sent once a problem; tried again every
    /// few seconds and with the next change.
    void saveFailed(const QString &message);
    void saved();

private:
    OpenTabs m_newest;
    Filter m_filter;
    bool m_known = false; ///< m_newest was given by save()
    JournalFile m_file;
};

} // namespace Fingerpost

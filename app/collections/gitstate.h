// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QProcess>
#include <QTimer>

#include <chrono>

namespace Fingerpost {

/// What git says about the files of a collection, when its folder lies in a repository and git is installed;
/// else nothing. Asks a child process, some time after refresh(); never blocks.
///
/// A repository is somebody else's configuration, which can name programs: for hooks, for watching files, for
/// filters of contents, for fetching what is missing. None of them is run: each is switched off for this one
/// question. Whose repositories are trusted at all is git's own rule (safe.directory). For the GUI thread.
class GitState : public QObject {
    Q_OBJECT
public:
    enum class Mark {
        None,
        Changed, ///< differs from the last commit; of a folder: something in it does
        Added, ///< not in the last commit
    };
    static constexpr std::chrono::milliseconds Pause{400}; ///< gathers changes that come at once
    static constexpr std::chrono::milliseconds TimeLimit{10'000};
    static constexpr qsizetype MaxOutput = 4 * 1024 * 1024; ///< more is not looked at
    static constexpr qsizetype MaxMarks = 20'000;

    /// \a root is the folder of the collection. \a git is the program; empty: the one in the PATH.
    explicit GitState(const QString &root, QString git = {}, QObject *parent = nullptr);
    ~GitState() override;

    /// Asks after a pause; changed() follows when the answer is another one.
    void refresh();
    /// By the paths within the collection, with slashes; folders too. What has none is not in it.
    [[nodiscard]] const QHash<QString, Mark> &marks() const { return m_marks; }

    /// What the output of `git status --porcelain=v2 -z` says of the folder \a prefix ("" or "a/b/").
    [[nodiscard]] static QHash<QString, Mark> parse(const QByteArray &output, const QByteArray &prefix);

Q_SIGNALS:
    void changed();
    /// Nothing is being asked any more.
    void answered();

private:
    using Take = void (GitState::*)(const QByteArray &output);

    void start();
    void ask(const QStringList &arguments, Take take);
    void finish(int exitCode);
    void takePlace(const QByteArray &output);
    void takeFilters(const QByteArray &output);
    void takeStatus(const QByteArray &output);
    void setMarks(const QHash<QString, Mark> &marks);

    QString m_root;
    QString m_git;
    QProcess m_process;
    Take m_take = nullptr; ///< what the process is asked
    QByteArray m_output;
    QByteArray m_prefix; ///< of the collection in its repository
    bool m_isPlaced = false;
    bool m_isStale = false; ///< asked for again while it is being asked
    QHash<QString, Mark> m_marks;
    QFileSystemWatcher m_watcher; ///< of the repository: commits and checkouts
    QTimer m_pause;
    QTimer m_limit;
};

} // namespace Fingerpost

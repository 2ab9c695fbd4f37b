// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "palette/palettemodel.h"
#include "window/shortcuts.h"
#include "workspace/samples.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QMenu;

namespace Fingerpost::Ui {

class CollectionWork;
class CommandPalette;
class Documents;
class OpenedCollections;
class TopBar;

/// Fills the palette of the window with what there is: open tabs, requests of the collections, commands,
/// sessions and environments.
class PaletteWork : public QObject {
    Q_OBJECT
public:
    struct Context {
        Documents &documents;
        OpenedCollections &collections;
        CollectionWork &work;
        TopBar &topBar;
        QWidget &window;
    };

    /// \a run does a command of the window.
    PaletteWork(const Context &context, std::function<void(Command)> run);

    /// Requests of the practice server, called \a title.
    void setSamples(const QString &title, const QList<SampleFolder> &samples);
    /// Opens it with everything, or puts it away.
    void search();
    /// With tabs and requests alone.
    void goToRequest();

Q_SIGNALS:
    void historySearchRequested(const QString &words);

private:
    void toggle(bool requestsOnly);
    [[nodiscard]] QList<PaletteEntry> entries() const;
    void addTabs(QList<PaletteEntry> &entries) const;
    void addRequests(QList<PaletteEntry> &entries) const;
    void addSamples(QList<PaletteEntry> &entries) const;
    void addCommands(QList<PaletteEntry> &entries) const;

    Context m_context;
    std::function<void(Command)> m_run;
    CommandPalette *m_palette;
    bool m_requestsOnly = false;
    QString m_samplesTitle;
    QList<SampleFolder> m_samples;
    QTimer m_soon; ///< collections are being read
};

} // namespace Fingerpost::Ui

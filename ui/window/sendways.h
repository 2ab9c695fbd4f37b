// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QMenu;

namespace Fingerpost::Ui {

class DocumentPage;

/// Two more ways in which a page sends its request: with the answer saved to a file, and several times.
class SendWays : public QObject {
    Q_OBJECT
public:
    /// Belongs to \a page.
    explicit SendWays(DocumentPage *page);

    void addSaving(QMenu *menu);
    void addRepeating(QMenu *menu);
    /// Asks for the file first.
    void sendAndSave();
    /// One after the other; a failure ends it, an HTTP error does not.
    void sendTimes(int times);
    /// The one under way is the last.
    void endRepeating() { m_timesLeft = 0; }

private:
    void askTimes();
    void takeStart();
    void takeEnd();
    void saveAnswer(const QString &path);
    void goOn();
    void sendNext();

    DocumentPage *m_page;
    QString m_saveTo; ///< the answer under way, when it is whole
    int m_timesLeft = 0; ///< to be sent again after it
    int m_started = 0; ///< counts, so that what was meant for one run is not done to the next
};

} // namespace Fingerpost::Ui

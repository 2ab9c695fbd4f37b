// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/documenttabbar.h"
#include "workspace/draftstore.h"

#include <QWidget>

namespace Fingerpost::Ui {

/// What a tab holds: a request, or the settings of something.
class TabPage : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    [[nodiscard]] virtual TabFace face() const = 0;
    /// What brings it back at the next start; its place is not filled in. Null for a request.
    [[nodiscard]] virtual ToolTab tool() const { return {}; }
    /// What it held of tool().typed last time; comes a moment after it was made, with its secrets.
    virtual void takeTyped(const QList<RequestDraft> &) { }
    /// Nothing would be lost without it, so that what is opened may take its place.
    [[nodiscard]] virtual bool isBlank() const { return false; }
    /// Puts what is typed where it belongs, as the user asked for.
    virtual void save() = 0;
    /// The page goes: one that saves by itself after a pause does not wait for it.
    virtual void flush() { }
    /// Begins, or ends, what the page is for, as with Ctrl+Enter and Escape.
    virtual void send() { }
    virtual void cancel() { }
    /// To where one goes on typing.
    virtual void focusFirst() = 0;

    /// Its tab is gone; the page follows a turn later, and what it is told meanwhile nobody sees.
    [[nodiscard]] bool isClosed() const { return m_isClosed; }
    void setClosed() { m_isClosed = true; }

Q_SIGNALS:
    /// What it holds, or what the tab shows, changed.
    void changed();
    /// A sentence for people.
    void noticed(const QString &message);

private:
    bool m_isClosed = false;
};

} // namespace Fingerpost::Ui

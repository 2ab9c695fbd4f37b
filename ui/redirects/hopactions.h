// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/compareside.h"
#include "workspace/requestdraft.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QMenu;

namespace Fingerpost {
class ExchangeRun;
}

namespace Fingerpost::Ui {

class LinkButton;

/// What can be done with one hop of a chain. Where there is little room the buttons are their icons alone.
class HopActions : public QWidget {
    Q_OBJECT
public:
    explicit HopActions(QWidget *parent = nullptr);

    /// The hop of \a run that they are about; null leaves nothing to do.
    void setHop(ExchangeRun *run, int index);
    /// Replaces the file dialog, for tests: gives the path, empty to leave.
    void setFileChooser(std::function<QString(const QString &suggested)> chooser)
    {
        m_chooser = std::move(chooser);
    }

Q_SIGNALS:
    /// To be opened in a tab of its own.
    void draftRequested(const Fingerpost::RequestDraft &draft);
    void compareRequested(const Fingerpost::CompareSide &left, const Fingerpost::CompareSide &right);
    void noticed(const QString &message);

protected:
    void resizeEvent(QResizeEvent *event) override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    LinkButton *add(const QString &name, const QString &iconName, const QString &text,
                    void (HopActions::*act)());
    void diffWith(int other);
    void fillOthers();
    void sendFromHere();
    void stopBefore();
    void copyAsCurl();
    void exportArchive();
    void writeArchive(const QString &path);

    void fit();

    QPointer<ExchangeRun> m_run;
    QList<LinkButton *> m_buttons;
    int m_index = -1;
    LinkButton *m_stop;
    LinkButton *m_diff;
    QMenu *m_others; ///< the hops that it can be compared with
    std::function<QString(const QString &)> m_chooser;
};

} // namespace Fingerpost::Ui

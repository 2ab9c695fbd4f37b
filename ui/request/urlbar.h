// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <utility>

class QLineEdit;
class QMenu;
class QToolButton;

namespace Fingerpost::Ui {

class MethodButton;
class SendButton;

/// Method, URL and Send in one row. Enter sends; Alt+Up and Alt+Down step through the methods.
class UrlBar : public QWidget {
    Q_OBJECT
public:
    explicit UrlBar(QWidget *parent = nullptr);

    [[nodiscard]] QString method() const;
    void setMethod(const QString &method);
    [[nodiscard]] QString url() const;
    /// Does not emit urlEdited(); an equal text keeps cursor and undo steps.
    void setUrl(const QString &url);
    /// As if it were typed: one undo step, and urlEdited().
    void replaceUrl(const QString &url);
    void setRunning(bool running);
    /// Below the arrow of Send; not owned.
    void setSendMenu(QMenu *menu);
    /// An icon behind Send.
    [[nodiscard]] QToolButton *addTool(const QString &iconName, const QString &name,
                                       const QKeySequence &keys);
    /// What Ctrl+Z in the URL undoes before its own steps: false when there is nothing.
    void setUndo(std::function<bool()> undo) { m_undo = std::move(undo); }
    void focusUrl();

    [[nodiscard]] QLineEdit *urlEdit() const { return m_url; }
    [[nodiscard]] MethodButton *methodButton() const { return m_method; }
    [[nodiscard]] SendButton *sendButton() const { return m_send; }

Q_SIGNALS:
    void methodEdited(const QString &method);
    void urlEdited(const QString &url);
    /// In the place of urlEdited(): the URL is a command of curl now.
    void curlPasted(const QString &command);
    void sendRequested();
    void cancelRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Field;
    void updateSend();

    Field *m_field;
    MethodButton *m_method;
    QLineEdit *m_url;
    SendButton *m_send;
    QString m_known; ///< the text before an edit
    std::function<bool()> m_undo;
    bool m_running = false;
};

} // namespace Fingerpost::Ui

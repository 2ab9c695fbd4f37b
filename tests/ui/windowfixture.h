// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/colorscheme.h"
#include "widgets/keyvalue/keyvalueeditor.h"
#include "window/mainwindow.h"
#include "workspace/draftstore.h"
#include "workspace/playgroundhost.h"
#include "workspace/workbench.h"

#include <qrequests/session.h>

#include <QMap>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace Fingerpost::Ui {

class DocumentPage;

/// The real window on a real session, with everything it keeps in a temporary folder. What it does, it does
/// by keys and mouse; what it waits for, it waits for in the event loop, and says whether it came.
class WindowFixture {
public:
    using MakeKeychain = std::function<std::unique_ptr<Keychain>()>;

    WindowFixture();
    /// On a folder that is there before and stays, as a restart needs it; what it holds is the caller's.
    WindowFixture(const QString &folder, MakeKeychain makeKeychain);
    ~WindowFixture();
    Q_DISABLE_COPY_MOVE(WindowFixture)

    /// From the next open() on there is no keychain; only for a fixture that made it itself.
    void setKeychainMissing(bool missing) { *m_isKeychainMissing = missing; }
    /// Ends the window as closing it does.
    void close();
    /// Opens a window on the same folder; called by the constructor too.
    [[nodiscard]] bool open();
    /// Starts the practice server and waits for its requests in the sidebar.
    [[nodiscard]] bool startPlayground();
    /// As "http://127.0.0.1:8080" and \a path.
    [[nodiscard]] QString url(const QString &path) const;

    [[nodiscard]] MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] DocumentPage *page() const;
    [[nodiscard]] Requests::Session &session() { return *m_session; }
    [[nodiscard]] DraftStore &drafts() { return *m_drafts; }
    [[nodiscard]] QSettings &settings() { return *m_settings; }
    [[nodiscard]] ColorSchemeWatcher &colors() { return m_colors; }
    [[nodiscard]] QString workspace() const;
    [[nodiscard]] Workbench &workbench() { return *m_workbench; }
    [[nodiscard]] QString filePath(const QString &name) const { return m_path + u'/' + name; }
    /// What the keychain holds, by its keys; only of a fixture that made it itself.
    [[nodiscard]] const QMap<QString, QString> &keychain() const { return *m_keychain; }

    /// The widget of that name in the current tab, or where \a parent says; of several that which is visible.
    /// Null when there is none.
    template<typename Widget = QWidget>
    [[nodiscard]] Widget *find(const QString &name, const QWidget *parent = nullptr) const
    {
        const auto all = (parent ? parent : currentPage())->template findChildren<Widget *>(name);
        for (Widget *each : all) {
            if (each->isVisible())
                return each;
        }
        return all.value(0, nullptr);
    }
    /// Its whole text, as "200 OK" of "status"; empty when there is no such widget or it is hidden.
    [[nodiscard]] QString textOf(const QString &name) const;
    [[nodiscard]] QString bodyText() const;

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const;
    /// Types into what has the focus, key by key.
    void type(const QString &text) const;
    void click(QWidget *widget) const;
    /// Replaces the URL by typing; the focus stays there.
    void typeUrl(const QString &url) const;
    /// Presses Enter in the URL and waits for the answer's end.
    [[nodiscard]] bool send();
    [[nodiscard]] bool get(const QString &path);
    [[nodiscard]] bool waitFinished(int milliseconds = 20'000) const;
    /// Chooses a section of the request or the answer by a click on its tab.
    void showSection(const QString &tabBar, int index) const;
    /// Of the request in sight, by its English name.
    void chooseBody(const QString &name) const;
    void clickCell(const KeyValueEditor *editor, int row, int column) const;
    /// Appends a row by clicking on the row that adds and typing.
    void addRow(const KeyValueEditor *editor, const QString &key, const QString &value) const;

private:
    [[nodiscard]] QWidget *currentPage() const;
    [[nodiscard]] QWidget *keyTarget() const;
    void settle() const;

    QTemporaryDir m_folder; ///< used unless a folder was given
    QString m_path;
    ColorSchemeWatcher m_colors;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Requests::Session> m_session;
    std::unique_ptr<PlaygroundHost> m_playground;
    std::unique_ptr<DraftStore> m_drafts;
    std::shared_ptr<QMap<QString, QString>> m_keychain = std::make_shared<QMap<QString, QString>>();
    std::shared_ptr<bool> m_isKeychainMissing = std::make_shared<bool>(false);
    MakeKeychain m_makeKeychain;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "request/requestpane.h"
#include "support/environment.h"
#include "widgets/segmentedcontrol.h"
#include "window/documentpage.h"
#include "window/documents.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

/// A keychain that outlives the window, as a desktop's does; answers come later, as from there.
class MemoryKeychain : public Keychain {
public:
    MemoryKeychain(std::shared_ptr<QMap<QString, QString>> entries, bool isMissing)
        : m_entries(std::move(entries))
        , m_isMissing(isMissing)
    {
    }
    void read(const QString &key, const Callback &callback) override
    {
        later(
            [entries = m_entries, key, callback] {
                callback({entries->contains(key) ? Code::Done : Code::NotFound, entries->value(key), {}});
            },
            callback);
    }
    void write(const QString &key, const QString &value, const Callback &callback) override
    {
        later(
            [entries = m_entries, key, value, callback] {
                entries->insert(key, value);
                callback({});
            },
            callback);
    }
    void remove(const QString &key, const Callback &callback) override
    {
        later(
            [entries = m_entries, key, callback] {
                entries->remove(key);
                callback({});
            },
            callback);
    }

private:
    template<typename Work> void later(Work work, const Callback &callback) const
    {
        if (m_isMissing)
            QMetaObject::invokeMethod(
                qApp,
                [callback] {
                    callback({Code::Missing, {}, {}});
                },
                Qt::QueuedConnection);
        else
            QMetaObject::invokeMethod(qApp, work, Qt::QueuedConnection);
    }

    std::shared_ptr<QMap<QString, QString>> m_entries;
    bool m_isMissing;
};

} // namespace

WindowFixture::WindowFixture()
    : WindowFixture({}, {})
{
}

WindowFixture::WindowFixture(const QString &folder, MakeKeychain makeKeychain)
    : m_path(folder.isEmpty() ? m_folder.path() : folder)
    , m_makeKeychain(std::move(makeKeychain))
{
    if (!m_makeKeychain)
        m_makeKeychain = [this] {
            return std::make_unique<MemoryKeychain>(m_keychain, *m_isKeychainMissing);
        };
    Requests::Test::clearEnvironment();
    m_settings = std::make_unique<QSettings>(filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_session = std::make_unique<Requests::Session>();
    m_session->headers().set("User-Agent", "Fingerpost/0.1");
    m_playground = std::make_unique<PlaygroundHost>();
    m_colors.setChoice(ColorScheme::Light);
    applyTheme(*qApp, false);
    QObject::connect(&m_colors, &ColorSchemeWatcher::changed, qApp,
                     [](bool dark) { applyTheme(*qApp, dark); });
    if (!open())
        qFatal("The window did not become active");
}

WindowFixture::~WindowFixture()
{
    close();
}

void WindowFixture::close()
{
    if (m_window) {
        m_window->close();
        (void)QTest::qWaitFor([this] { return !m_window->isVisible(); }); // the keychain may need a moment
    }
    m_window.reset();
    m_workbench.reset();
    m_drafts.reset();
}

bool WindowFixture::open()
{
    close();
    m_drafts = std::make_unique<DraftStore>(workspace());
    m_workbench = std::make_unique<Workbench>(workspace(), workspace(), m_makeKeychain());
    m_window = std::make_unique<MainWindow>(
        WindowContext{*m_session, *m_drafts, *m_playground, *m_settings, m_colors, *m_workbench});
    m_window->show();
    m_window->activateWindow();
    return QTest::qWaitForWindowActive(m_window.get());
}

bool WindowFixture::startPlayground()
{
    if (m_playground->isRunning())
        return true;
    QSignalSpy shown(m_window.get(), &MainWindow::samplesShown);
    m_window->startPlayground();
    const bool came = shown.wait(10'000);
    settle();
    return came;
}

QString WindowFixture::url(const QString &path) const
{
    return m_playground->url().toString(QUrl::RemovePath) + path;
}

DocumentPage *WindowFixture::page() const
{
    return m_window->documents()->current();
}

QWidget *WindowFixture::currentPage() const
{
    return m_window->documents()->currentTab();
}

QString WindowFixture::workspace() const
{
    return filePath(u"workspace"_s);
}

QString WindowFixture::textOf(const QString &name) const
{
    const auto *widget = find(name);
    if (!widget || !widget->isVisible())
        return {};
    return widget->property(qobject_cast<const QPlainTextEdit *>(widget) ? "plainText" : "text").toString();
}

QString WindowFixture::bodyText() const
{
    return textOf(u"bodyText"_s);
}

/// The offscreen platform activates popups, and has no window manager that gives the focus back when they
/// hide.
QWidget *WindowFixture::keyTarget() const
{
    if (QApplication::activeWindow() != m_window.get() && !QApplication::activeModalWidget()
        && !QApplication::activePopupWidget()) {
        m_window->activateWindow();
        (void)QTest::qWaitForWindowActive(m_window.get());
    }
    return QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
}

/// What was just shown is laid out, so that the mouse finds it.
void WindowFixture::settle() const
{
    QCoreApplication::processEvents();
}

void WindowFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(keyTarget(), key, modifiers);
}

void WindowFixture::type(const QString &text) const
{
    // One by one, as the first may open an editor.
    for (const QChar c : text)
        QTest::keyClicks(keyTarget(), QString(c));
}

void WindowFixture::click(QWidget *widget) const
{
    QTest::mouseClick(widget, Qt::LeftButton);
    settle();
}

void WindowFixture::typeUrl(const QString &url) const
{
    press(Qt::Key_L, Qt::ControlModifier); // all is selected
    type(url);
}

bool WindowFixture::send()
{
    find<QLineEdit>(u"url"_s)->setFocus();
    press(Qt::Key_Return);
    return waitFinished();
}

bool WindowFixture::get(const QString &path)
{
    typeUrl(url(path));
    return send();
}

bool WindowFixture::waitFinished(int milliseconds) const
{
    return QTest::qWaitFor([this] { return page()->run() && !page()->isRunning(); }, milliseconds);
}

void WindowFixture::chooseBody(const QString &name) const
{
    showSection(u"requestSections"_s, RequestPane::Body);
    auto *kinds = find<SegmentedControl>(u"bodyKinds"_s);
    for (int i = 0; i < kinds->count(); ++i) {
        if (kinds->segmentText(i) == name)
            click(kinds->button(i));
    }
}

void WindowFixture::showSection(const QString &tabBar, int index) const
{
    auto *bar = find<QTabBar>(tabBar);
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(index).center());
    settle();
}

void WindowFixture::clickCell(const KeyValueEditor *editor, int row, int column) const
{
    const QModelIndex index = editor->model()->index(row, column);
    editor->table()->scrollTo(index); // as by the wheel
    const QRect cell = editor->table()->visualRect(index);
    QTest::mouseClick(editor->table()->viewport(), Qt::LeftButton, {}, cell.center());
}

void WindowFixture::addRow(const KeyValueEditor *editor, const QString &key, const QString &value) const
{
    clickCell(editor, editor->model()->addRow(), KeyValueModel::KeyColumn);
    type(key);
    press(Qt::Key_Tab);
    type(value);
    press(Qt::Key_Tab);
    press(Qt::Key_Escape); // leaves the description, in which nothing was typed
}

} // namespace Fingerpost::Ui

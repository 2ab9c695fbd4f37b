// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typist.h"

#include "collections/collectionfiles.h"
#include "collections/credentialdialog.h"
#include "request/bodyeditor.h"
#include "request/bodypane.h"
#include "request/requestpane.h"
#include "waiting.h"
#include "widgets/documenttabbar.h"
#include "widgets/documenttabstrip.h"
#include "widgets/segmentedcontrol.h"
#include "window/documentpage.h"
#include "window/documents.h"
#include "workspace/credentialcheck.h"
#include "workspace/draftvault.h"

#include <QApplication>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

#include <chrono>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int MostTabs = 6;
constexpr int MostHeaders = 8;

qint64 now()
{
    return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Whether the file of a saved request says something else than \a draft; secrets are in no file.
bool differsFromFile(RequestDraft draft)
{
    CollectionFiles files(draft.collection);
    const auto saved = files.loadRequest(draft.path);
    if (!saved)
        return true;
    (void)DraftVault::take(&draft);
    return saved->method != draft.method || saved->url != draft.url || saved->headers != draft.headers
        || saved->text != draft.text || saved->bodyKind != draft.bodyKind || saved->auth != draft.auth;
}

} // namespace

Typist::Typist(WindowFixture &fixture, quint32 seed, QObject *parent)
    : QObject(parent)
    , m_fixture(fixture)
    , m_random(seed)
{
    Documents *documents = m_fixture.window()->documents();
    connect(documents, &Documents::currentChanged, this, &Typist::follow);
    connect(documents->strip()->tabBar(), &QTabBar::tabMoved, this, &Typist::follow);
}

void Typist::tell(char kind, const QJsonObject &what) const
{
    std::printf("%c %lld %lld %s\n", kind, static_cast<long long>(now()),
                static_cast<long long>(waitedForProcessor(u"self"_s)),
                QJsonDocument(what).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

QJsonObject Typist::state() const
{
    const Documents *documents = m_fixture.window()->documents();
    QJsonArray tabs;
    for (const DocumentPage *page : documents->pages()) {
        RequestDraft draft = page->draft();
        const DraftVault::Values secrets = DraftVault::take(&draft);
        tabs.append(QJsonObject{{u"draft"_s, draft.toJson()}, {u"password"_s, secrets.value(u"password"_s)}});
    }
    return {{u"tabs"_s, tabs}, {u"current"_s, documents->strip()->tabBar()->currentIndex()}};
}

void Typist::follow()
{
    const QJsonObject seen = state();
    if (std::exchange(m_told, seen) != seen)
        tell('S', seen);
}

/// Files and secrets are read after the window is there. Names what has not come; empty when all is there.
QString Typist::missing() const
{
    for (const DocumentPage *page : m_fixture.window()->documents()->pages()) {
        const RequestDraft &draft = page->draft();
        const SecretKey key{m_fixture.workbench().index.workspaceId(), "tab/"_L1 + draft.id, u"password"_s};
        if (m_fixture.workbench().index.contains(key) && draft.auth.values.value(u"password"_s).isEmpty())
            return "the password of "_L1 + draft.id;
        if (!OpenSecrets::marksIn(draft).isEmpty())
            return "the credential in "_L1 + draft.url;
        if (!draft.path.isEmpty() && differsFromFile(draft) && !page->isModified()) {
            const bool isOpen = m_fixture.workbench().state.state().collections.contains(draft.collection);
            return u"the mark of what is unsaved in %1 (of a collection that is %2)"_s.arg(
                draft.path, isOpen ? u"open"_s : u"not open"_s);
        }
    }
    return {};
}

void Typist::tellStart()
{
    (void)QTest::qWaitFor([this] { return missing().isEmpty(); }, 20'000);
    m_told = state();
    QJsonObject whole = m_told;
    whole[u"missing"_s] = missing();
    tell('R', whole);
}

void Typist::expect(const QString &what, const QString &seen, const QString &typed) const
{
    if (seen == typed)
        return;
    std::printf("P %s: %s instead of %s\n", qPrintable(what), qPrintable(seen), qPrintable(typed));
    std::fflush(stdout);
}

void Typist::work()
{
    constexpr Act acts[] = {&Typist::typeUrl,   &Typist::typeUrl,      &Typist::addHeader,
                            &Typist::typeBody,  &Typist::typeBody,     &Typist::typePassword,
                            &Typist::openTab,   &Typist::closeTab,     &Typist::reopenTab,
                            &Typist::changeTab, &Typist::duplicateTab, &Typist::save};
    for (;;) {
        const int act = m_random.bounded(int(std::size(acts)));
        std::printf("D %d\n", act); // to know what led to a problem
        beActive();
        (this->*acts[act])();
        follow();
        QCoreApplication::processEvents();
    }
}

/// The offscreen platform has nobody who gives the focus back after a dialog, which may go late.
void Typist::beActive()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
    if (m_fixture.window()->isActiveWindow())
        return;
    m_fixture.window()->activateWindow();
    (void)QTest::qWaitForWindowActive(m_fixture.window());
}

QString Typist::word(int length)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += QChar(u'a' + m_random.bounded(26));
    return text;
}

/// What the event loop does between two keys, as the journal's turn, comes between them.
void Typist::typeSlowly(const QString &text)
{
    for (const QChar c : text) {
        m_fixture.type(c);
        follow();
        QCoreApplication::processEvents();
    }
}

/// A new tab shows none before there is a URL.
bool Typist::hasPanes() const
{
    return m_fixture.page()->requestPane()->isVisible();
}

// ---- What somebody does ----

void Typist::typeUrl()
{
    // Now and then with what must not be on the disk.
    const QString login = m_random.bounded(3) == 0 ? u"ada:planted-mark-%1@"_s.arg(word(6)) : QString();
    const QString url = u"http://%1%2.test/%3?q=%4"_s.arg(login, word(3), word(4), word(3));
    m_fixture.press(Qt::Key_L, Qt::ControlModifier);
    typeSlowly(url);
    expect(u"URL"_s, m_fixture.page()->draft().url, url);
}

void Typist::addHeader()
{
    if (!hasPanes())
        return;
    m_fixture.showSection(u"requestSections"_s, RequestPane::Headers);
    KeyValueEditor *headers = m_fixture.page()->requestPane()->headers();
    if (headers->rows().size() >= MostHeaders)
        return;
    const QString name = "X-"_L1 + word(5);
    const QString value = word(6);
    // A tab that was just made is laid out, and shows what is sent of itself.
    if (!QTest::qWaitFor([headers] { return !headers->model()->automaticRows().isEmpty(); }, 20'000))
        return;
    m_fixture.clickCell(headers, headers->model()->addRow(), KeyValueModel::KeyColumn);
    if (!headers->isAncestorOf(QApplication::focusWidget()))
        return expect(u"focus"_s, u"not in the headers"_s, {});
    typeSlowly(name);
    m_fixture.press(Qt::Key_Tab);
    typeSlowly(value);
    m_fixture.press(Qt::Key_Tab);
    m_fixture.press(Qt::Key_Escape); // leaves the description, in which nothing was typed
}

void Typist::typeBody()
{
    if (!hasPanes())
        return;
    m_fixture.showSection(u"requestSections"_s, RequestPane::Body);
    m_fixture.click(m_fixture.find<SegmentedControl>(u"bodyKinds"_s)->button(2));
    BodyEditor *editor = nullptr;
    for (BodyEditor *each : m_fixture.page()->findChildren<BodyEditor *>()) {
        if (each->isVisible())
            editor = each;
    }
    if (!editor || !editor->textArea())
        return expect(u"body"_s, u"no editor"_s, {});
    m_fixture.click(editor->textArea());
    m_fixture.press(Qt::Key_End, Qt::ControlModifier);
    const QString before = m_fixture.page()->draft().text;
    const QString typed = word(8) + u' ';
    typeSlowly(typed);
    expect(u"body"_s, m_fixture.page()->draft().text, before + typed);
}

void Typist::typePassword()
{
    if (!hasPanes())
        return;
    m_fixture.showSection(u"requestSections"_s, RequestPane::Auth);
    auto *kind = m_fixture.find<QComboBox>(u"authKind"_s);
    kind->setFocus();
    while (m_fixture.page()->draft().auth.kind != AuthSetting::Kind::Basic) {
        const bool isBefore = m_fixture.page()->draft().auth.kind < AuthSetting::Kind::Basic;
        QTest::keyClick(kind, isBefore ? Qt::Key_Down : Qt::Key_Up);
    }
    auto *password = m_fixture.page()->findChild<QLineEdit *>(u"password"_s);
    password->setFocus();
    password->selectAll();
    const QString typed = "planted-mark-"_L1 + word(6);
    typeSlowly(typed);
    expect(u"password"_s, m_fixture.page()->draft().auth.values.value(u"password"_s), typed);
}

void Typist::openTab()
{
    if (m_fixture.window()->documents()->count() < MostTabs)
        m_fixture.press(Qt::Key_T, Qt::ControlModifier);
}

void Typist::closeTab()
{
    if (m_fixture.window()->documents()->count() > 2)
        m_fixture.press(Qt::Key_W, Qt::ControlModifier);
}

void Typist::reopenTab()
{
    if (m_fixture.window()->documents()->count() < MostTabs)
        m_fixture.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
}

void Typist::changeTab()
{
    m_fixture.press(Qt::Key_PageDown, Qt::ControlModifier);
}

void Typist::duplicateTab()
{
    if (m_fixture.window()->documents()->count() < MostTabs)
        m_fixture.press(Qt::Key_D, Qt::ControlModifier);
}

/// A login in the URL goes to the keychain.
void Typist::answerAboutCredentials()
{
    if (CredentialCheck::find(m_fixture.page()->draft()).isEmpty())
        return;
    CredentialDialog *dialog = nullptr;
    const auto comes = [&] {
        dialog = m_fixture.window()->findChild<CredentialDialog *>();
        return dialog && dialog->isVisible();
    };
    if (!QTest::qWaitFor(comes))
        return expect(u"credentials"_s, u"no dialog"_s, {});
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"moveCredentials"_s), Qt::LeftButton);
    if (!QTest::qWaitFor([this] { return CredentialCheck::find(m_fixture.page()->draft()).isEmpty(); }))
        expect(u"credentials"_s, u"not moved"_s, {});
    beActive();
}

void Typist::save()
{
    m_fixture.press(Qt::Key_S, Qt::ControlModifier);
    if (!m_fixture.page()->draft().path.isEmpty())
        return answerAboutCredentials();
    QLineEdit *edit = nullptr;
    if (!QTest::qWaitFor([&] {
            edit = m_fixture.window()->findChild<QLineEdit *>(u"saveName"_s);
            return edit && edit->isVisible();
        }))
        return expect(u"saving"_s, u"no dialog"_s, {});
    edit->selectAll();
    QTest::keyClicks(edit, "Saved "_L1 + word(4));
    QTest::keyClick(edit, Qt::Key_Return);
    answerAboutCredentials();
    const auto isSaved = [this] { return !m_fixture.page()->draft().path.isEmpty(); };
    if (!QTest::qWaitFor(isSaved, 20'000))
        expect(u"saving"_s, u"it was not saved"_s, {});
    beActive();
}

} // namespace Fingerpost::Ui

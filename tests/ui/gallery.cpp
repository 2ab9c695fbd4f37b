// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallerypanes.h"
#include "theme/colorscheme.h"
#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/style.h"
#include "widgets/arm.h"
#include "widgets/badge.h"
#include "widgets/documenttabbar.h"
#include "widgets/documenttabstrip.h"
#include "widgets/emptystate.h"
#include "widgets/inklabel.h"
#include "widgets/keycap.h"
#include "widgets/linkbutton.h"
#include "widgets/methodbutton.h"
#include "widgets/notice.h"
#include "widgets/progressline.h"
#include "widgets/sectiontabbar.h"
#include "widgets/segmentedcontrol.h"
#include "widgets/sendbutton.h"
#include "widgets/signpost.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QCommandLineParser>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTableWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

using namespace Fingerpost::Ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QToolButton *toolButton(const QString &iconName, const QString &text = {})
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setText(text);
    button->setAutoRaise(true);
    if (!text.isEmpty())
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

/// The URL field as panes build it: a container with the field's frame, the method's arm at its left end.
class UrlField : public QWidget {
public:
    UrlField()
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 6, 0);
        layout->setSpacing(6);
        layout->addWidget(new MethodButton);
        m_edit = new QLineEdit(u"https://api.example.test/users/42?page=2"_s);
        m_edit->setFrame(false);
        m_edit->setFont(Theme::font(TextStyle::MonoUrl));
        layout->addWidget(m_edit);
        setFixedHeight(34);
    }

    QLineEdit *edit() const { return m_edit; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintField(&painter, QRectF(rect()), Theme::of(this), m_edit->hasFocus(), true, 7);
    }

private:
    QLineEdit *m_edit;
};

QWidget *topBar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(10);
    layout->addWidget(toolButton(u"menu"_s));
    layout->addWidget(toolButton(u"panel-left"_s));
    auto *session = new LinkButton(u"Default"_s);
    session->setPrefix(u"Session"_s);
    session->setIconName(u"layers"_s);
    session->setTextStyle(TextStyle::Medium);
    session->setChevronVisible(true);
    layout->addWidget(session);
    auto *environment = new LinkButton(u"dev"_s);
    environment->setPrefix(u"Environment"_s);
    environment->setIconName(u"variable"_s);
    environment->setTextStyle(TextStyle::Medium);
    environment->setChevronVisible(true);
    layout->addWidget(environment);
    layout->addStretch();
    auto *search = new QLineEdit;
    search->setPlaceholderText(u"Search, or run a command"_s);
    search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    search->setFixedWidth(300);
    layout->addWidget(search);
    return bar;
}

QWidget *documentTabs()
{
    auto *strip = new DocumentTabStrip;
    strip->tabBar()->addFace({.method = u"GET"_s, .name = u"One user"_s});
    strip->tabBar()->addFace({.method = u"POST"_s, .name = u"Login"_s, .modified = true});
    strip->tabBar()->addFace(
        {.method = u"GET"_s, .name = u"Export events"_s, .running = true, .progress = 0.6});
    strip->tabBar()->addFace({.method = u"PATCH"_s, .name = u"Rename user"_s, .preview = true});
    strip->tabBar()->addFace(
        {.method = u"DELETE"_s, .name = u"A request with a very long name of its own"_s, .running = true});
    strip->tabBar()->addFace({.name = u"Session · Default"_s, .iconName = u"layers"_s});
    return strip;
}

QWidget *urlRow(QMenu *menu)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 9, 12, 9);
    layout->setSpacing(6);
    layout->addWidget(new UrlField, 1);
    auto *send = new SendButton;
    send->setMenu(menu);
    layout->addWidget(send);
    auto *running = new SendButton;
    running->setMenu(menu);
    running->setRunning(true);
    layout->addWidget(running);
    auto *disabled = new SendButton;
    disabled->setMenu(menu);
    disabled->setEnabled(false);
    layout->addWidget(disabled);
    for (const QString &name : {u"save"_s, u"code"_s, u"ellipsis"_s})
        layout->addWidget(toolButton(name));
    return row;
}

QWidget *sections()
{
    auto *row = new SectionTabRow;
    SectionTabBar *bar = row->tabBar();
    for (const QString &name : {u"Params"_s, u"Headers"_s, u"Body"_s, u"Auth"_s, u"Cookies"_s, u"Scripts"_s,
                                u"Asserts"_s, u"Wire"_s})
        bar->addTab(name);
    bar->setCount(0, u"2"_s);
    bar->setCount(1, u"5"_s);
    bar->setCount(4, u"3"_s);
    bar->setCount(6, u"4/4"_s);
    row->addEndWidget(new LinkButton(u"Bulk edit"_s));
    auto *override = new LinkButton(u"Override"_s);
    override->setInk(Ink::Accent);
    override->setTextStyle(TextStyle::Small);
    row->addEndWidget(override);
    return row;
}

QWidget *responseLine()
{
    auto *line = new QWidget;
    setSurface(line, Surface::Window);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(12, 8, 12, 8);
    const std::pair<QString, Tone> arms[] = {{u"200 OK"_s, Tone::Ok},
                                             {u"302 Found"_s, Tone::Info},
                                             {u"404 Not Found"_s, Tone::Warning},
                                             {u"Certificate expired"_s, Tone::Error},
                                             {u"Waiting"_s, Tone::Neutral}};
    for (const auto &[text, tone] : arms)
        layout->addWidget(new ArmLabel(text, tone));
    layout->addWidget(new InkLabel(u"132 ms"_s, TextStyle::Medium));
    layout->addWidget(new InkLabel(u"TLS 1.3"_s, TextStyle::Normal, Ink::Secondary));
    layout->addStretch();
    layout->addWidget(new Badge(u"path"_s));
    layout->addWidget(new Badge(u"secret"_s, Tone::Patch));
    return line;
}

QWidget *tools()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 0, 12, 0);
    auto *segments = new SegmentedControl({u"Pretty"_s, u"Raw"_s, u"Tree"_s, u"Preview"_s, u"Hex"_s});
    segments->setSegmentEnabled(4, false);
    layout->addWidget(segments);
    auto *filter = new QLineEdit;
    filter->addAction(icon(u"list-filter"_s), QLineEdit::LeadingPosition);
    filter->setPlaceholderText(u"Filter, as $.items[*].id"_s);
    filter->setFont(Theme::font(TextStyle::Mono));
    filter->setFixedWidth(240);
    layout->addWidget(filter);
    layout->addStretch();
    auto *follow = toolButton(u"arrow-down"_s, u"Follow"_s);
    follow->setCheckable(true);
    follow->setChecked(true);
    layout->addWidget(follow);
    for (const QString &name : {u"wrap-text"_s, u"search"_s, u"copy"_s, u"download"_s})
        layout->addWidget(toolButton(name));
    auto *disabled = toolButton(u"undo-2"_s);
    disabled->setEnabled(false);
    layout->addWidget(disabled);
    return row;
}

QWidget *form()
{
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    auto *combo = new QComboBox;
    combo->addItems({u"Bearer token"_s, u"Basic"_s});
    grid->addWidget(new InkLabel(u"Auth"_s, TextStyle::Normal, Ink::Secondary), 0, 0);
    grid->addWidget(combo, 0, 1);
    auto *editable = new QComboBox;
    editable->setEditable(true);
    editable->addItem(u"application/json"_s);
    grid->addWidget(editable, 0, 2);
    auto *spin = new QSpinBox;
    spin->setValue(30);
    grid->addWidget(spin, 1, 1);
    grid->addWidget(new QCheckBox(u"Authorization stays on its host"_s), 1, 2);
    auto *on = new QCheckBox(u"Read proxies and .netrc"_s);
    on->setChecked(true);
    grid->addWidget(on, 2, 1);
    auto *partly = new QCheckBox(u"Partly"_s);
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    grid->addWidget(partly, 2, 2);
    auto *radio = new QRadioButton(u"System"_s);
    radio->setChecked(true);
    grid->addWidget(radio, 3, 1);
    grid->addWidget(new QRadioButton(u"None"_s), 3, 2);
    auto *off = new QCheckBox(u"Disabled"_s);
    off->setChecked(true);
    off->setEnabled(false);
    grid->addWidget(off, 4, 1);
    auto *offEdit = new QLineEdit(u"disabled"_s);
    offEdit->setEnabled(false);
    grid->addWidget(offEdit, 4, 2);
    auto *bar = new QProgressBar;
    bar->setTextVisible(false);
    bar->setValue(40);
    grid->addWidget(bar, 5, 1);
    auto *push = new QPushButton(u"Choose…"_s);
    grid->addWidget(push, 5, 2);
    auto *focused = new QPushButton(u"Look at the certificate"_s);
    focused->setObjectName(u"focused"_s);
    grid->addWidget(focused, 6, 1);
    auto *offButton = new QPushButton(u"Off"_s);
    offButton->setEnabled(false);
    grid->addWidget(offButton, 6, 2);
    return widget;
}

QTreeWidget *tree()
{
    auto *view = new QTreeWidget;
    view->setFrameShape(QFrame::NoFrame);
    view->setHeaderHidden(true);
    view->viewport()->setBackgroundRole(QPalette::Window);
    view->viewport()->setAttribute(Qt::WA_Hover);
    auto *root = new QTreeWidgetItem(view, {u"Acme API"_s});
    auto *users = new QTreeWidgetItem(root, {u"Users"_s});
    for (const QString &name : {u"List users"_s, u"One user"_s, u"Create user"_s})
        new QTreeWidgetItem(users, {name});
    new QTreeWidgetItem(new QTreeWidgetItem(root, {u"Orders"_s}), {u"x"_s});
    for (int i = 0; i < 12; ++i)
        new QTreeWidgetItem(view, {u"Folder %1"_s.arg(i)});
    root->setExpanded(true);
    users->setExpanded(true);
    view->setCurrentItem(users->child(1));
    return view;
}

QTableWidget *table()
{
    auto *view = new QTableWidget(3, 3);
    view->setFrameShape(QFrame::NoFrame);
    view->setHorizontalHeaderLabels({u"Key"_s, u"Value"_s, u"Description"_s});
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->horizontalHeader()->setStretchLastSection(true);
    view->verticalHeader()->hide();
    view->setShowGrid(false);
    view->verticalHeader()->setDefaultSectionSize(30);
    for (int row = 0; row < 3; ++row) {
        auto *item = new QTableWidgetItem(u"page %1"_s.arg(row));
        item->setCheckState(row ? Qt::Checked : Qt::Unchecked);
        view->setItem(row, 0, item);
        view->setItem(row, 1, new QTableWidgetItem(u"value"_s));
    }
    view->selectRow(1);
    return view;
}

QMenu *sendMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->addAction(icon(u"send"_s), u"Send"_s)->setShortcut(QKeySequence(u"Ctrl+Return"_s));
    auto *save = menu->addAction(icon(u"download"_s), u"Send, and save the answer to a file…"_s);
    save->setShortcut(QKeySequence(u"Ctrl+Shift+Return"_s));
    menu->addAction(icon(u"corner-down-right"_s), u"Send without following redirects"_s);
    menu->addAction(icon(u"repeat"_s), u"Repeat…"_s);
    menu->addSeparator();
    auto *checked = menu->addAction(u"Follow"_s);
    checked->setCheckable(true);
    checked->setChecked(true);
    menu->addMenu(u"Copy as"_s)->addAction(u"curl"_s);
    menu->addSeparator();
    menu->addAction(icon(u"code"_s), u"Copy as curl"_s)->setEnabled(false);
    menu->setActiveAction(save);
    return menu;
}

EmptyState *emptyState()
{
    auto *state =
        new EmptyState(u"Where to?"_s, u"Type an address above, or paste a curl command. Enter sends it."_s);
    state->setHero(true);
    state->setPicture(new SignpostPicture);
    state->addAction(u"Send a first request to the practice server"_s, u"play"_s, true);
    state->addAction(u"Open folder…"_s, u"folder-open"_s);
    state->addAction(u"Import…"_s, u"import"_s);
    state->addKeys(u"Send"_s, QKeySequence(u"Ctrl+Return"_s));
    state->addKeys(u"Go to the URL"_s, QKeySequence(u"Ctrl+L"_s));
    state->addKeys(u"Search, run a command"_s, QKeySequence(u"Ctrl+K"_s));
    state->addKeys(u"All shortcuts"_s, QKeySequence(u"F1"_s));
    state->setFootnote(u"No account, no telemetry. Everything stays in files on this machine."_s);
    return state;
}

QWidget *notices()
{
    auto *widget = new QWidget;
    auto *layout = new QVBoxLayout(widget);
    const std::pair<Tone, QString> texts[] = {
        {Tone::Neutral, u"<b>GET One user</b> would send 4 of these 7. The others say why not."_s},
        {Tone::Warning, u"Authorization and 2 cookies left behind: www → login is another host."_s},
        {Tone::Error, u"The file could not be written."_s}};
    for (const auto &[tone, text] : texts) {
        auto *notice = new Notice(tone, text);
        notice->addAction(u"Show"_s);
        notice->setDismissible(true);
        layout->addWidget(notice);
    }
    auto *line = new ProgressLine;
    line->setFraction(0.4);
    layout->addWidget(line);
    return widget;
}

QWidget *gallery()
{
    auto *window = new QWidget;
    auto *outer = new QVBoxLayout(window);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(topBar());
    outer->addWidget(documentTabs());
    auto *sheet = new QWidget;
    setSurface(sheet, Surface::Sheet);
    outer->addWidget(sheet, 1);
    auto *layout = new QVBoxLayout(sheet);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    QMenu *menu = sendMenu(window);
    layout->addWidget(urlRow(menu));
    layout->addWidget(sections());
    layout->addWidget(responseLine());
    layout->addWidget(tools());
    auto *splitter = new QSplitter;
    splitter->addWidget(tree());
    splitter->addWidget(table());
    splitter->addWidget(form());
    splitter->setSizes({220, 420, 500});
    layout->addWidget(splitter, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(notices(), 1);
    auto *text = new QPlainTextEdit(u"{\n  \"a\": 1 != 2\n}"_s);
    text->setFont(Theme::monoFont(text->toPlainText()));
    text->setFixedHeight(110);
    row->addWidget(text, 1);
    layout->addLayout(row);
    layout->addWidget(emptyState(), 1);
    window->resize(1280, 1180);
    return window;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption save(u"save"_s, u"Write the picture and leave."_s, u"file"_s);
    const QCommandLineOption dark(u"dark"_s, u"The dark scheme."_s);
    const QCommandLineOption family(u"family"_s, u"The interface font."_s, u"name"_s);
    const QCommandLineOption panes(u"panes"_s, u"The panes of a request instead of the widgets."_s);
    parser.addOptions({save, dark, family, panes});
    parser.process(application);
    QFont font = QApplication::font();
    if (parser.isSet(family))
        font.setFamily(parser.value(family));
    font.setPixelSize(13);
    QApplication::setFont(font);
    applyTheme(application, parser.isSet(dark));

    const std::unique_ptr<QWidget> window(parser.isSet(panes) ? galleryOfPanes()
                                                              : std::unique_ptr<QWidget>(gallery()));
    window->show();
    if (parser.isSet(save) && parser.isSet(panes)) {
        QTimer::singleShot(300, window.get(), [&] {
            window->grab().save(parser.value(save));
            QApplication::quit();
        });
    } else if (parser.isSet(save)) {
        QTimer::singleShot(300, window.get(), [&] {
            window->findChild<QPushButton *>(u"focused"_s)->setFocus(Qt::TabFocusReason);
            QPixmap picture = window->grab();
            QPainter painter(&picture);
            auto *menu = window->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
            menu->ensurePolished();
            menu->adjustSize();
            painter.drawPixmap(QPoint(20, 880), menu->grab());
            auto *combo = window->findChild<QComboBox *>();
            combo->showPopup();
            painter.drawPixmap(QPoint(960, 920), combo->view()->window()->grab());
            painter.end();
            picture.save(parser.value(save));
            QApplication::quit();
        });
    }
    return QApplication::exec();
}

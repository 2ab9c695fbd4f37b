// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/docspane.h"

#include "request/markdowndocument.h"
#include "theme/style.h"
#include "widgets/emptystate.h"
#include "widgets/inklabel.h"
#include "widgets/linkbutton.h"
#include "widgets/notice.h"
#include "widgets/segmentedcontrol.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

/// What a program of the desktop may be asked to open for a text that somebody else wrote.
bool mayOpen(const QUrl &url)
{
    const QString scheme = url.scheme();
    return url.isValid()
        && ((scheme == "mailto"_L1 && !url.path().isEmpty())
            || ((scheme == "http"_L1 || scheme == "https"_L1) && !url.host().isEmpty()));
}

} // namespace

DocsPane::DocsPane(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QWidget)
    , m_modes(new SegmentedControl({tr("Write"), tr("Preview")}))
    , m_note(new InkLabel(tr("Markdown"), TextStyle::Small, Ink::Secondary))
    , m_pages(new QStackedWidget)
    , m_text(new QPlainTextEdit)
    , m_preview(new QTextBrowser)
    , m_link(new Notice(Tone::Neutral))
{
    m_modes->setObjectName(u"docsModes"_s);
    m_modes->setAccessibleName(tr("Write or preview the notes"));
    m_note->setObjectName(u"docsNote"_s);
    addPages();
    m_link->setObjectName(u"docsLink"_s);
    m_link->setSquare(true);
    m_link->setIconName(u"external-link"_s);
    m_link->hide();

    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(12, 6, 12, 6);
    bar->setSpacing(8);
    bar->addWidget(m_modes);
    bar->addWidget(m_note, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_link);
    column->addWidget(m_pages, 1);

    connect(m_modes, &SegmentedControl::currentChanged, this,
            [this](int index) { show(index == 0 ? Write : Read); });
    connect(m_text, &QPlainTextEdit::textChanged, this, &DocsPane::edited);
    connect(m_preview, &QTextBrowser::anchorClicked, this, &DocsPane::showLink);
    show(Empty);
}

void DocsPane::addPages()
{
    auto *empty =
        new EmptyState(tr("No notes yet"),
                       tr("Say what this request is for and what to know before it is sent. Markdown "
                          "works: # title, - list, **bold**, [link](https://…)."));
    QPushButton *write = empty->addAction(tr("Write notes"), u"pencil"_s);
    write->setObjectName(u"writeDocs"_s);
    connect(write, &QPushButton::clicked, this, [this] {
        show(Write);
        m_text->setFocus(Qt::OtherFocusReason);
    });

    m_text->setObjectName(u"docsText"_s);
    m_text->setAccessibleName(tr("Notes as Markdown"));
    m_text->setPlaceholderText(tr("What is this request for?"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(12);
    setSurface(m_text, Surface::Sheet);
    m_preview->setObjectName(u"docsPreview"_s);
    m_preview->setAccessibleName(tr("Notes"));
    m_preview->setFrameShape(QFrame::NoFrame);
    m_preview->setOpenLinks(false);
    setSurface(m_preview, Surface::Sheet);
    m_pages->addWidget(empty);
    m_pages->addWidget(m_text);
    m_pages->addWidget(m_preview);
}

void DocsPane::setDocs(const QString &markdown)
{
    if (markdown == docs())
        return;
    const QSignalBlocker blocker(m_text); // no edit of the user's
    m_text->setPlainText(markdown);
    show(markdown.isEmpty() ? Empty : Read);
}

void DocsPane::replaceDocs(const QString &markdown)
{
    if (markdown == docs())
        return;
    QTextCursor all(m_text->document());
    all.select(QTextCursor::Document);
    all.insertText(markdown);
    if (m_pages->currentIndex() == Read)
        render();
}

QString DocsPane::docs() const
{
    return m_text->toPlainText();
}

void DocsPane::show(Page page)
{
    const bool wasWriting = m_pages->currentIndex() == Write;
    m_link->hide();
    // Nothing to read is nothing written.
    if (page == Read && m_text->document()->isEmpty())
        page = wasWriting ? Empty : Write;
    if (page == Read)
        render();
    m_bar->setVisible(page != Empty);
    m_pages->setCurrentIndex(page);
    const QSignalBlocker blocker(m_modes);
    m_modes->setCurrent(page == Read ? 1 : 0);
}

void DocsPane::render()
{
    const QString markdown = docs();
    if (!MarkdownDocument::canShow(markdown)) {
        m_note->setText(tr("Too much to be laid out: shown as text."));
        showDocument(new MarkdownDocument({}, m_preview));
        m_preview->setPlainText(markdown);
        return;
    }
    m_note->setText(tr("Markdown"));
    showDocument(new MarkdownDocument(markdown, m_preview));
}

/// The editor deletes the document it was made with; the others are ours.
void DocsPane::showDocument(QTextDocument *document)
{
    auto *old = qobject_cast<MarkdownDocument *>(m_preview->document());
    m_preview->setDocument(document);
    delete old;
}

void DocsPane::showLink(const QUrl &url)
{
    m_link->clearActions();
    // As it would be sent: a host that only looks like another shows it.
    const QString words = url.toString(QUrl::FullyEncoded);
    if (mayOpen(url)) {
        m_link->setText(words);
        LinkButton *open = m_link->addAction(tr("Open"));
        open->setObjectName(u"openLink"_s);
        connect(open, &LinkButton::clicked, this, [this, url] {
            m_link->hide();
            m_preview->setFocus(Qt::OtherFocusReason);
            Q_EMIT linkRequested(url);
        });
        m_link->setDismissible(true);
        m_link->show();
        open->setFocus(Qt::OtherFocusReason);
    } else {
        m_link->setText(tr("%1 is no address of the web or of mail, so it is not opened.").arg(words));
        m_link->setDismissible(true);
        m_link->show();
    }
}

void DocsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_pages->currentIndex() == Read)
        render(); // in the other colours
}

} // namespace Fingerpost::Ui

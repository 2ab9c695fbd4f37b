// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/previewpane.h"

#include "body/bodystore.h"
#include "preview/htmlpreview.h"
#include "preview/imagepreview.h"
#include "preview/pdfpreview.h"
#include "preview/tablepreview.h"
#include "theme/style.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/linkbutton.h"
#include "widgets/notice.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int PreviewBarExtent = 34;
constexpr qsizetype LongestLink = 200;

struct PreviewMaker {
    PreviewKind kind;
    Preview *(*make)(const PreviewContent &content);
};

/// What previews there are: a new kind is a line here and in PreviewKinds.
constexpr PreviewMaker Makers[] = {
    {PreviewKind::Image,
     [](const PreviewContent &content) -> Preview * { return new ImagePreview(content, false); }},
    {PreviewKind::Svg,
     [](const PreviewContent &content) -> Preview * { return new ImagePreview(content, true); }},
    {PreviewKind::Html, [](const PreviewContent &content) -> Preview * { return new HtmlPreview(content); }},
    {PreviewKind::Table,
     [](const PreviewContent &content) -> Preview * { return new TablePreview(content); }},
    {PreviewKind::Pdf, makePdfPreview},
};

const PreviewMaker *makerOf(PreviewKind kind)
{
    const auto *found = std::find_if(std::begin(Makers), std::end(Makers),
                                     [kind](const PreviewMaker &each) { return each.kind == kind; });
    return found == std::end(Makers) ? nullptr : found;
}

} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QWidget(this))
    , m_barLayout(new QHBoxLayout(m_bar))
    , m_facts(new ElidedLabel(TextStyle::Small, Ink::Secondary, m_bar))
    , m_notice(new Notice(Tone::Neutral, {}, this))
    , m_pages(new QStackedWidget(this))
    , m_state(new EmptyState(QString()))
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // panes with less to say decide how small
    m_facts->setObjectName(u"previewFacts"_s);
    m_notice->setObjectName(u"previewNotice"_s);
    m_notice->setSquare(true);
    m_notice->setDismissible(true);
    m_notice->hide();
    m_bar->setFixedHeight(PreviewBarExtent);
    m_bar->hide();
    m_barLayout->setContentsMargins(12, 0, 8, 0);
    m_barLayout->setSpacing(8);
    m_barLayout->addWidget(m_facts, 1);
    m_state->setObjectName(u"previewState"_s);
    QPushButton *hex = m_state->addAction(tr("Show as Hex"));
    hex->setObjectName(u"previewHex"_s);
    QPushButton *save = m_state->addAction(tr("Save…"), u"download"_s);
    save->setObjectName(u"previewSave"_s);
    m_stateActions = {hex, save};
    m_pages->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_bar);
    column->addWidget(m_pages, 1);
    connect(hex, &QPushButton::clicked, this, &PreviewPane::hexRequested);
    connect(save, &QPushButton::clicked, this, &PreviewPane::saveRequested);
    connect(m_notice, &Notice::dismissed, this, [this] { setFocus(Qt::OtherFocusReason); });
}

PreviewPane::~PreviewPane() = default;

bool PreviewPane::canShow(PreviewKind kind)
{
    return makerOf(kind) && (kind != PreviewKind::Pdf || hasPdfPreview());
}

void PreviewPane::clear()
{
    if (m_preview) {
        m_preview->disconnect(this);
        if (QWidget *tools = m_preview->tools())
            tools->setParent(m_preview); // goes with it
        setFocusProxy(nullptr);
        m_pages->removeWidget(m_preview);
        // Its thread is told to end, and not waited for.
        const std::unique_ptr<Preview> old(std::exchange(m_preview, nullptr));
    }
    m_content = {};
    m_kind = PreviewKind::None;
    m_hasBegun = false;
    m_isBusy = false;
    m_notice->hide();
    m_bar->hide();
    m_facts->setWholeText({});
}

void PreviewPane::show(PreviewKind kind, const PreviewContent &content)
{
    if (kind == m_kind && content == m_content)
        return grow();
    clear();
    const PreviewMaker *maker = makerOf(kind);
    if (!maker || !canShow(kind))
        return;
    m_kind = kind;
    m_content = content;
    m_preview = maker->make(content);
    m_pages->addWidget(m_preview);
    addTools(m_preview->tools());
    setFocusProxy(m_preview);
    connect(m_preview, &Preview::failed, this, &PreviewPane::fail);
    connect(m_preview, &Preview::factsChanged, this, &PreviewPane::showFacts);
    connect(m_preview, &Preview::linkActivated, this, &PreviewPane::showLink);
    connect(m_preview, &Preview::noted, this, [this](const QString &sentence) {
        m_notice->clearActions();
        m_notice->setTone(Tone::Neutral);
        m_notice->setText(sentence);
        m_notice->show();
    });
    connect(m_preview, &Preview::shown, this, [this] {
        m_isBusy = false;
        m_bar->show();
        m_pages->setCurrentWidget(m_preview);
    });
    wait();
    grow();
}

/// They come into the window last, and are to be reached where they stand.
void PreviewPane::addTools(QWidget *tools)
{
    QWidget *before = m_stateActions.constLast();
    if (tools) {
        m_barLayout->addWidget(tools);
        for (QWidget *each : tools->findChildren<QWidget *>()) {
            if (each->focusPolicy() & Qt::TabFocus) {
                setTabOrder(before, each);
                before = each;
            }
        }
    }
    setTabOrder(before, m_preview);
}

void PreviewPane::grow()
{
    if (!m_preview)
        return;
    if (m_hasBegun)
        return m_preview->grow();
    if (m_preview->isStreaming() || (m_content.bytes->isComplete() && m_content.text->isComplete())) {
        m_hasBegun = true;
        m_preview->begin();
    }
}

void PreviewPane::wait()
{
    m_isBusy = true;
    m_state->setTitle(m_content.bytes->isComplete() ? tr("One moment…") : tr("Still arriving"));
    m_state->setSentence(m_content.bytes->isComplete() ? QString()
                                                       : tr("The preview appears once all of it has come."));
    for (QWidget *each : std::as_const(m_stateActions))
        each->hide();
    m_pages->setCurrentWidget(m_state);
}

void PreviewPane::fail(const QString &sentence)
{
    m_isBusy = false;
    m_state->setTitle(tr("No preview"));
    m_state->setSentence(sentence);
    for (QWidget *each : std::as_const(m_stateActions))
        each->show();
    m_notice->hide();
    m_bar->hide();
    m_pages->setCurrentWidget(m_state);
    setFocusProxy(m_stateActions.constFirst());
}

void PreviewPane::showFacts(const QStringList &facts)
{
    m_facts->setWholeText(facts.join(u" · "_s));
}

void PreviewPane::showLink(const QString &link)
{
    m_notice->clearActions();
    m_notice->setTone(Tone::Info);
    m_notice->setText(link.size() > LongestLink ? link.left(LongestLink) + QChar(0x2026) : link);
    const QString scheme = QUrl(link).scheme();
    if (m_opensLinks && (scheme.isEmpty() || scheme == "http"_L1 || scheme == "https"_L1)) {
        connect(m_notice->addAction(tr("Open as a request")), &QAbstractButton::clicked, this, [this, link] {
            m_notice->hide();
            Q_EMIT linkRequested(link);
        });
    }
    connect(m_notice->addAction(tr("Copy link")), &QAbstractButton::clicked, this,
            [link] { QGuiApplication::clipboard()->setText(link); });
    m_notice->show();
}

bool PreviewPane::copyAll()
{
    return m_preview && m_preview->copyAll();
}

} // namespace Fingerpost::Ui

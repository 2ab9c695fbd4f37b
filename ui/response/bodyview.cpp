// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/bodyview.h"

#include "body/bodystore.h"
#include "body/bodytasks.h"
#include "collections/diskfile.h"
#include "preview/previewpane.h"
#include "response/bodyfault.h"
#include "response/bodyfinder.h"
#include "response/bodypathbar.h"
#include "response/bodyprogress.h"
#include "response/bodytextview.h"
#include "response/bodytree.h"
#include "response/bodywork.h"
#include "response/words.h"
#include "theme/icons.h"
#include "widgets/codeeditor/findbar.h"
#include "widgets/inklabel.h"
#include "widgets/linkbutton.h"
#include "widgets/notice.h"
#include "widgets/plaintip.h"
#include "widgets/segmentedcontrol.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int FrameInterval = 16;
constexpr int ResultsInterval = 50;
constexpr qint64 SniffedSize = 1024;
constexpr int LeastKind = 64; // where there is no room for all, the type is cut and not the modes

bool isUnicode8(const QByteArray &charset)
{
    const QByteArray name = charset.toLower();
    return name.isEmpty() || name == "utf-8" || name == "utf8" || name == "us-ascii" || name == "ascii";
}

/// The common ones by the name everybody calls them; others say more as they are.
QString mediaWords(const QByteArray &mediaType)
{
    static constexpr std::pair<const char *, const char *> Known[] = {
        {"application/json", "JSON"}, {"application/x-ndjson", "NDJSON"},
        {"text/html", "HTML"},        {"application/xml", "XML"},
        {"text/xml", "XML"},          {"text/csv", "CSV"},
        {"application/pdf", "PDF"},   {"text/css", "CSS"},
        {"image/png", "PNG"},         {"image/jpeg", "JPEG"},
        {"image/gif", "GIF"},         {"image/svg+xml", "SVG"},
    };
    for (const auto &[type, name] : Known) {
        if (mediaType == type)
            return QString::fromLatin1(name);
    }
    return QString::fromLatin1(mediaType);
}

/// Of a type that has no charset, one that nobody named says nothing.
bool isNoText(const QByteArray &mediaType)
{
    const bool isMedia = mediaType.startsWith("image/") || mediaType.startsWith("audio/")
        || mediaType.startsWith("video/") || mediaType.startsWith("font/");
    return (isMedia && !mediaType.contains("svg")) || mediaType == "application/pdf"
        || mediaType == "application/zip" || mediaType == "application/gzip"
        || mediaType == "application/octet-stream";
}

} // namespace

BodyView::BodyView(QWidget *parent)
    : QWidget(parent)
    , m_modes(new SegmentedControl({tr("Pretty"), tr("Raw"), tr("Tree"), tr("Preview"), tr("Hex")}, this))
    , m_filter(new QLineEdit(this))
    , m_filterKind(new InkLabel({}, TextStyle::Small, Ink::Tertiary, this))
    , m_followTool(tool(u"arrow-down"_s, tr("Follow the end while it comes"), u"followBody"_s))
    , m_kind(new LinkButton(this))
    , m_wrap(tool(u"wrap-text"_s, tr("Wrap lines"), u"wrapBody"_s))
    , m_findTool(tool(u"search"_s, tr("Find (Ctrl+F)"), u"findBody"_s))
    , m_copy(tool(u"copy"_s, tr("Copy the body"), u"copyBody"_s))
    , m_save(tool(u"download"_s, tr("Save the body to a file"), u"saveBody"_s))
    , m_notice(new Notice(Tone::Neutral, {}, this))
    , m_progressNotice(new Notice(Tone::Info, {}, this))
    , m_findBar(new FindBar(this))
    , m_pages(new QStackedWidget(this))
    , m_text(new BodyTextView)
    , m_tree(new BodyTree(&m_worker))
    , m_preview(new PreviewPane)
    , m_finder(new BodyFinder(m_findBar, m_text, &m_findWorker, this))
    , m_path(new BodyPathBar(m_text, &m_worker, this))
    , m_progress(new BodyProgress(m_progressNotice, this))
{
    m_modes->setObjectName(u"bodyModes"_s);
    m_modes->setAccessibleName(tr("How the body is shown"));
    m_text->setObjectName(u"bodyText"_s);
    m_text->setAccessibleName(tr("Body of the answer"));
    m_text->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setObjectName(u"bodyTree"_s);
    m_filter->setObjectName(u"bodyFilter"_s);
    m_filter->setPlaceholderText(tr("Filter: $.items[*] or .items[]"));
    m_filter->setToolTip(tr("JSONPath begins with $; anything else is a program of jq"));
    m_filter->setAccessibleName(tr("Filter by JSONPath or jq"));
    m_filterKind->setObjectName(u"bodyFilterKind"_s);
    m_filterKind->hide();
    m_filter->setClearButtonEnabled(true);
    m_kind->setObjectName(u"bodyCharset"_s);
    m_kind->setMinimumWidth(LeastKind);
    m_notice->setObjectName(u"bodyNotice"_s);
    m_progressNotice->setObjectName(u"bodyProgress"_s);
    for (Notice *each : {m_notice, m_progressNotice}) {
        each->setSquare(true);
        each->hide();
    }
    m_wrap->setCheckable(true);
    m_followTool->setCheckable(true);
    m_pages->addWidget(m_text);
    m_pages->addWidget(m_tree);
    m_preview->setObjectName(u"bodyPreview"_s);
    m_pages->addWidget(m_preview);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(m_findBar);
    column->addWidget(m_notice);
    column->addWidget(m_progressNotice);
    column->addWidget(m_pages, 1);
    column->addWidget(m_path);

    m_poll.setInterval(FrameInterval);
    connect(&m_poll, &QTimer::timeout, this, &BodyView::poll);
    m_resultsPoll.setInterval(ResultsInterval);
    connect(&m_resultsPoll, &QTimer::timeout, this, &BodyView::pollResults);
    connect(m_modes, &SegmentedControl::currentChanged, this, [this](int mode) {
        m_wantedMode = mode;
        applyMode();
    });
    connect(m_wrap, &QToolButton::toggled, m_text, &BodyTextView::setWrap);
    connect(m_text, &BodyTextView::bytesMissing, this, &BodyView::bringBytes);
    connect(m_followTool, &QToolButton::toggled, m_text, &BodyTextView::setFollow);
    connect(m_text, &BodyTextView::followChanged, m_followTool, &QToolButton::setChecked);
    connect(m_findTool, &QToolButton::clicked, this, &BodyView::find);
    connect(m_copy, &QToolButton::clicked, this, &BodyView::copyAll);
    connect(m_save, &QToolButton::clicked, this, &BodyView::save);
    connect(m_filter, &QLineEdit::returnPressed, this, &BodyView::filter);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        showFilterKind();
        if (!text.isEmpty())
            return;
        stopFilter(); // nobody could end it once the field is empty
        if (m_isFiltered)
            endFilter();
    });
    connect(m_text, &BodyTextView::copyRequested, this, &BodyView::copySelection);
    connect(m_text, &BodyTextView::folded, this, &BodyView::countMembers);
    connect(m_text, &BodyTextView::foldAllRequested, this, &BodyView::foldAll);
    connect(m_text, &QWidget::customContextMenuRequested, this, &BodyView::openTextMenu);
    connect(m_tree, &BodyTree::placeRequested, this, &BodyView::showInText);
    connect(m_tree, &BodyTree::valueCopyRequested, this, &BodyView::copyBytes);
    connect(m_preview, &PreviewPane::hexRequested, this, [this] {
        m_modes->setCurrent(Hex);
        m_text->setFocus(Qt::OtherFocusReason);
    });
    connect(m_preview, &PreviewPane::saveRequested, this, &BodyView::save);
    connect(m_preview, &PreviewPane::linkRequested, this, &BodyView::linkRequested);
    makeMenus();
    showKeys();
}

/// Here, where the parts are whole types.
BodyView::~BodyView()
{
    clear();
}

/// The window's keys for it.
void BodyView::showKeys()
{
    const auto name = [](QToolButton *button, Qt::Key key) {
        const QKeySequence keys(Qt::CTRL | Qt::SHIFT | key);
        button->setToolTip(
            u"%1 (%2)"_s.arg(button->accessibleName(), keys.toString(QKeySequence::NativeText)));
    };
    name(m_copy, Qt::Key_C);
    name(m_save, Qt::Key_S);
}

QToolButton *BodyView::tool(const QString &iconName, const QString &name, const QString &objectName)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setObjectName(objectName);
    button->setAutoRaise(true);
    return button;
}

QWidget *BodyView::makeTools()
{
    auto *tools = new QWidget(this);
    tools->setFixedHeight(40);
    auto *bar = new QHBoxLayout(tools);
    bar->setContentsMargins(12, 0, 8, 0);
    bar->setSpacing(2);
    m_filter->setFixedHeight(28);
    m_filter->setMinimumWidth(60);
    m_filter->setMaximumWidth(260);
    bar->addWidget(m_modes);
    bar->addSpacing(8);
    bar->addWidget(m_filter, 1);
    bar->addSpacing(6);
    bar->addWidget(m_filterKind);
    bar->addStretch(1);
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_followTool, m_kind, m_wrap, m_findTool, m_copy, m_save})
        bar->addWidget(each);
    for (QToolButton *each : {m_findTool, m_copy, m_save})
        each->setEnabled(false); // before there is a body
    return tools;
}

QByteArray BodyView::mediaType() const
{
    return m_contentType.split(';').value(0).trimmed().toLower();
}

void BodyView::show(const std::shared_ptr<BodyStore> &store, const QByteArray &contentType,
                    const QByteArray &charset, const QString &suggestedName)
{
    m_suggestedName = suggestedName.isEmpty() ? QString() : DiskFile::safeName(suggestedName);
    if (store && store == m_source)
        return;
    clear();
    m_source = store;
    m_contentType = contentType;
    m_charset = charset;
    if (store)
        begin();
}

void BodyView::clear()
{
    m_poll.stop();
    m_results.reset();
    for (const auto &job : std::exchange(m_jobs, {}))
        job->cancel();
    m_progress->cancelAll();
    m_path->setBody(nullptr, nullptr);
    if (m_feeding)
        m_feeding->cancel();
    m_feeding.reset();
    m_transcoder.reset();
    m_source.reset();
    m_store.reset();
    m_index.reset();
    m_counted.clear();
    m_isReady = false;
    m_isFiltered = false;
    m_filter->clear();
    m_finder->setStore(nullptr);
    m_text->setFollow(false);
    m_text->setRows(std::nullopt);
    m_tree->setBody(nullptr, nullptr);
    m_preview->clear();
    m_kind->setText({});
    m_notice->hide();
    m_followTool->hide();
    for (QToolButton *each : {m_findTool, m_copy, m_save})
        each->setEnabled(false);
}

void BodyView::begin()
{
    const bool isKnown = isUnicode8(m_charset) || BodyTasks::Transcoder::isKnown(m_charset);
    if (isUnicode8(m_charset) || !isKnown) {
        m_store = m_source;
    } else {
        m_transcoder = std::make_shared<BodyTasks::Transcoder>(m_source, m_charset, m_contentType);
        m_store = m_transcoder->target();
    }
    const QString kind = mediaWords(mediaType());
    const QString charset =
        QString::fromLatin1(m_charset.isEmpty() || !isKnown ? QByteArray("utf-8") : m_charset).toUpper();
    const bool saysNothing = m_charset.isEmpty() && isNoText(mediaType());
    m_kind->setText(withAmpersands(kind.isEmpty()    ? charset
                                       : saysNothing ? kind
                                                     : kind + u" · "_s + charset));
    m_kind->setAccessibleName(tr("Charset: %1").arg(charset));
    m_kind->setToolTip(m_contentType.isEmpty()
                           ? tr("Choose the charset")
                           : plainTip(tr("%1; choose the charset").arg(QString::fromLatin1(m_contentType))));
    m_filter->hide();
    m_filterKind->hide();
    m_modes->hide();
    m_save->setEnabled(true);
    if (!isKnown) {
        showNotice(int(Tone::Warning),
                   tr("The charset %1 is not known here: the body is read as UTF-8.")
                       .arg(QString::fromLatin1(m_charset)));
    }
    m_poll.start();
    poll();
}

void BodyView::showFirst()
{
    if (m_poll.isActive() && !m_isReady)
        poll();
}

/// At frame rate while the body comes.
void BodyView::poll()
{
    const bool complete = m_store->isComplete(); // before the size: nothing comes after it
    if (m_transcoder && (!m_feeding || m_feeding->isDone()) && !complete) {
        m_feeding = m_worker.start([transcoder = m_transcoder](BodyJob &job) { transcoder->advance(job); });
    }
    if (!m_index)
        m_index = m_store->index();
    if (!m_index && complete && m_store->size() > 0) {
        const auto index = std::make_shared<BlockIndex>(m_store->form());
        m_index = index;
        m_feeding = m_worker.start(
            [index, store = m_store](BodyJob &job) { BodyTasks::indexBody(*store, *index, job); });
    }
    if (m_index && m_index->size() > 0) {
        if (!m_isReady)
            setUp();
        m_text->grow();
        m_preview->grow();
    }
    m_followTool->setVisible(!complete);
    updateNotice();
    if (complete && (!m_index || m_index->size() >= m_store->size()))
        showEnd();
}

/// As soon as there is something to judge by.
void BodyView::setUp()
{
    m_isReady = true;
    m_findTool->setEnabled(true);
    m_copy->setEnabled(true);
    const BodyForm form = m_index->form();
    const QByteArray start = m_source->read(0, PreviewKinds::SniffedSize);
    m_isBinary = isBinary(*m_store);
    m_previewKind = PreviewKinds::kindOf(m_contentType, start);
    const bool hasPreview = PreviewPane::canShow(m_previewKind);
    m_modes->setSegmentVisible(Pretty, form != BodyForm::Text);
    m_modes->setSegmentVisible(Tree, form == BodyForm::Json && !m_isBinary);
    m_modes->setSegmentVisible(Preview, hasPreview);
    m_modes->show();
    m_filter->setVisible(form == BodyForm::Json && !m_isBinary);
    showFilterKind();
    const bool isPicture = hasPreview && !PreviewKinds::signatureOf(start).isEmpty();
    int mode = isPicture ? Preview : m_isBinary ? Hex : form == BodyForm::Text ? Raw : Pretty;
    const bool canBeWanted = m_wantedMode == Raw || m_wantedMode == Hex
        || (m_wantedMode == Pretty && form != BodyForm::Text)
        || (m_wantedMode == Tree && form == BodyForm::Json) || (m_wantedMode == Preview && hasPreview);
    const bool isText = !m_isBinary && !isPicture;
    if (canBeWanted && (isText || m_wantedMode == Hex || m_wantedMode == Preview))
        mode = m_wantedMode;
    const QSignalBlocker blocker(m_modes);
    m_modes->setCurrent(mode);
    m_finder->setStore(m_store);
    applyMode();
}

void BodyView::applyMode()
{
    if (!m_isReady)
        return;
    const int mode = m_modes->current();
    m_pages->setCurrentIndex(mode == Tree ? 1 : mode == Preview ? 2 : 0);
    m_wrap->setEnabled(mode == Pretty || mode == Raw);
    showPathBar();
    if (mode == Tree) {
        m_tree->setBody(m_store, m_index);
        return;
    }
    if (mode == Preview)
        return m_preview->show(m_previewKind, {m_source, m_store, m_contentType});
    const bool hadRows = m_text->rows().has_value();
    const auto offset = m_text->caretAtHand();
    const auto findOffset = offset ? std::function<qint64()>() : m_text->caretFinder();
    const bool wasHex = hadRows && m_text->rows()->kind() == BodyRows::Kind::Hex;
    const auto shown = mode == Hex && !m_isFiltered ? m_source : m_store; // Hex: the bytes as they came
    m_finder->setStore(shown);
    if (mode == Hex) {
        m_text->setRows(BodyRows(shown, nullptr, BodyRows::Kind::Hex));
    } else {
        m_text->setRows(rowsOf(mode == Pretty ? BodyRows::Kind::Pretty : BodyRows::Kind::Raw));
    }
    // The same place, unless the bytes are other ones.
    const bool areSameBytes = m_store == m_source || m_isFiltered || (mode != Hex && !wasHex);
    if (!areSameBytes || m_text->follows())
        return;
    if (offset) {
        if (*offset > 0)
            m_text->goToOffset(*offset);
        return;
    }
    m_jobs.push_back(startBodyWork(
        m_readWorker, this, [findOffset](BodyJob &) { return findOffset(); },
        [this, store = m_text->rows()->all().store()](qint64 found) {
            const auto &rows = m_text->rows();
            const bool isWanted = m_text->caret() == TextPosition() && m_text->topRow() == 0;
            if (rows && rows->all().store() == store && isWanted && !m_text->follows())
                m_text->goToOffset(found);
        }));
}

/// From what is no text.
void BodyView::showText()
{
    if (m_modes->current() == Tree)
        m_modes->setCurrent(Pretty);
    else if (m_modes->current() == Preview && m_isReady)
        m_modes->setCurrent(m_isBinary ? Hex : m_index->form() == BodyForm::Text ? Raw : Pretty);
}

/// Of what is shown.
BodyRows BodyView::rowsOf(BodyRows::Kind kind) const
{
    for (const BodyRows &each : m_counted) {
        if (each.kind() == kind && each.store() == m_store && each.index() == m_index)
            return each;
    }
    return BodyRows(m_store, m_index, kind);
}

/// Everything has come and is known.
void BodyView::showEnd()
{
    m_poll.stop();
    m_text->setFollow(false);
    m_counted.clear();
    // Now the end is at hand; when somebody looks in another way the disk may have it.
    for (const auto kind : {BodyRows::Kind::Pretty, BodyRows::Kind::Raw}) {
        if (m_isReady)
            (void)m_counted.emplace_back(m_store, m_index, kind).count();
    }
    if (m_source->size() == 0 && m_source->problem().isEmpty())
        showNotice(int(Tone::Neutral), tr("The body is empty."));
    if (m_isReady)
        m_isBinary = isBinary(*m_store); // of a slow one there was little to judge by
    if (m_isReady && m_modes->current() == Tree)
        applyMode();
    const bool isWhole = m_source->problem().isEmpty() && m_store->problem().isEmpty();
    if (m_isReady && !m_isFiltered && isWhole && (m_index->form() == BodyForm::Json || isUtf8()))
        check();
}

/// Whether what came is a text that is read as UTF-8.
bool BodyView::isUtf8() const
{
    return isUnicode8(m_charset) && !isNoText(mediaType()) && !isBinary(*m_source)
        && PreviewKinds::signatureOf(m_source->read(0, SniffedSize)).isEmpty();
}

/// Of what is no text the bytes are shown.
bool BodyView::isBinary(const BodyStore &store) const
{
    const QByteArray start = store.read(0, SniffedSize);
    return m_index->form() == BodyForm::Text ? PreviewKinds::isBinary(m_contentType, start)
                                             : start.contains('\0');
}

void BodyView::showNotice(int tone, const QString &text)
{
    m_notice->clearActions();
    m_notice->setTone(Tone(tone));
    m_notice->setText(text);
    m_notice->show();
}

/// What was read once is in the kernel's cache, with some that follows: somebody scrolls.
void BodyView::bringBytes(qint64 offset)
{
    constexpr qint64 Ahead = 512 * 1024;
    startBodyWork(
        m_readWorker, this,
        [store = m_text->rows()->all().store(), offset](BodyJob &) {
            (void)store->read(offset, Ahead);
            return store;
        },
        [this, offset](const std::shared_ptr<const BodyStore> &store) {
            if (m_text->rows() && m_text->rows()->all().store() == store)
                m_text->takeBytes(offset);
        });
}

void BodyView::updateNotice()
{
    // The same in UTF-8 is kept too, and may be longer.
    const QString problem = m_source->problem().isEmpty() ? m_store->problem() : m_source->problem();
    if (!problem.isEmpty())
        showNotice(int(Tone::Error), tr("%1 What came before is shown.").arg(problem));
}

void BodyView::setCharset(const QByteArray &charset)
{
    if (!m_source)
        return;
    const auto source = m_source;
    const QByteArray type = m_contentType;
    const QString name = m_suggestedName;
    clear();
    show(source, type, charset, name);
}

/// In the background, as it changes nothing about what is shown.
void BodyView::check()
{
    const QByteArray type = mediaType();
    const bool isSequence = !(type.endsWith("/json") || type.endsWith("+json"));
    const bool isJson = m_index->form() == BodyForm::Json;
    m_jobs.push_back(startBodyWork(
        m_checkWorker, this,
        [store = m_store, isJson, isSequence](BodyJob &job) {
            return BodyFault{isJson ? BodyTasks::checkJson(*store, isSequence, job)
                                    : BodyTasks::checkUtf8(*store, job),
                             isJson};
        },
        [this, store = m_store](const BodyFault &fault) {
            if (store == m_store) // another body may have come since
                takeFault(fault);
        }));
}

void BodyView::takeFault(const BodyFault &fault)
{
    if (!fault.found || m_isFiltered)
        return;
    showNotice(int(Tone::Warning), fault.sentence());
    LinkButton *go = m_notice->addAction(tr("Go there"));
    connect(go, &QAbstractButton::clicked, this,
            [this, offset = fault.found->offset] { showInText(offset, 1); });
}

} // namespace Fingerpost::Ui

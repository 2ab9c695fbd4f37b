// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codeeditor/codeeditor.h"

#include "theme/style.h"
#include "widgets/codeeditor/codesearch.h"
#include "widgets/codeeditor/codetheme.h"
#include "widgets/codeeditor/codevalidator.h"
#include "widgets/codeeditor/codeview.h"
#include "widgets/codeeditor/findbar.h"
#include "widgets/inklabel.h"
#include "widgets/linkbutton.h"
#include "widgets/notice.h"

#include <QKeyEvent>
#include <QLocale>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

using Base = QsciScintillaBase;

/// Above this colours wait to be asked for.
constexpr long LargeText = 1'000'000;
/// Scintilla lays out whole lines, measuring each character.
constexpr qsizetype LongLine = 100'000;
/// The field finds words, not pages.
constexpr long LongestQuery = 200;

} // namespace

CodeEditor::CodeEditor(CodeLanguage language, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_stack(new QStackedLayout)
    , m_heldPage(makeHeldPage())
    , m_findBar(new FindBar(this))
    , m_problemNotice(new Notice(Tone::Warning, {}, this))
    , m_sizeNotice(new Notice(Tone::Neutral, {}, this))
    , m_validator(new CodeValidator(this))
    , m_variables(std::make_unique<Variables>())
{
    setSurface(this, Surface::Sheet);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleDescription(tr("Tab writes. Control+M, or Escape and then Tab, leaves the editor."));
    m_findBar->hide();
    m_problemNotice->setObjectName(u"codeProblem"_s);
    m_sizeNotice->setObjectName(u"codeSize"_s);
    for (Notice *notice : {m_problemNotice, m_sizeNotice}) {
        notice->setSquare(true);
        notice->hide();
    }
    LinkButton *go = m_problemNotice->addAction(tr("Go there"));
    go->setObjectName(u"goToProblem"_s);
    connect(go, &QAbstractButton::clicked, this, [this] { goTo(m_problem.line, m_problem.column); });
    LinkButton *color = m_sizeNotice->addAction(tr("Show colours"));
    color->setObjectName(u"colorLarge"_s);
    connect(color, &QAbstractButton::clicked, this, [this] {
        m_colorsLarge = true;
        adjustToSize();
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_findBar);
    column->addLayout(m_stack, 1);
    column->addWidget(m_sizeNotice);
    column->addWidget(m_problemNotice);
    m_stack->addWidget(m_heldPage); // not before: without a parent it would be shown as a window

    m_validator->setLanguage(language);
    m_validator->setSource([this] { return bytes(); });
    connect(m_validator, &CodeValidator::checked, this, &CodeEditor::showProblem);
    connect(m_validator, &CodeValidator::formatted, this, &CodeEditor::takeText);
    connect(m_findBar, &FindBar::closed, this, &CodeEditor::closeFind);
}

CodeEditor::~CodeEditor()
{
    // It speaks while it dies, to what is gone by then.
    if (m_view)
        m_view->disconnect(this);
}

QWidget *CodeEditor::makeHeldPage()
{
    auto *page = new QWidget;
    m_heldText = new InkLabel({}, TextStyle::Normal, Ink::Secondary, page);
    m_heldText->setObjectName(u"heldText"_s);
    m_heldText->setWordWrap(true);
    m_breakLines = new LinkButton(tr("Break it into lines"), page);
    m_breakLines->setObjectName(u"breakLines"_s);
    connect(m_breakLines, &QAbstractButton::clicked, this, &CodeEditor::format);
    auto *clear = new LinkButton(tr("Clear"), page);
    clear->setObjectName(u"clearHeld"_s);
    connect(clear, &QAbstractButton::clicked, this, [this] { takeText({}); });
    auto *row = new QHBoxLayout;
    row->setContentsMargins({});
    row->addWidget(m_breakLines);
    row->addWidget(clear);
    row->addStretch(1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(12, 8, 12, 8);
    column->addWidget(m_heldText);
    column->addLayout(row);
    column->addStretch(1);
    row->setContentsMargins(-LinkButton::padding, 0, 0, 0);
    return page;
}

bool CodeEditor::hasLongLine(const QByteArray &text)
{
    qsizetype begin = 0;
    while (text.size() - begin > LongLine) {
        // The last break within reach; none means a long line.
        const qsizetype feed = QByteArrayView(text).sliced(begin, LongLine + 1).lastIndexOf('\n');
        if (feed < 0)
            return true;
        begin += feed + 1;
    }
    return false;
}

void CodeEditor::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_view)
        createView();
}

void CodeEditor::createView()
{
    const bool hadFocus = hasFocus();
    m_view = new CodeView(this);
    m_view->setObjectName(objectName() + u"View"_s);
    m_view->setAccessibleName(accessibleName());
    m_view->setAccessibleDescription(accessibleDescription());
    m_view->setPlaceholder(m_placeholder);
    m_stack->addWidget(m_view);
    m_search = std::make_unique<CodeSearch>(m_view, m_findBar);
    m_variables->setView(m_view);
    setTabOrder(m_findBar->findChild<QWidget *>(u"findClose"_s), m_view);
    setFocusProxy(m_view);
    m_isLoading = true;
    if (m_isHeld) {
        m_stack->setCurrentWidget(m_heldPage);
    } else {
        m_view->load(std::exchange(m_kept, {}));
        m_stack->setCurrentWidget(m_view);
    }
    adjustToSize();
    m_isLoading = false;
    connectView();
    if (hadFocus)
        m_view->setFocus(Qt::OtherFocusReason);
}

void CodeEditor::connectView()
{
    connect(m_view, &QsciScintilla::textChanged, this, &CodeEditor::onTextChanged);
    connect(m_view, &QsciScintillaBase::SCN_CHARADDED, this, [this] { m_variables->complete(); });
    connect(m_view, &QsciScintillaBase::SCN_AUTOCCOMPLETED, this, [this] { m_variables->close(); });
    connect(m_view, &QsciScintillaBase::SCN_UPDATEUI, this, [this](int updated) {
        if (!(updated & (Base::SC_UPDATE_CONTENT | Base::SC_UPDATE_V_SCROLL)))
            return;
        m_variables->paint();
        if (!m_findBar->isHidden())
            m_search->paint();
    });
    connect(m_view, &CodeView::toolTipRequested, this,
            [this](long position, const QPoint &place) { m_variables->showToolTip(position, place); });
    connect(m_view, &CodeView::longTextPasted, this, [this](const QByteArray &text) {
        const long begin = m_view->send(Base::SCI_GETSELECTIONSTART);
        const long end = m_view->send(Base::SCI_GETSELECTIONEND);
        takeText(m_view->range(0, begin).toByteArray() + text
                 + m_view->range(end, m_view->length()).toByteArray());
    });
    connect(m_search.get(), &CodeSearch::replacedAll, this, &CodeEditor::takeText);
}

void CodeEditor::setLanguage(CodeLanguage language)
{
    if (language == m_language)
        return;
    m_language = language;
    m_validator->setLanguage(language);
    showProblem({});
    m_validator->textChanged(m_isLarge);
    if (m_view)
        adjustToSize();
}

void CodeEditor::setPlaceholderText(const QString &text)
{
    m_placeholder = text;
    if (m_view)
        m_view->setPlaceholder(text);
}

QWidget *CodeEditor::textArea() const
{
    return m_view ? m_view->viewport() : nullptr;
}

QByteArray CodeEditor::bytes() const
{
    return m_view && !m_isHeld ? m_view->bytes() : m_kept;
}

bool CodeEditor::isEmpty() const
{
    return m_view && !m_isHeld ? m_view->length() == 0 : m_kept.isEmpty();
}

QString CodeEditor::text() const
{
    if (!m_isTextKnown) {
        m_text = QString::fromUtf8(bytes());
        m_isTextKnown = true;
    }
    return m_text;
}

void CodeEditor::setText(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    if (utf8 == bytes())
        return;
    m_isLoading = true;
    m_colorsLarge = false;
    m_isHeld = false;
    if (hasLongLine(utf8)) {
        hold(utf8);
    } else if (m_view) {
        m_kept.clear();
        m_view->load(utf8);
        m_stack->setCurrentWidget(m_view);
    } else {
        m_kept = utf8;
    }
    m_isLoading = false;
    onTextChanged();
}

void CodeEditor::replaceText(const QString &text)
{
    takeText(text.toUtf8());
}

/// What the user asked for: formatted, replaced, pasted.
void CodeEditor::takeText(const QByteArray &text)
{
    if (text == bytes())
        return;
    m_isLoading = true;
    const bool wasHeld = std::exchange(m_isHeld, false);
    const bool hadFocus = wasHeld && m_heldPage->isAncestorOf(focusWidget());
    if (hasLongLine(text)) {
        hold(text);
    } else if (!m_view) {
        m_kept = text;
    } else {
        if (wasHeld)
            m_view->load(text);
        else
            m_view->replaceAll(text);
        m_kept.clear();
        m_stack->setCurrentWidget(m_view);
        if (hadFocus)
            m_view->setFocus(Qt::OtherFocusReason);
    }
    m_isLoading = false;
    onTextChanged();
}

/// Keeps a text that is not shown.
void CodeEditor::hold(const QByteArray &text)
{
    const bool hadFocus = m_view && m_view->hasFocus();
    m_isHeld = true;
    m_kept = text;
    if (m_view)
        m_view->load({});
    m_heldText->setText(tr("The text of %1 has a line that is too long to be shown. It is sent as it is.")
                            .arg(QLocale().formattedDataSize(text.size(), 1, QLocale::DataSizeSIFormat)));
    m_stack->setCurrentWidget(m_heldPage);
    if (hadFocus)
        m_breakLines->setFocus(Qt::OtherFocusReason);
}

void CodeEditor::onTextChanged()
{
    if (m_isLoading)
        return;
    m_isTextKnown = false;
    m_text.clear();
    m_breakLines->setVisible(m_language != CodeLanguage::Text);
    if (m_view)
        adjustToSize();
    if (m_search)
        m_search->textChanged();
    m_validator->textChanged(m_isLarge);
    Q_EMIT textChanged();
}

/// Large texts have no colours until somebody asks.
void CodeEditor::adjustToSize()
{
    m_isLarge = (m_isHeld ? m_kept.size() : m_view->length()) > LargeText;
    const bool isPlain = m_isLarge && !m_colorsLarge;
    if (m_view->language() != m_language
        || m_view->isPlain() != (isPlain || m_language == CodeLanguage::Text))
        m_view->setLanguage(m_language, isPlain);
    const bool waits = isPlain && !m_isHeld && m_language != CodeLanguage::Text;
    if (waits)
        m_sizeNotice->setText(tr("Above 1 MB colours and folding are off."));
    m_sizeNotice->setVisible(waits);
}

void CodeEditor::format()
{
    m_validator->format();
}

void CodeEditor::showProblem(const TextProblem &problem)
{
    if (m_view) {
        m_view->unmark(ProblemIndicator, 0, m_view->length());
        if (!problem.message.isEmpty() && !m_isHeld) {
            long at = m_view->positionOf(problem.line, problem.column);
            // At the end of a line there is nothing to underline but what stands before.
            const long end =
                m_view->send(Base::SCI_GETLINEENDPOSITION, m_view->send(Base::SCI_LINEFROMPOSITION, at));
            if (at >= end && at > 0)
                at = m_view->send(Base::SCI_POSITIONBEFORE, at);
            m_view->mark(ProblemIndicator, at, m_view->send(Base::SCI_POSITIONAFTER, at) - at);
        }
    }
    if (problem == m_problem)
        return;
    m_problem = problem;
    if (!problem.message.isEmpty()) {
        m_problemNotice->setText(
            tr("Line %1, column %2: %3").arg(problem.line).arg(problem.column).arg(problem.message));
    }
    m_problemNotice->setVisible(!problem.message.isEmpty());
    Q_EMIT problemChanged();
}

void CodeEditor::goTo(int line, int column)
{
    if (!m_view || m_isHeld)
        return;
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->goTo(m_view->positionOf(line, column));
}

void CodeEditor::openFind(bool replace)
{
    if (!m_view || m_isHeld)
        return;
    const long begin = m_view->send(Base::SCI_GETSELECTIONSTART);
    const long end = m_view->send(Base::SCI_GETSELECTIONEND);
    const QByteArrayView selected = m_view->range(begin, std::min(end, begin + LongestQuery + 1));
    const bool isWord = selected.size() <= LongestQuery && !selected.contains('\n');
    m_findBar->open(isWord ? QString::fromUtf8(selected) : QString(), replace);
}

void CodeEditor::closeFind()
{
    m_findBar->hide();
    if (m_search)
        m_search->stop();
    if (m_view)
        m_view->setFocus(Qt::OtherFocusReason);
}

namespace {

enum class FindKey { None, Find, Replace, Next, Previous, Close };

FindKey findKey(const QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::ControlModifier)
        return event->key() == Qt::Key_F ? FindKey::Find
            : event->key() == Qt::Key_H  ? FindKey::Replace
                                         : FindKey::None;
    if (event->key() == Qt::Key_F3 && (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier))
        return modifiers ? FindKey::Previous : FindKey::Next;
    return event->key() == Qt::Key_Escape && !modifiers ? FindKey::Close : FindKey::None;
}

} // namespace

bool CodeEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const FindKey key = findKey(static_cast<QKeyEvent *>(event));
        if (key != FindKey::None && (key != FindKey::Close || m_findBar->isVisible())) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

/// What neither the text nor a field had a use for.
void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    switch (findKey(event)) {
    case FindKey::Find:
    case FindKey::Replace:
        return openFind(findKey(event) == FindKey::Replace);
    case FindKey::Next:
    case FindKey::Previous:
        if (m_findBar->isHidden())
            return openFind(false);
        return findKey(event) == FindKey::Next ? m_search->next() : m_search->previous();
    case FindKey::Close:
        if (m_findBar->isVisible())
            return closeFind();
        break;
    case FindKey::None:
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace Fingerpost::Ui

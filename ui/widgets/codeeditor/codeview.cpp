// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codeeditor/codeview.h"

#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/codeeditor/codetheme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int LineMargin = 0;
constexpr int FoldMargin = 1;
constexpr int FoldWidth = 20;
constexpr int TextInset = 4;
constexpr int ChevronSize = 12;
constexpr int MinimumDigits = 2;
constexpr long NoPosition = -1;

} // namespace

CodeView::CodeView(QWidget *parent)
    : QsciScintilla(parent)
{
    setFrameShape(QFrame::NoFrame);
    setUtf8(true);
    send(SCI_SETBUFFEREDDRAW, 0); // Qt has its own buffer, in device pixels
    send(SCI_SETCODEPAGE, SC_CP_UTF8);
    send(SCI_SETEOLMODE, SC_EOL_LF);
    send(SCI_SETTABWIDTH, 4);
    send(SCI_SETINDENT, 2);
    send(SCI_SETUSETABS, 0);
    send(SCI_SETTABINDENTS, 1);
    send(SCI_SETBACKSPACEUNINDENTS, 1);
    send(SCI_SETINDENTATIONGUIDES, SC_IV_LOOKBOTH);
    send(SCI_SETSCROLLWIDTH, 1);
    send(SCI_SETSCROLLWIDTHTRACKING, 1);
    send(SCI_SETCARETLINEVISIBLE, 1);
    send(SCI_SETCARETPERIOD, QApplication::cursorFlashTime() / 2);
    send(SCI_SETMULTIPLESELECTION, 1);
    send(SCI_SETADDITIONALSELECTIONTYPING, 1);
    send(SCI_SETMULTIPASTE, SC_MULTIPASTE_EACH);
    send(SCI_SETVIRTUALSPACEOPTIONS, SCVS_RECTANGULARSELECTION);
    send(SCI_SETMARGINLEFT, 0, TextInset);
    send(SCI_SETLAYOUTCACHE, SC_CACHE_PAGE);
    send(SCI_SETAUTOMATICFOLD, SC_AUTOMATICFOLD_SHOW | SC_AUTOMATICFOLD_CHANGE);
    send(SCI_FOLDDISPLAYTEXTSETSTYLE, SC_FOLDDISPLAYTEXT_STANDARD);
    // A caret that is sent far away arrives in the middle.
    send(SCI_SETYCARETPOLICY, CARET_SLOP | CARET_STRICT | CARET_EVEN, 1);
    setUpMargins();
    assignKeys();
    connect(this, &QsciScintillaBase::SCN_MARGINCLICK, this, [this](int position, int, int margin) {
        if (margin == FoldMargin)
            toggleFold(int(send(SCI_LINEFROMPOSITION, position)));
    });
    connect(this, &QsciScintillaBase::SCN_UPDATEUI, this, [this] {
        matchBrackets();
        fitMargins();
    });
    applyCodeTheme(this, Theme::of(this));
}

void CodeView::setUpMargins()
{
    for (int margin = 0; margin < 5; ++margin)
        send(SCI_SETMARGINWIDTHN, margin, 0);
    send(SCI_SETMARGINTYPEN, LineMargin, SC_MARGIN_NUMBER);
    send(SCI_SETMARGINTYPEN, FoldMargin, SC_MARGIN_SYMBOL);
    send(SCI_SETMARGINMASKN, FoldMargin, long(SC_MASK_FOLDERS));
    send(SCI_SETMARGINSENSITIVEN, FoldMargin, 1);
    send(SCI_SETMARGINCURSORN, FoldMargin, SC_CURSORARROW);
    send(SCI_SETMARGINWIDTHN, FoldMargin, FoldWidth);
    for (int marker = int(SC_MARKNUM_FOLDEREND); marker <= int(SC_MARKNUM_FOLDEROPEN); ++marker)
        send(SCI_MARKERDEFINE, marker, SC_MARK_EMPTY); // painted here, as icons
}

void CodeView::setLanguage(CodeLanguage language, bool isPlain)
{
    m_language = language;
    m_isPlain = isPlain || language == CodeLanguage::Text;
    send(SCI_SETLEXER, m_isPlain ? SCLEX_NULL : language == CodeLanguage::Json ? SCLEX_JSON : SCLEX_XML);
    const auto set = [this](const char *property, const char *value) {
        SendScintilla(SCI_SETPROPERTY, property, value);
    };
    set("fold", m_isPlain ? "0" : "1");
    set("fold.compact", "0");
    set("fold.html", "1");
    set("lexer.json.escape.sequence", "1");
    SendScintilla(SCI_SETKEYWORDS, 0UL, language == CodeLanguage::Json ? "true false null" : "");
    applyCodeTheme(this, Theme::of(this));
    // The first line by hand, the rest when it is painted.
    if (m_isPlain) {
        send(SCI_CLEARDOCUMENTSTYLE);
        // Only if need be, and with no lexer any more: Scintilla would read all of a large text with it.
        if (!send(SCI_GETALLLINESVISIBLE))
            send(SCI_FOLDALL, SC_FOLDACTION_EXPAND);
    } else {
        send(SCI_COLOURISE, 0, std::min(length(), 1L));
    }
}

void CodeView::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

long CodeView::length() const
{
    return send(SCI_GETLENGTH);
}

long CodeView::caret() const
{
    return send(SCI_GETCURRENTPOS);
}

QByteArray CodeView::bytes() const
{
    return range(0, length()).toByteArray();
}

QByteArrayView CodeView::range(long begin, long end) const
{
    if (begin >= end)
        return {};
    // Scintilla answers with the address of its own bytes.
    const long address = send(SCI_GETRANGEPOINTER, begin, end - begin);
    return {reinterpret_cast<const char *>(address), end - begin};
}

void CodeView::load(const QByteArray &text)
{
    const qsizetype feed = text.indexOf('\n');
    send(SCI_SETEOLMODE, feed > 0 && text.at(feed - 1) == '\r' ? SC_EOL_CRLF : SC_EOL_LF);
    send(SCI_SETUNDOCOLLECTION, 0);
    send(SCI_CLEARALL);
    SendScintilla(SCI_APPENDTEXT, static_cast<unsigned long>(text.size()), text.constData());
    send(SCI_SETUNDOCOLLECTION, 1);
    send(SCI_EMPTYUNDOBUFFER);
    send(SCI_SETSCROLLWIDTH, 1);
    goTo(0);
}

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

} // namespace

void CodeView::replaceAll(const QByteArray &text)
{
    const QByteArrayView before = range(0, caret());
    auto characters = std::count_if(before.begin(), before.end(), [](char c) { return !isBlank(c); });
    replaceRange(0, length(), text);
    qsizetype at = 0;
    for (; at < text.size() && characters > 0; ++at)
        characters -= isBlank(text.at(at)) ? 0 : 1;
    goTo(at);
}

void CodeView::replaceRange(long begin, long size, const QByteArray &text)
{
    send(SCI_BEGINUNDOACTION);
    send(SCI_SETTARGETRANGE, begin, begin + size);
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(text.size()), text.constData());
    send(SCI_ENDUNDOACTION);
}

void CodeView::select(long begin, long end)
{
    send(SCI_ENSUREVISIBLEENFORCEPOLICY, send(SCI_LINEFROMPOSITION, begin));
    send(SCI_SETSEL, begin, end);
}

void CodeView::goTo(long position)
{
    send(SCI_ENSUREVISIBLEENFORCEPOLICY, send(SCI_LINEFROMPOSITION, position));
    send(SCI_GOTOPOS, position);
}

long CodeView::positionOf(int line, int column) const
{
    const long begin = send(SCI_POSITIONFROMLINE, std::max(line - 1, 0));
    if (begin < 0)
        return length();
    const long end = send(SCI_GETLINEENDPOSITION, std::max(line - 1, 0));
    const long at = send(SCI_POSITIONRELATIVE, begin, std::max(column - 1, 0));
    return at <= 0 && column > 1 ? end : std::min(at, end);
}

std::pair<long, long> CodeView::visibleRange() const
{
    const long top = send(SCI_GETFIRSTVISIBLELINE);
    const long first = send(SCI_DOCLINEFROMVISIBLE, top);
    const long last = send(SCI_DOCLINEFROMVISIBLE, top + send(SCI_LINESONSCREEN) + 1);
    return {send(SCI_POSITIONFROMLINE, first), send(SCI_GETLINEENDPOSITION, last)};
}

void CodeView::mark(int indicator, long begin, long size)
{
    send(SCI_SETINDICATORCURRENT, indicator);
    send(SCI_INDICATORFILLRANGE, begin, size);
}

void CodeView::unmark(int indicator, long begin, long size)
{
    send(SCI_SETINDICATORCURRENT, indicator);
    send(SCI_INDICATORCLEARRANGE, begin, size);
}

void CodeView::fitMargins()
{
    const int digits = std::max(MinimumDigits, int(QByteArray::number(int(send(SCI_GETLINECOUNT))).size()));
    const long width = 12
        + SendScintilla(SCI_TEXTWIDTH, static_cast<unsigned long>(STYLE_LINENUMBER),
                        QByteArray(digits, '9').constData());
    if (width != send(SCI_GETMARGINWIDTHN, LineMargin))
        send(SCI_SETMARGINWIDTHN, LineMargin, width);
}

/// The lexer takes the braces of a {{variable}} for a fold, in which nothing is.
bool CodeView::isFold(long line) const
{
    return (send(SCI_GETFOLDLEVEL, line) & SC_FOLDLEVELHEADERFLAG) && send(SCI_GETLASTCHILD, line, -1) > line;
}

void CodeView::toggleFold(int line)
{
    if (!isFold(line))
        return;
    const int hidden = int(send(SCI_GETLASTCHILD, line, -1)) - line;
    const QByteArray text =
        u" %1 "_s.arg(hidden == 1 ? CodeEditor::tr("1 line") : CodeEditor::tr("%1 lines").arg(hidden))
            .toUtf8();
    SendScintilla(SCI_TOGGLEFOLDSHOWTEXT, static_cast<unsigned long>(line), text.constData());
}

void CodeView::matchBrackets()
{
    const auto isBracket = [this](long at) {
        return at >= 0 && at < length() && QByteArrayView("{}[]").contains(char(send(SCI_GETCHARAT, at)));
    };
    const long position = caret();
    const long at = m_language == CodeLanguage::Text ? NoPosition
        : isBracket(position - 1)                    ? position - 1
        : isBracket(position)                        ? position
                                                     : NoPosition;
    if (at == NoPosition || m_isPlain)
        return void(send(SCI_BRACEHIGHLIGHT, NoPosition, NoPosition));
    const long other = send(SCI_BRACEMATCH, at, 0);
    if (other == NoPosition)
        send(SCI_BRACEBADLIGHT, at);
    else
        send(SCI_BRACEHIGHLIGHT, at, other);
}

void CodeView::changeEvent(QEvent *event)
{
    QsciScintilla::changeEvent(event);
    switch (event->type()) {
    case QEvent::StyleChange:
    case QEvent::PaletteChange:
    case QEvent::ApplicationFontChange:
    case QEvent::FontChange:
        applyCodeTheme(this, Theme::of(this));
        break;
    default:
        break;
    }
}

bool CodeView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const long position = send(SCI_POSITIONFROMPOINTCLOSE, help->pos().x(), help->pos().y());
        Q_EMIT toolTipRequested(position, help->globalPos());
        return true;
    }
    return QsciScintilla::viewportEvent(event);
}

void CodeView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier)
        event->ignore(); // sizes are the application's
    else
        QsciScintilla::wheelEvent(event);
}

void CodeView::paintEvent(QPaintEvent *event)
{
    QsciScintilla::paintEvent(event);
    QPainter painter(viewport());
    paintFolds(&painter, event->rect());
    if (length() > 0 || m_placeholder.isEmpty())
        return;
    const int left = int(send(SCI_POINTXFROMPOSITION, 0, 0));
    const QRect row(left + 2, 0, viewport()->width() - left - 2, int(send(SCI_TEXTHEIGHT, 0)));
    painter.setFont(Theme::font(TextStyle::Normal));
    painter.setPen(Theme::of(this).colors().tertiary);
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft, m_placeholder);
}

void CodeView::paintFolds(QPainter *painter, const QRect &dirty) const
{
    const int left = int(send(SCI_GETMARGINWIDTHN, LineMargin));
    if (m_isPlain || dirty.left() > left + FoldWidth)
        return;
    const int height = int(send(SCI_TEXTHEIGHT, 0));
    const long top = send(SCI_GETFIRSTVISIBLELINE);
    const long rows = send(SCI_LINESONSCREEN) + 1;
    const long lines = send(SCI_GETLINECOUNT);
    for (long row = 0; row <= rows; ++row) {
        const long line = send(SCI_DOCLINEFROMVISIBLE, top + row);
        if (line >= lines)
            break;
        if (!isFold(line))
            continue;
        const bool isOpen = send(SCI_GETFOLDEXPANDED, line) != 0;
        const QRectF place(left + 4, qreal(row) * height + (height - ChevronSize) / 2.0, ChevronSize,
                           ChevronSize);
        paintIcon(painter, place, isOpen ? u"chevron-down"_s : u"chevron-right"_s,
                  Theme::of(this).colors().secondary);
    }
}

QByteArray CodeView::fromMimeData(const QMimeData *source, bool &rectangular) const
{
    const QByteArray text = QsciScintilla::fromMimeData(source, rectangular);
    if (!CodeEditor::hasLongLine(text))
        return text;
    // Const for Scintilla's sake; it is heard when Scintilla is done.
    QMetaObject::invokeMethod(
        const_cast<CodeView *>(this), // NOLINT(cppcoreguidelines-pro-type-const-cast)
        [view = const_cast<CodeView *>(this), text] { Q_EMIT view->longTextPasted(text); },
        Qt::QueuedConnection);
    return {};
}

} // namespace Fingerpost::Ui

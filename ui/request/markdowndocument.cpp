// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/markdowndocument.h"

#include "theme/style.h"
#include "theme/theme.h"
#include "widgets/documentimages.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextList>
#include <QTextTable>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

// Qt's time grows with the square of these: measured, each takes some tenths of a second at most.
constexpr qsizetype LargestShown = 32 * 1024;
constexpr int MostMarkdownItems = 1000;
constexpr int MostTableBars = 2000; ///< two for a cell, or less

/// Lines that begin a list's item, in a quote or not; a few more rather than one less.
int listItems(const QString &markdown)
{
    int items = 0;
    for (QStringView line : QStringView(markdown).tokenize(u'\n')) {
        while (!line.isEmpty() && (line.front().isSpace() || line.front() == u'>'))
            line = line.mid(1);
        const bool marked = !line.isEmpty() && "-*+0123456789"_L1.contains(line.front());
        items += marked ? 1 : 0;
    }
    return items;
}

bool isCode(const QTextBlock &block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence)
        || block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage);
}

} // namespace

bool MarkdownDocument::canShow(const QString &markdown)
{
    return markdown.size() <= LargestShown && markdown.count(u'|') <= MostTableBars
        && listItems(markdown) <= MostMarkdownItems;
}

MarkdownDocument::MarkdownDocument(const QString &markdown, QObject *parent)
    : QTextDocument(parent)
{
    setUndoRedoEnabled(false);
    setDocumentMargin(12);
    setDefaultFont(Theme::font(TextStyle::Normal));
    setIndentWidth(20);
    // As one edit: else Qt looks through all it has after every piece, a hundred times slower.
    QTextCursor all(this);
    all.beginEditBlock();
    setMarkdown(markdown, MarkdownFeatures(MarkdownDialectGitHub) | MarkdownNoHTML);
    unfoldImages();
    all.endEditBlock(); // and only now there are tables
    all.beginEditBlock();
    setFaces();
    all.endEditBlock();
}

QVariant MarkdownDocument::loadResource(int, const QUrl &)
{
    return noImage();
}

/// Before anything is laid out, for Qt looks at the disk for an image while it lays one out.
void MarkdownDocument::unfoldImages()
{
    const QColor link = Theme::of(nullptr).colors().accent;
    for (const DocumentImage &image : imagesOf(*this)) {
        QTextCursor cursor(this);
        cursor.setPosition(image.position);
        cursor.setPosition(image.position + 1, QTextCursor::KeepAnchor);
        QString words = image.format.stringProperty(QTextFormat::ImageAltText).simplified();
        if (words.isEmpty())
            words = image.format.name();
        QTextCharFormat format;
        format.setAnchor(true);
        format.setAnchorHref(image.format.name());
        format.setForeground(link);
        format.setFontUnderline(true);
        cursor.insertText(tr("Image: %1").arg(words), format);
    }
}

void MarkdownDocument::setFaces()
{
    for (QTextBlock block = begin(); block.isValid(); block = block.next())
        setFace(block);
    setTableFaces();
}

/// Qt takes sizes, colours and the fixed font from the system, and no margins from a font in pixels.
void MarkdownDocument::setFace(const QTextBlock &block)
{
    const Colors &colors = Theme::of(nullptr).colors();
    const int heading = block.blockFormat().headingLevel();
    const bool code = isCode(block);
    const bool quote = block.blockFormat().hasProperty(QTextFormat::BlockQuoteLevel);
    QTextCursor cursor(block);
    QTextBlockFormat place;
    place.setTopMargin(heading > 0 && block.blockNumber() > 0 ? 10 : 0);
    const bool cell = cursor.currentTable();
    place.setBottomMargin(block.textList() ? 3 : cell || (code && isCode(block.next())) ? 0 : 7);
    place.setLineHeight(code || cell ? 0 : 3, QTextBlockFormat::LineDistanceHeight);
    if (code)
        place.setBackground(colors.sunken);
    if (quote)
        place.setLeftMargin(16);
    cursor.mergeBlockFormat(place);

    // First all of them, then the changes: those may join fragments.
    QList<QTextFragment> fragments;
    for (auto it = block.begin(); !it.atEnd(); ++it)
        fragments.append(it.fragment());
    QList<std::pair<QTextCursor, QTextCharFormat>> changes;
    for (const QTextFragment &fragment : std::as_const(fragments)) {
        QTextCharFormat format = fragment.charFormat();
        if (heading > 0) {
            // It would win over a size.
            format.clearProperty(QTextFormat::FontSizeAdjustment);
            format.setFont(Theme::font(heading == 1 ? TextStyle::Title : TextStyle::Strong),
                           QTextCharFormat::FontPropertiesSpecifiedOnly);
        }
        if (format.fontFixedPitch() || code)
            format.setFont(Theme::monoFont(fragment.text()));
        if (format.isAnchor())
            format.setForeground(colors.accent);
        else if (quote)
            format.setForeground(colors.secondary);
        cursor.setPosition(fragment.position());
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
        changes.append({cursor, format});
    }
    for (auto &[where, format] : changes)
        where.setCharFormat(format);
}

/// Hairlines instead of a frame of boxes.
void MarkdownDocument::setTableFaces()
{
    const QList<QTextFrame *> frames = rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderBrush(Theme::of(nullptr).colors().hairline);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setCellPadding(5);
        format.setCellSpacing(0);
        format.setTopMargin(2);
        format.setBottomMargin(9);
        table->setFormat(format);
        // Qt begins a table with an empty line,
        const QTextTableCell first = table->cellAt(0, 0);
        if (first.begin().currentBlock().length() == 1 && first.lastPosition() > first.firstPosition())
            first.firstCursorPosition().deleteChar();
        QTextCharFormat title; // and leaves its first cell as it is.
        title.setFontWeight(QFont::DemiBold);
        for (int column = 0; column < table->columns(); ++column) {
            const QTextTableCell cell = table->cellAt(0, column);
            QTextCursor cursor = cell.firstCursorPosition();
            cursor.setPosition(cell.lastPosition(), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(title);
        }
    }
}

} // namespace Fingerpost::Ui

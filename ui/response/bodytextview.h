// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/bodysearch.h"
#include "body/bodysyntax.h"
#include "body/foldedrows.h"
#include "response/cellpainter.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

#include <compare>
#include <functional>
#include <optional>
#include <vector>

namespace Fingerpost::Ui {

struct Colors;

/// A place in the rows of a body.
struct TextPosition {
    qint64 row = 0;
    qint32 at = 0; ///< in the row's text, in bytes

    auto operator<=>(const TextPosition &) const = default;
};

/// Shows rows of a body of any size: only those in sight are ever made. Where it is scrolled to is 64 bits
/// wide; the scroll bar is scaled to it. Read-only; keys and mouse move, select and copy as in any text
/// field.
class BodyTextView : public QAbstractScrollArea {
    Q_OBJECT
    Q_PROPERTY(QString text READ plainText)
public:
    using MatchSource = std::function<QList<BodyMatch>(qint64 begin, qint64 end)>;
    static constexpr qsizetype plainTextSize = 4 * 1024 * 1024;

    explicit BodyTextView(QWidget *parent = nullptr);

    /// Shows other rows, from their first on. What was folded is so again when the same body is pretty again.
    void setRows(std::optional<BodyRows> rows);
    [[nodiscard]] const std::optional<FoldedRows> &rows() const { return m_rows; }
    /// The body has grown.
    void grow();
    void setWrap(bool wrap);
    /// Stays at the end while it grows, until somebody scrolls.
    void setFollow(bool follow);
    [[nodiscard]] bool follows() const { return m_follow; }
    /// Steps larger or smaller; 0 goes back to the usual size.
    void zoom(int steps);

    /// Shows the byte at \a offset of the body and selects \a size bytes from it.
    void goToOffset(qint64 offset, qint64 size = 0);
    /// Of all rows, whatever is folded.
    void goToRow(qint64 row);
    /// Of the raw form, from 1.
    void goToLine(qint64 line);
    [[nodiscard]] qint64 topRow() const { return m_top.row; }
    /// Of the body's byte that the caret is at.
    [[nodiscard]] qint64 caretOffset() const;
    /// The same for who must not wait for the disk: nothing where it would have to be waited for.
    [[nodiscard]] std::optional<qint64> caretAtHand() const;
    /// Gives what caretOffset() is now, on any one thread, which may have to wait.
    [[nodiscard]] std::function<qint64()> caretFinder() const;
    [[nodiscard]] bool hasSelection() const { return m_caret != m_anchor; }
    [[nodiscard]] TextPosition caret() const { return m_caret; }
    void select(TextPosition anchor, TextPosition caret);
    /// First and last place of it.
    [[nodiscard]] std::pair<TextPosition, TextPosition> selection() const;
    void selectAll();
    /// What is selected as long as it is short, to look for.
    [[nodiscard]] QString selectedWord() const;

    // Folding
    /// Whether the rows are of a kind that can be folded.
    [[nodiscard]] bool canFold() const { return m_rows && m_rows->canFold(); }
    /// The container that the row opens, or the one whose fold it is.
    void toggleFold(qint64 row);
    /// The container that the caret's row opens, else the innermost one around it.
    void foldAtCaret();
    void unfoldAtCaret();
    void fold(const std::vector<BodyFold> &folds);
    void unfoldAll();
    void setMembers(qint64 begin, qint64 members);

    void setMatches(MatchSource source);
    void setCurrentMatch(const BodyMatch &match);
    /// Of all rows those with matches, in order, to be marked beside the scroll bar.
    void setHitRows(std::vector<qint64> rows);
    /// Where they are marked, from 0 to the viewport's height; that of the current match last, if there is
    /// one.
    [[nodiscard]] std::vector<int> hitTicks() const;

    /// What bytesMissing() asked for was read.
    void takeBytes(qint64 offset);
    [[nodiscard]] bool waitsForBytes() const { return m_waitsForBytes; }

    /// All rows, or what fits plainTextSize: for tests and screen readers.
    [[nodiscard]] QString plainText() const;
    /// The rows in sight, or that will be when it is painted next.
    [[nodiscard]] QString shownText();
    /// Where a place stands in shownText(), or the one in sight that is nearest to it; and back.
    [[nodiscard]] int placeInShown(TextPosition position);
    [[nodiscard]] TextPosition positionInShown(int place);
    /// Of the cell there, in the viewport.
    [[nodiscard]] QRect shownRect(int place);
    [[nodiscard]] int shownPlaceAt(QPoint point);
    [[nodiscard]] int lineHeight() const { return m_lineHeight; }

Q_SIGNALS:
    void followChanged(bool follow);
    void copyRequested();
    void caretMoved();
    void rowsReplaced();
    /// What is in sight waits for the disk, where these bytes are. Whoever hears of it reads them elsewhere
    /// and calls takeBytes(); while nobody listens the view reads them itself.
    void bytesMissing(qint64 offset);
    void folded(const Fingerpost::BodyFold &fold);
    void foldAllRequested();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Top {
        qint64 row = 0;
        qint32 line = 0; ///< of the wrapped ones
    };
    struct ShownRow {
        BodyRow row;
        QList<BodySpan> spans;
        QList<qint32> wraps;
        QString note; ///< behind a folded container: how much it has
        bool plain = true;
        bool opens = false; ///< a container that can be folded
        bool isFolded = false;
        bool isMissing = false; ///< dots stand for it
    };
    /// What waits for the disk.
    struct Act {
        std::function<void()> read; ///< goes over all that is read for it and changes nothing
        std::function<void()> act;
    };
    struct KeyMove {
        TextPosition to;
        qint64 column = -1; ///< that going up and down keeps to
    };
    struct ShownLine {
        size_t shown = 0;
        qint64 row = 0;
        qint32 begin = 0;
        qint32 end = 0;
        qint64 column = 0; ///< of its first cell, in the row
        bool isFirst = true; ///< of its row
    };
    /// What of a line is in sight: a row may be long and have many things to paint.
    struct SeenPart {
        qint32 begin = 0;
        qint64 column = 0; ///< of the cell at begin
        qint32 end = 0;
    };

    // What is in sight
    void applyFont();
    void invalidate();
    void makeLines();
    [[nodiscard]] QList<BodyRow> rowsAtHand(qint64 first, int count);
    [[nodiscard]] bool isAtHand(qint64 begin, qint64 end, qint64 &known);
    [[nodiscard]] bool askFor(qint64 offset);
    [[nodiscard]] bool mustWaitFor(const std::function<void()> &read);
    void whenAtHand(std::function<void()> read, std::function<void()> act);
    [[nodiscard]] ShownRow makeShown(const BodyRow &row, qint64 number) const;
    [[nodiscard]] ShownRow shownRow(qint64 row) const;
    [[nodiscard]] int fullLines() const;
    [[nodiscard]] qint64 columnsInSight() const;
    [[nodiscard]] qreal textLeft() const;
    [[nodiscard]] Top lastTop() const;
    [[nodiscard]] Top bounded(Top top) const;
    [[nodiscard]] Top scrolled(qint64 lines) const;
    void setTop(Top top);
    void scrollLines(qint64 lines);
    void updateBars();
    void setLeft(qint64 column);

    // Painting
    void paintLine(QPainter &painter, const ShownLine &line, qreal top, const QList<BodyMatch> &matches);
    void paintText(QPainter &painter, const ShownLine &line, qreal baseline, const Colors &colors);
    [[nodiscard]] SeenPart seenPart(const ShownLine &line) const;
    void paintRange(QPainter &painter, const ShownLine &line, const SeenPart &seen, qreal top, qint32 begin,
                    qint32 end, const QColor &color);
    void paintTicks(QPainter &painter, const Colors &colors) const;
    void paintNumber(const ShownLine &line, qreal baseline, const Colors &colors);
    [[nodiscard]] qreal xOf(const ShownLine &line, qint32 at) const;
    [[nodiscard]] qreal xOfSeen(const ShownLine &line, const SeenPart &seen, qint32 at) const;
    void paintFold(QPainter &painter, const ShownLine &line, qreal top, const Colors &colors);
    [[nodiscard]] QList<BodyMatch> matchesInSight();
    [[nodiscard]] std::pair<qint32, qint32> currentMatchIn(const ShownRow &shown) const;

    // Moving
    [[nodiscard]] TextPosition positionAt(QPointF point) const;
    [[nodiscard]] TextPosition moved(TextPosition from, int key, bool byWord) const;
    [[nodiscard]] TextPosition movedLines(TextPosition from, qint64 lines, qint64 wantedColumn) const;
    [[nodiscard]] KeyMove moveOfKey(int key, bool control) const;
    [[nodiscard]] TextPosition positionOf(qint64 offset) const;
    void setCaret(TextPosition position, bool keepAnchor);
    void ensureVisible(TextPosition position, bool centre);
    void showPlace(TextPosition position, bool centre);
    void selectRow(qint64 row);
    void selectToken(TextPosition position);
    void findCurrentRow();

    // Told to screen readers
    [[nodiscard]] QString shownLine(const ShownLine &line) const;
    [[nodiscard]] size_t lineOfShown(int &place) const;
    void tellCaret();

    // Folding
    void keepFolds();
    void restoreFolds();
    void markFold(ShownRow &shown, qint64 number) const;
    [[nodiscard]] std::function<void()> placesToKeep(const std::vector<BodyFold> &hiding) const;
    template<class Change> void changeFolds(Change change);
    void reveal(qint64 rowOfAll);
    [[nodiscard]] TextPosition placeFromAll(std::pair<qint64, qint32> place) const;
    [[nodiscard]] bool isOnChevron(QPointF point) const;
    [[nodiscard]] bool foldKey(const QKeyEvent *event);

    static constexpr int NumberGap = 22; ///< between a line's number and its text, where the chevrons are

    std::optional<FoldedRows> m_rows;
    std::shared_ptr<const BlockIndex> m_foldedBody; ///< of which m_keptFolds are
    std::vector<BodyFold> m_keptFolds; ///< while it is shown in another way
    qint64 m_count = 0;
    qint64 m_size = 0; ///< of the body that m_count holds for
    CellPainter m_cells;
    int m_lineHeight = 19;
    int m_zoom = 0;
    bool m_wrap = false;
    bool m_follow = false;
    bool m_syncing = false; ///< the bars are told, they do not tell
    int m_shift = 0; ///< of rows to the scroll bar's steps
    Top m_top;
    qint64 m_left = 0; ///< columns out of sight
    qint64 m_widest = 0; ///< columns of the longest row that was seen
    int m_wheel = 0; ///< of a step, not yet gone
    int m_zoomWheel = 0; ///< the same for the size
    std::vector<ShownRow> m_shown;
    std::vector<ShownLine> m_lines;
    bool m_areLinesMade = false;
    bool m_waitsForBytes = false;
    qint64 m_missing = -1; ///< that it waits for, or waited for last
    QList<qint64> m_brought; ///< that were read since all that is wanted was at hand
    std::vector<Act> m_acts; ///< until their bytes are at hand

    TextPosition m_caret;
    TextPosition m_anchor;
    qint64 m_wantedColumn = -1; ///< while going up and down
    QBasicTimer m_autoScroll;
    QPointF m_pointer;
    bool m_isTelling = false; ///< screen readers will be told what is in sight, and where the caret is
    QString m_told; ///< the rows they know
    bool m_isOnFold = false; ///< the button went down on a chevron
    MatchSource m_matches;
    BodyMatch m_currentMatch;
    std::vector<qint64> m_hitRows;
    qint64 m_currentRow = -1; ///< of all, of the current match
};

namespace BodyText {
/// Where the byte at \a offset is shown in \a row, or the next one that is.
[[nodiscard]] qint32 placeOf(const BodyRow &row, qint64 offset);
/// The byte that stands at the place \a at, or the next one that does.
[[nodiscard]] qint64 offsetOf(const BodyRow &row, qint32 at);
} // namespace BodyText

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/tablepreview.h"

#include "body/bodystore.h"
#include "body/csvindex.h"
#include "preview/previewpager.h"
#include "preview/tablemodel.h"
#include "response/bodywork.h"
#include "response/words.h"
#include "theme/style.h"
#include "theme/theme.h"
#include "widgets/linkbutton.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr qint64 GuessedSize = 64 * 1024;
constexpr qint64 LeastGuessed = 4096;
constexpr int CsvRowExtent = 26;
constexpr int LeastColumn = 48;
constexpr int WidestColumn = 320;
constexpr int FittedRows = 40;
constexpr int CellPadding = 28;
constexpr char Separators[] = {',', ';', '\t', '|'};

QString separatorName(char separator)
{
    switch (separator) {
    case ';':
        return TablePreview::tr("Semicolon");
    case '\t':
        return TablePreview::tr("Tab");
    case '|':
        return TablePreview::tr("Bar");
    default:
        return TablePreview::tr("Comma");
    }
}

/// As spreadsheets take it: quoted where a separator is inside.
QString tsvCell(const QString &cell)
{
    if (!cell.contains(u'\t') && !cell.contains(u'\n') && !cell.contains(u'\r') && !cell.contains(u'"'))
        return cell;
    return u'"' + QString(cell).replace(u"\""_s, u"\"\""_s) + u'"';
}

struct CopiedRange {
    qint64 firstRow;
    qint64 lastRow;
    int firstColumn;
    int lastColumn;
};

QString tsvOf(const CsvRows &rows, const CopiedRange &range, const BodyJob &job)
{
    QString text;
    for (qint64 row = range.firstRow; row <= range.lastRow && !job.isCancelled(); ++row) {
        const QStringList cells = rows.row(row, CsvRows::MostRow);
        for (int column = range.firstColumn; column <= range.lastColumn; ++column) {
            if (column > range.firstColumn)
                text += u'\t';
            text += tsvCell(cells.value(column));
        }
        if (row < range.lastRow)
            text += u'\n';
        if (text.size() > TablePreview::MostCopied)
            return {};
    }
    return text;
}

} // namespace

TablePreview::TablePreview(PreviewContent content, QWidget *parent)
    : Preview(std::move(content), parent)
    , m_model(new TableModel(this))
    , m_table(new QTableView(this))
    , m_tools(new QWidget(this))
    , m_header(new QCheckBox(tr("Header row")))
    , m_separator(new LinkButton)
    , m_pager(new PreviewPager(tr("Rows before (Alt+Page Up)"), tr("Rows behind (Alt+Page Down)")))
{
    makeTable();
    makeTools();
    setFocusProxy(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_table);
}

TablePreview::~TablePreview() = default;

void TablePreview::makeTable()
{
    m_table->setModel(m_model);
    m_table->setObjectName(u"previewTable"_s);
    m_table->setAccessibleName(tr("Table"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setCornerButtonEnabled(false);
    if (auto *corner = m_table->findChild<QAbstractButton *>())
        corner->setAccessibleName(tr("All cells"));
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSurface(m_table->viewport(), Surface::Sheet);
    QHeaderView *rows = m_table->verticalHeader();
    rows->setMinimumSectionSize(CsvRowExtent);
    rows->setDefaultSectionSize(CsvRowExtent);
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setHighlightSections(false);
    columns->setMinimumSectionSize(LeastColumn);
    columns->setFixedHeight(CsvRowExtent);
    m_table->installEventFilter(this);
    connect(m_model, &TableModel::rowMissing, this, &TablePreview::bringRow);
}

void TablePreview::makeTools()
{
    m_header->setObjectName(u"previewHeader"_s);
    // RFC 4180 has the type say it; most have one.
    m_header->setChecked(!content().contentType.toLower().contains("header=absent"));
    m_model->setHeader(m_header->isChecked());
    m_separator->setObjectName(u"previewSeparator"_s);
    auto *menu = new QMenu(m_separator);
    for (const char each : Separators)
        menu->addAction(separatorName(each), this, [this, each] { setDelimiter(each); });
    m_separator->setMenu(menu);
    auto *bar = new QHBoxLayout(m_tools);
    bar->setContentsMargins({});
    bar->setSpacing(8);
    bar->addWidget(m_pager);
    bar->addWidget(m_header);
    bar->addWidget(m_separator);
    connect(m_header, &QCheckBox::toggled, this, [this](bool on) {
        m_model->setHeader(on);
        tell();
    });
    connect(m_pager, &PreviewPager::currentChanged, this, [this](int part) {
        m_model->setPart(part);
        m_table->setCurrentIndex(m_model->index(0, 0));
        m_table->scrollToTop();
        tell();
    });
}

void TablePreview::begin()
{
    grow();
}

/// Also the first time, when there is enough to guess by.
void TablePreview::grow()
{
    const BodyStore &store = *content().text;
    const bool isComplete = store.isComplete();
    if (!m_index && (isComplete || store.size() >= LeastGuessed))
        setDelimiter(CsvIndex::guessDelimiter(store.read(0, GuessedSize), content().contentType));
    if (m_index && !m_isAdvancing && m_index->size() < store.size())
        advance();
    tell();
}

void TablePreview::setDelimiter(char delimiter)
{
    ++m_generation;
    m_isAdvancing = false;
    m_fittedColumns = 0;
    m_index = std::make_shared<CsvIndex>(delimiter);
    m_model->setBody(CsvRows(content().text, m_index));
    m_pager->setCurrent(0);
    m_separator->setText(separatorName(delimiter));
    m_separator->setAccessibleName(tr("Separator: %1").arg(separatorName(delimiter)));
    advance();
}

/// In steps, so that another separator does not wait for the end of a gigabyte.
void TablePreview::advance()
{
    constexpr qint64 Step = 16 * 1024 * 1024;
    m_isAdvancing = true;
    startBodyWork(
        decoder(), this,
        [store = content().text, index = m_index](BodyJob &job) {
            const qint64 until = index->size() + Step;
            while (index->size() < until && index->advance(*store, job)) { }
            return index->size();
        },
        [this, generation = m_generation](qint64 size) {
            if (generation != m_generation)
                return;
            m_isAdvancing = false;
            tell();
            if (size < content().text->size())
                advance();
        });
}

void TablePreview::tell()
{
    if (!m_index)
        return;
    const bool isComplete = content().text->isComplete() && m_index->size() >= content().text->size();
    m_model->grow(isComplete);
    fitColumns();
    m_pager->setCount(m_model->parts());
    const QLocale locale;
    const qint64 first = qint64(m_model->part()) * TableModel::PartRows;
    m_pager->setText(
        tr("%1–%2").arg(locale.toString(first + 1), locale.toString(first + m_model->rowCount())));
    QStringList facts{tr("%1 rows").arg(locale.toString(m_model->rows())),
                      tr("%1 columns").arg(locale.toString(m_index->columns())),
                      Words::size(m_index->size())};
    Q_EMIT factsChanged(facts);
    if (!std::exchange(m_isTold, m_isTold || m_model->columnCount() > 0) && m_isTold)
        Q_EMIT shown();
    if (m_index->columns() > CsvRows::MostColumns && !std::exchange(m_isBoundTold, true))
        Q_EMIT noted(tr("The first %1 of %2 columns are shown.")
                         .arg(locale.toString(CsvRows::MostColumns), locale.toString(m_index->columns())));
    if (isComplete && m_index->rows() == 0)
        Q_EMIT failed(tr("There is nothing in the table."));
}

/// By the first rows, once for each column.
void TablePreview::fitColumns()
{
    const int columns = m_model->columnCount();
    const int rows = std::min(m_model->rowCount(), FittedRows);
    if (m_fittedColumns == columns || (rows < FittedRows && !content().text->isComplete()))
        return;
    const QFontMetrics metrics(m_table->font());
    std::vector<int> widths(size_t(columns), 0);
    for (int row = -1; row < rows; ++row) { // a row at a time, as they are read
        for (int column = m_fittedColumns; column < columns; ++column) {
            int &width = widths[size_t(column)];
            if (width > WidestColumn)
                continue;
            const QVariant text = row < 0 ? m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole)
                                          : m_model->index(row, column).data();
            width = std::max(width, metrics.horizontalAdvance(text.toString()) + CellPadding);
        }
    }
    for (int column = m_fittedColumns; column < columns; ++column)
        m_table->setColumnWidth(column, std::clamp(widths[size_t(column)], LeastColumn, WidestColumn));
    m_fittedColumns = columns;
}

/// With the stretch it is in.
void TablePreview::bringRow(qint64 bodyRow)
{
    startBodyWork(
        decoder(), this,
        [rows = CsvRows(content().text, m_index), bodyRow](BodyJob &) { return rows.row(bodyRow).size(); },
        [this, bodyRow, generation = m_generation](qsizetype) {
            if (generation == m_generation)
                m_model->takeRow(bodyRow);
        });
}

void TablePreview::copyCells()
{
    const QItemSelection selection = m_table->selectionModel()->selection();
    if (selection.isEmpty())
        return;
    const QItemSelectionRange &range = selection.constFirst();
    const CopiedRange copied{m_model->bodyRow(range.top()), m_model->bodyRow(range.bottom()), range.left(),
                             range.right()};
    startBodyWork(
        decoder(), this,
        [rows = CsvRows(content().text, m_index), copied](BodyJob &job) { return tsvOf(rows, copied, job); },
        [this](const QString &text) {
            if (text.isNull())
                Q_EMIT noted(tr("These cells are too much for the clipboard; save the body instead."));
            else
                QGuiApplication::clipboard()->setText(text);
        });
}

bool TablePreview::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Preview::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Copy)) {
        copyCells();
        return true;
    }
    if (key->modifiers() == Qt::AltModifier
        && (key->key() == Qt::Key_PageDown || key->key() == Qt::Key_PageUp)) {
        m_pager->setCurrent(m_pager->current() + (key->key() == Qt::Key_PageDown ? 1 : -1));
        return true;
    }
    return Preview::eventFilter(watched, event);
}

} // namespace Fingerpost::Ui

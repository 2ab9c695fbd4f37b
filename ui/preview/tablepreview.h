// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/preview.h"

class QCheckBox;
class QTableView;

namespace Fingerpost {
class CsvIndex;
class CsvRows;
} // namespace Fingerpost

namespace Fingerpost::Ui {

class LinkButton;
class PreviewPager;
class TableModel;

/// CSV as a table, from its first rows on and of any size. Ctrl+C copies cells as TSV, Alt with Page Up and
/// Down goes from part to part.
class TablePreview : public Preview {
    Q_OBJECT
public:
    static constexpr qint64 MostCopied = 16 * 1024 * 1024; ///< bytes of text

    explicit TablePreview(PreviewContent content, QWidget *parent = nullptr);
    ~TablePreview() override;

    void begin() override;
    void grow() override;
    [[nodiscard]] bool isStreaming() const override { return true; }
    [[nodiscard]] QWidget *tools() override { return m_tools; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] TableModel *model() const { return m_model; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeTable();
    void makeTools();
    void setDelimiter(char delimiter);
    void advance();
    void tell();
    void copyCells();
    void fitColumns();
    void bringRow(qint64 bodyRow);

    TableModel *m_model;
    QTableView *m_table;
    QWidget *m_tools;
    QCheckBox *m_header;
    LinkButton *m_separator;
    PreviewPager *m_pager;
    std::shared_ptr<CsvIndex> m_index;
    int m_generation = 0; ///< of the index
    int m_fittedColumns = 0;
    bool m_isAdvancing = false;
    bool m_isBoundTold = false;
    bool m_isTold = false; ///< that there is something to be seen
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparisonrun.h"
#include "widgets/tabpage.h"

#include <QTimer>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace Fingerpost::Ui {

class CodeEdit;
class CompareModel;
class CompareSides;
class CompareView;
class ElidedLabel;
class CompareFactTable;
class InkLabel;
class LinkButton;
class Notice;
class ProgressLine;
class SectionTabRow;
class SegmentedControl;

/// The tab of two answers side by side. What it shows is gone with it: no start of the program brings it
/// back.
class ComparePage : public TabPage {
    Q_OBJECT

public:
    enum Section { Body, Headers, Request, Overview };

    ComparePage(const CompareSide &left, const CompareSide &right, QWidget *parent = nullptr);
    ~ComparePage() override;

    [[nodiscard]] TabFace face() const override;
    /// There is no file of it.
    void save() override { }
    void cancel() override;
    void focusFirst() override;
    [[nodiscard]] const BodyComparison &result() const { return m_result; }
    [[nodiscard]] bool isRunning() const { return m_run.isRunning(); }
    [[nodiscard]] CompareModel *model() const { return m_model; }
    /// To the next or former difference of the section in sight.
    void step(bool forward);

Q_SIGNALS:
    void compared();

private:
    void assemble();
    [[nodiscard]] QWidget *makeBody();
    [[nodiscard]] QWidget *makeBodyTools();
    [[nodiscard]] QWidget *makeDetail();
    [[nodiscard]] QToolButton *makeButton(const QString &iconName, const QString &name,
                                          const QString &objectName);
    void addKeys();
    void swap();
    void showFacts();
    void compare();
    void takeResult(const BodyComparison &result);
    void showRemarks();
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] QString verdict() const;
    void showRow(int row);
    void showPlace();

    CompareSide m_left;
    CompareSide m_right;
    BodyComparison m_result;
    QString m_pathProblem;
    ComparisonRun m_run;
    QTimer m_pause; ///< in the typing of paths
    CompareSides *m_sides;
    SectionTabRow *m_sections;
    QStackedWidget *m_pages;
    SegmentedControl *m_modes;
    QLineEdit *m_ignored;
    InkLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_fold;
    Notice *m_notice;
    ProgressLine *m_progress;
    QWidget *m_waiting;
    QStackedWidget *m_bodyStates;
    CompareModel *m_model;
    CompareView *m_view;
    InkLabel *m_nothing; ///< in place of rows
    ElidedLabel *m_path;
    CodeEdit *m_leftDetail;
    CodeEdit *m_rightDetail;
    CompareFactTable *m_headers;
    CompareFactTable *m_request;
    CompareFactTable *m_overview;
};

} // namespace Fingerpost::Ui

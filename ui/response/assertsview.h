// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assertions/evaluation.h"

#include <QListWidget>

namespace Fingerpost::Ui {

/// What became of the assertions of an answer, one a row.
class AssertsView : public QListWidget {
    Q_OBJECT
public:
    explicit AssertsView(QWidget *parent = nullptr);

    void setResults(const QList<AssertionResult> &results);
    /// "4/4", the count beside the name of the section.
    [[nodiscard]] static QString countOf(const QList<AssertionResult> &results);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintRows();

    QList<AssertionResult> m_results;
};

} // namespace Fingerpost::Ui

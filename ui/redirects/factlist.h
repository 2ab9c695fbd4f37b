// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/hopstory.h"
#include "widgets/inklabel.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace Fingerpost::Ui {

/// What became of a request on its way to a hop: each thing in a few words, why, and by which rule.
class FactList : public QWidget {
    Q_OBJECT
public:
    explicit FactList(QWidget *parent = nullptr);
    void setFacts(const QList<HopFact> &facts, const QStringList &transport);
    /// Everything it says, a line a thing.
    [[nodiscard]] QString text() const { return m_text; }

private:
    void addRow(const QString &iconName, Ink ink, const QString &what, const QString &why,
                const QString &rule);

    QVBoxLayout *m_column;
    QWidget *m_rows = nullptr; ///< made anew with the facts
    QGridLayout *m_grid = nullptr; ///< theirs
    QString m_text;
};

} // namespace Fingerpost::Ui

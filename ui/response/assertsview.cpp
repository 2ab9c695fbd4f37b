// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/assertsview.h"

#include "assertions/comparison.h"
#include "theme/icons.h"
#include "theme/style.h"
#include "theme/theme.h"

#include <QEvent>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

AssertsView::AssertsView(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"asserts"_s);
    setAccessibleName(tr("Assertions"));
    setFrameShape(QFrame::NoFrame);
    setSurface(viewport(), Surface::Sheet);
    setWordWrap(true);
    setSpacing(3);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void AssertsView::setResults(const QList<AssertionResult> &results)
{
    if (results == m_results)
        return;
    m_results = results;
    clear();
    for (const AssertionResult &result : results) {
        const Assertion &assertion = result.assertion;
        const auto comparison = comparisonOf(assertion.comparison);
        QString text =
            assertion.expression + u' ' + (comparison ? comparisonWords(*comparison) : assertion.comparison);
        if (!assertion.value.isEmpty())
            text += u' ' + assertion.value;
        if (!result.message.isEmpty())
            text += u'\n' + result.message;
        auto *item = new QListWidgetItem(text, this);
        item->setData(Qt::AccessibleTextRole,
                      result.isPassed() ? tr("passed: %1").arg(text) : tr("failed: %1").arg(text));
    }
    paintRows();
}

void AssertsView::paintRows()
{
    const Colors &colors = Theme::of(this).colors();
    for (int row = 0; row < count(); ++row) {
        switch (m_results.at(row).outcome) {
        case AssertionResult::Outcome::Passed:
            item(row)->setIcon(icon(u"circle-check"_s, colors.okInk));
            break;
        case AssertionResult::Outcome::Failed:
            item(row)->setIcon(icon(u"circle-x"_s, colors.errorInk));
            break;
        case AssertionResult::Outcome::Broken:
            item(row)->setIcon(icon(u"triangle-alert"_s, colors.warningInk));
            break;
        }
    }
}

QString AssertsView::countOf(const QList<AssertionResult> &results)
{
    if (results.isEmpty())
        return {};
    const auto passed = std::count_if(results.begin(), results.end(),
                                      [](const AssertionResult &each) { return each.isPassed(); });
    return u"%1/%2"_s.arg(passed).arg(results.size());
}

void AssertsView::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        paintRows();
}

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historysettings.h"

#include "history/historystore.h"
#include "response/words.h"
#include "widgets/inklabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr qint64 Megabyte = 1024 * 1024;
constexpr int LeastBudget = 50;
constexpr int MostBudget = 1024 * 1024;
} // namespace

HistorySettings::HistorySettings(HistoryStore &store, bool isKept, QWidget *parent)
    : QDialog(parent)
    , m_kept(new QCheckBox(tr("Keep every answer"), this))
    , m_budget(new QSpinBox(this))
    , m_used(new InkLabel({}, TextStyle::Small, Ink::Secondary, this))
{
    setWindowTitle(tr("History settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_kept->setObjectName(u"historyKept"_s);
    m_kept->setChecked(isKept);
    m_budget->setObjectName(u"historyBudget"_s);
    m_budget->setRange(LeastBudget, MostBudget);
    m_budget->setSingleStep(100);
    m_budget->setSuffix(tr(" MB"));
    m_budget->setAccessibleName(tr("Space on the disk"));
    m_budget->setValue(int(store.budget() / Megabyte));
    m_budget->setEnabled(isKept);
    auto *explained = new InkLabel(tr("Beyond it, the bodies that were not opened for longest go first, then "
                                      "the oldest exchanges. Secrets are hidden before anything is kept."),
                                   TextStyle::Small, Ink::Secondary, this);
    explained->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *form = new QFormLayout;
    form->addRow(tr("Space on the disk:"), m_budget);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(m_kept);
    column->addLayout(form);
    column->addWidget(m_used);
    column->addWidget(explained);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(400);

    connect(m_kept, &QCheckBox::toggled, m_budget, &QWidget::setEnabled);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&store, &HistoryStore::sizeChanged, this,
            [this](qint64 bytes) { m_used->setText(tr("It takes %1 now.").arg(Words::size(bytes))); });
    store.askSize();
}

bool HistorySettings::isKept() const
{
    return m_kept->isChecked();
}

qint64 HistorySettings::budget() const
{
    return m_budget->value() * Megabyte;
}

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/runoptionsbar.h"

#include "widgets/filefield.h"
#include "widgets/inklabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int LongestDelay = 60 * 60 * 1000;
constexpr int SessionLength = 18; // characters of a name in sight

QSpinBox *numberField(const QString &name, const QString &objectName, int least, int most)
{
    auto *field = new QSpinBox;
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setRange(least, most);
    return field;
}

} // namespace

RunOptionsBar::RunOptionsBar(QWidget *parent)
    : QWidget(parent)
    , m_session(new QComboBox)
    , m_repeat(numberField(tr("Times"), u"runRepeat"_s, 1, RunSettings::maximumRepeat))
    , m_parallel(numberField(tr("At a time"), u"runParallel"_s, 1, RunSettings::maximumParallel))
    , m_delay(numberField(tr("Pause in milliseconds"), u"runDelay"_s, 0, LongestDelay))
    , m_bail(new QCheckBox(tr("Stop at the first failure")))
    , m_data(new FileField(tr("File with data, CSV or JSON")))
{
    m_session->setObjectName(u"runSession"_s);
    m_session->setAccessibleName(tr("Session"));
    m_session->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_session->setMinimumContentsLength(SessionLength);
    setSessions({});
    m_delay->setSuffix(tr(" ms"));
    m_bail->setObjectName(u"runBail"_s);
    m_data->setObjectName(u"runData"_s);
    m_data->edit()->setPlaceholderText(tr("none"));
    m_data->setMaximumWidth(320);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 0, 12, 10);
    column->setSpacing(8);
    QHBoxLayout *row = nullptr;
    const auto addRow = [column, &row] {
        row = new QHBoxLayout;
        row->setSpacing(8);
        column->addLayout(row);
    };
    const auto add = [&row](const QString &name, QWidget *field, int stretch = 0) {
        auto *label = new InkLabel(name, TextStyle::Normal, Ink::Secondary);
        label->setBuddy(field);
        row->addWidget(label);
        row->addWidget(field, stretch);
        row->addSpacing(8);
    };
    addRow();
    add(tr("Session"), m_session);
    add(tr("Times"), m_repeat);
    add(tr("At a time"), m_parallel);
    add(tr("Pause"), m_delay);
    row->addStretch();
    addRow();
    add(tr("Data"), m_data, 1);
    row->addWidget(m_bail);
    row->addStretch();
}

RunSettings RunOptionsBar::settings() const
{
    RunSettings settings;
    settings.repeat = m_repeat->value();
    settings.parallel = m_parallel->value();
    settings.delay = std::chrono::milliseconds(m_delay->value());
    settings.bail = m_bail->isChecked();
    return settings;
}

QString RunOptionsBar::dataFile() const
{
    return m_data->edit()->text().trimmed();
}

void RunOptionsBar::setSessions(const QList<SessionProfile> &sessions)
{
    const std::optional<QString> chosen = session();
    m_session->clear();
    m_session->addItem(tr("As each request says"));
    for (const SessionProfile &each : sessions)
        m_session->addItem(each.name, each.id);
    m_session->setCurrentIndex(chosen ? qMax(0, m_session->findData(*chosen)) : 0);
}

std::optional<QString> RunOptionsBar::session() const
{
    const QVariant id = m_session->currentData();
    return id.isValid() ? std::optional(id.toString()) : std::nullopt;
}

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/settingspane.h"

#include "widgets/formscroll.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int BetweenGroups = 8;

void addGap(QGridLayout *grid)
{
    grid->setRowMinimumHeight(grid->rowCount(), BetweenGroups);
}

} // namespace

SettingsPane::SettingsPane(QWidget *parent)
    : QWidget(parent)
{
    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(7);
    grid->setColumnMinimumWidth(0, FormScroll::labelWidth - 8);
    FormScroll::setStretch(grid, 100);
    addTimes(grid);
    addGap(grid);
    addRedirects(grid);
    addGap(grid);
    addCertificates(grid);
    addGap(grid);
    addRoute(grid);
    grid->setRowStretch(grid->rowCount(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    m_scroll = new FormScroll(form);
    column->addWidget(m_scroll);

    for (SettingRow *row : std::as_const(m_rows))
        connect(row, &SettingRow::edited, this, &SettingsPane::edited);
    setInherited({});
}

void SettingsPane::addTimes(QGridLayout *grid)
{
    using Unit = NumberRow::Unit;
    m_rows << new NumberRow(&RequestSettings::connectTimeout, u"connectTimeout"_s, tr("Connect timeout"),
                            Unit::Milliseconds, grid)
           << new NumberRow(&RequestSettings::readTimeout, u"readTimeout"_s, tr("Read timeout"),
                            Unit::Milliseconds, grid)
           << new NumberRow(&RequestSettings::totalTimeout, u"totalTimeout"_s, tr("Total timeout"),
                            Unit::Milliseconds, grid);
}

void SettingsPane::addRedirects(QGridLayout *grid)
{
    m_rows << new SwitchRow(&RequestSettings::followRedirects, u"followRedirects"_s, tr("Redirects"),
                            tr("Follow them"), {}, grid)
           << new NumberRow(&RequestSettings::maxRedirects, u"maxRedirects"_s, tr("Most redirects"),
                            NumberRow::Unit::Count, grid);
}

void SettingsPane::addCertificates(QGridLayout *grid)
{
    using Input = TextRow::Input;
    m_rows << new SwitchRow(&RequestSettings::verify, u"verify"_s, tr("Verify"),
                            tr("Check the server’s certificate"), tr("Others can read and change it."), grid);
    m_caBundle = new TextRow(&RequestSettings::caBundle, u"caBundle"_s, tr("CA bundle"), Input::File,
                             tr("the system’s certificates"), grid);
    m_rows << m_caBundle
           << new TextRow(&RequestSettings::clientCert, u"clientCertificate"_s, tr("Client certificate"),
                          Input::File, tr("none"), grid)
           << new TextRow(&RequestSettings::clientKey, u"clientKey"_s, tr("Client key"), Input::File,
                          tr("in the certificate’s file"), grid)
           << new SecretRow(&RequestSettings::clientKeyPassphrase, u"clientKeyPassphrase"_s, tr("Passphrase"),
                            tr("Passphrase of the client key"), grid);
}

void SettingsPane::addRoute(QGridLayout *grid)
{
    m_session = new TextRow(&RequestSettings::session, u"session"_s, tr("Session"), TextRow::Input::Choice,
                            tr("the default one"), grid);
    m_proxy = new TextRow(&RequestSettings::proxy, u"proxy"_s, tr("Proxy"), TextRow::Input::Text,
                          tr("no proxy"), grid);
    m_engine = new EngineRow(&RequestSettings::engine, u"engine"_s, tr("Engine"), grid);
    m_rows << m_session << m_proxy << m_engine
           << new SwitchRow(&RequestSettings::encodeUrl, u"encodeUrl"_s, tr("URL"),
                            tr("Percent-encode what it may not hold"), {}, grid);
}

void SettingsPane::setSettings(const RequestSettings &settings)
{
    for (SettingRow *row : std::as_const(m_rows))
        row->load(settings);
}

void SettingsPane::focusCaBundle()
{
    focusOn(m_caBundle->field());
}

void SettingsPane::focusProxy()
{
    focusOn(m_proxy->field());
}

void SettingsPane::focusEngine()
{
    focusOn(m_engine->field());
}

void SettingsPane::focusOn(QWidget *field)
{
    field->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(field);
}

void SettingsPane::setSessions(const QStringList &names)
{
    m_session->setChoices(names);
}

RequestSettings SettingsPane::settings() const
{
    RequestSettings settings;
    for (const SettingRow *row : m_rows)
        row->writeTo(&settings);
    return settings;
}

void SettingsPane::setInherited(const InheritedSettings &above)
{
    for (SettingRow *row : std::as_const(m_rows))
        row->setInherited(above);
}

int SettingsPane::ownCount() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const SettingRow *row) {
        RequestSettings settings;
        row->writeTo(&settings);
        return settings != RequestSettings();
    }));
}

} // namespace Fingerpost::Ui

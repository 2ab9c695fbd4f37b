// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/connectionform.h"

#include "sessions/sessionbuilder.h"
#include "widgets/formscroll.h"
#include "widgets/inklabel.h"
#include "widgets/secretfield.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

void setTextOnce(QLineEdit *edit, const QString &text)
{
    if (edit->text() != text)
        edit->setText(text);
}

} // namespace

ConnectionForm::ConnectionForm(QWidget *parent)
    : QWidget(parent)
    , m_passphrase(new SecretField(tr("Passphrase of the key")))
    , m_trustEnv(new QCheckBox(tr("Read proxies, CA bundles and netrc from the environment")))
    , m_http2(new QCheckBox(tr("Let TLS negotiate HTTP/2")))
    , m_encoding(new QLineEdit)
    , m_raise(new QCheckBox(tr("Take an answer of 400 and above for a failure")))
{
    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(7);
    grid->setColumnMinimumWidth(0, FormScroll::labelWidth - 8);
    FormScroll::setStretch(grid, 100);
    addRows(grid);
    grid->setRowStretch(grid->rowCount(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(new FormScroll(form));

    for (SettingRow *row : std::as_const(m_rows)) {
        row->setInherited({{usualSettings(), tr("Requests’ default")}});
        connect(row, &SettingRow::edited, this, &ConnectionForm::edited);
    }
    connect(m_passphrase->edit(), &QLineEdit::textEdited, this, &ConnectionForm::edited);
    connect(m_trustEnv, &QCheckBox::clicked, this, &ConnectionForm::edited);
    connect(m_http2, &QCheckBox::clicked, this, &ConnectionForm::edited);
    connect(m_encoding, &QLineEdit::textEdited, this, &ConnectionForm::edited);
    connect(m_raise, &QCheckBox::clicked, this, &ConnectionForm::edited);
}

void ConnectionForm::addRows(QGridLayout *grid)
{
    using Settings = RequestSettings;
    using Unit = NumberRow::Unit;
    using Input = TextRow::Input;
    m_rows << new SwitchRow(&Settings::verify, u"verify"_s, tr("Verify"),
                            tr("Check the server’s certificate"), tr("Others can read and change it."), grid)
           << new TextRow(&Settings::caBundle, u"caBundle"_s, tr("CA bundle"), Input::File,
                          tr("the system’s certificates"), grid)
           << new TextRow(&Settings::clientCert, u"clientCertificate"_s, tr("Client certificate"),
                          Input::File, tr("none"), grid)
           << new TextRow(&Settings::clientKey, u"clientKey"_s, tr("Client key"), Input::File,
                          tr("in the certificate’s file"), grid);
    m_passphrase->setObjectName(u"passphrase"_s);
    m_passphrase->setMaximumWidth(FormScroll::controlWidth); // as the rows between which it stands
    addOwn(grid, tr("Passphrase"), m_passphrase);
    m_rows << new NumberRow(&Settings::maxRedirects, u"maxRedirects"_s, tr("Most redirects"), Unit::Count,
                            grid)
           << new NumberRow(&Settings::connectTimeout, u"connectTimeout"_s, tr("Connect timeout"),
                            Unit::Milliseconds, grid)
           << new NumberRow(&Settings::readTimeout, u"readTimeout"_s, tr("Read timeout"), Unit::Milliseconds,
                            grid)
           << new NumberRow(&Settings::totalTimeout, u"totalTimeout"_s, tr("Total timeout"),
                            Unit::Milliseconds, grid);
    m_trustEnv->setObjectName(u"trustEnv"_s);
    addOwn(grid, tr("Trust env"), m_trustEnv);
    m_http2->setObjectName(u"http2"_s);
    addOwn(grid, tr("HTTP/2"), m_http2);
    m_rows << new EngineRow(&Settings::engine, u"engine"_s, tr("Engine"), grid);
    m_encoding->setObjectName(u"encodingHook"_s);
    m_encoding->setMaximumWidth(FormScroll::controlWidth);
    m_encoding->setFont(Theme::font(TextStyle::Mono));
    m_encoding->setAccessibleName(tr("Response hook: the encoding of every answer"));
    m_encoding->setPlaceholderText(tr("off; as utf-8: sets the encoding of every answer"));
    addOwn(grid, tr("Encoding hook"), m_encoding);
    m_raise->setObjectName(u"raiseHook"_s);
    addOwn(grid, tr("Raise for status"), m_raise);
}

void ConnectionForm::addOwn(QGridLayout *grid, const QString &label, QWidget *control)
{
    const int row = grid->rowCount();
    grid->addWidget(new InkLabel(label, TextStyle::Normal, Ink::Secondary), row, 0);
    grid->addWidget(control, row, 1);
}

void ConnectionForm::show(const SessionProfile &profile)
{
    for (SettingRow *row : std::as_const(m_rows))
        row->load(profile.settings);
    setTextOnce(m_passphrase->edit(), profile.certPassphrase);
    m_trustEnv->setChecked(profile.trustEnv);
    m_http2->setChecked(profile.http2);
    setTextOnce(m_encoding, profile.encodingHook);
    m_raise->setChecked(profile.raiseForStatus);
}

void ConnectionForm::writeTo(SessionProfile *profile) const
{
    for (const SettingRow *row : m_rows)
        row->writeTo(&profile->settings);
    profile->certPassphrase = m_passphrase->edit()->text();
    profile->trustEnv = m_trustEnv->isChecked();
    profile->http2 = m_http2->isChecked();
    profile->encodingHook = m_encoding->text().trimmed();
    profile->raiseForStatus = m_raise->isChecked();
}

} // namespace Fingerpost::Ui

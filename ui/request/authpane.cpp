// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/authpane.h"

#include "request/authform.h"
#include "request/authwords.h"
#include "widgets/elidedlabel.h"
#include "widgets/formscroll.h"

#include <QApplication>
#include <QComboBox>
#include <QGridLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

using Kind = AuthSetting::Kind;

constexpr Kind Kinds[] = {Kind::Inherit, Kind::None,   Kind::Basic, Kind::Digest, Kind::Bearer,
                          Kind::ApiKey,  Kind::OAuth1, Kind::AwsV4, Kind::Netrc};

/// Not higher than the form in sight.
class Forms : public QStackedWidget {
public:
    using QStackedWidget::QStackedWidget;

    [[nodiscard]] QSize sizeHint() const override
    {
        return currentWidget() ? currentWidget()->sizeHint() : QSize();
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
    }
};

} // namespace

AuthPane::AuthPane(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
    , m_forms(new Forms)
    , m_sends(new InkLabel(tr("Sends"), TextStyle::Normal, Ink::Secondary))
    , m_wire(new ElidedLabel(TextStyle::Mono))
    , m_words(new InkLabel({}, TextStyle::Small, Ink::Secondary))
{
    m_kind->setObjectName(u"authKind"_s);
    m_kind->setAccessibleName(tr("Kind of auth"));
    m_kind->setAccessibleDescription(
        m_kind->accessibleName()); // on Linux Qt takes what is chosen for the name
    m_kind->setMaximumWidth(FormScroll::controlWidth);
    m_wire->setObjectName(u"authWire"_s);
    m_words->setObjectName(u"authWords"_s);
    m_words->setWordWrap(true);
    m_wire->setContentsMargins(0, 4, 0, 0);
    m_sends->setContentsMargins(0, 4, 0, 0);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(7);
    grid->setColumnMinimumWidth(0, AuthForm::labelColumn());
    FormScroll::setStretch(grid);
    grid->addWidget(new InkLabel(tr("Kind"), TextStyle::Normal, Ink::Secondary), 0, 0);
    grid->addWidget(m_kind, 0, 1);
    grid->addWidget(m_forms, 1, 0, 1, 3);
    grid->addWidget(m_sends, 2, 0);
    grid->addWidget(m_wire, 2, 1, 1, 2);
    grid->addWidget(m_words, 3, 1, 1, 2);
    grid->setRowStretch(4, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(new FormScroll(form));
    setFocusProxy(m_kind);

    m_forms->addWidget(new QWidget); // of the kinds that ask for nothing
    fillKinds();
    showKind();
    connect(m_kind, &QComboBox::activated, this, &AuthPane::chooseKind);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (!now || !isAncestorOf(now))
            hideSecrets();
    });
}

void AuthPane::setAuth(const AuthSetting &auth)
{
    m_auth = auth;
    fillKinds();
    showKind();
}

void AuthPane::setInherited(const AuthSetting &auth, const QString &fromWhere)
{
    m_inherited = auth;
    m_inheritedFrom = fromWhere;
    showWords();
}

void AuthPane::setVariables(const VariableFinder &finder)
{
    m_finder = finder;
    setVariableFinder(this, finder);
}

/// A kind of the file that this version does not know is offered only where there is one.
void AuthPane::fillKinds()
{
    m_kind->clear();
    for (const Kind kind : Kinds)
        m_kind->addItem(AuthWords::kindName({.kind = kind}), int(kind));
    m_kind->insertSeparator(2);
    if (m_auth.kind == Kind::Other || !m_auth.otherType.isEmpty())
        m_kind->addItem(AuthWords::kindName({.kind = Kind::Other, .otherType = m_auth.otherType}),
                        int(Kind::Other));
    m_kind->setCurrentIndex(m_kind->findData(int(m_auth.kind)));
}

void AuthPane::chooseKind()
{
    const Kind kind = Kind(m_kind->currentData().toInt());
    if (kind == m_auth.kind)
        return;
    m_auth.kind = kind;
    showKind();
    Q_EMIT edited();
}

AuthForm *AuthPane::formOf(Kind kind)
{
    AuthForm *&form = m_formOf[kind];
    if (!form) {
        form = new AuthForm(kind);
        setVariableFinder(form, m_finder);
        m_forms->addWidget(form);
        QWidget *before = m_kind; // made late, it would come last
        for (QWidget *stop : FormScroll::tabStops(form)) {
            setTabOrder(before, stop);
            before = stop;
        }
        connect(form, &AuthForm::valueEdited, this, [this](const QString &name, const QString &value) {
            if (value.isEmpty())
                m_auth.values.remove(name);
            else
                m_auth.values.insert(name, value);
            showWords();
            Q_EMIT edited();
        });
    }
    return form;
}

void AuthPane::showKind()
{
    const bool asks = !authFields(m_auth.kind).isEmpty();
    if (asks) {
        AuthForm *form = formOf(m_auth.kind);
        form->setValues(m_auth.values);
        m_forms->setCurrentWidget(form);
    }
    m_forms->setVisible(asks);
    m_forms->updateGeometry();
    showWords();
}

void AuthPane::showWords()
{
    const QString wire = AuthWords::onTheWire(m_auth);
    m_wire->setWholeText(wire);
    m_wire->setVisible(!wire.isEmpty());
    m_sends->setVisible(!wire.isEmpty());
    if (m_auth.kind != Kind::Inherit)
        m_words->setText(AuthWords::explanation(m_auth));
    else if (m_inherited.kind == Kind::Inherit)
        m_words->setText(tr("Nothing above says how to log in: the session decides."));
    else
        m_words->setText(tr("Inherited from %1: %2").arg(m_inheritedFrom, AuthWords::summary(m_inherited)));
}

void AuthPane::hideSecrets()
{
    for (AuthForm *form : std::as_const(m_formOf))
        form->hideSecrets();
}

} // namespace Fingerpost::Ui

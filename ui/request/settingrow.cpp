// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/settingrow.h"

#include "exchange/engines.h"
#include "theme/icons.h"
#include "widgets/elidedlabel.h"
#include "widgets/filefield.h"
#include "widgets/formscroll.h"
#include "widgets/linkbutton.h"
#include "widgets/secretfield.h"
#include "widgets/variableink.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QRegularExpressionValidator>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int NumberWidth = 96;
/// Of a line that is shown, not edited: it comes from a file.
constexpr qsizetype LongestShown = 200;

/// A proxy's URL may hold user and password, which are nobody's business where it is only shown.
QString withoutUser(const QString &url)
{
    static const QRegularExpression user(u"^((?:[^/@]*:)?//)?.*@"_s); // the scheme may be left out
    return QString(url).replace(user, u"\\1…@"_s);
}

} // namespace

SettingRow::SettingRow(const QString &name, const QString &label, QGridLayout *grid)
    : QObject(grid->parentWidget())
    , m_grid(grid)
    , m_label(label)
    , m_row(grid->rowCount())
    , m_reset(new QToolButton(host()))
    , m_origin(new ElidedLabel(TextStyle::Small, Ink::Secondary, host()))
    , m_override(new LinkButton(tr("Override"), host()))
{
    setObjectName(name);
    m_reset->setObjectName(name + u"Reset");
    m_reset->setIcon(icon(u"undo-2"_s));
    m_reset->setAutoRaise(true);
    m_reset->setFocusPolicy(Qt::StrongFocus);
    m_reset->setToolTip(tr("Inherit again: %1").arg(label));
    m_reset->setAccessibleName(m_reset->toolTip());
    m_origin->setObjectName(name + u"Origin");
    m_override->setObjectName(name + u"Override");
    m_override->setInk(Ink::Accent);
    m_override->setTextStyle(TextStyle::Small);
    m_override->setAccessibleName(tr("Override: %1").arg(label));
    connect(m_reset, &QToolButton::clicked, this, [this] {
        m_control->setFocus(Qt::OtherFocusReason); // the button goes
        reset();
    });
    connect(m_override, &LinkButton::clicked, this, [this] {
        m_control->setFocus(Qt::OtherFocusReason);
        takeOver();
    });
}

QWidget *SettingRow::host() const
{
    return m_grid->parentWidget();
}

void SettingRow::setControl(QWidget *control)
{
    m_control = control;
    control->setMaximumWidth(FormScroll::controlWidth); // and so is the column
    m_grid->addWidget(new InkLabel(m_label, TextStyle::Normal, Ink::Secondary, host()), m_row, 0);
    m_grid->addWidget(control, m_row, 1);
    auto *after = new QHBoxLayout;
    after->setContentsMargins({});
    after->setSpacing(6);
    after->addWidget(m_reset);
    after->addWidget(m_origin, 1);
    after->addWidget(m_override);
    m_grid->addLayout(after, m_row, 2);
    // Made before the control, they would come before it.
    const QList<QWidget *> stops = FormScroll::tabStops(control);
    QWidget::setTabOrder(stops.isEmpty() ? control : stops.constLast(), m_reset);
    QWidget::setTabOrder(m_reset, m_override);
    showOwn();
}

void SettingRow::showOwn(const QString &warning)
{
    m_reset->show();
    m_override->hide();
    m_origin->setInk(Ink::Warning);
    m_origin->setWholeText(warning);
}

void SettingRow::showOrigin(const QString &value, const QString &where, bool overridable)
{
    m_reset->hide();
    m_override->setVisible(overridable);
    m_origin->setInk(Ink::Secondary);
    m_origin->setWholeText(where.isEmpty() ? tr("the session decides")
                                           : tr("inherited from %1: %2").arg(where, value));
}

NumberRow::NumberRow(Member member, const QString &name, const QString &label, Unit unit, QGridLayout *grid)
    : ValueRow(member, name, label, grid)
    , m_unit(unit)
    , m_edit(new QLineEdit)
{
    auto *control = new QWidget(host());
    auto *row = new QHBoxLayout(control);
    row->setContentsMargins({});
    row->setSpacing(6);
    row->addWidget(m_edit);
    if (unit == Unit::Milliseconds)
        row->addWidget(new InkLabel(tr("ms", "milliseconds"), TextStyle::Small, Ink::Secondary));
    row->addStretch();
    control->setFocusProxy(m_edit);
    m_edit->setObjectName(name + u"Edit");
    new VariableInk(m_edit);
    m_edit->setAccessibleName(unit == Unit::Milliseconds ? tr("%1 in milliseconds").arg(label) : label);
    m_edit->setFixedWidth(NumberWidth);
    m_edit->setFont(Theme::font(TextStyle::Mono));
    // Nine digits are eleven days, and always an int.
    m_edit->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{0,9}"_s), m_edit));
    setControl(control);
    connect(m_edit, &QLineEdit::textEdited, this,
            [this](const QString &text) { edit(text.isEmpty() ? std::optional<int>() : text.toInt()); });
}

QString NumberRow::words(int value) const
{
    if (m_unit == Unit::Count)
        return QLocale().toString(value);
    return value > 0 ? tr("%1 ms").arg(QLocale().toString(value)) : tr("no limit");
}

void NumberRow::show()
{
    const QString text = own() ? QString::number(*own()) : QString();
    if (text != m_edit->text() && (!own() || m_edit->text().toInt() != *own()))
        m_edit->setText(text);
    const bool unlimited = m_unit == Unit::Milliseconds && inherited().value_or(1) <= 0;
    m_edit->setPlaceholderText(!inherited()    ? QString()
                                   : unlimited ? tr("no limit")
                                               : QString::number(*inherited()));
    if (own())
        showOwn();
    else
        showOrigin(words(inherited().value_or(0)), where());
}

SwitchRow::SwitchRow(Member member, const QString &name, const QString &label, const QString &text,
                     const QString &warning, QGridLayout *grid)
    : ValueRow(member, name, label, grid)
    , m_warning(warning)
    , m_box(new QCheckBox(text, host()))
{
    m_box->setObjectName(name + u"Box");
    setControl(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this] {
        // What nobody has said yet becomes off: all of them are on by themselves.
        edit(!own().value_or(inherited().value_or(true)));
    });
}

void SwitchRow::show()
{
    const std::optional<bool> value = own() ? own() : inherited();
    m_box->setTristate(!value);
    m_box->setCheckState(!value ? Qt::PartiallyChecked : *value ? Qt::Checked : Qt::Unchecked);
    if (own())
        showOwn(*own() ? QString() : m_warning);
    else
        showOrigin(inherited().value_or(false) ? tr("on") : tr("off"), where());
}

TextRow::TextRow(Member member, const QString &name, const QString &label, Input input,
                 const QString &emptyWords, QGridLayout *grid)
    : ValueRow(member, name, label, grid)
    , m_emptyWords(emptyWords)
    , m_isUrl(input == Input::Text)
{
    QWidget *control = makeControl(input);
    m_edit->setObjectName(name + u"Edit");
    setControl(control);
}

QWidget *TextRow::makeControl(Input input)
{
    if (input == Input::File) {
        auto *field = new FileField(label(), host());
        m_edit = field->edit();
        connect(field, &FileField::edited, this, [this](const QString &path) { edit(path); });
        return field;
    }
    m_edit = new QLineEdit(host());
    m_edit->setAccessibleName(label());
    m_edit->setFont(Theme::font(TextStyle::Mono));
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) { edit(text); });
    if (input == Input::Text)
        return m_edit;
    m_choices = new QComboBox(host());
    m_choices->setEditable(true);
    m_choices->setInsertPolicy(QComboBox::NoInsert);
    m_choices->setLineEdit(m_edit);
    m_choices->setCompleter(nullptr); // what is typed stays as it is typed
    m_choices->setAccessibleName(label());
    connect(m_choices, &QComboBox::activated, this, [this](int index) { edit(m_choices->itemText(index)); });
    return m_choices;
}

void TextRow::setChoices(const QStringList &choices)
{
    m_choices->clear();
    m_choices->addItems(choices);
    m_choices->setCurrentIndex(-1);
    show(); // the combo box has emptied its field
}

void TextRow::show()
{
    const QString text = own().value_or(QString());
    if (text != m_edit->text())
        m_edit->setText(text);
    const QString whole = inherited().value_or(QString());
    const QString other = (m_isUrl ? withoutUser(whole) : whole).left(LongestShown);
    const QString words = other.isEmpty() ? m_emptyWords : other;
    m_edit->setPlaceholderText(own() ? m_emptyWords : inherited() ? words : QString());
    if (own())
        showOwn();
    else
        showOrigin(words, where(), !other.isEmpty());
}

void TextRow::takeOver()
{
    ValueRow::takeOver();
    m_edit->selectAll();
}

EngineRow::EngineRow(Member member, const QString &name, const QString &label, QGridLayout *grid)
    : ValueRow(member, name, label, grid)
    , m_choices(new QComboBox(host()))
{
    using Requests::Engine;
    m_choices->setObjectName(name + u"Choice");
    m_choices->setAccessibleName(label);
    m_choices->setToolTip(tr("Automatic: Qt, unless it would change what the request means; then curl"));
    for (const Engine engine : {Engine::Automatic, Engine::Qt, Engine::Curl}) {
        if (engine == Engine::Qt || hasCurl())
            m_choices->addItem(words(engine), int(engine));
    }
    setControl(m_choices);
    connect(m_choices, &QComboBox::activated, this,
            [this](int index) { edit(Requests::Engine(m_choices->itemData(index).toInt())); });
}

QString EngineRow::words(Requests::Engine engine)
{
    switch (engine) {
    case Requests::Engine::Automatic:
        return tr("Automatic");
    case Requests::Engine::Qt:
        return tr("Qt");
    case Requests::Engine::Curl:
        return tr("curl");
    }
    return {};
}

void EngineRow::show()
{
    const std::optional<Requests::Engine> value = own() ? own() : inherited();
    // One that this program lacks is in no list, and seen all the same.
    m_choices->setPlaceholderText(value ? words(*value) : QString());
    m_choices->setCurrentIndex(value ? m_choices->findData(int(*value)) : -1);
    if (own())
        showOwn(*own() == Requests::Engine::Qt || hasCurl() ? QString()
                                                            : tr("This program has no curl: Qt sends it."));
    else
        showOrigin(words(inherited().value_or(UsualEngine)), where());
}

SecretRow::SecretRow(Member member, const QString &name, const QString &label, const QString &spoken,
                     QGridLayout *grid)
    : ValueRow(member, name, label, grid)
    , m_field(new SecretField(spoken, host()))
{
    m_field->edit()->setObjectName(name + u"Edit");
    m_field->setFocusProxy(m_field->edit());
    setControl(m_field);
    connect(m_field->edit(), &QLineEdit::textEdited, this,
            [this](const QString &text) { edit(text.isEmpty() ? std::optional<QString>() : text); });
}

void SecretRow::show()
{
    if (const QString text = own().value_or(QString()); text != m_field->edit()->text()) {
        m_field->setRevealed(false); // another one's
        m_field->edit()->setText(text);
    }
    if (own())
        showOwn();
    else
        showOrigin(inherited().value_or(QString()).isEmpty() ? tr("none", "passphrase") : tr("a secret"),
                   where());
}

} // namespace Fingerpost::Ui

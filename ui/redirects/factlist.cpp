// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redirects/factlist.h"

#include "response/words.h"
#include "theme/icons.h"
#include "widgets/iconlabel.h"
#include "widgets/inklabel.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

QString iconOf(const HopFact &fact)
{
    switch (fact.about) {
    case HopFact::About::Loop:
        return u"repeat"_s;
    case HopFact::About::Challenge:
        return u"key-round"_s;
    case HopFact::About::Place:
        return fact.weight == HopFact::Weight::Warning ? u"lock-open"_s : u"globe"_s;
    case HopFact::About::Cookies:
    case HopFact::About::RefusedCookies:
        return u"cookie"_s;
    default:
        break;
    }
    return fact.weight == HopFact::Weight::Warning ? u"triangle-alert"_s
        : fact.weight == HopFact::Weight::Notable  ? u"info"_s
                                                   : u"check"_s;
}

Ink inkOf(HopFact::Weight weight)
{
    return weight == HopFact::Weight::Warning ? Ink::Warning
        : weight == HopFact::Weight::Notable  ? Ink::Info
                                              : Ink::Tertiary;
}

InkLabel *words(const QString &text, TextStyle style, Ink ink)
{
    auto *label = new InkLabel(text, style, ink);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(40); // a long word is cut rather than widening the window
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(12, 4, 12, 10);
    m_column->addStretch(1);
    setAccessibleName(tr("What became of the request"));
}

void FactList::setFacts(const QList<HopFact> &facts, const QStringList &transport)
{
    QString text;
    for (const HopFact &fact : facts)
        text += Words::begun(fact.what) + u'\n' + fact.why + u'\n' + fact.rule + u'\n';
    text += transport.join(u'\n');
    if (text == m_text)
        return; // rebuilt only for something new, as a run tells often
    m_text = text;
    setAccessibleDescription(text);
    delete m_rows; // a grid keeps the rows of what was in it before
    m_rows = new QWidget(this);
    m_grid = new QGridLayout(m_rows);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 1);
    m_column->insertWidget(0, m_rows);
    for (const HopFact &fact : facts)
        addRow(iconOf(fact), inkOf(fact.weight), Words::begun(fact.what), fact.why, fact.rule);
    for (const QString &sentence : transport)
        addRow(u"info"_s, Ink::Tertiary, tr("Changed by the transport"), sentence, {});
}

void FactList::addRow(const QString &iconName, Ink ink, const QString &what, const QString &why,
                      const QString &rule)
{
    const int row = m_grid->rowCount();
    m_grid->setRowMinimumHeight(row, 0);
    m_grid->addWidget(new IconLabel(iconName, ink, 14), row, 0, Qt::AlignTop);
    const bool isWarning = ink == Ink::Warning;
    m_grid->addWidget(words(what, TextStyle::Medium, isWarning ? Ink::Warning : Ink::Text), row, 1);
    if (!why.isEmpty())
        m_grid->addWidget(words(why, TextStyle::Small, Ink::Secondary), row + 1, 1);
    if (!rule.isEmpty())
        m_grid->addWidget(words(rule, TextStyle::Tiny, Ink::Tertiary), row + 2, 1);
    m_grid->setRowMinimumHeight(row + 3, 6);
}

} // namespace Fingerpost::Ui

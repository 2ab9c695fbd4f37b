// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/bodyfault.h"

#include <QCoreApplication>
#include <QLocale>

namespace Fingerpost::Ui {

namespace {

QString faultWords(JsonCheck::Fault fault)
{
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("Fingerpost::Ui::BodyFault", text);
    };
    switch (fault) {
    case JsonCheck::Fault::BadValue:
        return tr("no value can stand here");
    case JsonCheck::Fault::BadString:
        return tr("a control character or an escape that does not exist");
    case JsonCheck::Fault::BadUtf8:
        return tr("these bytes are no UTF-8");
    case JsonCheck::Fault::BadNumber:
        return tr("not a number as JSON writes it");
    case JsonCheck::Fault::ExpectedKey:
        return tr("a name in quotes is missing");
    case JsonCheck::Fault::ExpectedColon:
        return tr("a colon is missing");
    case JsonCheck::Fault::ExpectedCommaOrEnd:
        return tr("a comma or a closing bracket is missing");
    case JsonCheck::Fault::WrongBracket:
        return tr("this bracket closes nothing that is open");
    case JsonCheck::Fault::SomethingFollows:
        return tr("something follows the value");
    case JsonCheck::Fault::EndsEarly:
        return tr("it ends too early");
    case JsonCheck::Fault::TooDeep:
        return tr("it is nested too deep");
    }
    return {};
}

} // namespace

QString BodyFault::sentence() const
{
    if (!found)
        return {};
    if (!isJson) {
        return QCoreApplication::translate(
                   "Fingerpost::Ui::BodyFault",
                   "Not valid UTF-8, line %1, column %2: choose another charset if these are letters.")
            .arg(QLocale().toString(found->line), QLocale().toString(found->column));
    }
    return QCoreApplication::translate("Fingerpost::Ui::BodyFault", "Not valid JSON, line %1, column %2: %3.")
        .arg(QLocale().toString(found->line), QLocale().toString(found->column), faultWords(found->fault));
}

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparewords.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui::CompareWords {

namespace {

QString compareText(const char *text)
{
    return QCoreApplication::translate("Fingerpost::Ui::CompareWords", text);
}

} // namespace

QString difference(Difference difference)
{
    switch (difference) {
    case Difference::Same:
        return compareText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareWords", "the same"));
    case Difference::Changed:
        return compareText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareWords", "changed"));
    case Difference::Removed:
        return compareText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareWords", "only at the left"));
    case Difference::Added:
        return compareText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareWords", "only at the right"));
    case Difference::Ignored:
        return compareText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareWords", "ignored"));
    }
    return {};
}

QString sign(Difference difference)
{
    switch (difference) {
    case Difference::Same:
        break;
    case Difference::Changed:
        return u"\u2260"_s;
    case Difference::Removed:
        return u"\u2212"_s;
    case Difference::Added:
        return u"+"_s;
    case Difference::Ignored:
        return u"\u00b7"_s;
    }
    return {};
}

Tone tone(Difference difference)
{
    switch (difference) {
    case Difference::Changed:
        return Tone::Warning;
    case Difference::Removed:
        return Tone::Error;
    case Difference::Added:
        return Tone::Ok;
    case Difference::Same:
    case Difference::Ignored:
        break;
    }
    return Tone::Neutral;
}

QString count(qint64 differences)
{
    return differences == 0 ? compareText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareWords", "No differences"))
        : differences == 1
        ? compareText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareWords", "1 difference"))
        : compareText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareWords", "%1 differences")).arg(differences);
}

} // namespace Fingerpost::Ui::CompareWords

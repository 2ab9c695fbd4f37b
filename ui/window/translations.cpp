// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

/// The language whose translation there is, as a suffix; empty for English, which is in the program.
QString chosenLanguage(const QLocale &locale)
{
    QTranslator trial;
    for (QString language : locale.uiLanguages()) {
        language.replace(u'-', u'_');
        if (language == "en"_L1 || language.startsWith("en_"_L1))
            break; // whoever prefers it gets no language further down the list
        if (trial.load(u"fingerpost_"_s + language, u":/translations"_s))
            return language;
    }
    return {};
}

} // namespace

void installTranslations(const QLocale &locale, QObject *owner)
{
    const QString language = chosenLanguage(locale);
    if (language.isEmpty())
        return; // and no dialog of Qt's in another language than the window
    const auto install = [&](const QString &name, const QString &folder) {
        auto *translator = new QTranslator(owner);
        if (translator->load(name + u'_' + language, folder))
            QCoreApplication::installTranslator(translator);
    };
    install(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"fingerpost"_s, u":/translations"_s);
}

} // namespace Fingerpost::Ui

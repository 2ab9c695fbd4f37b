// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plaintip.h"

#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

QString plainTip(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text; // its escapes would be shown
    const QString escaped = text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
    return Qt::mightBeRichText(escaped) ? escaped : QString(u"<span>"_s + escaped + u"</span>"_s);
}

QString withAmpersands(const QString &text)
{
    return QString(text).replace(u'&', u"&&"_s);
}

} // namespace Fingerpost::Ui

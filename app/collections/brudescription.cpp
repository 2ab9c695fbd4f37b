// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/brudescription.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::BruDescription {

namespace {

const QString Name = u"description"_s;

} // namespace

QString of(const QList<BruAnnotation> &annotations)
{
    for (const BruAnnotation &annotation : annotations) {
        if (annotation.name != Name)
            continue;
        QString text = annotation.value.value_or(QString());
        // Bruno escapes its quotes in one of several lines.
        if (text.contains(u'\n'))
            text.replace("\\'\\'\\'"_L1, "'''"_L1).replace("\\\\'"_L1, "\\'"_L1);
        return text;
    }
    return {};
}

void set(QList<BruAnnotation> &annotations, const QString &description)
{
    QString text = description;
    if (text.contains(u'\n'))
        text.replace("\\'"_L1, "\\\\'"_L1).replace("'''"_L1, "\\'\\'\\'"_L1);
    const auto found = std::find_if(annotations.begin(), annotations.end(),
                                    [](const BruAnnotation &annotation) { return annotation.name == Name; });
    if (found == annotations.end() && !text.isEmpty())
        annotations.prepend({Name, text});
    else if (found != annotations.end() && text.isEmpty())
        annotations.erase(found);
    else if (found != annotations.end())
        found->value = text;
}

} // namespace Fingerpost::BruDescription

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/nodeassertions.h"

#include "collections/nodealign.h"
#include "collections/nodelists.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::NodeAssertions {

namespace {

const QStringList &assertionOrder()
{
    static const QStringList order{u"expression"_s, u"operator"_s, u"value"_s, u"description"_s,
                                   u"disabled"_s};
    return order;
}

Assertion assertionOf(const YamlText &text, int item)
{
    return {.enabled = !text.boolean(text.find(item, "disabled")).value_or(false),
            .expression = text.text(text.find(item, "expression")),
            .comparison = text.text(text.find(item, "operator")),
            .value = text.text(text.find(item, "value")),
            .description = NodeLists::readDocs(text, text.find(item, "description"))};
}

YamlValue valueOf(const Assertion &assertion)
{
    YamlValue made =
        YamlValue::mapping({{u"expression"_s, assertion.expression}, {u"operator"_s, assertion.comparison}});
    if (!assertion.value.isEmpty())
        made.set(u"value"_s, assertion.value);
    if (!assertion.description.isEmpty())
        made.set(u"description"_s, assertion.description);
    if (!assertion.enabled)
        made.set(u"disabled"_s, YamlValue::boolean(true));
    return made;
}

YamlPatch assertionPatch(const YamlText &text, int item, const Assertion &before, const Assertion &after)
{
    YamlPatch patch = YamlPatch::entries(assertionOrder());
    if (before.expression != after.expression)
        patch.put(u"expression"_s, YamlPatch::set(after.expression));
    if (before.comparison != after.comparison)
        patch.put(u"operator"_s, YamlPatch::set(after.comparison));
    if (before.value != after.value)
        NodeLists::putText(u"value"_s, after.value, patch);
    if (before.description != after.description)
        NodeLists::putDocs(text, item, u"description"_s, after.description, patch);
    if (before.enabled != after.enabled)
        patch.put(u"disabled"_s,
                  after.enabled ? YamlPatch::remove() : YamlPatch::set(YamlValue::boolean(true)));
    return patch;
}

QStringList wholeTexts(const QList<Assertion> &assertions)
{
    QStringList texts;
    for (const Assertion &each : assertions) {
        texts.append(QStringList{each.expression, each.comparison, each.value, each.description,
                                 QString::number(int(each.enabled))}
                         .join(u'\0'));
    }
    return texts;
}

QStringList namesOf(const QList<Assertion> &assertions)
{
    QStringList names;
    for (const Assertion &each : assertions)
        names.append(each.expression);
    return names;
}

} // namespace

QList<Assertion> read(const YamlText &text, int list)
{
    QList<Assertion> assertions;
    const QList<int> items = text.items(list);
    for (const int item : items)
        assertions.append(assertionOf(text, item));
    return assertions;
}

YamlPatch patch(const YamlText &text, int list, const QList<Assertion> &after)
{
    const QList<int> items = text.items(list);
    const QList<Assertion> before = read(text, list);
    const QList<int> partners =
        NodeAlign::partners(wholeTexts(before), namesOf(before), wholeTexts(after), namesOf(after));
    QList<YamlPatch::Item> result;
    for (qsizetype i = 0; i < after.size(); ++i) {
        const int old = partners.at(i);
        result.append({old,
                       old < 0 ? YamlPatch::set(valueOf(after.at(i)))
                               : assertionPatch(text, items.at(old), before.at(old), after.at(i))});
    }
    return result.isEmpty() ? YamlPatch::remove() : YamlPatch::items(result);
}

} // namespace Fingerpost::NodeAssertions

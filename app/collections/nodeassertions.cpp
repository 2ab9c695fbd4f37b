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

QString wholeAssertion(const Assertion &each)
{
    return QStringList{each.expression, each.comparison, each.value, each.description,
                       QString::number(int(each.enabled))}
        .join(u'\0');
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
    return NodeAlign::listPatch(
        text.items(list), read(text, list), after, wholeAssertion,
        [](const Assertion &each) { return each.expression; }, valueOf,
        [&text](int item, const Assertion &before, const Assertion &now) {
            return assertionPatch(text, item, before, now);
        });
}

} // namespace Fingerpost::NodeAssertions

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/nodealign.h"
#include "collections/nodeauth.h"
#include "collections/nodelists.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::NodeLists {

namespace {

/// Where the names of secret variables stand in a file whose schema lets no variable be one.
const QString NamesKey = u"secretVariables"_s;

const QStringList &variableOrder()
{
    static const QStringList order{u"secret"_s,      u"name"_s,     u"value"_s,
                                   u"description"_s, u"disabled"_s, u"type"_s};
    return order;
}

QString typeName(Variable::Type type)
{
    switch (type) {
    case Variable::Type::Number:
        return u"number"_s;
    case Variable::Type::Boolean:
        return u"boolean"_s;
    case Variable::Type::Object:
        return u"object"_s;
    case Variable::Type::String:
        break;
    }
    return u"string"_s;
}

Variable::Type typeOf(const QString &name)
{
    for (const auto type : {Variable::Type::Number, Variable::Type::Boolean, Variable::Type::Object}) {
        if (typeName(type) == name)
            return type;
    }
    return Variable::Type::String;
}

/// How a file says that a variable is a secret.
enum class Secrecy {
    InItem, ///< by OpenCollection's word for it
    ByName, ///< by its name in a list of its own
};

/// Which of several variants of a value is in use; -1 for none.
int selectedVariant(const YamlText &text, int value)
{
    const QList<int> variants = text.items(value);
    for (int i = 0; i < variants.size(); ++i) {
        if (text.boolean(text.find(variants.at(i), "selected")).value_or(false))
            return i;
    }
    return variants.isEmpty() ? -1 : 0;
}

Variable readVariable(const YamlText &text, int item)
{
    Variable variable;
    variable.name = text.text(text.find(item, "name"));
    variable.description = readDocs(text, text.find(item, "description"));
    variable.enabled = !text.boolean(text.find(item, "disabled")).value_or(false);
    variable.secret = text.boolean(text.find(item, "secret")).value_or(false);
    if (variable.secret) {
        variable.type = typeOf(text.text(text.find(item, "type")));
        return variable; // a value that stands in the file nevertheless is not taken for the secret
    }
    int value = text.find(item, "value");
    if (const int variant = selectedVariant(text, value); variant >= 0)
        value = text.find(text.items(value).at(variant), "value");
    if (text.isMapping(value)) {
        variable.type = typeOf(text.text(text.find(value, "type")));
        value = text.find(value, "data");
    }
    variable.value = text.text(value);
    return variable;
}

YamlValue valueOf(const Variable &variable)
{
    if (variable.type == Variable::Type::String)
        return variable.value;
    return YamlValue::mapping({{u"type"_s, typeName(variable.type)}, {u"data"_s, variable.value}});
}

YamlValue itemOf(const Variable &variable, Secrecy secrecy)
{
    const bool isMarked = variable.secret && secrecy == Secrecy::InItem;
    YamlValue made = YamlValue::mapping();
    if (isMarked)
        made.set(u"secret"_s, YamlValue::boolean(true));
    made.set(u"name"_s, variable.name);
    if (!variable.secret)
        made.set(u"value"_s, valueOf(variable));
    if (!variable.description.isEmpty())
        made.set(u"description"_s, variable.description);
    if (!variable.enabled)
        made.set(u"disabled"_s, YamlValue::boolean(true));
    if (isMarked && variable.type != Variable::Type::String)
        made.set(u"type"_s, typeName(variable.type));
    return made;
}

/// The value's new text where the old one stands, be it typed or one of several variants.
YamlPatch valuePatch(const YamlText &text, int value, const Variable &old, const Variable &variable)
{
    if (const int selected = selectedVariant(text, value); selected >= 0) {
        QList<YamlPatch::Item> items;
        const QList<int> variants = text.items(value);
        for (int i = 0; i < variants.size(); ++i) {
            YamlPatch inner;
            if (i == selected) {
                inner = YamlPatch::entries({u"title"_s, u"selected"_s, u"value"_s});
                inner.put(u"value"_s, valuePatch(text, text.find(variants.at(i), "value"), old, variable));
            }
            items.append({i, inner});
        }
        return YamlPatch::items(items);
    }
    if (!text.isMapping(value) || old.type != variable.type)
        return YamlPatch::set(valueOf(variable));
    YamlPatch patch = YamlPatch::entries({u"type"_s, u"data"_s});
    patch.put(u"data"_s, YamlPatch::set(variable.value));
    return patch;
}

YamlPatch variablePatch(const YamlText &text, int item, Secrecy secrecy, const Variable &old,
                        const Variable &variable)
{
    // One that a file has marked in its item stays so, wherever it is.
    const bool isMarked = secrecy == Secrecy::InItem || text.find(item, "secret") >= 0;
    YamlPatch patch = YamlPatch::entries(variableOrder());
    if (old.name != variable.name)
        patch.put(u"name"_s, YamlPatch::set(variable.name));
    if (old.description != variable.description)
        putDocs(text, item, u"description"_s, variable.description, patch);
    if (old.enabled != variable.enabled)
        patch.put(u"disabled"_s,
                  variable.enabled ? YamlPatch::remove() : YamlPatch::set(YamlValue::boolean(true)));
    if (old.secret != variable.secret) {
        patch.put(u"value"_s, variable.secret ? YamlPatch::remove() : YamlPatch::set(valueOf(variable)));
        if (isMarked) {
            patch.put(u"secret"_s,
                      variable.secret ? YamlPatch::set(YamlValue::boolean(true)) : YamlPatch::remove());
            const bool isTyped = variable.secret && variable.type != Variable::Type::String;
            patch.put(u"type"_s, isTyped ? YamlPatch::set(typeName(variable.type)) : YamlPatch::remove());
        }
    } else if (variable.secret && old.type != variable.type && isMarked) {
        patch.put(u"type"_s, YamlPatch::set(typeName(variable.type)));
    } else if (!variable.secret && (old.value != variable.value || old.type != variable.type)) {
        patch.put(u"value"_s, valuePatch(text, text.find(item, "value"), old, variable));
    }
    return patch;
}

/// A secret's value is no business of the file's.
Variable written(Variable variable)
{
    if (variable.secret)
        variable.value.clear();
    return variable;
}

QString wholeVariable(const Variable &variable)
{
    const int flags = int(variable.enabled) + 2 * int(variable.secret) + 4 * int(variable.type);
    return QStringList{variable.name, variable.value, variable.description, QString::number(flags)}.join(
        u'\0');
}

QList<Variable> readAll(const YamlText &text, int list, const QStringList &secretNames)
{
    QList<Variable> variables;
    const QList<int> items = text.items(list);
    for (const int item : items) {
        Variable variable = readVariable(text, item);
        if (secretNames.contains(variable.name))
            variable.secret = true;
        variables.append(written(variable));
    }
    return variables;
}

YamlPatch patchOf(const YamlText &text, int list, Secrecy secrecy, const QList<Variable> &before,
                  const QList<Variable> &variables)
{
    QList<Variable> after;
    for (const Variable &variable : variables)
        after.append(written(variable));
    return NodeAlign::listPatch(
        text.items(list), before, after, wholeVariable, [](const Variable &each) { return each.name; },
        [secrecy](const Variable &each) { return itemOf(each, secrecy); },
        [&text, secrecy](int item, const Variable &old, const Variable &now) {
            return variablePatch(text, item, secrecy, old, now);
        });
}

int namesList(const YamlText &text)
{
    return text.find(text.find({"extensions", "fingerpost"}), "secretVariables");
}

} // namespace

QList<Variable> readVariables(const YamlText &text, int list)
{
    return readAll(text, list, {});
}

YamlPatch variablesPatch(const YamlText &text, int list, const QList<Variable> &variables)
{
    return patchOf(text, list, Secrecy::InItem, readVariables(text, list), variables);
}

QList<Variable> readOwnVariables(const YamlText &text, int list)
{
    return readAll(text, list, readTexts(text, namesList(text)));
}

void putOwnVariables(const YamlText &text, int list, const QStringList &section,
                     const QList<Variable> &variables, YamlPatch &root)
{
    const QList<Variable> before = readOwnVariables(text, list);
    NodeAuth::section(root, section)
        .put(u"variables"_s, patchOf(text, list, Secrecy::ByName, before, variables));
    const QStringList namesBefore = readTexts(text, namesList(text));
    QStringList marked; // in their items
    for (const int item : text.items(list)) {
        if (const Variable each = readVariable(text, item); each.secret)
            marked.append(each.name);
    }
    QStringList names;
    for (const Variable &variable : variables) {
        if (variable.secret && !names.contains(variable.name) && !marked.contains(variable.name))
            names.append(variable.name);
    }
    if (names != namesBefore) {
        NodeAuth::section(root, {u"extensions"_s, u"fingerpost"_s})
            .put(NamesKey, textsPatch(text, namesList(text), names));
    }
}

} // namespace Fingerpost::NodeLists

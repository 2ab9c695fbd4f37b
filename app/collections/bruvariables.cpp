// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/brudescription.h"
#include "collections/brurows.h"
#include "collections/nodealign.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::BruRows {

namespace {

const QString SecretMark = u"secret"_s;

struct NameOfType {
    Variable::Type type;
    QLatin1StringView name;
};
constexpr NameOfType types[] = {
    {Variable::Type::String, "string"_L1},
    {Variable::Type::Number, "number"_L1},
    {Variable::Type::Boolean, "boolean"_L1},
    {Variable::Type::Object, "object"_L1},
};

std::optional<Variable::Type> typeOf(const BruAnnotation &annotation)
{
    for (const NameOfType &candidate : types) {
        if (annotation.name == candidate.name)
            return candidate.type;
    }
    return {};
}

bool isSecretMark(const BruAnnotation &annotation)
{
    return annotation.name == SecretMark;
}

QByteArrayList blocksOf(const BruText &text, bool isSecret)
{
    if (text.dialect() != BruDialect::Environment)
        return {"vars:pre-request"};
    return isSecret ? QByteArrayList{"vars:secret"} : QByteArrayList{"vars"};
}

Variable variableOf(const BruText &text, const BruRow &row, bool isInSecrets)
{
    const bool isEnvironment = text.dialect() == BruDialect::Environment;
    Variable variable;
    variable.name = !isEnvironment && row.key.startsWith(u'@') ? row.key.sliced(1) : row.key;
    variable.description = BruDescription::of(row.annotations);
    variable.enabled = row.enabled;
    variable.secret = isEnvironment
        ? isInSecrets
        : std::any_of(row.annotations.begin(), row.annotations.end(), isSecretMark);
    for (const BruAnnotation &annotation : row.annotations)
        variable.type = typeOf(annotation).value_or(variable.type);
    if (!variable.secret) // a value that stands in the file nevertheless is not taken for the secret
        variable.value = row.value;
    return variable;
}

QList<Variable> read(const BruText &text, bool areSecrets)
{
    QList<Variable> variables;
    for (const BruEntry *entry : text.entries(blocksOf(text, areSecrets)))
        variables.append(variableOf(text, entry->row, areSecrets));
    return variables;
}

/// What the entry \a base says after its variable \a old has become \a variable.
BruRow changed(const BruText &text, BruRow base, const Variable &old, const Variable &variable)
{
    const bool isEnvironment = text.dialect() == BruDialect::Environment;
    if (old.name != variable.name)
        base.key = (!isEnvironment && base.key.startsWith(u'@') ? u"@"_s : QString()) + variable.name;
    base.enabled = variable.enabled;
    if (old.value != variable.value || old.secret != variable.secret)
        base.value = variable.secret ? QString() : variable.value;
    if (old.type != variable.type) {
        base.annotations.removeIf(
            [](const BruAnnotation &annotation) { return typeOf(annotation).has_value(); });
        if (variable.type != Variable::Type::String)
            base.annotations.prepend({types[int(variable.type)].name, {}});
    }
    if (old.description != variable.description)
        BruDescription::set(base.annotations, variable.description);
    if (!isEnvironment && old.secret != variable.secret) {
        base.annotations.removeIf(isSecretMark);
        if (variable.secret)
            base.annotations.prepend({SecretMark, {}});
    }
    return base;
}

QString wholeRow(const Variable &variable)
{
    const int flags = int(variable.enabled) + 2 * int(variable.secret) + 4 * int(variable.type);
    return QStringList{variable.name, variable.value, variable.description, QString::number(flags)}.join(
        u'\0');
}

void putList(const BruText &text, bool areSecrets, const QList<Variable> &after, BruEdit &edit)
{
    const QByteArrayList blocks = blocksOf(text, areSecrets);
    const QList<const BruEntry *> entries = text.entries(blocks);
    const QList<Variable> before = read(text, areSecrets);
    if (before == after)
        return;
    const QList<int> partners =
        NodeAlign::partnersOf(before, after, wholeRow, [](const Variable &each) { return each.name; });
    QList<BruEdit::Row> rows;
    for (qsizetype i = 0; i < after.size(); ++i) {
        const int old = partners.at(i);
        rows.append({old,
                     old < 0 ? changed(text, {}, {.secret = areSecrets}, after.at(i))
                             : changed(text, entries.at(old)->row, before.at(old), after.at(i))});
    }
    edit.setRows(blocks, rows);
}

} // namespace

QList<Variable> readVariables(const BruText &text)
{
    QList<Variable> variables = read(text, false);
    if (text.dialect() == BruDialect::Environment)
        variables += read(text, true);
    return variables;
}

void putVariables(const BruText &text, const QList<Variable> &variables, BruEdit &edit)
{
    QList<Variable> open;
    QList<Variable> secret;
    for (Variable variable : variables) {
        if (variable.secret)
            variable.value.clear();
        const bool isApart = variable.secret && text.dialect() == BruDialect::Environment;
        (isApart ? secret : open).append(variable);
    }
    putList(text, false, open, edit);
    if (text.dialect() == BruDialect::Environment)
        putList(text, true, secret, edit);
}

} // namespace Fingerpost::BruRows

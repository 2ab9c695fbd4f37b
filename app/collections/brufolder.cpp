// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/brufolder.h"

#include "collections/bruauth.h"
#include "collections/brulimits.h"
#include "collections/brurows.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

using BruAuth::Owner;
using BruLimits::part;

const QByteArray Color("color");

Owner ownerOf(FolderFile::Kind kind)
{
    return kind == FolderFile::Kind::Collection ? Owner::Collection : Owner::Folder;
}

FolderSettings folderOf(const BruText &text, Owner owner)
{
    FolderSettings folder;
    if (owner == Owner::Folder) {
        folder.name = text.value(BruNames::Meta, u"name"_s);
        folder.seq = text.value(BruNames::Meta, u"seq"_s).toDouble();
    }
    folder.headers = BruRows::read(text, BruNames::Headers);
    folder.auth = BruAuth::readAuth(text, owner);
    folder.variables = BruRows::readVariables(text);
    folder.settings = BruAuth::readSettings(text, owner);
    folder.docs = text.text(BruNames::Docs);
    return folder;
}

QList<Variable> withoutSecrets(QList<Variable> variables)
{
    for (Variable &variable : variables) {
        if (variable.secret)
            variable.value.clear();
    }
    return variables;
}

/// The part of a folder that a file does not say as it should; empty when it says all.
QString difference(const FolderSettings &said, const FolderSettings &before, const FolderSettings &wanted)
{
    if (said.name != wanted.name)
        return part(QT_TRANSLATE_NOOP("Fingerpost::Collections", "the name"));
    if (said.headers != wanted.headers)
        return part(QT_TRANSLATE_NOOP("Fingerpost::Collections", "a header"));
    const bool isOther = said.auth.kind == AuthSetting::Kind::Other && before.auth == said.auth;
    if (!(isOther && wanted.auth.kind == said.auth.kind)
        && BruAuth::written(said.auth) != BruAuth::written(wanted.auth))
        return part(QT_TRANSLATE_NOOP("Fingerpost::Collections", "the authentication"));
    if (said.variables != withoutSecrets(wanted.variables))
        return part(QT_TRANSLATE_NOOP("Fingerpost::Collections", "a variable"));
    if (said.settings != wanted.settings)
        return part(QT_TRANSLATE_NOOP("Fingerpost::Collections", "a setting"));
    if (said.docs != wanted.docs)
        return part(QT_TRANSLATE_NOOP("Fingerpost::Collections", "the documentation"));
    return {};
}

void putMeta(const BruText &text, const FolderSettings &before, const FolderSettings &folder, BruEdit &edit)
{
    if (text.isEmpty() || before.name != folder.name)
        edit.setValue(BruNames::Meta, u"name"_s, folder.name, BruAuth::metaOrder());
    if (before.seq != folder.seq && folder.seq == 0)
        edit.removeKey(BruNames::Meta, u"seq"_s);
    else if (before.seq != folder.seq)
        edit.setValue(BruNames::Meta, u"seq"_s, QString::number(folder.seq, 'g', 15), BruAuth::metaOrder());
}

Environment environmentOf(const BruText &text)
{
    return {{}, text.value({Color}, {}), BruRows::readVariables(text)};
}

} // namespace

Requests::Result<FolderSettings> BruFolder::read(const QByteArray &bytes, FolderFile::Kind kind)
{
    const auto text = BruText::parse(bytes, BruDialect::Folder);
    return text ? Requests::Result<FolderSettings>(folderOf(*text, ownerOf(kind))) : text.error();
}

Requests::Result<QByteArray> BruFolder::write(const QByteArray &original, const FolderSettings &folder,
                                              FolderFile::Kind kind)
{
    const auto text = BruText::parse(original, BruDialect::Folder);
    if (!text)
        return text.error();
    const Owner owner = ownerOf(kind);
    const FolderSettings before = folderOf(*text, owner);
    FolderSettings wanted = folder;
    BruEdit edit(*text);
    if (owner == Owner::Folder)
        putMeta(*text, before, folder, edit);
    else
        wanted.name.clear();
    if (before.headers != folder.headers)
        BruRows::put(*text, BruNames::Headers, BruRows::Rows::Plain, folder.headers, edit);
    BruAuth::putAuth(*text, owner, folder.auth, edit);
    BruRows::putVariables(*text, folder.variables, edit);
    BruAuth::putSettings(*text, owner, folder.settings, edit);
    if (before.docs != folder.docs)
        edit.setText(BruNames::Docs, folder.docs);
    const QByteArray bytes = edit.bytes();
    if (bytes == original)
        return original;
    const auto said = BruText::parse(bytes, BruDialect::Folder);
    if (!said)
        return BruLimits::refusal(QString(), said.error());
    const QString lost = difference(folderOf(*said, owner), before, wanted);
    return lost.isEmpty() ? Requests::Result<QByteArray>(bytes) : BruLimits::refusal(lost);
}

Requests::Result<Environment> BruEnvironment::read(const QByteArray &bytes)
{
    const auto text = BruText::parse(bytes, BruDialect::Environment);
    return text ? Requests::Result<Environment>(environmentOf(*text)) : text.error();
}

Requests::Result<QByteArray> BruEnvironment::write(const QByteArray &original, const Environment &environment)
{
    const auto text = BruText::parse(original, BruDialect::Environment);
    if (!text)
        return text.error();
    const Environment before = environmentOf(*text);
    BruEdit edit(*text);
    BruRows::putVariables(*text, environment.variables, edit);
    if (environment.variables.isEmpty() && (text->isEmpty() || !before.variables.isEmpty()))
        edit.addBlock("vars"); // as Bruno does
    if (before.color != environment.color)
        edit.setLine(Color, environment.color);
    const QByteArray bytes = edit.bytes();
    if (bytes == original)
        return original;
    const auto said = BruText::parse(bytes, BruDialect::Environment);
    if (!said)
        return BruLimits::refusal(QString(), said.error());
    Environment wanted = environment;
    wanted.variables = withoutSecrets(environment.variables);
    std::stable_partition(wanted.variables.begin(), wanted.variables.end(),
                          [](const Variable &variable) { return !variable.secret; });
    const Environment now = environmentOf(*said);
    if (now.variables != wanted.variables)
        return BruLimits::refusal(part(QT_TRANSLATE_NOOP("Fingerpost::Collections", "a variable")));
    if (now.color != wanted.color)
        return BruLimits::refusal(part(QT_TRANSLATE_NOOP("Fingerpost::Collections", "the color")));
    return bytes;
}

} // namespace Fingerpost

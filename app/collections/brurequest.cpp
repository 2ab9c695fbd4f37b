// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/brurequest.h"

#include "collections/bruassertions.h"
#include "collections/bruauth.h"
#include "collections/brubody.h"
#include "collections/brulimits.h"
#include "collections/brurows.h"
#include "collections/fileparams.h"
#include "collections/refusal.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::BruRequest {

namespace {

const QByteArrayList Query{"params:query", "query"};
const QByteArrayList Path{"params:path"};

using BruAuth::Owner;
using BruLimits::part;
using BruRows::Rows;

/// Why the file is no HTTP request; empty when it is one.
QString problemOf(const BruText &text)
{
    const QString type = typeOf(text);
    if (type.isEmpty())
        return QCoreApplication::translate("Fingerpost::Collections", "This file holds no request.");
    if (type != "http"_L1)
        return QCoreApplication::translate("Fingerpost::Collections",
                                           "Requests of the type \"%1\" cannot be opened yet.")
            .arg(type);
    return {};
}

RequestDraft draftOf(const BruText &text)
{
    RequestDraft draft;
    draft.name = text.value(BruNames::Meta, u"name"_s);
    draft.seq = text.value(BruNames::Meta, u"seq"_s).toDouble();
    if (const BruEntry *tags = text.entry(BruNames::Meta, u"tags"_s))
        draft.tags = tags->items.value_or(QStringList());
    draft.method = methodOf(text);
    draft.url = text.value(BruText::methodBlocks(), u"url"_s);
    FileParams::take(draft, BruRows::read(text, Query));
    draft.pathParams = BruRows::read(text, Path);
    draft.headers = BruRows::read(text, BruNames::Headers);
    BruBody::read(text, draft);
    draft.auth = BruAuth::readAuth(text, Owner::Request);
    draft.variables = BruRows::readVariables(text);
    draft.assertions = BruAssertions::read(text);
    draft.settings = BruAuth::readSettings(text, Owner::Request);
    draft.docs = text.text(BruNames::Docs);
    return draft;
}

void putMeta(const BruText &text, const RequestDraft &before, const RequestDraft &draft, BruEdit &edit)
{
    const QStringList &order = BruAuth::metaOrder();
    if (text.isEmpty()) {
        edit.setValue(BruNames::Meta, u"name"_s, draft.displayName(), order);
        edit.setValue(BruNames::Meta, u"type"_s, u"http"_s, order);
    } else if (before.name != draft.name) {
        edit.setValue(BruNames::Meta, u"name"_s, draft.name, order);
    }
    if (before.seq != draft.seq && draft.seq == 0)
        edit.removeKey(BruNames::Meta, u"seq"_s);
    else if (before.seq != draft.seq)
        edit.setValue(BruNames::Meta, u"seq"_s, QString::number(draft.seq, 'g', 15), order);
    if (before.tags != draft.tags && draft.tags.isEmpty())
        edit.removeKey(BruNames::Meta, u"tags"_s);
    else if (before.tags != draft.tags)
        edit.setItems(BruNames::Meta, u"tags"_s, draft.tags, order);
}

void putMethod(const BruText &text, const RequestDraft &before, const RequestDraft &draft, BruEdit &edit)
{
    const QByteArrayList &blocks = BruText::methodBlocks();
    if (text.isEmpty() || before.method != draft.method) {
        const QByteArray name = draft.method.toLower();
        const bool isOwn = name == "http" || !blocks.contains(name);
        edit.rename(blocks, isOwn ? QByteArray("http") : name);
        if (isOwn)
            edit.setValue(blocks, u"method"_s, QString::fromUtf8(draft.method), BruAuth::methodOrder());
        else
            edit.removeKey(blocks, u"method"_s);
    }
    if (text.isEmpty() || before.url != draft.url)
        edit.setValue(blocks, u"url"_s, draft.url, BruAuth::methodOrder());
}

/// \a draft as it is read back from a file.
RequestDraft written(const RequestDraft &draft, const RequestDraft &before, bool isNew)
{
    RequestDraft wanted = draft;
    if (isNew && wanted.name.isEmpty())
        wanted.name = draft.displayName();
    FileParams::take(wanted, draft.params);
    // What cannot be edited here is as it was.
    const auto isOther = [](const RequestDraft &one) { return one.auth.kind == AuthSetting::Kind::Other; };
    wanted.auth = BruAuth::written(isOther(draft) && isOther(before) ? before.auth : draft.auth);
    for (Variable &variable : wanted.variables) {
        if (variable.secret)
            variable.value.clear();
    }
    wanted.assertions = BruAssertions::written(draft.assertions);
    if (wanted.bodyKind == BodyKind::Other && before.bodyKind == BodyKind::Other)
        wanted.otherBodyType = before.otherBodyType;
    return wanted;
}

/// The part of a request that a file does not say as it should; empty when it says all.
QString difference(const RequestDraft &said, const RequestDraft &wanted)
{
    if (said.name != wanted.name)
        return part(QT_TRANSLATE_NOOP("Fingerpost::Collections", "the name"));
    if (said.method != wanted.method)
        return part(QT_TRANSLATE_NOOP("Fingerpost::Collections", "the method"));
    if (said.url != wanted.url)
        return part(QT_TRANSLATE_NOOP("Fingerpost::Collections", "the URL"));
    if (said.params != wanted.params || said.pathParams != wanted.pathParams)
        return part(QT_TRANSLATE_NOOP("Fingerpost::Collections", "a parameter"));
    if (said.headers != wanted.headers)
        return part(QT_TRANSLATE_NOOP("Fingerpost::Collections", "a header"));
    if (!BruBody::isSame(said, wanted))
        return part(QT_TRANSLATE_NOOP("Fingerpost::Collections", "the body"));
    if (BruAuth::written(said.auth) != wanted.auth)
        return part(QT_TRANSLATE_NOOP("Fingerpost::Collections", "the authentication"));
    if (said.variables != wanted.variables)
        return part(QT_TRANSLATE_NOOP("Fingerpost::Collections", "a variable"));
    if (said.assertions != wanted.assertions)
        return part(QT_TRANSLATE_NOOP("Fingerpost::Collections", "an assertion"));
    if (said.settings != wanted.settings)
        return part(QT_TRANSLATE_NOOP("Fingerpost::Collections", "a setting"));
    if (said.docs != wanted.docs)
        return part(QT_TRANSLATE_NOOP("Fingerpost::Collections", "the documentation"));
    if (said.tags != wanted.tags)
        return part(QT_TRANSLATE_NOOP("Fingerpost::Collections", "a tag"));
    return {};
}

} // namespace

QString typeOf(const BruText &text)
{
    const QString type = text.value(BruNames::Meta, u"type"_s);
    const bool isHttp = text.find(BruText::methodBlocks()) >= 0;
    if (!type.isEmpty() && type != "http"_L1)
        return type;
    if (!isHttp && (text.has("grpc") || text.has("ws")))
        return text.has("grpc") ? u"grpc"_s : u"ws"_s;
    return isHttp ? u"http"_s : QString();
}

QByteArray methodOf(const BruText &text)
{
    const int block = text.find(BruText::methodBlocks());
    if (block < 0)
        return "GET";
    const QByteArray name = text.blocks().at(block).name;
    if (name != "http")
        return name.toUpper();
    const QString own = text.value(BruText::methodBlocks(), u"method"_s);
    return own.isEmpty() ? QByteArray("GET") : own.toUpper().toUtf8();
}

Requests::Result<RequestDraft> read(const QByteArray &bytes, const QString &path)
{
    const auto text = BruText::parse(bytes, BruDialect::Request);
    if (!text)
        return text.error();
    if (const QString problem = problemOf(*text); !problem.isEmpty())
        return refused(problem);
    RequestDraft draft = draftOf(*text);
    draft.id = RequestDraft::create().id;
    draft.path = path;
    return draft;
}

Requests::Result<QByteArray> write(const QByteArray &original, const RequestDraft &draft)
{
    const auto text = BruText::parse(original, BruDialect::Request);
    if (!text)
        return text.error();
    if (const QString problem = problemOf(*text); !text->isEmpty() && !problem.isEmpty())
        return refused(problem);
    const RequestDraft before = draftOf(*text);
    BruEdit edit(*text);
    putMeta(*text, before, draft, edit);
    putMethod(*text, before, draft, edit);
    if (before.params != draft.params)
        BruRows::put(*text, Query, Rows::Plain, draft.params, edit);
    if (before.pathParams != draft.pathParams)
        BruRows::put(*text, Path, Rows::Plain, draft.pathParams, edit);
    if (before.headers != draft.headers)
        BruRows::put(*text, BruNames::Headers, Rows::Plain, draft.headers, edit);
    BruBody::put(*text, before, draft, edit);
    BruAuth::putAuth(*text, Owner::Request, draft.auth, edit);
    BruRows::putVariables(*text, draft.variables, edit);
    if (before.assertions != draft.assertions)
        BruAssertions::put(*text, draft.assertions, edit);
    BruAuth::putSettings(*text, Owner::Request, draft.settings, edit);
    if (before.docs != draft.docs)
        edit.setText(BruNames::Docs, draft.docs);
    const QByteArray bytes = edit.bytes();
    if (bytes == original)
        return original;
    const auto said = BruText::parse(bytes, BruDialect::Request);
    if (!said)
        return BruLimits::refusal(QString(), said.error());
    const QString lost = difference(draftOf(*said), written(draft, before, text->isEmpty()));
    return lost.isEmpty() ? Requests::Result<QByteArray>(bytes) : BruLimits::refusal(lost);
}

} // namespace Fingerpost::BruRequest

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/brubody.h"

#include "collections/bruauth.h"
#include "collections/brurows.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::BruBody {

namespace {

using BruRows::Rows;

const QByteArrayList Json{"body:json", "body"};
const QByteArrayList OldJson{"body"};
const QByteArrayList Text{"body:text"};
const QByteArrayList Xml{"body:xml"};
const QByteArrayList Form{"body:form-urlencoded"};
const QByteArrayList Multipart{"body:multipart-form"};
const QByteArrayList File{"body:file"};

struct KindOfBody {
    BodyKind kind;
    QLatin1StringView mode;
    QLatin1StringView block; ///< people write its name too
};
constexpr KindOfBody bodyKinds[] = {
    {BodyKind::None, "none"_L1, "none"_L1},
    {BodyKind::Json, "json"_L1, "json"_L1},
    {BodyKind::Text, "text"_L1, "text"_L1},
    {BodyKind::Xml, "xml"_L1, "xml"_L1},
    {BodyKind::Form, "formUrlEncoded"_L1, "form-urlencoded"_L1},
    {BodyKind::Multipart, "multipartForm"_L1, "multipart-form"_L1},
    {BodyKind::File, "file"_L1, "file"_L1},
};

/// Which of the files is in use, as Bruno shows one; -1 for none.
int selectedFile(const QList<const BruEntry *> &files)
{
    for (int i = 0; i < files.size(); ++i) {
        if (files.at(i)->row.enabled)
            return i;
    }
    return files.isEmpty() ? -1 : 0;
}

void readFile(const BruText &text, RequestDraft &draft)
{
    const QList<const BruEntry *> files = text.entries(File);
    const int selected = selectedFile(files);
    if (selected < 0)
        return;
    const QString value = files.at(selected)->row.value;
    const qsizetype place = BruRows::typePlace(value);
    draft.filePath = BruRows::pathOf(value.left(place)).value_or(QString());
    const QString type = BruText::trimmed(value.mid(place));
    draft.fileContentType = type.mid(13).chopped(type.isEmpty() ? 0 : 1);
}

void putFile(const BruText &text, const RequestDraft &before, const RequestDraft &draft, BruEdit &edit)
{
    if (before.filePath == draft.filePath && before.fileContentType == draft.fileContentType)
        return;
    const QList<const BruEntry *> files = text.entries(File);
    const int selected = selectedFile(files);
    BruRow row;
    row.key = u"file"_s;
    if (selected >= 0)
        row = files.at(selected)->row;
    row.value = BruRows::fileText(draft.filePath);
    if (!draft.fileContentType.isEmpty())
        row.value += " @contentType("_L1 + draft.fileContentType + u')';
    QList<BruEdit::Row> rows;
    for (int i = 0; i < files.size(); ++i)
        rows.append({i, i == selected ? row : files.at(i)->row});
    if (selected < 0)
        rows.append({-1, row});
    const bool isNothing = draft.filePath.isEmpty() && draft.fileContentType.isEmpty();
    if (isNothing && rows.size() == 1)
        rows.clear();
    edit.setRows(File, rows);
}

} // namespace

void read(const BruText &text, RequestDraft &draft)
{
    const QString mode = text.value(BruText::methodBlocks(), u"body"_s);
    draft.bodyKind = mode.isEmpty() ? BodyKind::None : BodyKind::Other;
    for (const KindOfBody &kind : bodyKinds) {
        if (mode == kind.mode || mode == kind.block)
            draft.bodyKind = kind.kind;
    }
    if (draft.bodyKind == BodyKind::Other)
        draft.otherBodyType = mode;
    if (text.find(OldJson) >= 0)
        draft.bodyKind = BodyKind::Json; // in files of old the block alone says so
    draft.json = text.text(Json);
    draft.text = text.text(Text);
    draft.xml = text.text(Xml);
    draft.form = BruRows::read(text, Form);
    draft.multipart = BruRows::read(text, Multipart, Rows::Multipart);
    readFile(text, draft);
}

void put(const BruText &text, const RequestDraft &before, const RequestDraft &draft, BruEdit &edit)
{
    const bool isNew = text.isEmpty();
    for (const KindOfBody &kind : bodyKinds) {
        if (kind.kind != draft.bodyKind || (!isNew && before.bodyKind == draft.bodyKind))
            continue;
        if (text.find(OldJson) >= 0)
            edit.rename(OldJson, "body:json");
        edit.setValue(BruText::methodBlocks(), u"body"_s, kind.mode, BruAuth::methodOrder());
    }
    if (before.json != draft.json)
        edit.setText(Json, draft.json);
    if (before.text != draft.text)
        edit.setText(Text, draft.text);
    if (before.xml != draft.xml)
        edit.setText(Xml, draft.xml);
    if (before.form != draft.form)
        BruRows::put(text, Form, Rows::Plain, draft.form, edit);
    if (before.multipart != draft.multipart)
        BruRows::put(text, Multipart, Rows::Multipart, draft.multipart, edit);
    putFile(text, before, draft, edit);
}

bool isSame(const RequestDraft &one, const RequestDraft &other)
{
    const bool isSameKind = one.bodyKind == other.bodyKind
        && (one.bodyKind != BodyKind::Other || one.otherBodyType == other.otherBodyType);
    return isSameKind && one.json == other.json && one.text == other.text && one.xml == other.xml
        && one.form == other.form && one.multipart == other.multipart && one.filePath == other.filePath
        && one.fileContentType == other.fileContentType;
}

} // namespace Fingerpost::BruBody

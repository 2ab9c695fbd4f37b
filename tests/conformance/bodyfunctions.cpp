// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "functions.h"

#include <qrequests/body.h>
#include <qrequests/utils.h>
#include <qrequests/variants.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

/// Only says its size.
class SizeOnly : public BodySource {
public:
    [[nodiscard]] qint64 size() const override { return 5; }
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> open() override { return Error(); }
    [[nodiscard]] bool isRewindable() const override { return false; }
};

/// 0 where it is not known, as in Requests.
Answer length(qint64 size)
{
    return QJsonValue(qMax(qint64(0), size));
}

Answer bodyLength(Call &call)
{
    const QString type = typeOf(call.args.at(0));
    if (type == "file"_L1 || type == "stream"_L1)
        return length(call.reader.data(call.args.at(0)).source()->size());
    return length(lengthOf(call.variant(0)));
}

Answer bodyLengthOf(Call &call)
{
    const QString what = call.text(0);
    if (what == "len_attr"_L1)
        return length(Data(std::make_shared<SizeOnly>()).source()->size());
    if (what == "list"_L1)
        return length(lengthOf(QVariantList{1, 2, 3, 4}));
    return length(lengthOf(QVariant::fromValue(QObject().metaObject())));
}

Answer fileName(Call &call)
{
    if (typeOf(call.args.at(0)) == "bytes"_L1)
        return bytesValue(guessFileName(call.latin1(0)));
    return textValue(guessFileName(call.text(0)));
}

Answer slicesOf(Call &call)
{
    return QJsonValue(QJsonArray::fromStringList(slices(call.text(0), call.args.at(1).toInt())));
}

QJsonArray itemsOf(const Fields &fields)
{
    QJsonArray items;
    for (const Field &field : fields)
        items.append(QJsonArray{QString::fromUtf8(field.key), QString::fromUtf8(field.value)});
    return items;
}

Answer toKeyValueList(Call &call)
{
    const auto fields = fieldsFromVariant(call.variant(0));
    if (!fields)
        return fields.error();
    if (!fields.value())
        return {};
    QJsonArray tuples;
    for (const QJsonValue &item : itemsOf(*fields.value()))
        tuples.append(tupleValue(item.toArray()));
    return QJsonValue(tuples);
}

Answer fromKeyValueList(Call &call)
{
    const auto fields = uniqueFieldsFromVariant(call.variant(0));
    if (!fields)
        return fields.error();
    return fields.value() ? Answer(dictValue(itemsOf(*fields.value()))) : Answer();
}

/// Python tells text of bytes below 128 from other text; here it is what UTF-8 and Latin-1 write alike.
Answer isAscii(Call &call)
{
    return QJsonValue(call.text(0).toUtf8() == call.text(0).toLatin1());
}

} // namespace

Functions bodyFunctions()
{
    return {
        {u"body_length"_s, bodyLength},         {u"body_length_of"_s, bodyLengthOf},
        {u"guess_filename"_s, fileName},        {u"iter_slices"_s, slicesOf},
        {u"to_key_val_list"_s, toKeyValueList}, {u"from_key_val_list"_s, fromKeyValueList},
        {u"unicode_is_ascii"_s, isAscii},
    };
}

} // namespace Conformance

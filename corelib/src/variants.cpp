// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/variants.h>

#include <qrequests/utils.h>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

using Pairs = QList<std::pair<QVariant, QVariant>>;

/// A map's entries, or a list of lists of two; nothing when it is neither.
std::optional<Pairs> pairsOf(const QVariant &value)
{
    Pairs out;
    if (value.typeId() == QMetaType::QVariantMap) {
        const QVariantMap map = value.toMap();
        for (auto it = map.begin(); it != map.end(); ++it)
            out.append({it.key(), it.value()});
        return out;
    }
    if (value.typeId() != QMetaType::QVariantList)
        return {};
    for (const QVariant &item : value.toList()) {
        const QVariantList pair = item.toList();
        if (item.typeId() != QMetaType::QVariantList || pair.size() != 2)
            return {};
        out.append({pair.at(0), pair.at(1)});
    }
    return out;
}

/// As FieldText writes it; null for null.
QByteArray fieldText(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr:
        return {};
    case QMetaType::QByteArray:
        return value.toByteArray();
    case QMetaType::Bool:
        return FieldText(value.toBool()).bytes();
    case QMetaType::Double:
    case QMetaType::Float:
        return FieldText(value.toDouble()).bytes();
    default:
        return FieldText(value.toString()).bytes();
    }
}

Error notPairs(const QVariant &value)
{
    return Error(
        Error::RequestException,
        u"A value of the type %1 cannot be read as names and values: give a map or a list of pairs."_s.arg(
            QString::fromLatin1(value.metaType().name())));
}

} // namespace

Result<std::optional<Fields>> fieldsFromVariant(const QVariant &value)
{
    if (!value.isValid() || value.typeId() == QMetaType::Nullptr)
        return std::optional<Fields>();
    const std::optional<Pairs> pairs = pairsOf(value);
    if (!pairs)
        return notPairs(value);
    Fields out;
    for (const auto &[key, several] : *pairs) {
        const QVariantList values =
            several.typeId() == QMetaType::QVariantList ? several.toList() : QVariantList{several};
        for (const QVariant &one : values)
            out.append({fieldText(key), fieldText(one)});
    }
    return std::optional(out);
}

Result<std::optional<Fields>> uniqueFieldsFromVariant(const QVariant &value)
{
    Result<std::optional<Fields>> fields = fieldsFromVariant(value);
    if (!fields || !fields.value())
        return fields;
    Fields out;
    for (const Field &field : std::as_const(*fields.value())) {
        out.removeIf([&field](const Field &other) { return other.key == field.key; });
        out.append(field);
    }
    return std::optional(out);
}

Result<Headers> headersFromVariant(const QVariant &value)
{
    const std::optional<Pairs> pairs = value.isValid() ? pairsOf(value) : Pairs();
    if (!pairs)
        return notPairs(value);
    Headers out;
    for (const auto &[name, field] : *pairs) {
        const bool text = field.typeId() == QMetaType::QString || field.typeId() == QMetaType::QByteArray;
        if (!text && field.isValid()) {
            return Error(Error::InvalidHeader,
                         u"The value of the header “%1” is of the type %2: give it as text."_s.arg(
                             name.toString(), QString::fromLatin1(field.metaType().name())));
        }
        const Header header{fieldText(name), fieldText(field)};
        if (Result<void> valid = checkHeaderValidity(header); !valid)
            return valid.error();
        out.set(header.name, header.value);
    }
    return out;
}

QVariant encodeParams(const QVariant &value)
{
    const Result<std::optional<Fields>> fields = fieldsFromVariant(value);
    if (!fields || !fields.value())
        return value;
    return QString::fromLatin1(encodeParams(Params(*fields.value())));
}

qint64 lengthOf(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        return value.toString().toUtf8().size();
    case QMetaType::QByteArray:
        return value.toByteArray().size();
    case QMetaType::QVariantList:
        return value.toList().size();
    case QMetaType::QVariantMap:
        return value.toMap().size();
    default:
        return -1;
    }
}

} // namespace Requests

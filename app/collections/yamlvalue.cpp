// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/yamlvalue.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr auto CoreTags = "tag:yaml.org,2002:"_L1;

bool isNullWord(QByteArrayView text)
{
    return text.isEmpty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

bool isBooleanWord(QByteArrayView text)
{
    return text == "true" || text == "True" || text == "TRUE" || text == "false" || text == "False"
        || text == "FALSE";
}

bool isCoreNumber(const QByteArray &text)
{
    static const QRegularExpression number(
        uR"(\A(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z)"_s);
    return text.size() < 400 && number.match(QString::fromUtf8(text)).hasMatch();
}

} // namespace

YamlValue::YamlValue(const QString &text)
    : m_type(Type::String)
    , m_text(QString::fromUtf8(text.toUtf8())) // what is no Unicode cannot be written
{
}

YamlValue YamlValue::boolean(bool value)
{
    YamlValue made;
    made.m_type = Type::Boolean;
    made.m_text = value ? u"true"_s : u"false"_s;
    return made;
}

YamlValue YamlValue::number(double value)
{
    YamlValue made;
    made.m_type = Type::Number;
    made.m_text = QString::number(value, 'g', 17);
    for (int digits = 1; digits < 17; ++digits) {
        const QString shorter = QString::number(value, 'g', digits);
        if (shorter.toDouble() == value && !shorter.contains(u'e')) {
            made.m_text = shorter;
            break;
        }
    }
    return made;
}

YamlValue YamlValue::sequence(const QList<YamlValue> &items)
{
    YamlValue made;
    made.m_type = Type::Sequence;
    made.m_items = items;
    return made;
}

YamlValue YamlValue::mapping(const QList<Entry> &entries)
{
    YamlValue made;
    made.m_type = Type::Mapping;
    for (const Entry &entry : entries)
        made.set(entry.first, entry.second);
    return made;
}

YamlValue::Type YamlValue::typeOf(const YamlNode &node)
{
    switch (node.kind) {
    case YamlNode::Kind::Mapping:
        return Type::Mapping;
    case YamlNode::Kind::Sequence:
        return Type::Sequence;
    case YamlNode::Kind::Alias:
        return Type::Other;
    case YamlNode::Kind::Scalar:
        break;
    }
    if (!node.tag.isEmpty() && node.tag != "!")
        return node.tag == QByteArray("tag:yaml.org,2002:str") ? Type::String : Type::Other;
    if (node.style != YamlNode::Style::Plain || node.tag == "!")
        return Type::String;
    if (isNullWord(node.text))
        return Type::Null;
    if (isBooleanWord(node.text))
        return Type::Boolean;
    return isCoreNumber(node.text) ? Type::Number : Type::String;
}

YamlValue YamlValue::of(const YamlText &text, int number)
{
    const YamlNode &node = text.node(text.resolved(number));
    YamlValue value;
    value.m_type = typeOf(node);
    if (value.m_type == Type::Other || !value.isScalar()) {
        if (!QString::fromUtf8(node.tag).startsWith(CoreTags) || value.m_type == Type::Other)
            value.m_tag = QString::fromUtf8(node.tag);
    }
    if (node.kind == YamlNode::Kind::Scalar) {
        if (value.m_type != Type::Null)
            value.m_text = QString::fromUtf8(node.text);
        return value;
    }
    const bool isMapping = node.kind == YamlNode::Kind::Mapping;
    for (qsizetype i = 0; i < node.children.size(); ++i) {
        if (isMapping && i % 2 == 0) {
            const YamlNode &key = text.node(text.resolved(node.children.at(i)));
            // A key of several parts cannot be asked for; its place says enough to tell it from others.
            value.m_keys.append(key.kind == YamlNode::Kind::Scalar ? QString::fromUtf8(key.text)
                                                                   : u"?%1"_s.arg(i));
        } else {
            value.m_items.append(of(text, node.children.at(i)));
        }
    }
    return value;
}

void YamlValue::set(const QString &key, const YamlValue &value)
{
    const qsizetype at = m_keys.indexOf(key);
    if (at >= 0)
        m_items[at] = value;
    else
        insert(m_keys.size(), key, value);
}

void YamlValue::insert(qsizetype index, const QString &key, const YamlValue &value)
{
    m_keys.insert(index, key);
    m_items.insert(index, value);
}

void YamlValue::remove(const QString &key)
{
    if (const qsizetype at = m_keys.indexOf(key); at >= 0) {
        m_keys.removeAt(at);
        m_items.removeAt(at);
    }
}

void YamlValue::append(const YamlValue &value)
{
    m_items.append(value);
}

} // namespace Fingerpost

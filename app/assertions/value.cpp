// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assertions/value.h"

#include "environments/jsonpath.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

using Kind = AssertionValue::Kind;
using Node = JsonTree::Node;

constexpr qsizetype MostShown = 200; ///< characters of a value in a message
constexpr qsizetype MostHidden = 16 * 1024; ///< characters that are looked at for secrets before it is cut

bool areSame(const JsonTree &a, Node one, const JsonTree &b, Node other);

bool areElementsSame(const JsonTree &a, Node one, const JsonTree &b, Node other)
{
    Node right = b.firstChild(other);
    for (Node left = a.firstChild(one); left != JsonTree::none; left = a.nextSibling(left)) {
        if (!areSame(a, left, b, right))
            return false;
        right = b.nextSibling(right);
    }
    return true;
}

bool areMembersSame(const JsonTree &a, Node one, const JsonTree &b, Node other)
{
    // Members mostly stand in the same order; where they do not, they are looked up.
    Node right = b.firstChild(other);
    for (Node left = a.firstChild(one); left != JsonTree::none; left = a.nextSibling(left)) {
        const QString key = a.key(left);
        const Node partner = b.key(right) == key ? right : b.member(other, key);
        if (partner == JsonTree::none || !areSame(a, left, b, partner))
            return false;
        right = b.nextSibling(right);
    }
    return true;
}

/// A tree is no deeper than JsonTree::maximumDepth.
bool areSame(const JsonTree &a, Node one, const JsonTree &b, Node other)
{
    if (a.kind(one) != b.kind(other) || a.count(one) != b.count(other))
        return false;
    switch (a.kind(one)) {
    case JsonTree::Kind::Number:
        return compareJsonNumbers(a.token(one), b.token(other)) == 0;
    case JsonTree::Kind::String:
        return a.text(one) == b.text(other);
    case JsonTree::Kind::Array:
        return areElementsSame(a, one, b, other);
    case JsonTree::Kind::Object:
        return areMembersSame(a, one, b, other);
    default:
        return true;
    }
}

QString assertionWords(const char *text)
{
    return QCoreApplication::translate("Fingerpost::Assertions", text);
}

} // namespace

AssertionValue AssertionValue::null()
{
    AssertionValue value;
    value.m_kind = Kind::Null;
    value.m_text = u"null"_s;
    return value;
}

AssertionValue AssertionValue::boolean(bool truth)
{
    AssertionValue value;
    value.m_kind = Kind::Boolean;
    value.m_text = truth ? u"true"_s : u"false"_s;
    return value;
}

AssertionValue AssertionValue::number(const QString &token)
{
    AssertionValue value;
    value.m_kind = Kind::Number;
    value.m_text = token;
    return value;
}

AssertionValue AssertionValue::string(const QString &text)
{
    AssertionValue value;
    value.m_kind = Kind::String;
    value.m_text = text;
    return value;
}

AssertionValue AssertionValue::of(const std::shared_ptr<const JsonTree> &tree, JsonTree::Node node)
{
    if (!tree || node == JsonTree::none)
        return {};
    switch (tree->kind(node)) {
    case JsonTree::Kind::Null:
        return null();
    case JsonTree::Kind::False:
    case JsonTree::Kind::True:
        return boolean(tree->kind(node) == JsonTree::Kind::True);
    case JsonTree::Kind::Number:
        return number(tree->text(node));
    case JsonTree::Kind::String:
        return string(tree->text(node));
    case JsonTree::Kind::Array:
    case JsonTree::Kind::Object:
        break;
    }
    AssertionValue value;
    value.m_kind = tree->kind(node) == JsonTree::Kind::Array ? Kind::Array : Kind::Object;
    value.m_text = tree->text(node);
    value.m_tree = tree;
    value.m_node = node;
    return value;
}

AssertionValue AssertionValue::literal(const QString &text)
{
    static const QRegularExpression jsonNumber(uR"(\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z)"_s);
    const QString trimmed = text.trimmed();
    if (trimmed == "true"_L1 || trimmed == "false"_L1)
        return boolean(trimmed == "true"_L1);
    if (trimmed == "null"_L1)
        return null();
    if (trimmed == "undefined"_L1)
        return {};
    for (const QChar quote : {u'"', u'\''}) {
        if (trimmed.size() > 1 && trimmed.startsWith(quote) && trimmed.endsWith(quote))
            return string(trimmed.mid(1, trimmed.size() - 2));
    }
    return jsonNumber.match(trimmed).hasMatch() ? number(trimmed) : string(trimmed);
}

qsizetype AssertionValue::length() const
{
    if (m_kind == Kind::String)
        return m_text.size();
    return isContainer() ? m_tree->count(m_node) : -1;
}

AssertionValue AssertionValue::member(const QString &name) const
{
    if (m_kind == Kind::Object)
        return of(m_tree, m_tree->member(m_node, name));
    if (name == "length"_L1 && (m_kind == Kind::Array || m_kind == Kind::String))
        return number(QString::number(length()));
    if (m_kind != Kind::Array)
        return {};
    bool isIndex = false;
    int left = name.toInt(&isIndex);
    if (!isIndex || left < 0 || left >= m_tree->count(m_node))
        return {};
    Node node = m_tree->firstChild(m_node);
    while (left-- > 0)
        node = m_tree->nextSibling(node);
    return of(m_tree, node);
}

QList<AssertionValue> AssertionValue::elements() const
{
    QList<AssertionValue> all;
    if (m_kind != Kind::Array)
        return all;
    for (Node node = m_tree->firstChild(m_node); node != JsonTree::none; node = m_tree->nextSibling(node))
        all.append(of(m_tree, node));
    return all;
}

bool AssertionValue::isSame(const AssertionValue &other) const
{
    if (m_kind != other.m_kind)
        return false;
    if (m_kind == Kind::Number)
        return compareJsonNumbers(m_text.toLatin1(), other.m_text.toLatin1()) == 0;
    if (isContainer())
        return areSame(*m_tree, m_node, *other.m_tree, other.m_node);
    return m_text == other.m_text;
}

QString AssertionValue::shown(const Hide &hide) const
{
    if (m_kind == Kind::Undefined)
        return u"undefined"_s;
    QString text = m_text;
    if (text.size() > MostShown) {
        text.truncate(MostHidden);
        if (hide)
            text = hide(text);
        text = text.left(MostShown) + u'\u2026';
    }
    return m_kind == Kind::String ? u'"' + text + u'"' : text;
}

QString AssertionValue::described(const Hide &hide) const
{
    switch (m_kind) {
    case Kind::Number:
        return assertionWords(QT_TRANSLATE_NOOP("Fingerpost::Assertions", "the number %1")).arg(shown(hide));
    case Kind::String:
        return assertionWords(QT_TRANSLATE_NOOP("Fingerpost::Assertions", "the text %1")).arg(shown(hide));
    case Kind::Array:
        return assertionWords(QT_TRANSLATE_NOOP("Fingerpost::Assertions", "the array %1")).arg(shown(hide));
    case Kind::Object:
        return assertionWords(QT_TRANSLATE_NOOP("Fingerpost::Assertions", "the object %1")).arg(shown(hide));
    default:
        return shown(hide);
    }
}

} // namespace Fingerpost

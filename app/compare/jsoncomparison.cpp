// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/jsoncomparison.h"

#include "compare/jsoncomparer.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {
constexpr int IndentOfLevel = 2;
constexpr int DeepestIndent = 100; // levels; deeper ones stand below one another
} // namespace

JsonComparison::JsonComparison(JsonTree left, JsonTree right)
    : m_left(std::move(left))
    , m_right(std::move(right))
{
}

std::shared_ptr<const JsonComparison>
JsonComparison::compare(JsonTree left, JsonTree right, const QList<JsonPath> &ignored, const Proceed &proceed)
{
    std::shared_ptr<JsonComparison> made(new JsonComparison(std::move(left), std::move(right)));
    if (!JsonComparer(*made, ignored, proceed).run())
        return {};
    return made;
}

QByteArray JsonComparison::rowText(const JsonTree &tree, JsonTree::Node node, const Row &row)
{
    if (node == JsonTree::none)
        return {};
    const bool isObject = tree.kind(node) == JsonTree::Kind::Object;
    QByteArray text(qMin(int(row.depth), DeepestIndent) * IndentOfLevel, ' ');
    if (row.part == Part::Closing)
        return text + (isObject ? '}' : ']');
    if (const QByteArrayView key = tree.keyToken(node); !key.isEmpty())
        text += key.toByteArray() + ": ";
    if (row.part == Part::Opening)
        return text + (isObject ? '{' : '[');
    if (!tree.isContainer(node))
        return text + tree.token(node).toByteArray();
    if (tree.count(node) == 0)
        return text + (isObject ? "{}" : "[]");
    return text + (isObject ? "{\u2026}" : "[\u2026]"); // ignored as a whole
}

ComparedRow JsonComparison::row(qint64 index) const
{
    const Row &row = m_rows[size_t(index)];
    ComparedRow shown;
    shown.difference = row.difference;
    setShownTexts(shown, rowText(m_left, row.left, row), rowText(m_right, row.right, row));
    return shown;
}

qint64 JsonComparison::placeIn(const JsonTree &tree, JsonTree::Node parent, JsonTree::Node node)
{
    qint64 place = 0;
    for (JsonTree::Node child = tree.firstChild(parent); child != node; child = tree.nextSibling(child))
        ++place;
    return place;
}

QString JsonComparison::path(qint64 index) const
{
    static const QRegularExpression plain(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
    QString path;
    for (qint64 at = index; at >= 0 && m_rows[size_t(at)].parent >= 0; at = m_rows[size_t(at)].parent) {
        const Row &row = m_rows[size_t(at)];
        const Row &parent = m_rows[size_t(row.parent)];
        const bool isLeft = row.left != JsonTree::none;
        const JsonTree &tree = isLeft ? m_left : m_right;
        const JsonTree::Node node = isLeft ? row.left : row.right;
        const JsonTree::Node holder = isLeft ? parent.left : parent.right;
        if (tree.kind(holder) == JsonTree::Kind::Array) {
            path.prepend(u'[' + QString::number(placeIn(tree, holder, node)) + u']');
        } else {
            const QString key = tree.key(node);
            const bool isPlain = plain.match(key).hasMatch();
            path.prepend(isPlain ? QString(u'.' + key)
                                 : QString(u'[' + QString::fromUtf8(tree.keyToken(node)) + u']'));
        }
    }
    return u'$' + path;
}

} // namespace Fingerpost

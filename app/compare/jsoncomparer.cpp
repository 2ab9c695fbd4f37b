// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/jsoncomparer.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qint64 RowsBetweenQuestions = 16'384;
constexpr JsonTree::Node HashesBetweenQuestions = 16'384;

/// Not the sum of both: where something stands counts.
size_t mixedHash(size_t seed, size_t value)
{
    return qHash(quint64(value) ^ (quint64(seed) * 0x9e3779b97f4a7c15U), seed);
}

} // namespace

JsonSide::JsonSide(const JsonTree &tree, const QList<JsonPath> &ignored, const Proceed &proceed)
    : m_tree(tree)
    , m_isIgnored(size_t(tree.size()), false)
    , m_hashes(size_t(tree.size()), 0)
{
    for (const JsonPath &path : ignored) {
        const auto selected = path.select(tree);
        m_hasIgnoredAll = m_hasIgnoredAll && selected.has_value();
        for (const JsonTree::Node node : selected.value_or(QList<JsonTree::Node>()))
            m_isIgnored[size_t(node)] = true;
    }
    for (JsonTree::Node node = tree.size() - 1; node >= 0 && m_isWhole; --node) { // children before parents
        m_hashes[size_t(node)] = hashOf(node);
        if (node % HashesBetweenQuestions == 0)
            m_isWhole = !proceed || proceed(0);
    }
}

size_t JsonSide::hashOf(JsonTree::Node node) const
{
    const JsonTree::Kind kind = m_tree.kind(node);
    size_t hash = mixedHash(QHashSeed::globalSeed(), size_t(kind));
    if (m_isIgnored[size_t(node)])
        return 0;
    if (kind == JsonTree::Kind::String)
        return mixedHash(hash, qHash(m_tree.text(node), hash));
    if (!m_tree.isContainer(node))
        return mixedHash(hash, qHash(m_tree.token(node), hash));
    for (JsonTree::Node child = m_tree.firstChild(node); child != JsonTree::none;
         child = m_tree.nextSibling(child)) {
        if (kind == JsonTree::Kind::Array)
            hash = mixedHash(hash, m_hashes[size_t(child)]);
        else if (!m_isIgnored[size_t(child)])
            hash += mixedHash(qHash(m_tree.key(child), QHashSeed::globalSeed()), m_hashes[size_t(child)]);
    }
    return hash;
}

size_t JsonSide::identity(JsonTree::Node node) const
{
    if (m_tree.kind(node) != JsonTree::Kind::Object)
        return 0;
    for (const QString &name : {u"id"_s, u"_id"_s, u"uuid"_s, u"key"_s, u"name"_s}) {
        const JsonTree::Node member = m_tree.member(node, name);
        if (member != JsonTree::none && !m_tree.isContainer(member) && !isIgnored(member))
            return mixedHash(qHash(name), hash(member));
    }
    return 0;
}

std::vector<JsonTree::Node> JsonSide::children(JsonTree::Node node) const
{
    std::vector<JsonTree::Node> all;
    all.reserve(size_t(m_tree.count(node)));
    for (JsonTree::Node child = m_tree.firstChild(node); child != JsonTree::none;
         child = m_tree.nextSibling(child))
        all.push_back(child);
    return all;
}

JsonComparer::JsonComparer(JsonComparison &result, const QList<JsonPath> &ignored, const Proceed &proceed)
    : m_result(result)
    , m_left(result.m_left, ignored, proceed)
    , m_right(result.m_right, ignored, proceed)
    , m_proceed(proceed)
    , m_isStopped(!m_left.isWhole() || !m_right.isWhole())
{
    m_result.m_hasIgnoredAll = m_left.hasIgnoredAll() && m_right.hasIgnoredAll();
}

bool JsonComparer::run()
{
    compare(0, 0, {});
    if (!m_isStopped)
        makeBlocks();
    return !m_isStopped;
}

bool JsonComparer::goOn()
{
    const double all = double(m_left.tree().size()) + double(m_right.tree().size());
    const double done = double(m_result.m_rows.size()) * 2;
    m_isStopped = m_isStopped || (m_proceed && !m_proceed(qMin(1.0, done / all)));
    return !m_isStopped;
}

qint64 JsonComparer::add(Node left, Node right, Place place, Difference difference, JsonComparison::Part part)
{
    const auto row = qint64(m_result.m_rows.size());
    m_result.m_rows.push_back({left, right, place.parent, quint16(place.depth), difference, part});
    if (difference != Difference::Same && difference != Difference::Ignored)
        ++m_differences;
    if (row % RowsBetweenQuestions == 0)
        (void)goOn();
    return row;
}

void JsonComparer::close(qint64 opening)
{
    const JsonComparison::Row open = m_result.m_rows[size_t(opening)];
    const qint64 row =
        add(open.left, open.right, {open.parent, open.depth}, open.difference, JsonComparison::Part::Closing);
    m_result.m_rows[size_t(row)].isKept = open.isKept;
}

bool JsonComparer::isSameScalar(Node left, Node right) const
{
    const JsonTree::Kind kind = m_left.tree().kind(left);
    if (kind != m_right.tree().kind(right))
        return false;
    return kind == JsonTree::Kind::String ? m_left.tree().text(left) == m_right.tree().text(right)
                                          : m_left.tree().token(left) == m_right.tree().token(right);
}

void JsonComparer::compare(Node left, Node right, Place place)
{
    using Part = JsonComparison::Part;
    if (m_isStopped)
        return;
    if (m_left.isIgnored(left) || m_right.isIgnored(right)) {
        add(left, right, place, Difference::Ignored, Part::Whole);
        return;
    }
    const JsonTree &leftTree = m_left.tree();
    const JsonTree &rightTree = m_right.tree();
    if (!leftTree.isContainer(left) && !rightTree.isContainer(right)) {
        add(left, right, place, isSameScalar(left, right) ? Difference::Same : Difference::Changed,
            Part::Whole);
        return;
    }
    if (leftTree.kind(left) != rightTree.kind(right)) {
        addOneSided(m_left, left, place);
        addOneSided(m_right, right, place);
        return;
    }
    if (leftTree.count(left) == 0 && rightTree.count(right) == 0) {
        add(left, right, place, Difference::Same, Part::Whole);
        return;
    }
    const qint64 opening = add(left, right, place, Difference::Same, Part::Opening);
    const qint64 before = m_differences;
    const Place inside{opening, place.depth + 1};
    if (leftTree.kind(left) == JsonTree::Kind::Object)
        compareMembers(left, right, inside);
    else
        compareElements(m_left.children(left), m_right.children(right), inside);
    m_result.m_rows[size_t(opening)].isKept = m_differences > before;
    close(opening);
}

/// In the order of the left; what only the right has stands behind that which it follows there.
void JsonComparer::compareMembers(Node left, Node right, Place inside)
{
    const std::vector<Node> leftMembers = m_left.children(left);
    QHash<QString, QList<Node>> wanted; // of one name usually one
    for (const Node member : leftMembers)
        wanted[m_left.tree().key(member)].append(member);
    QHash<Node, Node> partners; // of those at the left
    QHash<Node, QList<Node>> followers; // only at the right; behind none: at the beginning
    Node last = JsonTree::none;
    for (const Node member : m_right.children(right)) {
        const auto same = wanted.find(m_right.tree().key(member));
        if (same == wanted.end() || same->isEmpty()) {
            followers[last].append(member);
        } else {
            last = same->takeFirst();
            partners.insert(last, member);
        }
    }
    const auto addFollowers = [&](Node behind) {
        for (const Node member : followers.value(behind))
            addOneSided(m_right, member, inside);
    };
    addFollowers(JsonTree::none);
    for (const Node member : leftMembers) {
        if (const auto partner = partners.constFind(member); partner != partners.constEnd())
            compare(member, *partner, inside);
        else
            addOneSided(m_left, member, inside);
        addFollowers(member);
    }
}

/// Lines both up by \a key, and calls \a each with every stretch.
template<typename Key, typename Each>
void JsonComparer::align(Nodes left, Nodes right, const Key &key, const Each &each)
{
    QHash<size_t, int> numbers;
    const auto numbered = [&](const JsonSide &side, Nodes nodes) {
        std::vector<int> all;
        all.reserve(nodes.size());
        for (const Node node : nodes) {
            const size_t hash = key(side, node);
            const auto known = numbers.constFind(hash);
            all.push_back(known != numbers.constEnd() ? *known : *numbers.insert(hash, int(numbers.size())));
        }
        return all;
    };
    const std::vector<int> leftNumbers = numbered(m_left, left);
    const std::vector<int> rightNumbers = numbered(m_right, right);
    const auto diff =
        diffSequences(leftNumbers, rightNumbers, int(numbers.size()), [this](double) { return goOn(); });
    if (!diff)
        return;
    m_result.m_isCoarse = m_result.m_isCoarse || diff->isCoarse;
    for (const DiffRun &run : diff->runs)
        each(run.isSame, left.subspan(size_t(run.left), size_t(run.leftCount)),
             right.subspan(size_t(run.right), size_t(run.rightCount)));
}

void JsonComparer::compareElements(Nodes left, Nodes right, Place inside)
{
    align(
        left, right, [](const JsonSide &side, Node node) { return side.hash(node); },
        [&](bool isSame, Nodes ofLeft, Nodes ofRight) {
            isSame ? comparePaired(ofLeft, ofRight, inside) : compareUnlike(ofLeft, ofRight, inside);
        });
}

/// Elements that are not the same: those with the same id belong together, the others as they stand.
void JsonComparer::compareUnlike(Nodes left, Nodes right, Place inside)
{
    size_t unnamed = 0; // a number that no other has for each that has no name
    align(
        left, right,
        [&unnamed](const JsonSide &side, Node node) {
            const size_t identity = side.identity(node);
            return identity != 0 ? identity : ++unnamed;
        },
        [&](bool, Nodes ofLeft, Nodes ofRight) { comparePaired(ofLeft, ofRight, inside); });
}

void JsonComparer::comparePaired(Nodes left, Nodes right, Place inside)
{
    for (size_t i = 0; i < qMax(left.size(), right.size()) && !m_isStopped; ++i) {
        if (i >= left.size())
            addOneSided(m_right, right[i], inside);
        else if (i >= right.size())
            addOneSided(m_left, left[i], inside);
        else
            compare(left[i], right[i], inside);
    }
}

void JsonComparer::addOneSided(const JsonSide &side, Node node, Place place)
{
    using Part = JsonComparison::Part;
    if (m_isStopped)
        return;
    const bool isLeft = &side == &m_left;
    const Node left = isLeft ? node : JsonTree::none;
    const Node right = isLeft ? JsonTree::none : node;
    const Difference difference = side.isIgnored(node) ? Difference::Ignored
        : isLeft                                       ? Difference::Removed
                                                       : Difference::Added;
    if (side.isIgnored(node) || side.tree().count(node) == 0) {
        add(left, right, place, difference, Part::Whole);
        return;
    }
    const qint64 opening = add(left, right, place, difference, Part::Opening);
    for (const Node child : side.children(node))
        addOneSided(side, child, {opening, place.depth + 1});
    close(opening);
}

void JsonComparer::makeBlocks()
{
    using Block = ComparedText::Block;
    for (const JsonComparison::Row &row : m_result.m_rows) {
        const bool isSame = row.difference == Difference::Same || row.difference == Difference::Ignored;
        m_result.append(!isSame ? Block::Different : row.isKept ? Block::Kept : Block::Same, 1);
    }
}

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/jsoncomparison.h"

#include <span>

namespace Fingerpost {

/// One side of a comparison of JSON: which values are ignored, and a number for what each value says.
class JsonSide {
public:
    JsonSide(const JsonTree &tree, const QList<JsonPath> &ignored, const Proceed &proceed);

    /// False when it was given up: then it is of no use.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

    [[nodiscard]] const JsonTree &tree() const { return m_tree; }
    [[nodiscard]] bool isIgnored(JsonTree::Node node) const { return m_isIgnored[size_t(node)]; }
    /// Equal for equal values; for different ones practically never. Without what is ignored.
    [[nodiscard]] size_t hash(JsonTree::Node node) const { return m_hashes[size_t(node)]; }
    /// Of what names an element of an array among its likes, a member as "id"; 0: it has none.
    [[nodiscard]] size_t identity(JsonTree::Node node) const;
    /// False when one of the paths takes too long here: nothing that it selects is ignored.
    [[nodiscard]] bool hasIgnoredAll() const { return m_hasIgnoredAll; }
    /// Of an object or array, in order.
    [[nodiscard]] std::vector<JsonTree::Node> children(JsonTree::Node node) const;

private:
    [[nodiscard]] size_t hashOf(JsonTree::Node node) const;

    const JsonTree &m_tree;
    std::vector<bool> m_isIgnored;
    std::vector<size_t> m_hashes;
    bool m_isWhole = true;
    bool m_hasIgnoredAll = true;
};

/// Makes the rows of a JsonComparison.
class JsonComparer {
public:
    JsonComparer(JsonComparison &result, const QList<JsonPath> &ignored, const Proceed &proceed);

    /// False when it was given up.
    [[nodiscard]] bool run();

private:
    using Node = JsonTree::Node;
    using Nodes = std::span<const Node>;
    struct Place {
        qint64 parent = -1;
        int depth = 0;
    };

    void compare(Node left, Node right, Place place);
    void compareMembers(Node left, Node right, Place inside);
    void compareElements(Nodes left, Nodes right, Place inside);
    void compareUnlike(Nodes left, Nodes right, Place inside);
    void comparePaired(Nodes left, Nodes right, Place inside);
    void addOneSided(const JsonSide &side, Node node, Place place);
    [[nodiscard]] bool isSameScalar(Node left, Node right) const;
    template<typename Key, typename Each>
    void align(Nodes left, Nodes right, const Key &key, const Each &each);
    qint64 add(Node left, Node right, Place place, Difference difference, JsonComparison::Part part);
    void close(qint64 opening);
    void makeBlocks();
    [[nodiscard]] bool goOn();

    JsonComparison &m_result;
    JsonSide m_left;
    JsonSide m_right;
    const Proceed &m_proceed;
    qint64 m_differences = 0; ///< rows
    bool m_isStopped = false;
};

} // namespace Fingerpost

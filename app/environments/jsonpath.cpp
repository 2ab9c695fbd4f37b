// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/jsonpath.h"

#include "environments/jsonwork.h"

#include <algorithm>

namespace Fingerpost {

namespace {

/// A number as 0.DIGITS times ten to the power of \a exponent, without zeros at either end of its digits.
struct Decimal {
    bool isNegative = false;
    QByteArray digits; ///< empty: zero
    qint64 exponent = 0;

    explicit Decimal(QByteArrayView token)
    {
        isNegative = token.startsWith('-');
        if (isNegative)
            token = token.sliced(1);
        const auto isExponentMark = [](char c) { return c == 'e' || c == 'E'; };
        const qsizetype mark = std::find_if(token.begin(), token.end(), isExponentMark) - token.begin();
        for (qsizetype i = mark + 1; i < token.size(); ++i) {
            if (token.at(i) >= '0' && token.at(i) <= '9' && exponent < largestExponent)
                exponent = exponent * 10 + (token.at(i) - '0');
        }
        if (mark + 1 < token.size() && token.at(mark + 1) == '-')
            exponent = -exponent;
        const QByteArrayView mantissa = token.first(mark);
        const qsizetype point = mantissa.indexOf('.');
        exponent += point < 0 ? mantissa.size() : point;
        digits = mantissa.toByteArray();
        if (point >= 0)
            digits.remove(point, 1);
        trim();
    }

private:
    static constexpr qint64 largestExponent = 1'000'000'000'000'000;

    void trim()
    {
        const auto isDigit = [](char c) { return c != '0'; };
        const qsizetype zeros = std::find_if(digits.begin(), digits.end(), isDigit) - digits.begin();
        digits.remove(0, zeros);
        exponent -= zeros;
        while (digits.endsWith('0'))
            digits.chop(1);
        if (digits.isEmpty()) {
            isNegative = false;
            exponent = 0;
        }
    }
};

/// What an operand stands for: a literal's value, a node's, or nothing.
struct Comparand {
    enum class Kind { Nothing, Null, False, True, Number, String, Container };

    Kind kind = Kind::Nothing;
    QByteArrayView number;
    QString text;
    JsonTree::Node node = JsonTree::none;
};

class Evaluation {
public:
    Evaluation(const JsonTree &tree, const std::function<bool()> &cancelled)
        : m_tree(tree)
        , m_cancelled(cancelled)
    {
    }

    [[nodiscard]] bool isExhausted() const { return m_steps > JsonPath::maximumSteps; }

    [[nodiscard]] QList<JsonTree::Node> select(const JsonPathQuery &query, JsonTree::Node current)
    {
        QList<JsonTree::Node> nodes = {query.fromRoot ? 0 : current};
        for (const JsonPathSegment &segment : query.segments) {
            QList<JsonTree::Node> selected;
            for (const JsonTree::Node node : std::as_const(nodes)) {
                apply(segment, node, selected);
                if (isExhausted())
                    return {};
            }
            nodes = selected;
        }
        return nodes;
    }

private:
    [[nodiscard]] bool spend()
    {
        constexpr qint64 Between = 1024;
        if (++m_steps % Between == 0 && m_cancelled && m_cancelled())
            m_steps = JsonPath::maximumSteps + 1;
        return !isExhausted();
    }

    void apply(const JsonPathSegment &segment, JsonTree::Node node, QList<JsonTree::Node> &selected)
    {
        const JsonTree::Node end = segment.ofDescendants ? behind(node) : node + 1;
        for (; node < end && spend(); ++node) {
            if (!m_tree.isContainer(node))
                continue;
            for (const JsonPathSelector &selector : segment.selectors)
                apply(selector, node, selected);
        }
    }

    /// The first node that is not inside \a node.
    [[nodiscard]] JsonTree::Node behind(JsonTree::Node node) const
    {
        const char *const end = m_tree.token(node).end();
        JsonTree::Node first = node + 1;
        JsonTree::Node last = m_tree.size();
        while (first < last) { // the nodes are in the order of the text
            const JsonTree::Node middle = first + (last - first) / 2;
            if (m_tree.token(middle).begin() < end)
                first = middle + 1;
            else
                last = middle;
        }
        return first;
    }

    void apply(const JsonPathSelector &selector, JsonTree::Node node, QList<JsonTree::Node> &selected)
    {
        switch (selector.kind) {
        case JsonPathSelector::Kind::Name:
            m_steps += m_tree.count(node);
            if (const JsonTree::Node member = m_tree.member(node, selector.name); member != JsonTree::none)
                selected.append(member);
            break;
        case JsonPathSelector::Kind::Wildcard:
        case JsonPathSelector::Kind::Filter:
            for (JsonTree::Node child = m_tree.firstChild(node); child != JsonTree::none && spend();
                 child = m_tree.nextSibling(child)) {
                if (selector.filter.empty() || holds(selector.filter.front(), child))
                    selected.append(child);
            }
            break;
        case JsonPathSelector::Kind::Index:
        case JsonPathSelector::Kind::Slice:
            if (m_tree.kind(node) == JsonTree::Kind::Array)
                applyPlaces(selector, node, selected);
            break;
        }
    }

    void applyPlaces(const JsonPathSelector &selector, JsonTree::Node node, QList<JsonTree::Node> &selected)
    {
        const qint64 count = m_tree.count(node);
        if (selector.kind == JsonPathSelector::Kind::Index) {
            const qint64 index = selector.index < 0 ? selector.index + count : selector.index;
            JsonTree::Node child = index >= 0 && index < count ? m_tree.firstChild(node) : JsonTree::none;
            for (qint64 i = 0; i < index && child != JsonTree::none && spend(); ++i)
                child = m_tree.nextSibling(child);
            if (child != JsonTree::none)
                selected.append(child);
            return;
        }
        if (selector.step == 0)
            return;
        QList<JsonTree::Node> children;
        for (JsonTree::Node child = m_tree.firstChild(node); child != JsonTree::none && spend();
             child = m_tree.nextSibling(child))
            children.append(child);
        applySlice(selector, children, selected);
    }

    /// RFC 9535 §2.3.4.2.2.
    static void applySlice(const JsonPathSelector &selector, const QList<JsonTree::Node> &children,
                           QList<JsonTree::Node> &selected)
    {
        const qint64 count = children.size();
        const bool isForward = selector.step > 0;
        const auto normal = [count](qint64 index) { return index < 0 ? index + count : index; };
        const qint64 begin = normal(selector.begin.value_or(isForward ? 0 : count - 1));
        const qint64 end = selector.end ? normal(*selector.end) : isForward ? count : -1;
        if (isForward) {
            const qint64 last = std::clamp(end, qint64(0), count);
            for (qint64 i = std::clamp(begin, qint64(0), count); i < last; i += selector.step)
                selected.append(children.at(i));
        } else {
            const qint64 last = std::clamp(end, qint64(-1), count - 1);
            for (qint64 i = std::clamp(begin, qint64(-1), count - 1); i > last; i += selector.step)
                selected.append(children.at(i));
        }
    }

    [[nodiscard]] bool holds(const JsonPathFilter &filter, JsonTree::Node node)
    {
        const auto partHolds = [&](const JsonPathFilter &part) { return spend() && holds(part, node); };
        switch (filter.kind) {
        case JsonPathFilter::Kind::Or:
            return std::any_of(filter.parts.begin(), filter.parts.end(), partHolds);
        case JsonPathFilter::Kind::And:
            return std::all_of(filter.parts.begin(), filter.parts.end(), partHolds);
        case JsonPathFilter::Kind::Not:
            return !holds(filter.parts.front(), node);
        case JsonPathFilter::Kind::Exists:
            return !select(filter.left.query, node).isEmpty();
        case JsonPathFilter::Kind::Compare:
            return holds(filter.comparison, comparand(filter.left, node), comparand(filter.right, node));
        }
        return false;
    }

    [[nodiscard]] Comparand comparand(const JsonPathOperand &operand, JsonTree::Node node)
    {
        using Kind = Comparand::Kind;
        switch (operand.kind) {
        case JsonPathOperand::Kind::Null:
            return {Kind::Null};
        case JsonPathOperand::Kind::False:
            return {Kind::False};
        case JsonPathOperand::Kind::True:
            return {Kind::True};
        case JsonPathOperand::Kind::Number:
            return {Kind::Number, operand.number};
        case JsonPathOperand::Kind::String:
            return {Kind::String, {}, operand.text};
        case JsonPathOperand::Kind::Query:
            break;
        }
        const QList<JsonTree::Node> nodes = select(operand.query, node);
        return nodes.isEmpty() ? Comparand() : comparand(nodes.first());
    }

    [[nodiscard]] Comparand comparand(JsonTree::Node node) const
    {
        using Kind = Comparand::Kind;
        switch (m_tree.kind(node)) {
        case JsonTree::Kind::Null:
            return {Kind::Null};
        case JsonTree::Kind::False:
            return {Kind::False};
        case JsonTree::Kind::True:
            return {Kind::True};
        case JsonTree::Kind::Number:
            return {Kind::Number, m_tree.token(node)};
        case JsonTree::Kind::String:
            return {Kind::String, {}, m_tree.text(node)};
        case JsonTree::Kind::Array:
        case JsonTree::Kind::Object:
            break;
        }
        return {Kind::Container, {}, {}, node};
    }

    [[nodiscard]] bool holds(JsonPathFilter::Operator comparison, const Comparand &a, const Comparand &b)
    {
        using Operator = JsonPathFilter::Operator;
        switch (comparison) {
        case Operator::Equal:
            return isEqual(a, b);
        case Operator::NotEqual:
            return !isEqual(a, b);
        case Operator::Less:
            return isLess(a, b);
        case Operator::LessEqual:
            return isLess(a, b) || isEqual(a, b);
        case Operator::Greater:
            return isLess(b, a);
        case Operator::GreaterEqual:
            return isLess(b, a) || isEqual(a, b);
        }
        return false;
    }

    [[nodiscard]] static bool isLess(const Comparand &a, const Comparand &b)
    {
        if (a.kind != b.kind)
            return false;
        if (a.kind == Comparand::Kind::Number)
            return compareJsonNumbers(a.number, b.number) < 0;
        return a.kind == Comparand::Kind::String && a.text.toUtf8() < b.text.toUtf8(); // by code points
    }

    [[nodiscard]] bool isEqual(const Comparand &a, const Comparand &b)
    {
        if (a.kind != b.kind || !spend())
            return false;
        switch (a.kind) {
        case Comparand::Kind::Number:
            return compareJsonNumbers(a.number, b.number) == 0;
        case Comparand::Kind::String:
            return a.text == b.text;
        case Comparand::Kind::Container:
            return isSameContainer(a.node, b.node);
        default:
            return true;
        }
    }

    /// Arrays by their order, objects by their names; as deep as the tree, which is bounded.
    [[nodiscard]] bool isSameContainer(JsonTree::Node a, JsonTree::Node b)
    {
        if (m_tree.kind(a) != m_tree.kind(b) || m_tree.count(a) != m_tree.count(b))
            return false;
        JsonTree::Node other = m_tree.firstChild(b);
        for (JsonTree::Node child = m_tree.firstChild(a); child != JsonTree::none;
             child = m_tree.nextSibling(child)) {
            if (m_tree.kind(a) == JsonTree::Kind::Object) {
                m_steps += m_tree.count(b);
                other = m_tree.member(b, m_tree.key(child));
            }
            if (isExhausted() || other == JsonTree::none || !isEqual(comparand(child), comparand(other)))
                return false;
            if (m_tree.kind(a) == JsonTree::Kind::Array)
                other = m_tree.nextSibling(other);
        }
        return true;
    }

    const JsonTree &m_tree;
    const std::function<bool()> &m_cancelled;
    qint64 m_steps = 0;
};

} // namespace

int compareJsonNumbers(QByteArrayView a, QByteArrayView b)
{
    const Decimal left(a);
    const Decimal right(b);
    if (left.isNegative != right.isNegative)
        return left.isNegative ? -1 : 1;
    int order = 0;
    if (left.digits.isEmpty() != right.digits.isEmpty())
        order = left.digits.isEmpty() ? -1 : 1;
    else if (left.exponent != right.exponent)
        order = left.exponent < right.exponent ? -1 : 1;
    else
        order = left.digits.compare(right.digits);
    return left.isNegative ? -order : order;
}

std::optional<JsonPath> JsonPath::parse(const QString &text, qsizetype *mistake)
{
    qsizetype at = 0;
    const auto query = parseJsonPath(text, mistake == nullptr ? &at : mistake);
    if (!query)
        return {};
    JsonPath path;
    path.m_query = std::make_shared<const JsonPathQuery>(*query);
    return path;
}

std::optional<QList<JsonTree::Node>> JsonPath::select(const JsonTree &tree) const
{
    return selectJson(*m_query, tree, {});
}

std::optional<QList<JsonTree::Node>> selectJson(const JsonPathQuery &query, const JsonTree &tree,
                                                const std::function<bool()> &cancelled)
{
    Evaluation evaluation(tree, cancelled);
    const QList<JsonTree::Node> nodes = evaluation.select(query, 0);
    if (evaluation.isExhausted())
        return {};
    return nodes;
}

} // namespace Fingerpost

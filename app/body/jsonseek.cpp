// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/jsonseek.h"

#include "body/bodystore.h"
#include "body/bodytasks.h"
#include "body/bodyworker.h"
#include "body/jsonchildren.h"
#include "environments/jsonwork.h"

#include <algorithm>

namespace Fingerpost {

namespace {

constexpr int SeekBatch = 64;
constexpr qsizetype DeepestSeek = 1000;

/// Whether an element or a member tells by itself that it is selected.
bool isLocal(const JsonPathSelector &selector)
{
    switch (selector.kind) {
    case JsonPathSelector::Kind::Name:
    case JsonPathSelector::Kind::Wildcard:
        return true;
    case JsonPathSelector::Kind::Index:
        return selector.index >= 0;
    case JsonPathSelector::Kind::Slice:
        return selector.step > 0 && selector.begin.value_or(0) >= 0 && selector.end.value_or(0) >= 0;
    case JsonPathSelector::Kind::Filter:
        break;
    }
    return false;
}

bool isLocal(const JsonPathQuery &query)
{
    return std::all_of(query.segments.begin(), query.segments.end(), [](const JsonPathSegment &segment) {
        return std::all_of(segment.selectors.begin(), segment.selectors.end(),
                           [](const JsonPathSelector &selector) { return isLocal(selector); });
    });
}

/// Goes down where the query leads, one child after the other.
class Seeker {
public:
    Seeker(std::shared_ptr<const BodyStore> store, std::shared_ptr<const BlockIndex> index,
           const JsonPathQuery &query, BodyJob &job)
        : m_store(std::move(store))
        , m_index(std::move(index))
        , m_query(query)
        , m_job(job)
    {
    }

    [[nodiscard]] std::optional<JsonPlace> run()
    {
        JsonChildren top(m_store, m_index);
        const bool isFound = eachChild(top, [this](const JsonNode &value) { return visit(value, 0); });
        return isFound ? std::optional(m_place) : std::nullopt;
    }

private:
    template<class Visit> bool eachChild(JsonChildren &children, Visit visitChild)
    {
        children.setJob(&m_job);
        m_steps.append(0);
        while (!m_job.isCancelled()) {
            const QList<JsonNode> nodes = children.next(SeekBatch);
            if (nodes.isEmpty())
                break;
            for (const JsonNode &node : nodes) {
                m_job.setProgress(node.begin);
                if (m_job.isCancelled())
                    return false;
                if (visitChild(node))
                    return true;
                ++m_steps.last();
            }
        }
        m_steps.removeLast();
        return false;
    }

    /// A value that the segments before \a segment select.
    bool visit(const JsonNode &node, size_t segment)
    {
        if (segment == m_query.segments.size()) {
            m_place = {node.begin, node.end - node.begin, node.isContainer(), m_steps};
            return true;
        }
        return node.isContainer() && descend(node, segment);
    }

    bool descend(const JsonNode &container, size_t segment)
    {
        if (m_steps.size() > DeepestSeek)
            return false;
        const JsonPathSegment &wanted = m_query.segments[segment];
        const bool isArray = container.kind == JsonNode::Kind::Array;
        JsonChildren children(m_store, m_index, container);
        return eachChild(children, [&](const JsonNode &child) {
            const bool isSelected =
                std::any_of(wanted.selectors.begin(), wanted.selectors.end(),
                            [&](const auto &selector) { return selects(selector, child, isArray); });
            return (isSelected && visit(child, segment + 1))
                || (wanted.ofDescendants && child.isContainer() && descend(child, segment));
        });
    }

    [[nodiscard]] bool selects(const JsonPathSelector &selector, const JsonNode &child, bool isArray) const
    {
        const qint64 number = m_steps.constLast();
        switch (selector.kind) {
        case JsonPathSelector::Kind::Name:
            return !isArray && isNamed(child, selector.name);
        case JsonPathSelector::Kind::Index:
            return isArray && number == selector.index;
        case JsonPathSelector::Kind::Slice: {
            const qint64 begin = selector.begin.value_or(0);
            return isArray && number >= begin && (!selector.end || number < *selector.end)
                && (number - begin) % selector.step == 0;
        }
        case JsonPathSelector::Kind::Wildcard:
        case JsonPathSelector::Kind::Filter:
            break;
        }
        return true;
    }

    [[nodiscard]] bool isNamed(const JsonNode &child, const QString &name) const
    {
        const qint64 size = child.keyEnd - child.keyBegin;
        constexpr qint64 LongestUnit = 6; // bytes, as \u00e9
        if (size < 2 || size > name.size() * LongestUnit + 2)
            return false;
        const QByteArray key = m_store->read(child.keyBegin, size);
        if (!key.contains('\\'))
            return QByteArrayView(key).sliced(1, key.size() - 2) == name.toUtf8();
        const auto read = JsonTree::parse(key); // which looks whether its escapes are such
        return read && read->text(0) == name;
    }

    std::shared_ptr<const BodyStore> m_store;
    std::shared_ptr<const BlockIndex> m_index;
    const JsonPathQuery &m_query;
    BodyJob &m_job;
    QList<qint64> m_steps;
    JsonPlace m_place;
};

/// The whole body as a tree, of one text only.
std::optional<JsonPlace> seekInTree(const BodyStore &store, const JsonPathQuery &query, BodyJob &job)
{
    if (store.size() > JsonTree::maximumSize)
        return {};
    const auto cancelled = [&job] { return job.isCancelled(); };
    const auto text = BodyTasks::readAll(store, JsonTree::maximumSize, job);
    const auto tree = text ? parseJson(*text, cancelled) : std::nullopt;
    const auto nodes = tree ? selectJson(query, *tree, cancelled) : std::nullopt;
    if (!nodes || nodes->isEmpty())
        return {};
    const JsonTree::Node wanted = *std::min_element(nodes->begin(), nodes->end());
    JsonPlace place{tree->token(wanted).data() - text->constData(),
                    tree->token(wanted).size(),
                    tree->isContainer(wanted),
                    {0}};
    for (JsonTree::Node node = 0; node != wanted;) {
        qint64 number = 0;
        JsonTree::Node child = tree->firstChild(node);
        for (JsonTree::Node next = tree->nextSibling(child); next != JsonTree::none && next <= wanted;
             next = tree->nextSibling(next)) {
            child = next;
            ++number;
        }
        place.steps.append(number);
        node = child;
    }
    return place;
}

} // namespace

std::optional<JsonPlace> seekJson(const std::shared_ptr<const BodyStore> &store,
                                  const std::shared_ptr<const BlockIndex> &index, const JsonPathQuery &query,
                                  BodyJob &job)
{
    return isLocal(query) ? Seeker(store, index, query, job).run() : seekInTree(*store, query, job);
}

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>

#include <QByteArray>
#include <QString>

#include <iterator>
#include <memory>
#include <utility>

namespace Requests {

/// Items that are made one after another, when they are asked for: what is a generator in Requests.
///     auto lines = response.iterLines();
///     for (const QByteArray &line : lines)
///         take(line);
///     if (lines.error()) ...
/// Goes through once only. Thread: one at a time; next() may block, as whatever returned it says. \since 0.1
template<typename Item> class ItemRange {
public:
    /// Where the items come from; for those who make ranges.
    class Source {
    public:
        virtual ~Source() = default;
        /// Makes the next item; false at the end.
        [[nodiscard]] virtual bool next(Item *item) = 0;
        /// Why next() returned false; no error at a clean end.
        [[nodiscard]] virtual Error error() const = 0;
    };

    /// Of an input iterator: what begin() returns.
    class Iterator {
    public:
        using iterator_concept = std::input_iterator_tag;
        using difference_type = std::ptrdiff_t;
        using value_type = Item;

        explicit Iterator(ItemRange *range)
            : m_range(range)
        {
            ++*this;
        }
        [[nodiscard]] const Item &operator*() const { return m_item; }
        [[nodiscard]] const Item *operator->() const { return &m_item; }
        Iterator &operator++()
        {
            if (!m_range->next(&m_item))
                m_range = nullptr;
            return *this;
        }
        void operator++(int) { ++*this; }
        friend bool operator==(const Iterator &it, std::default_sentinel_t) { return !it.m_range; }

    private:
        ItemRange *m_range;
        Item m_item;
    };

    /// An empty range.
    ItemRange() = default;
    /// The items of \a source, which it takes.
    explicit ItemRange(std::unique_ptr<Source> source)
        : m_source(std::move(source))
    {
    }
    /// An empty range with an error.
    explicit ItemRange(const Error &error)
        : m_error(error)
    {
    }

    /// Puts the next item into \a item; false at the end or after an error, for good.
    bool next(Item *item)
    {
        if (!m_source)
            return false;
        if (m_source->next(item))
            return true;
        m_error = m_source->error();
        m_source.reset();
        return false;
    }
    /// After next() has returned false, or a loop has ended: why. No error at a clean end.
    [[nodiscard]] Error error() const { return m_error; }

    /// Makes the first item.
    [[nodiscard]] Iterator begin() { return Iterator(this); }
    [[nodiscard]] std::default_sentinel_t end() const { return {}; }

private:
    std::unique_ptr<Source> m_source;
    Error m_error;
};

/// Pieces of a body, as Response::iterContent() gives them. \since 0.1
using ChunkRange = ItemRange<QByteArray>;
/// Lines of a body without their ends, as Response::iterLines() gives them. \since 0.1
using LineRange = ItemRange<QByteArray>;

/// Pieces of a body as text, as Response::iterText() gives them. \since 0.1
class TextRange : public ItemRange<QString> {
public:
    using ItemRange<QString>::ItemRange;
    TextRange(std::unique_ptr<Source> source, bool decoded)
        : ItemRange<QString>(std::move(source))
        , m_decoded(decoded)
    {
    }
    /// False when the answer names no encoding: each byte is then one character (Latin-1), where Requests
    /// gives the bytes themselves.
    [[nodiscard]] bool isDecoded() const { return m_decoded; }

private:
    bool m_decoded = true;
};

/// Lines of a body as text, as Response::iterTextLines() gives them. \since 0.1
using TextLineRange = TextRange;

} // namespace Requests

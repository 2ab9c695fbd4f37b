// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/jsontree.h"

#include <QString>

#include <functional>
#include <memory>

namespace Fingerpost {

/// What an expression comes to, as JavaScript has it, but with numbers as they are written, to the last
/// digit. A value, cheap to copy.
class AssertionValue {
public:
    enum class Kind { Undefined, Null, Boolean, Number, String, Array, Object };

    AssertionValue() = default; ///< undefined
    [[nodiscard]] static AssertionValue null();
    [[nodiscard]] static AssertionValue boolean(bool value);
    /// \a token is a number of JSON.
    [[nodiscard]] static AssertionValue number(const QString &token);
    [[nodiscard]] static AssertionValue string(const QString &text);
    [[nodiscard]] static AssertionValue of(const std::shared_ptr<const JsonTree> &tree, JsonTree::Node node);
    /// What an operator is given, as Bruno reads it: true, false, null, undefined, a text in quotes, a number
    /// of JSON; everything else is a text.
    [[nodiscard]] static AssertionValue literal(const QString &text);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isContainer() const { return m_kind >= Kind::Array; }
    /// A text, a number's digits, "true"; of arrays and objects the JSON as it stands in the body.
    [[nodiscard]] const QString &text() const { return m_text; }
    /// Characters, elements or members; -1 for what has none.
    [[nodiscard]] qsizetype length() const;
    /// A member of an object, an element of an array; undefined where there is none. "length" too.
    [[nodiscard]] AssertionValue member(const QString &name) const;
    [[nodiscard]] QList<AssertionValue> elements() const;

    /// The same kind and value; arrays and objects by their structure, members in any order.
    [[nodiscard]] bool isSame(const AssertionValue &other) const;
    using Hide = std::function<QString(const QString &)>;
    /// As a message shows it: texts in quotes, long ones cut when \a hide has gone over them.
    [[nodiscard]] QString shown(const Hide &hide) const;
    /// The same with what it is: "the text "12"".
    [[nodiscard]] QString described(const Hide &hide) const;

private:
    Kind m_kind = Kind::Undefined;
    QString m_text;
    std::shared_ptr<const JsonTree> m_tree; ///< of containers
    JsonTree::Node m_node = JsonTree::none;
};

} // namespace Fingerpost

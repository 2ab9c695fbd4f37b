// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assertions/subject.h"
#include "assertions/value.h"

#include <qrequests/error.h>

#include <QHash>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace Fingerpost {

/// Says what the left sides of assertions come to. They are written as Bruno's, in the part of JavaScript
/// that only names things:
///
///     res.status  res.statusText  res.responseTime  res.url  res.headers  res.cookies  res.body
///     res.headers['content-type']  res.getHeader('content-type')  res.getStatus()
///     res.body.items[0].name  res.body['a-b']?.c  res.body.items.length
///     res('items[0].name')  $.items[?@.id > 1].name  the first that JSONPath selects in the body
///     req.method  req.url  req.headers  req.body
///     userId                                             a variable
///
/// Names of header fields have no case. A body that is no JSON is a text. Keeps what it has read of the
/// answer: one for each answer. For one thread at a time.
class ExpressionReader {
public:
    static constexpr qsizetype maximumLength = 4096; ///< of an expression, in UTF-16 units

    /// What a variable means; nothing for one that nobody defines.
    using Variables = std::function<std::optional<QString>(const QString &name)>;

    explicit ExpressionReader(AssertionSubject subject, Variables variables = {});

    /// Errors: a sentence that says what in \a expression cannot be read, and where.
    [[nodiscard]] Requests::Result<AssertionValue> value(const QString &expression);
    [[nodiscard]] const AssertionSubject &subject() const { return m_subject; }

private:
    class Parser;
    [[nodiscard]] AssertionValue body();
    [[nodiscard]] AssertionValue requestBody();
    [[nodiscard]] Requests::Result<AssertionValue> select(const QString &path);

    AssertionSubject m_subject;
    Variables m_variables;
    std::optional<AssertionValue> m_body;
    std::shared_ptr<const JsonTree> m_tree; ///< of the body; null: it is no JSON
};

} // namespace Fingerpost

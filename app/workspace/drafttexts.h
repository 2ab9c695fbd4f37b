// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requestdraft.h"

namespace Fingerpost {

/// Which text of a draft.
struct DraftPlace {
    enum class Kind {
        Url,
        Param,
        PathParam,
        Header,
        Body, ///< JSON, text or XML
        FormField,
        Part, ///< of a multipart body
        Variable,
        Proxy,
        Auth, ///< a field that is shown as it is: a user, a realm
        Assertion, ///< what is expected
        Description, ///< of a row
        Docs,
    };
    Kind kind = Kind::Url;
    QString name; ///< of the row, variable or field; empty where there is one such text only

    /// Whether the text stands for itself: its name does not say what the whole of it is.
    [[nodiscard]] bool isProse() const
    {
        return kind == Kind::Body || kind == Kind::Description || kind == Kind::Docs;
    }

    friend bool operator==(const DraftPlace &, const DraftPlace &) = default;
};

/// Calls \a visit with the place and the text of all that is typed in open sight: nothing that is shown as
/// dots. \a draft may be const; the order is always the same.
template<typename Draft, typename Visit> void visitDraftTexts(Draft &draft, Visit visit)
{
    using Kind = DraftPlace::Kind;
    const auto rows = [&visit](Kind kind, auto &list) {
        for (auto &row : list) {
            if (row.kind == KeyValue::Kind::Text)
                visit(DraftPlace{kind, row.key}, row.value);
            visit(DraftPlace{Kind::Description, row.key}, row.description);
        }
    };
    visit(DraftPlace{Kind::Url, {}}, draft.url);
    rows(Kind::Param, draft.params);
    rows(Kind::PathParam, draft.pathParams);
    rows(Kind::Header, draft.headers);
    visit(DraftPlace{Kind::Body, {}}, draft.json);
    visit(DraftPlace{Kind::Body, {}}, draft.text);
    visit(DraftPlace{Kind::Body, {}}, draft.xml);
    rows(Kind::FormField, draft.form);
    rows(Kind::Part, draft.multipart);
    for (auto &variable : draft.variables) {
        if (!variable.secret)
            visit(DraftPlace{Kind::Variable, variable.name}, variable.value);
    }
    if (draft.settings.proxy)
        visit(DraftPlace{Kind::Proxy, {}}, *draft.settings.proxy);
    for (auto it = draft.auth.values.begin(); it != draft.auth.values.end(); ++it)
        visit(DraftPlace{Kind::Auth, it.key()}, it.value());
    for (auto &assertion : draft.assertions) {
        visit(DraftPlace{Kind::Assertion, assertion.expression}, assertion.value);
        visit(DraftPlace{Kind::Description, assertion.expression}, assertion.description);
    }
    visit(DraftPlace{Kind::Docs, {}}, draft.docs);
}

} // namespace Fingerpost

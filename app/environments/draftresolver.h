// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/resolver.h"
#include "workspace/requestdraft.h"

#include <QList>
#include <QStringList>

#include <functional>

namespace Fingerpost {

/// Which text of a draft.
struct TextPlace {
    enum class Field {
        Url,
        PathVariable, ///< a value of \a row
        HeaderName,
        HeaderValue,
        Json,
        Text,
        FormName,
        FormValue,
        MultipartName,
        MultipartValue, ///< also the path of a file
        Xml,
        FilePath, ///< of a body that is a file
        FileContentType,
        Auth, ///< \a row counts AuthSetting::values
        Setting, ///< a path or URL of RequestSettings
    };

    Field field = Field::Url;
    qsizetype row = -1; ///< of the field's table, from 0

    bool operator==(const TextPlace &) const = default;
};

/// Calls \a visit with each text of \a draft that is sent, to be changed: those of the chosen kind of body
/// only, and of rows that are on. Not with the parameters, which are a view of the URL.
void forEachText(RequestDraft &draft, const std::function<void(TextPlace, QString &)> &visit);

/// A draft with its variables in place.
struct ResolvedDraft {
    struct PlacedUse {
        TextPlace place;
        Use use;
    };

    RequestDraft draft; ///< to be sent; its parameters are those of its URL
    QList<PlacedUse> uses; ///< all mentions
    QStringList emptyPathVariables; ///< the names of those that would make an empty segment
    QStringList prompts; ///< still to be answered, see Resolver::openPrompts()
    QStringList secrets; ///< see Resolver::usedSecrets()

    /// The mentions that keep the draft from being sent as it was meant.
    [[nodiscard]] QList<PlacedUse> problems() const;
    [[nodiscard]] bool isSendable() const;
};

/// Resolves all of \a draft that is sent. Values are put into texts as they are, also in JSON; two places
/// guard what is around them:
///
/// - In the URL's query, the value of a parameter keeps its '&' and '#' from ending it (%26, %23), as a row
///   of the parameters' table does. A mention that stands where a parameter's name does may be a whole query.
/// - The draft's pathParams, the rows for `:name` in the URL's path, are put in as one segment each, see
///   pathvariables.h. Their values may mention variables.
[[nodiscard]] ResolvedDraft resolveDraft(const RequestDraft &draft, const Resolver &resolver);

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workbench.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

Workbench::Workbench(const QString &directory, const QString &data, std::unique_ptr<Keychain> keychain)
    : state(directory)
    , index(data)
    , secrets(std::move(keychain), &index)
    , variables(state, secrets, index, answers)
    , vault(secrets, index)
    , scopes(index, vault)
    , collectionHome(data + "/collections"_L1)
{
    if (const auto loaded = index.load(); !loaded)
        problem = loaded.error().message();
    variables.setCollectionScopes([this](const RequestDraft &draft) { return scopes.scopesOf(draft); });
    QObject::connect(&scopes, &CollectionScopes::changed, &variables, &VariableContext::changed);
}

} // namespace Fingerpost

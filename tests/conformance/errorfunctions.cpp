// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "functions.h"

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

Answer tree(Call &)
{
    const QMap<QString, QStringList> classes = Error::requestsTree();
    QJsonObject out;
    for (auto it = classes.begin(); it != classes.end(); ++it)
        out.insert(it.key(), QJsonArray::fromStringList(it.value()));
    return QJsonValue(out);
}

} // namespace

Functions errorFunctions()
{
    return {{u"exception_tree"_s, tree}};
}

} // namespace Conformance

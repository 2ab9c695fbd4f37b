// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "exceptions.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLibraryInfo>
#include <QVersionNumber>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

bool Exception::isHonoured(const QJsonObject &recorded, Engine used) const
{
    if (!engine.isEmpty() && engine != (used == Engine::Qt ? "qt"_L1 : "curl"_L1))
        return false;
    if (scope == "qt-transport"_L1)
        return used == Engine::Qt;
    return recorded.value("level"_L1) != "core"_L1 || citesRfc;
}

Result<Exceptions> readExceptions(const QString &path)
{
    const auto unreadable = [&path](const QString &why) {
        return Error(Error::RequestException, u"%1: %2"_s.arg(path, why));
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file.errorString());
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll(), &problem).object();
    if (root.value("format"_L1).toInt() != 1 || !root.value("cases"_L1).isArray())
        return unreadable(problem.error ? problem.errorString() : u"not a list of exceptions of format 1"_s);

    Exceptions out;
    for (const QJsonValue &entry : root.value("cases"_L1).toArray()) {
        Exception one{entry[u"id"].toString(), entry[u"scope"].toString(),
                      !entry[u"rfc"].toString().isEmpty(), entry[u"engine"].toString(),
                      entry[u"race"].toBool()};
        const bool known = one.scope == "qt-transport"_L1 || one.scope == "deliberate"_L1;
        if (one.pattern.isEmpty() || !known || entry[u"reason"].toString().isEmpty())
            return unreadable(u"the entry “%1” lacks an id, a known scope or a reason"_s.arg(one.pattern));
        const QString before = entry[u"before"].toString();
        if (!before.isEmpty() && QLibraryInfo::version() >= QVersionNumber::fromString(before))
            continue; // this Qt can do it
        out.append(one);
    }
    return out;
}

} // namespace Conformance

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "utilscases.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcessEnvironment>

using namespace Qt::Literals::StringLiterals;

namespace UtilsCases {

QList<Case> of(const QString &function)
{
    QFile file(QStringLiteral(CONFORMANCE_DIR "/utils.json"));
    QList<Case> cases;
    if (!file.open(QIODevice::ReadOnly))
        return cases;
    const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    for (const QJsonValue &value : document.value("cases"_L1).toArray()) {
        const QJsonObject object = value.toObject();
        if (object.value("fn"_L1).toString() != function)
            continue;
        cases.append({object.value("id"_L1).toString(), object.value("args"_L1).toArray(),
                      object.value("expect"_L1).toObject().value("return"_L1),
                      object.value("env"_L1).toObject(), object.value("disk_files"_L1).toObject()});
    }
    return cases;
}

QByteArray bytes(const QJsonValue &value)
{
    if (value.isObject())
        return QByteArray::fromBase64(value.toObject().value("b64"_L1).toString().toLatin1());
    return value.toString().toLatin1();
}

QList<QPair<QString, QJsonValue>> pairs(const QJsonValue &value)
{
    const QJsonArray items = value.isArray() ? value.toArray() : value.toObject().value("items"_L1).toArray();
    QList<QPair<QString, QJsonValue>> list;
    for (const QJsonValue &item : items)
        list.append({item.toArray().at(0).toString(), item.toArray().at(1)});
    return list;
}

Environment::Environment(const QJsonObject &variables, const QString &folder)
{
    const QStringList names = QProcessEnvironment::systemEnvironment().keys();
    for (const QString &name : names) {
        if (name.endsWith("_proxy"_L1, Qt::CaseInsensitive))
            m_scope.unset(name.toLocal8Bit());
    }
    for (const char *name : {"NETRC", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "REQUEST_METHOD"})
        m_scope.unset(name);
    for (auto it = variables.begin(); it != variables.end(); ++it)
        m_scope.set(it.key().toLocal8Bit(),
                    it.value().toString().replace("{{tmp}}"_L1, folder).toLocal8Bit());
}

} // namespace UtilsCases

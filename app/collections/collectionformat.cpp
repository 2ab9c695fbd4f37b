// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/collectionformat.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

CollectionFormat::~CollectionFormat() = default;

const CollectionFormat &CollectionFormat::of(const QString &root)
{
    // A folder that has both is in the middle of becoming an OpenCollection, or Bruno left the old file.
    const bool isBruno = !QFileInfo(root + u'/' + openCollection().marker()).isFile()
        && QFileInfo(root + u'/' + bruno().marker()).isFile();
    return isBruno ? bruno() : openCollection();
}

QStringList CollectionFormat::ignored(const QString &root) const
{
    Q_UNUSED(root)
    return {};
}

Requests::Result<QString> CollectionFormat::readName(const QByteArray &bytes) const
{
    Q_UNUSED(bytes)
    return QString();
}

Requests::Result<QByteArray> CollectionFormat::writeName(const QByteArray &original,
                                                         const QString &name) const
{
    Q_UNUSED(name)
    return original;
}

void CollectionFormat::takeType(CollectionItem &item, const QString &type)
{
    item.kind = type == "http"_L1 ? CollectionItem::Kind::Request : CollectionItem::Kind::Other;
    item.type = item.kind == CollectionItem::Kind::Other ? type : QString();
}

Requests::Error CollectionFormat::noRequest()
{
    return {Requests::Error::RequestException,
            QCoreApplication::translate("Fingerpost::Collections", "This file holds no request.")};
}

} // namespace Fingerpost

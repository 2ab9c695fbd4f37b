// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "collections/collectionitem.h"
#include "collections/folderfile.h"
#include "workspace/requestdraft.h"

#include <qrequests/error.h>

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Fingerpost {

/// How the files of a collection are named and written: OpenCollection's YAML, or Bruno's own language. There
/// is one object of each for the whole program; any thread. Reading and writing are as in requestfile.h.
class CollectionFormat {
public:
    CollectionFormat() = default;
    virtual ~CollectionFormat();
    Q_DISABLE_COPY_MOVE(CollectionFormat)

    [[nodiscard]] static const CollectionFormat &openCollection();
    [[nodiscard]] static const CollectionFormat &bruno();
    /// That of the folder \a root by the file that makes it a collection, which is asked anew each time: it
    /// may change. OpenCollection where there is none yet.
    [[nodiscard]] static const CollectionFormat &of(const QString &root);

    /// The file that makes a folder a collection of this format.
    [[nodiscard]] virtual QString marker() const = 0;
    /// The end of a new file's name; \a path: that of a request's file.
    [[nodiscard]] virtual QString suffix(const QString &path = {}) const = 0;
    /// The file with what a folder hands down, "" for the collection itself.
    [[nodiscard]] virtual QString settingsFile(const QString &folder) const = 0;
    /// The file with the name of the collection where that is not the one of its settings; else empty.
    [[nodiscard]] virtual QString nameFile() const { return {}; }
    /// Whether the name of an environment is that of its file.
    [[nodiscard]] virtual bool isNamedByFile() const { return false; }
    /// A request's file by its name; false for one of another purpose.
    [[nodiscard]] virtual bool isRequestFile(const QByteArray &name, bool isInRoot) const = 0;
    /// Paths within the collection that hold none of its requests.
    [[nodiscard]] virtual QStringList ignored(const QString &root) const;

    /// Name, type, method and seq of a request's file from its first bytes, without parsing it; false when
    /// they do not say enough, or are written in some uncommon way.
    [[nodiscard]] virtual bool readHead(QByteArrayView head, CollectionItem &item) const = 0;
    /// The same from the whole file.
    [[nodiscard]] virtual Requests::Result<void> readItem(const QByteArray &bytes,
                                                          CollectionItem &item) const = 0;

    [[nodiscard]] virtual Requests::Result<RequestDraft> readRequest(const QByteArray &bytes,
                                                                     const QString &path) const = 0;
    [[nodiscard]] virtual Requests::Result<QByteArray> writeRequest(const QByteArray &original,
                                                                    const RequestDraft &draft) const = 0;
    [[nodiscard]] virtual Requests::Result<FolderSettings> readFolder(const QByteArray &bytes,
                                                                      FolderFile::Kind kind) const = 0;
    [[nodiscard]] virtual Requests::Result<QByteArray>
    writeFolder(const QByteArray &original, const FolderSettings &folder, FolderFile::Kind kind) const = 0;
    /// The name of the collection in nameFile().
    [[nodiscard]] virtual Requests::Result<QString> readName(const QByteArray &bytes) const;
    [[nodiscard]] virtual Requests::Result<QByteArray> writeName(const QByteArray &original,
                                                                 const QString &name) const;
    [[nodiscard]] virtual Requests::Result<Environment> readEnvironment(const QByteArray &bytes) const = 0;
    [[nodiscard]] virtual Requests::Result<QByteArray>
    writeEnvironment(const QByteArray &original, const Environment &environment) const = 0;

protected:
    /// Request or Other by the file's own word for its type.
    static void takeType(CollectionItem &item, const QString &type);
    [[nodiscard]] static Requests::Error noRequest();
};

} // namespace Fingerpost

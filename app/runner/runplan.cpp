// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/runplan.h"

#include "collections/collectionfiles.h"
#include "collections/collectionscan.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;
using Requests::Result;

namespace Fingerpost {

namespace {

constexpr int MostDepth = 64;

Requests::Error planError(const QString &message)
{
    return {Requests::Error::RequestException, message};
}

QString planWords(const char *text)
{
    return QCoreApplication::translate("Fingerpost::Runner", text);
}

RunPlan::Request requestOf(const CollectionItem &item, const QString &above)
{
    RunPlan::Request request{.path = item.path, .name = above + item.name, .method = item.method};
    if (item.kind == CollectionItem::Kind::Unreadable) {
        request.problem = item.error;
    } else if (item.kind == CollectionItem::Kind::Other) {
        request.problem = planWords(QT_TRANSLATE_NOOP("Fingerpost::Runner",
                                                      "Requests of the type \"%1\" cannot be sent yet."))
                              .arg(item.type);
        request.isSkipped = true;
    }
    return request;
}

Result<void> collect(RunPlan &plan, const QString &folder, const QString &above, int depth)
{
    const auto items = CollectionScan::folder(plan.root, folder);
    if (!items)
        return items.error();
    for (const CollectionItem &item : *items) {
        if (item.kind != CollectionItem::Kind::Folder) {
            if (plan.requests.size() == RunPlan::maximumRequests)
                return planError(
                    planWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "There are too many requests.")));
            plan.requests.append(requestOf(item, above));
            continue;
        }
        if (depth == MostDepth)
            return planError(planWords(
                QT_TRANSLATE_NOOP("Fingerpost::Runner", "The folders lie too deep in one another.")));
        if (const auto read = collect(plan, item.path, above + item.name + u'/', depth + 1); !read)
            return read;
    }
    return {};
}

bool isCollection(const QString &folder)
{
    return QFileInfo(folder + "/opencollection.yml"_L1).isFile()
        || QFileInfo(folder + "/bruno.json"_L1).isFile();
}

} // namespace

Result<RunPlan> RunPlan::read(const QString &root, const QString &path)
{
    CollectionFiles files(root);
    if (const auto checked = files.check(); !checked)
        return checked.error();
    RunPlan plan{.root = files.root(), .path = path};
    if (!path.isEmpty() && QFileInfo(plan.root + u'/' + path).isFile()) {
        const CollectionItem item = CollectionScan::file(plan.root, path);
        plan.name = item.name;
        plan.requests.append(requestOf(item, {}));
        return plan;
    }
    const auto settings = files.loadFolder(path);
    plan.name = settings ? settings->name : path.section(u'/', -1);
    if (plan.name.isEmpty())
        plan.name = QFileInfo(plan.root).fileName();
    if (const auto collected = collect(plan, path, {}, 0); !collected)
        return collected.error();
    return plan;
}

Result<RunPlan> RunPlan::locate(const QString &place)
{
    const QString full = QDir::cleanPath(QFileInfo(place).absoluteFilePath());
    if (!QFileInfo::exists(full))
        return planError(planWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "There is no %1.")).arg(place));
    QString root = full;
    while (!isCollection(root)) {
        const QString above = QFileInfo(root).path();
        if (above == root)
            return planError(planWords(QT_TRANSLATE_NOOP("Fingerpost::Runner",
                                                         "%1 lies in no collection: no folder above it has a "
                                                         "file opencollection.yml or bruno.json."))
                                 .arg(place));
        root = above;
    }
    return read(root, full.mid(root.size() + 1));
}

} // namespace Fingerpost

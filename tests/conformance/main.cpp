// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "commandline.h"
#include "document.h"
#include "report.h"
#include "worker.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;
using namespace Conformance;

namespace {

enum ExitCode { Good = 0, CasesFailed = 1, WrongUse = 2 };

int refuse(const QString &why)
{
    QTextStream(stderr) << "conformance_runner: " << why << Qt::endl << CommandLine::usage() << Qt::endl;
    return WrongUse;
}

/// The first of the case's needs that is not there; empty when it can be run.
QString missing(const QJsonObject &recorded, const QStringList &skip)
{
    for (const QJsonValue &need : recorded.value("requires"_L1).toArray()) {
        if (skip.contains(need.toString()))
            return need.toString();
    }
    return {};
}

int list(const QList<Document> &documents)
{
    QTextStream out(stdout);
    for (const Document &document : documents) {
        for (const QJsonValue &recorded : document.cases)
            out << recorded[u"id"].toString() << Qt::endl;
    }
    return Good;
}

int run(const CommandLine &asked, const QList<Document> &documents, const Exceptions &exceptions)
{
    QTextStream out(stdout);
    Report report(exceptions, asked.engine, out);
    Worker worker(asked.caseSeconds);
    bool found = false;
    for (const Document &document : documents) {
        for (const QJsonValue &value : document.cases) {
            const QJsonObject recorded = value.toObject();
            const QString id = recorded.value("id"_L1).toString();
            if (!asked.only.isNull() && id != asked.only)
                continue;
            found = true;
            if (const QString need = missing(recorded, asked.skip); !need.isEmpty())
                report.skip(id, need);
            else
                report.add(recorded, worker.play({document.path, id}, asked.engine));
        }
    }
    if (!found && !asked.only.isNull())
        return refuse(u"--only: there is no case “%1” in these files"_s.arg(asked.only));
    report.finish(asked.only.isNull() && asked.skip.isEmpty());
    return report.isGood() ? Good : CasesFailed;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Requests::Result<CommandLine> asked = CommandLine::parse(QCoreApplication::arguments());
    if (!asked)
        return refuse(asked.error().message());
    if (asked.value().worker)
        return serveAsWorker(asked.value().engine);

    QList<Document> documents;
    for (const QString &path : asked.value().files) {
        Requests::Result<Document> document = readDocument(path);
        if (!document)
            return refuse(document.error().message());
        documents.append(document.value());
    }
    if (asked.value().list)
        return list(documents);
    const Requests::Result<Exceptions> exceptions = readExceptions(asked.value().exceptions);
    if (!exceptions)
        return refuse(exceptions.error().message());
    return run(asked.value(), documents, exceptions.value());
}

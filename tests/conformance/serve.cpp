// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "document.h"
#include "worker.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <map>

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace Conformance {

namespace {

/// Does what its case says, for the tests of the frame itself.
class SelfTest : public CaseRunner {
public:
    [[nodiscard]] Outcome run(const QJsonObject &recorded, Context &) override
    {
        const QString behaviour = recorded.value("expect"_L1).toObject().value("behaviour"_L1).toString();
        if (behaviour == "crash"_L1)
            std::abort();
        if (behaviour == "leave"_L1)
            std::_Exit(0);
        while (behaviour == "hang"_L1) { }
        return {behaviour == "pass"_L1 ? QString() : u"expected pass, got "_s + behaviour};
    }
};

std::unique_ptr<CaseRunner> makeRunner(const QString &file)
{
    if (file == "prepare"_L1)
        return makePrepareRunner();
    if (file == "utils"_L1)
        return makeUtilsRunner();
    if (file == "codes"_L1)
        return makeCodesRunner();
    if (file == "wire"_L1)
        return makeWireRunner();
    return file == "selftest"_L1 ? std::make_unique<SelfTest>() : nullptr;
}

/// Plays cases of the documents it has read so far.
class Server {
public:
    explicit Server(Engine engine)
        : m_engine(engine)
    {
    }

    [[nodiscard]] QString play(const QString &path, const QString &id)
    {
        if (!m_documents.contains(path)) {
            const Requests::Result<Document> read = readDocument(path);
            if (!read)
                return read.error().message();
            m_documents.insert(path, read.value());
        }
        const Document &document = m_documents[path];
        auto &runner = m_runners[document.file];
        if (!runner)
            runner = makeRunner(document.file);
        if (!runner)
            return u"no player for documents of the kind "_s + document.file;
        for (const QJsonValue &recorded : document.cases) {
            if (recorded[u"id"] == id)
                return play(*runner, recorded.toObject(), document.certificates);
        }
        return u"no such case"_s;
    }

private:
    /// The recorded facts, or those of a whole alternative; each has a world of its own.
    [[nodiscard]] QString play(CaseRunner &runner, const QJsonObject &recorded,
                               const QString &certificates) const
    {
        const QString failure = playOnce(runner, recorded, certificates);
        if (failure.isEmpty())
            return {};
        for (const QJsonValue &alternative : recorded.value("alternatives"_L1).toArray()) {
            QJsonObject other = recorded;
            other.insert("expect"_L1, alternative[u"expect"]);
            if (playOnce(runner, other, certificates).isEmpty())
                return {};
        }
        return failure;
    }

    [[nodiscard]] QString playOnce(CaseRunner &runner, const QJsonObject &recorded,
                                   const QString &certificates) const
    {
        Context context(m_engine, certificates);
        if (!context.writeFiles(recorded.value("disk_files"_L1).toObject()))
            return u"the case's files could not be written"_s;
        return runner.run(recorded, context).failure;
    }

    Engine m_engine;
    QHash<QString, Document> m_documents;
    std::map<QString, std::unique_ptr<CaseRunner>> m_runners;
};

} // namespace

int serveAsWorker(Engine engine)
{
    QFile in;
    QFile out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return 2;
    Server server(engine);
    for (QByteArray line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        const QJsonObject message = QJsonDocument::fromJson(line).object();
        const QString failure =
            server.play(message.value("document"_L1).toString(), message.value("id"_L1).toString());
        // JSON keeps a line break in the words from ending the line.
        out.write(QJsonDocument(QJsonObject{{u"failure"_s, failure}}).toJson(QJsonDocument::Compact) + '\n');
        out.flush();
    }
    return 0;
}

} // namespace Conformance

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT

// customadapter: a transport of one's own. Here it answers "file:" URLs from a folder of the program's.

#include <qrequests/session.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTextStream>

using namespace Requests;

namespace {

/// One hop under way. Everything is told from the event loop, so that the client may destroy it at any call.
class FileTransfer final : public Transfer {
public:
    FileTransfer(const QString &path, TransferClient *client)
        : m_file(path)
    {
        ResponseHead head{404, QStringLiteral("Not Found"), "1.1", {}};
        if (m_file.open(QIODevice::ReadOnly))
            head = {
                200, QStringLiteral("OK"), "1.1", {{"Content-Length", QByteArray::number(m_file.size())}}};
        later([client, head] { client->transferHead(head); });
        if (bytesAvailable() > 0)
            later([client] { client->transferReadable(); });
        later([client] { client->transferFinished({}); });
    }
    [[nodiscard]] QByteArray read(qint64 maxSize) override { return m_file.read(maxSize); }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_file.isOpen() ? m_file.bytesAvailable() : 0;
    }
    [[nodiscard]] Timings timings() const override { return {}; }
    [[nodiscard]] TlsInfo tls() const override { return {}; }

private:
    template<typename Call> void later(Call call)
    {
        QMetaObject::invokeMethod(&m_context, std::move(call), Qt::QueuedConnection);
    }

    QFile m_file;
    QObject m_context;
};

class FolderAdapter final : public Adapter {
public:
    explicit FolderAdapter(const QString &folder)
        : m_folder(folder)
    {
    }
    [[nodiscard]] std::unique_ptr<Transfer> send(const PreparedRequest &request, const TransferOptions &,
                                                 TransferClient *client) override
    {
        // Only the last part of the path: nobody leaves the folder.
        const QString name = request.url().section(QLatin1Char('/'), -1);
        return std::make_unique<FileTransfer>(m_folder.filePath(name), client);
    }
    void close() override { }

private:
    QDir m_folder;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    Session session;
    session.mount(QStringLiteral("folder://"), std::make_unique<FolderAdapter>(arguments.value(1)));
    const Response response = session.get(QString(QStringLiteral("folder://here/") + arguments.value(2)));
    QTextStream(stdout) << response.statusCode() << ' ' << response.text() << Qt::endl;
    return response.ok() ? 0 : 1;
}

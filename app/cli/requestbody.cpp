// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/requestbody.h"

#include "cli/signalpipe.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using Requests::BodySource;
using Requests::Error;
using Requests::Result;

namespace Fingerpost::Cli {

namespace {

constexpr qsizetype FileBlockSize = 64 * 1024;

/// A temporary file that lives as long as somebody may read it.
class SpooledBody final : public BodySource {
public:
    explicit SpooledBody(std::unique_ptr<QTemporaryFile> file)
        : m_file(std::move(file))
        , m_source(BodySource::fromFile(m_file->fileName()))
    {
    }
    [[nodiscard]] qint64 size() const override { return m_source->size(); }
    [[nodiscard]] bool isRewindable() const override { return true; }
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> open() override { return m_source->open(); }

private:
    std::unique_ptr<QTemporaryFile> m_file;
    std::shared_ptr<BodySource> m_source;
};

class Descriptor {
public:
    explicit Descriptor(const QString &path)
        : m_number(path == u"-"_s ? STDIN_FILENO
                                  : ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC))
    {
    }
    ~Descriptor()
    {
        if (m_number > STDIN_FILENO)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

class BodyReader {
public:
    BodyReader(const QString &option, const SignalPipe &signalPipe)
        : m_option(option)
        , m_signalPipe(signalPipe)
    {
    }

    /// What \a path holds; null when that is nothing at all.
    [[nodiscard]] Result<std::shared_ptr<BodySource>> source(const QString &path) const
    {
        const QFileInfo info(path);
        if (path != u"-"_s) {
            if (!info.exists())
                return wrong(u"there is no file %1"_s.arg(path));
            if (info.isDir())
                return wrong(u"a file is expected, but %1 is a folder"_s.arg(path));
            if (!info.isReadable())
                return wrong(u"%1 may not be read"_s.arg(path));
            // The files of /proc have no size before they are read.
            if (info.isFile() && info.size() > 0)
                return BodySource::fromFile(path);
        }
        return spooled(path);
    }

    [[nodiscard]] Result<Requests::Data> data(const QString &path) const
    {
        const auto content = source(path);
        if (!content)
            return content.error();
        return content.value() ? Requests::Data(content.value()) : Requests::Data(QByteArray(""));
    }

private:
    [[nodiscard]] Error wrong(const QString &what) const
    {
        return Error(Error::RequestException, m_option + u": "_s + what);
    }

    [[nodiscard]] Result<std::shared_ptr<BodySource>> spooled(const QString &path) const
    {
        const QString name = path == u"-"_s ? u"standard input"_s : path;
        const Descriptor input(path);
        auto file = std::make_unique<QTemporaryFile>();
        if (!file->open())
            return wrong(u"no temporary file can be made for %1: %2"_s.arg(name, file->errorString()));
        QByteArray block(FileBlockSize, Qt::Uninitialized);
        while (true) {
            pollfd waited[] = {{input.number(), POLLIN, 0}, {m_signalPipe.descriptor(), POLLIN, 0}};
            if (::poll(waited, 2, -1) <= 0)
                continue; // a signal came: the next turn sees it
            if (waited[1].revents != 0)
                return Error(Error::Canceled, u"interrupted"_s);
            const ssize_t count = ::read(input.number(), block.data(), size_t(block.size()));
            if (count < 0 && (errno == EINTR || errno == EAGAIN))
                continue;
            if (count < 0)
                return wrong(u"%1 cannot be read: %2"_s.arg(name, qt_error_string(errno)));
            if (count == 0)
                break;
            if (file->write(block.constData(), count) != count)
                return wrong(u"%1 does not fit into a temporary file: %2"_s.arg(name, file->errorString()));
        }
        if (!file->flush())
            return wrong(u"%1 does not fit into a temporary file: %2"_s.arg(name, file->errorString()));
        if (file->size() == 0)
            return std::shared_ptr<BodySource>();
        return std::shared_ptr<BodySource>(std::make_shared<SpooledBody>(std::move(file)));
    }

    QString m_option;
    const SignalPipe &m_signalPipe;
};

Result<void> applyFiles(const QList<FileArgument> &files, const BodyReader &reader,
                        Requests::RequestOptions *options)
{
    for (const FileArgument &file : files) {
        auto content = reader.source(file.path);
        if (!content)
            return content.error();
        if (!content.value())
            content = BodySource::fromBytes({});
        options->files.append(
            {file.name, file.fileName.value_or(QFileInfo(file.path).fileName()), content.value(), file.type});
    }
    return {};
}

} // namespace

Result<void> applyBody(const BodyArguments &arguments, const SignalPipe &signalPipe,
                       Requests::RequestOptions *options)
{
    if (arguments.data && !arguments.data->startsWith(u'@')) {
        options->data = *arguments.data;
    } else if (arguments.data) {
        auto data = BodyReader(u"--data"_s, signalPipe).data(arguments.data->mid(1));
        if (!data)
            return data.error();
        options->data = data.value();
    } else if (arguments.json && !arguments.json->startsWith(u'@')) {
        options->json = Requests::JsonBody::raw(arguments.json->toUtf8());
    } else if (arguments.json) {
        auto data = BodyReader(u"--json"_s, signalPipe).data(arguments.json->mid(1));
        if (!data)
            return data.error();
        options->data = data.value();
        if (!options->headers.contains("Content-Type"))
            options->headers.add("Content-Type", "application/json");
    } else if (!arguments.form.isEmpty()) {
        options->data = arguments.form;
    }
    return applyFiles(arguments.files, BodyReader(u"--file"_s, signalPipe), options);
}

} // namespace Fingerpost::Cli

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/diskfile.h"

#include "collections/yamltext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::DiskFile {

namespace {

/// The same for what some file system takes for one name.
QString foldedName(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

bool writeAll(int file, const QByteArray &bytes)
{
    for (qsizetype written = 0; written < bytes.size();) {
        const ssize_t count = ::write(file, bytes.constData() + written, size_t(bytes.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        written += count;
    }
    return true;
}

/// A new file beside \a path, with the permissions of any new one; -1 when there can be none. Hidden, and
/// with another end: no program takes it for a request.
int createBeside(const QString &path, QByteArray &name)
{
    static std::atomic<uint> count = 0;
    for (int tries = 0; tries < 100; ++tries) {
        name = QFile::encodeName(
            u"%1/.fingerpost-%2-%3"_s.arg(QFileInfo(path).path()).arg(::getpid()).arg(++count));
        const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (file >= 0 || errno != EEXIST)
            return file;
    }
    return -1;
}

/// As those of the file it replaces, where there is one.
bool takePermissions(int file, const QByteArray &old)
{
    struct stat status = {};
    return ::stat(old.constData(), &status) != 0 || ::fchmod(file, status.st_mode & 07777) == 0;
}

} // namespace

void sweep(const QString &folder)
{
    static const QRegularExpression ours(u"^\\.fingerpost-([0-9]+)-[0-9]+$"_s);
    const QFileInfoList left =
        QDir(folder).entryInfoList({u".fingerpost-*"_s}, QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo &info : left) {
        const auto match = ours.match(info.fileName());
        // On a shared disk its number may be another machine's: there it is renamed within the minute.
        const bool isOld = info.lastModified().secsTo(QDateTime::currentDateTime()) > 60;
        if (match.hasMatch() && isOld && ::kill(pid_t(match.captured(1).toInt()), 0) != 0 && errno == ESRCH)
            QFile::remove(info.filePath());
    }
}

Requests::Error systemError(const QString &path, int code)
{
    const QString shown = QDir::toNativeSeparators(path);
    QString message;
    switch (code) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        message = QCoreApplication::translate("Fingerpost::Collections",
                                              "There is no room left on the disk for %1.")
                      .arg(shown);
        break;
    case EROFS:
        message =
            QCoreApplication::translate("Fingerpost::Collections", "%1 lies on a disk that can only be read.")
                .arg(shown);
        break;
    case EACCES:
    case EPERM:
        message = QCoreApplication::translate("Fingerpost::Collections", "You may not read or write %1.")
                      .arg(shown);
        break;
    case ENOENT:
        message =
            QCoreApplication::translate("Fingerpost::Collections", "%1 is not there any more.").arg(shown);
        break;
    default:
        message =
            QCoreApplication::translate("Fingerpost::Collections", "%1 could not be read or written (%2).")
                .arg(shown, QString::fromLocal8Bit(std::strerror(code)));
    }
    return {Requests::Error::RequestException, message, QString::fromLocal8Bit(std::strerror(code))};
}

Requests::Result<QByteArray> readHead(const QString &path, qint64 limit)
{
    // Not QFile: thousands of files are opened for a tree. A pipe must not block.
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return systemError(path, errno);
    struct stat status = {};
    QByteArray bytes;
    int code = ::fstat(file, &status) == 0 ? 0 : errno;
    if (code == 0 && !S_ISREG(status.st_mode))
        code = EINVAL;
    if (code == 0) {
        bytes.resize(qMin<qint64>(limit, status.st_size));
        qsizetype done = 0;
        while (done < bytes.size()) {
            const ssize_t count = ::read(file, bytes.data() + done, size_t(bytes.size() - done));
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                code = errno;
            if (count <= 0)
                break;
            done += count;
        }
        bytes.truncate(done);
    }
    ::close(file);
    if (code != 0)
        return systemError(path, code);
    return bytes;
}

Requests::Result<QByteArray> read(const QString &path)
{
    auto bytes = readHead(path, YamlText::MaxSize + 1);
    if (bytes && bytes->size() > YamlText::MaxSize) {
        return Requests::Error(Requests::Error::RequestException,
                               QCoreApplication::translate("Fingerpost::Collections", "%1 is too large.")
                                   .arg(QDir::toNativeSeparators(path)));
    }
    return bytes;
}

Requests::Result<void> write(const QString &path, const QByteArray &bytes)
{
    const QByteArray target = QFile::encodeName(path);
    // Who has protected a file against writing means it; a new one in its place would get around that.
    if (::faccessat(AT_FDCWD, target.constData(), W_OK, AT_EACCESS) != 0 && errno != ENOENT)
        return systemError(path, errno);
    QByteArray temporary;
    const int file = createBeside(path, temporary);
    if (file < 0)
        return systemError(path, errno);
    int code = 0;
    if (!writeAll(file, bytes) || !takePermissions(file, target) || ::fsync(file) != 0)
        code = errno;
    if (::close(file) != 0 && code == 0)
        code = errno;
    if (code == 0 && ::rename(temporary.constData(), target.constData()) != 0)
        code = errno;
    if (code != 0) {
        ::unlink(temporary.constData());
        return systemError(path, code);
    }
    syncFolder(QFileInfo(path).path());
    return {};
}

void syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder); // some file systems cannot; the file itself is whole in any case
    ::close(folder);
}

QString safeName(const QString &typed)
{
    static const QRegularExpression disliked(u"[<>:\"/\\\\|?*\\x00-\\x1F\\x7F]"_s);
    static const QRegularExpression atStart(u"^[\\s.-]+"_s);
    static const QRegularExpression atEnd(u"[\\s.]+$"_s);
    // Windows looks at what stands before the first dot, without blanks, and its git refuses such files.
    static const QRegularExpression devices(u"^(CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³]) *(?:\\..*)?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QString name = typed.normalized(QString::NormalizationForm_C);
    name.replace(disliked, u"-"_s).remove(atStart).remove(atEnd);
    // Room for a number and ".yml" within the 255 bytes of most file systems.
    while (name.toUtf8().size() > 200)
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    name.remove(atEnd);
    if (const auto device = devices.match(name); device.hasMatch())
        name.insert(device.capturedEnd(1), u'-');
    return name.isEmpty() ? u"untitled"_s : name;
}

QString freeName(const QString &folder, const QString &typed, const QString &suffix, const QString &own)
{
    QSet<QString> taken;
    const QStringList names =
        QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (name != own)
            taken.insert(foldedName(name));
    }
    const QString stem = safeName(typed);
    QString name = stem + suffix;
    for (int number = 2; taken.contains(foldedName(name)); ++number)
        name = u"%1 %2%3"_s.arg(stem).arg(number).arg(suffix);
    return name;
}

} // namespace Fingerpost::DiskFile

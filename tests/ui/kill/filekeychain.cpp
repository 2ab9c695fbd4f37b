// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filekeychain.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

void answerLater(const Keychain::Callback &callback, const Keychain::Answer &answer)
{
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [callback, answer] { callback(answer); }, Qt::QueuedConnection);
}

} // namespace

FileKeychain::FileKeychain(QString folder)
    : m_folder(std::move(folder))
{
}

QString FileKeychain::pathOf(const QString &key) const
{
    return m_folder + u'/' + QString::fromLatin1(key.toUtf8().toPercentEncoding("", "/.", '_'));
}

void FileKeychain::read(const QString &key, const Callback &callback)
{
    QFile file(pathOf(key));
    if (!file.open(QIODevice::ReadOnly))
        return answerLater(callback, {Code::NotFound, {}, {}});
    answerLater(callback, {Code::Done, QString::fromUtf8(file.readAll()), {}});
}

void FileKeychain::write(const QString &key, const QString &value, const Callback &callback)
{
    QSaveFile file(pathOf(key));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(value.toUtf8()) >= 0 && file.commit();
    answerLater(callback, {written ? Code::Done : Code::Refused, {}, file.errorString()});
}

void FileKeychain::remove(const QString &key, const Callback &callback)
{
    QFile::remove(pathOf(key));
    answerLater(callback, {});
}

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/request.h"

#include <QtCore/QList>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Playground {

namespace {

bool sameName(QByteArrayView left, QByteArrayView right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

/// A proxy's client sends "http://host/path"; everybody else sends the path.
QByteArray originForm(QByteArray target)
{
    const QByteArray lower = target.left(8).toLower();
    if (!lower.startsWith("http://") && !lower.startsWith("https://"))
        return target;
    const qsizetype slash = target.indexOf('/', target.indexOf("//") + 2);
    return slash < 0 ? QByteArray("/") : target.mid(slash);
}

} // namespace

std::optional<Request> Request::fromHead(const QByteArray &head)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    if (words.size() != 3 || !isToken(words.at(0)) || words.at(1).isEmpty()
        || !words.at(2).startsWith("HTTP/1."))
        return {};
    Request request;
    request.method = words.at(0);
    request.target = originForm(words.at(1));
    request.minorVersion = words.at(2).mid(7).toInt();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray line = lines.at(i).trimmed();
        if (line.isEmpty())
            break;
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || !isToken(line.left(colon)))
            return {};
        request.headers.emplaceBack(line.left(colon), line.mid(colon + 1).trimmed());
    }
    return request;
}

QByteArray Request::path() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? target : target.left(mark);
}

QByteArray Request::query() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? QByteArray() : target.mid(mark + 1);
}

QString Request::segment(QStringView name) const
{
    for (const auto &[key, text] : segments) {
        if (key == name)
            return text;
    }
    return {};
}

std::optional<QString> Request::value(QStringView name) const
{
    const Fields query = args();
    for (const Fields *list : {&segments, &query}) {
        for (const auto &[key, text] : *list) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return text;
        }
    }
    return {};
}

bool Request::hasHeader(QByteArrayView name) const
{
    for (const auto &[key, text] : headers) {
        if (sameName(key, name))
            return true;
    }
    return false;
}

QByteArray Request::header(QByteArrayView name) const
{
    QByteArrayList values;
    for (const auto &[key, text] : headers) {
        if (sameName(key, name))
            values.append(text);
    }
    return values.join(sameName(name, "cookie") ? "; " : ",");
}

bool Request::headerHas(QByteArrayView name, QByteArrayView word) const
{
    for (const QByteArray &item : header(name).split(',')) {
        if (sameName(item.trimmed(), word))
            return true;
    }
    return false;
}

QByteArray Request::root() const
{
    QByteArray scheme = header("X-Forwarded-Proto");
    if (scheme != "https")
        scheme = "http";
    return scheme + "://" + header("Host");
}

QString Request::url() const
{
    return QString::fromUtf8(root() + target);
}

QString Request::origin() const
{
    const QByteArray forwarded = header("X-Forwarded-For");
    return forwarded.isEmpty() ? peer : QString::fromUtf8(forwarded);
}

Fields Request::cookies() const
{
    Fields result;
    for (const QByteArray &pair : header("Cookie").split(';')) {
        const QByteArray text = pair.trimmed();
        const qsizetype equals = text.indexOf('=');
        if (equals > 0)
            result.emplaceBack(QString::fromUtf8(text.left(equals)),
                               QString::fromUtf8(unquoted(text.mid(equals + 1).trimmed())));
    }
    return result;
}

bool Request::wantsClose() const
{
    if (minorVersion == 0)
        return !headerHas("Connection", "keep-alive");
    return headerHas("Connection", "close");
}

} // namespace Fingerpost::Playground

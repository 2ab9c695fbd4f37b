// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/links.h>

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

/// Python's str.strip(characters).
QString stripped(QStringView text, QStringView characters)
{
    while (!text.isEmpty() && characters.contains(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && characters.contains(text.back()))
        text.chop(1);
    return text.toString();
}

} // namespace

QList<HeaderLink> parseHeaderLinks(const QByteArray &value)
{
    static const QRegularExpression separator(u", *<"_s);
    const QString text = stripped(QString::fromLatin1(value), u" '\"");
    QList<HeaderLink> links;
    if (text.isEmpty())
        return links;
    for (const QString &part : text.split(separator)) {
        const QStringList pieces = part.split(u';');
        HeaderLink link{.url = stripped(pieces.constFirst(), u"<> '\"")};
        for (qsizetype i = 1; i < pieces.size(); ++i) {
            const QStringList pair = pieces.at(i).split(u'=');
            if (pair.size() != 2)
                break;
            const QString name = stripped(pair.at(0), u" '\"");
            const QString given = stripped(pair.at(1), u" '\"");
            if (name == "url"_L1) // Requests keeps both in one dict
                link.url = given;
            else
                link.parameters.insert(name, given);
        }
        links.append(link);
    }
    return links;
}

QMap<QString, HeaderLink> headerLinks(const Headers &headers)
{
    QMap<QString, HeaderLink> links;
    for (const HeaderLink &link : parseHeaderLinks(headers.value("link")))
        links.insert(link.rel().isEmpty() ? link.url : link.rel(), link);
    return links;
}

} // namespace Requests

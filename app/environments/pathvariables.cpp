// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/pathvariables.h"

#include "environments/template.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::PathVariables {

namespace {

bool isName(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.';
    });
}

/// Where the host of \a url begins. A query may hold "://" too.
qsizetype hostPlace(QStringView url)
{
    const qsizetype found = url.indexOf(u"://");
    const auto endsScheme = [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; };
    return found < 0 || std::any_of(url.begin(), url.begin() + found, endsScheme) ? 0 : found + 3;
}

/// Calls \a found with the place and name, without ':', of each variable in the path.
template<typename Found> void forEach(QStringView url, Found found)
{
    qsizetype at = hostPlace(url);
    const QList<Template::Mention> mentions = Template::mentions(url);
    auto mention = mentions.begin();
    qsizetype segment = -1; // where the one that is looked at begins; none before the first '/'
    for (; at <= url.size(); ++at) {
        while (mention != mentions.end() && mention->begin + mention->length <= at)
            ++mention;
        if (mention != mentions.end() && mention->begin <= at) {
            at = mention->begin + mention->length - 1;
            segment = -1;
            continue;
        }
        const QChar c = at < url.size() ? url.at(at) : u'?';
        if (c != u'/' && c != u'?' && c != u'#')
            continue;
        if (segment >= 0 && segment < at && url.at(segment) == u':') {
            const QStringView name = url.mid(segment + 1, at - segment - 1);
            if (isName(name))
                found(segment, name);
        }
        if (c != u'/')
            return;
        segment = at + 1;
    }
}

} // namespace

QStringList names(const QString &url)
{
    QStringList names;
    forEach(url, [&names](qsizetype, QStringView name) { names.append(name.toString()); });
    names.removeDuplicates();
    return names;
}

QList<KeyValue> followNames(QList<KeyValue> rows, const QStringList &before, const QStringList &after)
{
    if (before.size() != after.size())
        return rows;
    const auto has = [&rows](const QString &name) {
        return std::any_of(rows.cbegin(), rows.cend(), [&](const KeyValue &row) { return row.key == name; });
    };
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (before.at(i) == after.at(i) || after.contains(before.at(i)) || has(after.at(i)))
            continue;
        for (KeyValue &row : rows) {
            if (row.key == before.at(i))
                row.key = after.at(i);
        }
    }
    return rows;
}

QString segment(const QString &text)
{
    if (text == "."_L1 || text == ".."_L1)
        return QString(text).replace(u'.', "%2E"_L1);
    return QString::fromLatin1(text.toUtf8().toPercentEncoding("!$&'()*+,;=:@"));
}

QString apply(const QString &url, const QList<KeyValue> &rows, QList<Edit> *edits)
{
    QHash<QString, QString> values;
    for (const KeyValue &row : rows) {
        if (row.enabled)
            values.insert(row.key, row.value);
    }
    if (values.isEmpty())
        return url;
    QString result;
    qsizetype done = 0;
    forEach(url, [&](qsizetype at, QStringView name) {
        const auto value = values.constFind(name.toString());
        if (value == values.constEnd())
            return;
        const QString put = segment(*value);
        result += QStringView(url).mid(done, at - done) + put;
        done = at + 1 + name.size();
        if (edits != nullptr)
            edits->append({at, 1 + name.size(), put.size()});
    });
    return result + QStringView(url).mid(done);
}

} // namespace Fingerpost::PathVariables

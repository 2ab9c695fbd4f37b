// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/dynamicvalues.h"

#include "environments/dynamictables.h"

#include <QHash>
#include <QRandomGenerator>

namespace Fingerpost {

DynamicSource::DynamicSource()
    : DynamicSource([] { return QRandomGenerator::system()->generate(); },
                    [] { return QDateTime::currentDateTimeUtc(); })
{
}

DynamicSource::DynamicSource(Random random, Clock clock)
    : m_random(std::move(random))
    , m_clock(std::move(clock))
{
}

int DynamicSource::below(int end) const
{
    return int((quint64(bits()) * quint64(end)) >> 32);
}

QString DynamicSource::characters(int count, QStringView alphabet) const
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += alphabet.at(below(int(alphabet.size())));
    return text;
}

QString DynamicSource::word(const char *list) const
{
    const QByteArrayView words(list);
    qsizetype begin = 0;
    for (int skipped = below(int(words.count('|')) + 1); skipped > 0; --skipped)
        begin = words.indexOf('|', begin) + 1;
    const qsizetype end = words.indexOf('|', begin);
    return QString::fromUtf8(words.sliced(begin, (end < 0 ? words.size() : end) - begin));
}

QString DynamicSource::digits(QStringView format) const
{
    QString text;
    for (const QChar c : format)
        text += c == u'#' ? QChar(u'0' + below(10)) : c;
    return text;
}

namespace DynamicValues {

const QList<DynamicValue> &all()
{
    static const QList<DynamicValue> values = DynamicTables::basics() + DynamicTables::people()
        + DynamicTables::web() + DynamicTables::business() + DynamicTables::texts();
    return values;
}

const DynamicValue *find(const QString &name)
{
    static const QHash<QString, const DynamicValue *> index = [] {
        QHash<QString, const DynamicValue *> byName;
        for (const DynamicValue &value : all())
            byName.insert(QString::fromLatin1(value.name), &value);
        return byName;
    }();
    return index.value(name);
}

QString description(const DynamicValue &value)
{
    return QCoreApplication::translate("Fingerpost::DynamicValues", value.description);
}

} // namespace DynamicValues

} // namespace Fingerpost

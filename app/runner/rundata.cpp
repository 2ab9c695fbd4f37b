// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/rundata.h"

#include "environments/jsontree.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <optional>

using namespace Qt::Literals::StringLiterals;
using Requests::Result;

namespace Fingerpost::RunData {

namespace {

Requests::Error dataError(const QString &message)
{
    return {Requests::Error::RequestException, message};
}

QString dataWords(const char *text)
{
    return QCoreApplication::translate("Fingerpost::Runner", text);
}

/// Records one after the other.
class CsvReader {
public:
    explicit CsvReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_bytes.size(); }
    [[nodiscard]] int line() const { return m_line; }

    /// The next record, which is empty for an empty line.
    [[nodiscard]] Result<QStringList> next()
    {
        QStringList fields;
        while (true) {
            auto field = m_at < m_bytes.size() && m_bytes.at(m_at) == '"' ? quoted() : plain();
            if (!field)
                return field.error();
            fields.append(*field);
            if (fields.size() > maximumColumns)
                return dataError(
                    dataWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "Line %1 has too many fields."))
                        .arg(m_line));
            if (atEnd() || m_bytes.at(m_at) != ',')
                break;
            ++m_at;
        }
        const bool isEmpty = fields.size() == 1 && fields.constFirst().isNull();
        takeLineEnd();
        return isEmpty ? QStringList() : fields;
    }

private:
    [[nodiscard]] Result<QString> plain()
    {
        const qsizetype start = m_at;
        while (!atEnd() && m_bytes.at(m_at) != ',' && m_bytes.at(m_at) != '\n' && m_bytes.at(m_at) != '\r')
            ++m_at;
        return m_at == start ? QString() : QString::fromUtf8(m_bytes.sliced(start, m_at - start));
    }

    [[nodiscard]] Result<QString> quoted()
    {
        const int first = m_line;
        QByteArray text;
        for (++m_at; !atEnd(); ++m_at) {
            const char c = m_bytes.at(m_at);
            if (c == '"') {
                if (m_at + 1 >= m_bytes.size() || m_bytes.at(m_at + 1) != '"')
                    break;
                ++m_at;
            }
            m_line += c == '\n' ? 1 : 0;
            text += c;
        }
        if (atEnd())
            return dataError(dataWords(QT_TRANSLATE_NOOP("Fingerpost::Runner",
                                                         "The quote of a field in line %1 is never closed."))
                                 .arg(first));
        ++m_at;
        if (!atEnd() && m_bytes.at(m_at) != ',' && m_bytes.at(m_at) != '\n' && m_bytes.at(m_at) != '\r')
            return dataError(
                dataWords(QT_TRANSLATE_NOOP("Fingerpost::Runner",
                                            "In line %1 a comma is missing behind a closing quote."))
                    .arg(m_line));
        return text.isEmpty() ? QString(u""_s) : QString::fromUtf8(text);
    }

    void takeLineEnd()
    {
        if (!atEnd() && m_bytes.at(m_at) == '\r')
            ++m_at;
        if (!atEnd() && m_bytes.at(m_at) == '\n')
            ++m_at;
        ++m_line;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_line = 1;
};

QByteArrayView withoutMark(const QByteArray &bytes)
{
    const QByteArrayView view(bytes);
    return view.startsWith("\xEF\xBB\xBF") ? view.sliced(3) : view;
}

Requests::Error tooManyRows()
{
    return dataError(
        dataWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "There are more than %L1 rows.")).arg(maximumRows));
}

Row rowOf(const JsonTree &tree, JsonTree::Node object)
{
    Row row;
    for (auto node = tree.firstChild(object); node != JsonTree::none; node = tree.nextSibling(node))
        row.append({.name = tree.key(node), .value = tree.text(node)});
    return row;
}

} // namespace

Result<QList<Row>> fromCsv(const QByteArray &bytes)
{
    CsvReader reader(withoutMark(bytes));
    QStringList names;
    QList<Row> rows;
    while (!reader.atEnd()) {
        const int line = reader.line();
        const auto record = reader.next();
        if (!record)
            return record.error();
        if (record->isEmpty())
            continue;
        if (names.isEmpty()) {
            names = *record;
            continue;
        }
        if (record->size() > names.size())
            return dataError(dataWords(QT_TRANSLATE_NOOP("Fingerpost::Runner",
                                                         "Line %1 has %2 fields where %3 are named."))
                                 .arg(line)
                                 .arg(record->size())
                                 .arg(names.size()));
        if (rows.size() == maximumRows)
            return tooManyRows();
        Row row;
        for (qsizetype i = 0; i < record->size(); ++i)
            row.append({.name = names.at(i), .value = record->at(i)});
        rows.append(row);
    }
    return rows;
}

Result<QList<Row>> fromJson(const QByteArray &bytes)
{
    const auto tree = JsonTree::parse(bytes);
    if (!tree)
        return dataError(
            dataWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "This is no JSON, or too much of it.")));
    if (tree->kind(0) == JsonTree::Kind::Object)
        return QList<Row>{rowOf(*tree, 0)};
    if (tree->kind(0) != JsonTree::Kind::Array)
        return dataError(
            dataWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "An array of objects is expected.")));
    if (tree->count(0) > maximumRows)
        return tooManyRows();
    QList<Row> rows;
    for (auto node = tree->firstChild(0); node != JsonTree::none; node = tree->nextSibling(node)) {
        if (tree->kind(node) != JsonTree::Kind::Object || tree->count(node) > maximumColumns)
            return dataError(dataWords(QT_TRANSLATE_NOOP("Fingerpost::Runner",
                                                         "Element %1 is no object, or too big a one."))
                                 .arg(rows.size() + 1));
        rows.append(rowOf(*tree, node));
    }
    return rows;
}

Result<QList<Row>> read(const QString &path)
{
    const auto named = [&path](const QString &message) { return dataError(path + ": "_L1 + message); };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return named(file.errorString());
    const QByteArray bytes = file.read(maximumSize + 1);
    if (bytes.size() > maximumSize)
        return named(dataWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "The file is larger than 64 MiB.")));
    const bool isJson = path.endsWith(".json"_L1, Qt::CaseInsensitive);
    auto rows = isJson ? fromJson(bytes) : fromCsv(bytes);
    if (!rows)
        return named(rows.error().message());
    if (rows->isEmpty())
        return named(dataWords(QT_TRANSLATE_NOOP("Fingerpost::Runner", "There are no rows in it.")));
    return rows;
}

} // namespace Fingerpost::RunData

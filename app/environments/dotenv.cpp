// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/dotenv.h"

#include <QHash>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::DotEnv {

namespace {

bool isNameCharacter(QChar c)
{
    return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'_' || c == u'.' || c == u'-';
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

/// The text of "..." without its backslashes.
QString unescaped(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = text.at(i) == u'\\' && i + 1 < text.size() ? text.at(i + 1) : QChar();
        if (next.isNull() || !u"nrt\"\\$"_s.contains(next)) {
            out += text.at(i);
            continue;
        }
        out += next == u'n' ? QChar(u'\n') : next == u'r' ? QChar(u'\r') : next == u't' ? QChar(u'\t') : next;
        ++i;
    }
    return out;
}

class Parser {
public:
    explicit Parser(const QString &text)
        : m_text(text)
    {
    }

    File parse()
    {
        for (; m_at < m_text.size(); endLine()) {
            if (m_file.variables.size() >= maximumVariables) {
                tell(Problem::Kind::TooLong);
                break;
            }
            parseLine();
        }
        return m_file;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size() || m_text.at(m_at) == u'\n'; }

    void tell(Problem::Kind kind) { m_file.problems.append({kind, m_line}); }

    void skipBlanks()
    {
        while (!atEnd() && isBlank(m_text.at(m_at)))
            ++m_at;
    }

    void endLine()
    {
        while (!atEnd())
            ++m_at;
        ++m_at;
        ++m_line;
    }

    void parseLine()
    {
        skipBlanks();
        if (atEnd() || m_text.at(m_at) == u'#')
            return;
        const std::optional<QString> name = takeName();
        if (!name)
            return;
        skipBlanks();
        const QChar first = atEnd() ? QChar() : m_text.at(m_at);
        const int line = m_line;
        const auto value = first == u'"' || first == u'\'' || first == u'`' ? takeQuoted(first) : takeBare();
        if (!value)
            return;
        if (value->contains(QChar::ReplacementCharacter)) // what no UTF-8 was, see DotEnv::parse()
            m_file.problems.append({Problem::Kind::NotUtf8, line});
        else
            add(*name, *value);
    }

    /// The name, with what divides it from its value taken too.
    std::optional<QString> takeName()
    {
        const qsizetype begin = m_at;
        while (!atEnd() && m_text.at(m_at) != u'=' && m_text.at(m_at) != u':')
            ++m_at;
        if (atEnd()) {
            tell(Problem::Kind::NoEquals);
            return {};
        }
        QStringView name = QStringView(m_text).mid(begin, m_at++ - begin).trimmed();
        constexpr QStringView prefix = u"export";
        if (name.startsWith(prefix) && name.size() > prefix.size() && isBlank(name.at(prefix.size())))
            name = name.mid(prefix.size()).trimmed();
        if (name.isEmpty() || !std::all_of(name.begin(), name.end(), isNameCharacter)) {
            tell(Problem::Kind::BadName);
            return {};
        }
        return name.toString();
    }

    std::optional<QString> takeQuoted(QChar quote)
    {
        const qsizetype begin = m_at + 1;
        const qsizetype end = closingQuote(quote, begin);
        if (end < 0) {
            tell(Problem::Kind::OpenQuote);
            return {};
        }
        const QStringView inside = QStringView(m_text).mid(begin, end - begin);
        m_at = end + 1;
        m_line += int(inside.count(u'\n'));
        skipBlanks();
        if (!atEnd() && m_text.at(m_at) != u'#') {
            tell(Problem::Kind::BehindQuote);
            return {};
        }
        return quote == u'"' ? unescaped(inside) : inside.toString();
    }

    /// A quote that is not closed is looked for once a kind: a file of open quotes takes no square of time.
    qsizetype closingQuote(QChar quote, qsizetype begin)
    {
        if (m_open.contains(quote))
            return -1;
        for (qsizetype i = begin; i < m_text.size(); ++i) {
            if (m_text.at(i) == u'\\' && quote == u'"')
                ++i;
            else if (m_text.at(i) == quote)
                return i;
        }
        m_open += quote;
        return -1;
    }

    QString takeBare()
    {
        const qsizetype begin = m_at;
        while (!atEnd() && !(m_text.at(m_at) == u'#' && (m_at == begin || isBlank(m_text.at(m_at - 1)))))
            ++m_at;
        return QStringView(m_text).mid(begin, m_at - begin).trimmed().toString();
    }

    void add(const QString &name, const QString &value)
    {
        const auto known = m_index.constFind(name);
        if (known != m_index.constEnd()) {
            m_file.variables[*known].value = value;
            return;
        }
        m_index.insert(name, m_file.variables.size());
        Variable variable;
        variable.name = name;
        variable.value = value;
        m_file.variables.append(variable);
    }

    const QString m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    QString m_open; ///< the quotes that have no end in what is left
    QHash<QString, qsizetype> m_index;
    File m_file;
};

} // namespace

File parse(QByteArrayView text)
{
    if (text.size() > maximumSize)
        return {{}, {{Problem::Kind::TooLong, 1}}};
    QString decoded = QString::fromUtf8(text);
    if (decoded.contains(QChar::Null)) // UTF-16, most likely
        return {{}, {{Problem::Kind::NotUtf8, 1}}};
    decoded.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    return Parser(decoded).parse();
}

} // namespace Fingerpost::DotEnv

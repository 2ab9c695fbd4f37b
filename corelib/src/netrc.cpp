// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "netrc_p.h"

#include <QStringView>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n';
}

/// Words, quoted words and backslashes as Python's netrc lexer takes them.
class NetrcLexer {
public:
    explicit NetrcLexer(QStringView text)
        : m_text(text)
    {
    }

    /// Null at the end; a quoted empty word is empty.
    QString word()
    {
        while (m_at < m_text.size() && isBlank(m_text.at(m_at)))
            ++m_at;
        if (m_at == m_text.size())
            return {};
        const bool quoted = m_text.at(m_at) == u'"';
        m_at += quoted;
        QString word = u""_s;
        for (; m_at < m_text.size(); ++m_at) {
            QChar c = m_text.at(m_at);
            if (quoted ? c == u'"' : isBlank(c))
                break;
            if (c == u'\\' && m_at + 1 < m_text.size())
                c = m_text.at(++m_at);
            word += c;
        }
        // The line end stays: a comment must not swallow the line after it.
        m_at += quoted && m_at < m_text.size();
        return word;
    }

    void skipLine() { m_at = endOf(m_text.indexOf(u'\n', m_at), 1); }

    /// The body of a macdef ends with an empty line.
    void skipMacro()
    {
        skipLine();
        while (m_at < m_text.size() && m_text.at(m_at) != u'\n')
            skipLine();
    }

    [[nodiscard]] qsizetype position() const { return m_at; }
    void goBack(qsizetype position) { m_at = position; }

private:
    [[nodiscard]] qsizetype endOf(qsizetype found, qsizetype length) const
    {
        return found < 0 ? m_text.size() : found + length;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

struct Entry {
    QString login, account, password;
};

/// Nothing where a word stands that means nothing.
std::optional<Entry> readEntry(NetrcLexer &lexer)
{
    Entry entry;
    for (;;) {
        const qsizetype before = lexer.position();
        const QString word = lexer.word();
        if (word == "login"_L1 || word == "user"_L1) {
            entry.login = lexer.word();
        } else if (word == "account"_L1) {
            entry.account = lexer.word();
        } else if (word == "password"_L1) {
            entry.password = lexer.word();
        } else if (word.startsWith(u'#')) {
            lexer.skipLine();
        } else if (word.isNull() || word == "machine"_L1 || word == "default"_L1 || word == "macdef"_L1) {
            lexer.goBack(before);
            return entry;
        } else {
            return {};
        }
    }
}

} // namespace

std::optional<std::pair<QString, QString>> findInNetrc(const QString &text, const QString &host)
{
    std::optional<Entry> own;
    std::optional<Entry> fallback;
    NetrcLexer lexer(text);
    for (QString word = lexer.word(); !word.isNull(); word = lexer.word()) {
        if (word == "machine"_L1) {
            const QString name = lexer.word();
            const std::optional<Entry> entry = readEntry(lexer);
            if (!entry)
                return {};
            if (name == host)
                own = entry; // the last one wins, and letter case counts, as in Python
        } else if (word == "default"_L1) {
            fallback = readEntry(lexer);
            if (!fallback)
                return {};
        } else if (word == "macdef"_L1) {
            lexer.skipMacro();
        } else if (word.startsWith(u'#')) {
            lexer.skipLine();
        } else {
            return {};
        }
    }
    const std::optional<Entry> &found = own ? own : fallback;
    if (!found || (found->login.isEmpty() && found->account.isEmpty() && found->password.isEmpty()))
        return {};
    return std::pair(found->login.isEmpty() ? found->account : found->login, found->password);
}

} // namespace Requests

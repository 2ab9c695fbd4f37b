// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/shellwords.h"

#include <QByteArray>
#include <QChar>
#include <QCoreApplication>

#include <string_view>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

struct ShellWordsTexts {
    Q_DECLARE_TR_FUNCTIONS(Fingerpost::ShellWords)
};

int shellDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return 99;
}

/// Reads UTF-8, all of whose bytes that matter here are ASCII.
class ShellReader {
public:
    explicit ShellReader(const QByteArray &text)
        : m_text(text)
    {
    }
    Requests::Result<QStringList> words();

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] char peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : '\0';
    }
    [[nodiscard]] bool isCommandEnd() const;
    void take(char c);
    void endWord();
    void readEscaped();
    void readSingleQuoted();
    void readDoubleQuoted();
    void readAnsiQuoted();
    void readAnsiEscape();
    void takeCodePoint(qint64 value);
    /// Up to \a most digits; negative when there is none.
    qint64 readNumber(int base, int most);

    QByteArray m_text;
    qsizetype m_at = 0;
    QByteArray m_word;
    bool m_inWord = false; ///< also in one that is still empty
    bool m_isOpen = false; ///< a quote that never ends
    QStringList m_words;
};

bool ShellReader::isCommandEnd() const
{
    const char c = peek();
    if (c == '\n' || c == '<' || c == '>')
        return true;
    if (c != ';' && c != '|' && c != '&')
        return false;
    const char next = peek(1);
    return !m_inWord || next == '\0' || next == ' ' || next == '\t' || next == '\n';
}

void ShellReader::take(char c)
{
    m_word.append(c);
    m_inWord = true;
}

void ShellReader::endWord()
{
    if (m_inWord)
        m_words.append(QString::fromUtf8(m_word));
    m_word.clear();
    m_inWord = false;
}

Requests::Result<QStringList> ShellReader::words()
{
    while (!atEnd() && !isCommandEnd()) {
        const char c = peek();
        if (c == ' ' || c == '\t') {
            endWord();
            ++m_at;
        } else if (c == '\\') {
            readEscaped();
        } else if (c == '\'') {
            readSingleQuoted();
        } else if (c == '"' || (c == '$' && peek(1) == '"')) {
            m_at += c == '$' ? 1 : 0;
            readDoubleQuoted();
        } else if (c == '$' && peek(1) == '\'') {
            ++m_at;
            readAnsiQuoted();
        } else {
            take(c);
            ++m_at;
        }
        if (m_isOpen) {
            return Requests::Error(Requests::Error::RequestException,
                                   ShellWordsTexts::tr("A quote of the command is not closed."));
        }
    }
    endWord();
    return m_words;
}

void ShellReader::readEscaped()
{
    qsizetype blanks = 1;
    while (peek(blanks) == ' ' || peek(blanks) == '\t')
        ++blanks;
    // Blanks after the backslash get there by copying; nobody means them.
    if (peek(blanks) == '\n' || m_at + blanks >= m_text.size()) {
        m_at += blanks + 1;
        return;
    }
    take(peek(1));
    m_at += 2;
}

void ShellReader::readSingleQuoted()
{
    const qsizetype end = m_text.indexOf('\'', m_at + 1);
    m_isOpen = end < 0;
    m_inWord = true;
    m_word += m_text.mid(m_at + 1, end < 0 ? -1 : end - m_at - 1);
    m_at = end < 0 ? m_text.size() : end + 1;
}

void ShellReader::readDoubleQuoted()
{
    m_inWord = true;
    for (++m_at; !atEnd(); ++m_at) {
        const char c = peek();
        if (c == '"') {
            ++m_at;
            return;
        }
        const char next = peek(1);
        if (c == '\\' && next == '\n') {
            ++m_at;
        } else if (c == '\\' && (next == '"' || next == '\\' || next == '$' || next == '`')) {
            take(next);
            ++m_at;
        } else {
            take(c);
        }
    }
    m_isOpen = true;
}

void ShellReader::readAnsiQuoted()
{
    m_inWord = true;
    ++m_at;
    while (!atEnd()) {
        const char c = peek();
        ++m_at;
        if (c == '\'')
            return;
        if (c == '\\')
            readAnsiEscape();
        else
            take(c);
    }
    m_isOpen = true;
}

void ShellReader::readAnsiEscape()
{
    static constexpr std::string_view letters = "abeEfnrtv";
    static constexpr std::string_view meanings = "\a\b\x1b\x1b\f\n\r\t\v";
    const char c = peek();
    if (const size_t at = letters.find(c); at != std::string_view::npos) {
        ++m_at;
        take(meanings[at]);
    } else if (c == 'u' || c == 'U') {
        ++m_at;
        takeCodePoint(readNumber(16, c == 'u' ? 4 : 8));
    } else if (c == 'x') {
        ++m_at;
        if (const qint64 byte = readNumber(16, 2); byte > 0)
            take(char(byte));
    } else if (shellDigit(c) < 8) {
        if (const qint64 byte = readNumber(8, 3) & 0xff; byte > 0)
            take(char(byte));
    } else if (!atEnd()) { // a quote, a backslash
        take(c);
        ++m_at;
    }
}

/// Browsers write a character beyond the first 65,536 as its two surrogates.
void ShellReader::takeCodePoint(qint64 value)
{
    if (value >= 0xd800 && value < 0xdc00 && peek() == '\\' && peek(1) == 'u') {
        const qsizetype before = m_at;
        m_at += 2;
        const qint64 low = readNumber(16, 4);
        if (low >= 0xdc00 && low < 0xe000)
            value = 0x10000 + ((value - 0xd800) << 10) + (low - 0xdc00);
        else
            m_at = before;
    }
    if (value <= 0)
        return;
    const bool isCharacter = value <= 0x10ffff && (value < 0xd800 || value >= 0xe000);
    const char32_t point = isCharacter ? char32_t(value) : char32_t(QChar::ReplacementCharacter);
    m_word += QString::fromUcs4(&point, 1).toUtf8();
}

qint64 ShellReader::readNumber(int base, int most)
{
    qint64 value = -1;
    for (; most > 0 && !atEnd() && shellDigit(peek()) < base; --most, ++m_at)
        value = (value < 0 ? 0 : value * base) + shellDigit(peek());
    return value;
}

} // namespace

Requests::Result<QStringList> shellWords(const QString &text)
{
    QString lines = text.trimmed();
    lines.replace("\r\n"_L1, "\n"_L1);
    return ShellReader(lines.toUtf8()).words();
}

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "jsonscan_p.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

/// What a number is read as that double cannot hold: infinite, or too near to zero.
double beyondDouble(QByteArrayView number)
{
    const bool isNegative = number.startsWith('-');
    const qsizetype e = std::min(number.indexOf('e') < 0 ? number.size() : number.indexOf('e'),
                                 number.indexOf('E') < 0 ? number.size() : number.indexOf('E'));
    const QByteArrayView mantissa = number.first(e).sliced(isNegative ? 1 : 0);
    const qsizetype point = mantissa.indexOf('.') < 0 ? mantissa.size() : mantissa.indexOf('.');
    qsizetype first = 0; // that is no zero
    while (first < mantissa.size() && (mantissa.at(first) == '0' || mantissa.at(first) == '.'))
        ++first;
    if (first == mantissa.size())
        return 0;
    constexpr qint64 far = std::numeric_limits<int>::max();
    bool isNear = true;
    const QByteArrayView written = number.sliced(std::min(e + 1, number.size()));
    qint64 exponent = written.isEmpty() ? 0 : written.toLongLong(&isNear);
    if (!isNear)
        exponent = written.startsWith('-') ? -far : far;
    const double size = point - first + exponent > 0 ? std::numeric_limits<double>::infinity() : 0;
    return isNegative ? -size : size;
}

constexpr int DeepestNesting = 1024;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

Result<QStringList> JsonScan::pointer(const QString &text)
{
    if (text.isEmpty())
        return QStringList();
    const auto refused = [&text](const QString &why) {
        return Error(Error::RequestException, u"\"%1\" is no JSON pointer: %2."_s.arg(text, why));
    };
    if (!text.startsWith(u'/'))
        return refused(u"it has to begin with \"/\""_s);
    QStringList parts = text.mid(1).split(u'/');
    for (QString &part : parts) {
        for (qsizetype i = part.indexOf(u'~'); i >= 0; i = part.indexOf(u'~', i + 1)) {
            const QChar code = i + 1 < part.size() ? part.at(i + 1) : QChar();
            if (code != u'0' && code != u'1')
                return refused(u"\"~\" is written \"~0\""_s);
            part.replace(i, 2, code == u'0' ? u'~' : u'/');
        }
    }
    return parts;
}

bool JsonScan::run(const QStringList &path)
{
    m_path = path;
    skipBlanks();
    if (m_at >= m_text.size())
        return fail(u"it is empty"_s);
    if (!value(0))
        return false;
    skipBlanks();
    return m_at == m_text.size() || fail(u"something follows its value"_s);
}

bool JsonScan::fail(const QString &problem)
{
    m_problem = problem;
    return false;
}

void JsonScan::skipBlanks()
{
    while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text.at(m_at)))
        ++m_at;
}

bool JsonScan::take(char c)
{
    if (m_at >= m_text.size() || m_text.at(m_at) != c)
        return false;
    ++m_at;
    return true;
}

bool JsonScan::isSought(qsizetype step, const QString &name) const
{
    return step >= 0 && step < m_path.size() && m_path.at(step) == name;
}

/// \a step parts of the path lead to this value.
bool JsonScan::value(qsizetype step)
{
    if (++m_depth > DeepestNesting)
        return fail(u"it is nested too deeply"_s);
    const qsizetype start = m_at;
    bool ok = false;
    switch (peek()) {
    case '{':
        ok = object(step);
        break;
    case '[':
        ok = array(step);
        break;
    case '"':
        ok = string();
        break;
    case 't':
        ok = word("true");
        break;
    case 'f':
        ok = word("false");
        break;
    case 'n':
        ok = word("null");
        break;
    default:
        ok = pythonNumber() || number();
    }
    --m_depth;
    if (ok && step == m_path.size())
        m_found = m_text.sliced(start, m_at - start);
    return ok;
}

bool JsonScan::object(qsizetype step)
{
    ++m_at;
    skipBlanks();
    if (take('}'))
        return true;
    while (true) {
        if (!member(step))
            return false;
        skipBlanks();
        if (take('}'))
            return true;
        if (!take(','))
            return fail(u"a comma or a closing brace is missing"_s);
        skipBlanks();
    }
}

bool JsonScan::member(qsizetype step)
{
    if (peek() != '"')
        return fail(u"a key in quotes is missing"_s);
    const qsizetype keyStart = m_at;
    if (!string())
        return false;
    const bool sought = step >= 0 && step < m_path.size() && isSought(step, keyAt(keyStart));
    if (sought)
        m_found.reset(); // an equal key before this one does not count
    skipBlanks();
    if (!take(':'))
        return fail(u"a colon is missing after a key"_s);
    skipBlanks();
    return value(sought ? step + 1 : Unsought);
}

bool JsonScan::array(qsizetype step)
{
    ++m_at;
    skipBlanks();
    if (take(']'))
        return true;
    for (qsizetype i = 0;; ++i) {
        if (!value(isSought(step, QString::number(i)) ? step + 1 : Unsought))
            return false;
        skipBlanks();
        if (take(']'))
            return true;
        if (!take(','))
            return fail(u"a comma or a closing bracket is missing"_s);
        skipBlanks();
    }
}

bool JsonScan::string()
{
    ++m_at;
    while (m_at < m_text.size()) {
        const char c = m_text.at(m_at);
        if (uchar(c) < 0x20)
            return fail(u"a control character stands in a string"_s);
        ++m_at;
        if (c == '"')
            return true;
        if (c == '\\' && !escape())
            return false;
    }
    return fail(u"a string does not end"_s);
}

bool JsonScan::escape()
{
    const char c = peek();
    if (c == 'u') {
        const QByteArrayView code =
            m_text.sliced(m_at + 1).first(qMin<qsizetype>(4, m_text.size() - m_at - 1));
        if (code.size() == 4 && std::all_of(code.begin(), code.end(), isHex)) {
            m_at += 5;
            return true;
        }
    } else if (c != '\0' && QByteArrayView("\"\\/bfnrt").contains(c)) {
        ++m_at;
        return true;
    }
    return fail(u"an escape in a string is wrong"_s);
}

bool JsonScan::digits()
{
    const qsizetype start = m_at;
    while (isDigit(peek()))
        ++m_at;
    return m_at > start;
}

bool JsonScan::pythonNumber()
{
    if (m_numbers != Numbers::Python)
        return false;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const QByteArrayView rest = m_text.sliced(m_at);
    Special special{m_at, 0, 0};
    if (rest.startsWith("NaN"))
        special = {m_at, 3, std::numeric_limits<double>::quiet_NaN()};
    else if (rest.startsWith("Infinity"))
        special = {m_at, 8, infinity};
    else if (rest.startsWith("-Infinity"))
        special = {m_at, 9, -infinity};
    if (special.size == 0)
        return false;
    m_at += special.size;
    m_specials.append(special);
    return true;
}

bool JsonScan::number()
{
    const QString problem = u"a value is missing or a number is wrong"_s;
    const qsizetype start = m_at;
    (void)take('-');
    if (!take('0') && !digits())
        return fail(problem);
    if (take('.') && !digits())
        return fail(problem);
    if (take('e') || take('E')) {
        if (!take('+'))
            (void)take('-');
        if (!digits())
            return fail(problem);
    }
    const QByteArrayView text = m_text.sliced(start, m_at - start);
    bool fits = true;
    (void)text.toDouble(&fits);
    if (!fits)
        m_specials.append({start, m_at - start, beyondDouble(text)});
    return true;
}

bool JsonScan::word(QByteArrayView expected)
{
    if (!m_text.sliced(m_at).startsWith(expected))
        return fail(u"a word is no value"_s);
    m_at += expected.size();
    return true;
}

/// The key whose quoted form begins at \a start and ends here.
QString JsonScan::keyAt(qsizetype start) const
{
    const QString raw = QString::fromUtf8(m_text.sliced(start + 1, m_at - start - 2));
    QString key;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw.at(i) != u'\\') {
            key += raw.at(i);
            continue;
        }
        const QChar code = raw.at(++i);
        if (code == u'u') {
            key += QChar(raw.mid(i + 1, 4).toUShort(nullptr, 16));
            i += 4;
        } else {
            const qsizetype which = QStringView(u"bfnrt").indexOf(code);
            key += which < 0 ? code : QChar(u"\b\f\n\r\t"[which]);
        }
    }
    return key;
}

} // namespace Requests

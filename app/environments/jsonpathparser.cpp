// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/jsonpath.h"
#include "environments/jsonpathquery.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qint64 largestIndex = (qint64(1) << 53) - 1; ///< §2.1, of I-JSON

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isNameStart(QChar c)
{
    return c.unicode() >= 128 || c.isLetter() || c == u'_';
}

/// By recursive descent; each function takes what it names and says whether it was there.
class Parser {
public:
    explicit Parser(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] std::optional<JsonPathQuery> parse()
    {
        JsonPathQuery query;
        if (peek() != u'$' || !takeQuery(query) || m_at < m_text.size())
            return {};
        return query;
    }

    [[nodiscard]] qsizetype at() const { return m_at; }

private:
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : QChar();
    }

    [[nodiscard]] bool take(QStringView token)
    {
        if (!m_text.mid(m_at).startsWith(token))
            return false;
        m_at += token.size();
        return true;
    }

    void skipBlanks()
    {
        while (peek() == u' ' || peek() == u'\t' || peek() == u'\n' || peek() == u'\r')
            ++m_at;
    }

    /// A query behind its '$' or '@', up to what is no segment.
    bool takeQuery(JsonPathQuery &query)
    {
        query.fromRoot = peek() == u'$';
        ++m_at;
        if (++m_depth > JsonPath::maximumDepth)
            return false;
        for (;;) {
            const qsizetype before = m_at;
            skipBlanks();
            if (peek() != u'.' && peek() != u'[') {
                m_at = before;
                --m_depth;
                return true;
            }
            if (!takeSegment(query.segments.emplace_back()))
                return false;
        }
    }

    bool takeSegment(JsonPathSegment &segment)
    {
        segment.ofDescendants = take(u"..");
        if (!segment.ofDescendants && !take(u"."))
            return takeBracket(segment);
        if (peek() == u'[')
            return segment.ofDescendants && takeBracket(segment);
        JsonPathSelector &selector = segment.selectors.emplace_back();
        if (take(u"*")) {
            selector.kind = JsonPathSelector::Kind::Wildcard;
            return true;
        }
        const qsizetype begin = m_at;
        if (!isNameStart(peek()))
            return false;
        while (isNameStart(peek()) || isAsciiDigit(peek()) || peek() == u'-')
            ++m_at;
        selector.name = m_text.mid(begin, m_at - begin).toString();
        return true;
    }

    bool takeBracket(JsonPathSegment &segment)
    {
        if (!take(u"["))
            return false;
        do {
            skipBlanks();
            if (!takeSelector(segment.selectors.emplace_back()))
                return false;
            skipBlanks();
        } while (take(u","));
        return take(u"]");
    }

    bool takeSelector(JsonPathSelector &selector)
    {
        if (take(u"*")) {
            selector.kind = JsonPathSelector::Kind::Wildcard;
            return true;
        }
        if (peek() == u'\'' || peek() == u'"')
            return takeString(selector.name);
        if (take(u"?")) {
            selector.kind = JsonPathSelector::Kind::Filter;
            skipBlanks();
            return takeOr(selector.filter.emplace_back());
        }
        return takeIndexOrSlice(selector);
    }

    bool takeIndexOrSlice(JsonPathSelector &selector)
    {
        selector.kind = JsonPathSelector::Kind::Index;
        if (peek() != u':' && !takeInteger(selector.index))
            return false;
        const bool hasBegin = m_at > 0 && isAsciiDigit(m_text.at(m_at - 1));
        const qsizetype behind = m_at;
        skipBlanks();
        if (!take(u":")) {
            m_at = behind;
            return true;
        }
        selector.kind = JsonPathSelector::Kind::Slice;
        if (hasBegin)
            selector.begin = selector.index;
        skipBlanks();
        if (qint64 end = 0; isIntegerHere()) {
            if (!takeInteger(end))
                return false;
            selector.end = end;
            skipBlanks();
        }
        if (!take(u":"))
            return true;
        skipBlanks();
        return !isIntegerHere() || takeInteger(selector.step);
    }

    [[nodiscard]] bool isIntegerHere() const { return isAsciiDigit(peek()) || peek() == u'-'; }

    /// Without leading zeros and without -0 (§2.3.3.1).
    bool takeInteger(qint64 &value)
    {
        const bool isNegative = take(u"-");
        if (!isAsciiDigit(peek()) || (peek() == u'0' && (isNegative || isAsciiDigit(peek(1)))))
            return false;
        value = 0;
        for (; isAsciiDigit(peek()); ++m_at) {
            value = value * 10 + peek().digitValue();
            if (value > largestIndex)
                return false;
        }
        if (isNegative)
            value = -value;
        return true;
    }

    bool takeString(QString &text)
    {
        const QChar quote = peek();
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = peek();
            if (c == quote) {
                ++m_at;
                return true;
            }
            if (c.unicode() < 0x20 || (c == u'\\' && !takeEscape(quote, text)))
                return false;
            if (c != u'\\')
                text += c;
        }
        return false;
    }

    /// Leaves m_at at the escape's last character.
    bool takeEscape(QChar quote, QString &text)
    {
        const QChar escape = peek(1);
        constexpr QStringView names = u"bfnrt/\\";
        constexpr QStringView meanings = u"\b\f\n\r\t/\\";
        const qsizetype index = escape.isNull() ? -1 : names.indexOf(escape);
        m_at += 1;
        if (escape == quote) {
            text += quote;
            return true;
        }
        if (index >= 0) {
            text += meanings.at(index);
            return true;
        }
        bool isNumber = false;
        const QStringView digits = m_text.mid(m_at + 1, 4);
        const uint unit = digits.toUInt(&isNumber, 16);
        if (escape != u'u' || digits.size() < 4 || !isNumber || digits.startsWith(u'+'))
            return false;
        text += QChar(char16_t(unit));
        m_at += 4;
        return true;
    }

    /// \a part {token part}: one part stays itself, several become a filter of \a kind.
    template<typename Part>
    bool takeList(JsonPathFilter &filter, JsonPathFilter::Kind kind, QStringView token, Part part)
    {
        JsonPathFilter first;
        if (!part(first))
            return false;
        const qsizetype before = m_at;
        skipBlanks();
        if (!m_text.mid(m_at).startsWith(token)) {
            m_at = before;
            filter = std::move(first);
            return true;
        }
        filter.kind = kind;
        filter.parts.push_back(std::move(first));
        while (take(token)) {
            skipBlanks();
            if (!part(filter.parts.emplace_back()))
                return false;
            skipBlanks();
        }
        return true;
    }

    bool takeOr(JsonPathFilter &filter)
    {
        return takeList(filter, JsonPathFilter::Kind::Or, u"||",
                        [this](JsonPathFilter &part) { return takeAnd(part); });
    }

    bool takeAnd(JsonPathFilter &filter)
    {
        return takeList(filter, JsonPathFilter::Kind::And, u"&&",
                        [this](JsonPathFilter &part) { return takeBasic(part); });
    }

    /// In parentheses, a comparison, or a test for existence.
    bool takeBasic(JsonPathFilter &filter)
    {
        if (peek() == u'!' && peek(1) != u'=') {
            ++m_at;
            skipBlanks();
            filter.kind = JsonPathFilter::Kind::Not;
            JsonPathFilter &part = filter.parts.emplace_back();
            return peek() == u'(' ? takeParentheses(part)
                                  : takeBasicTerm(part) && part.kind == JsonPathFilter::Kind::Exists;
        }
        return peek() == u'(' ? takeParentheses(filter) : takeBasicTerm(filter);
    }

    bool takeParentheses(JsonPathFilter &filter)
    {
        if (++m_depth > JsonPath::maximumDepth || !take(u"("))
            return false;
        skipBlanks();
        if (!takeOr(filter))
            return false;
        skipBlanks();
        --m_depth;
        return take(u")");
    }

    bool takeBasicTerm(JsonPathFilter &filter)
    {
        if (!takeOperand(filter.left))
            return false;
        const qsizetype before = m_at;
        skipBlanks();
        if (!takeOperator(filter.comparison)) {
            m_at = before;
            return filter.left.kind == JsonPathOperand::Kind::Query;
        }
        filter.kind = JsonPathFilter::Kind::Compare;
        skipBlanks();
        return isComparable(filter.left) && takeOperand(filter.right) && isComparable(filter.right);
    }

    [[nodiscard]] static bool isComparable(const JsonPathOperand &operand)
    {
        return operand.kind != JsonPathOperand::Kind::Query || operand.query.isSingular();
    }

    bool takeOperator(JsonPathFilter::Operator &comparison)
    {
        using Operator = JsonPathFilter::Operator;
        static constexpr std::pair<QStringView, Operator> operators[] = {
            {u"==", Operator::Equal},        {u"!=", Operator::NotEqual}, {u"<=", Operator::LessEqual},
            {u">=", Operator::GreaterEqual}, {u"<", Operator::Less},      {u">", Operator::Greater},
        };
        for (const auto &[token, meaning] : operators) {
            if (take(token)) {
                comparison = meaning;
                return true;
            }
        }
        return false;
    }

    bool takeOperand(JsonPathOperand &operand)
    {
        using Kind = JsonPathOperand::Kind;
        if (peek() == u'@' || peek() == u'$') {
            operand.kind = Kind::Query;
            return takeQuery(operand.query);
        }
        if (peek() == u'\'' || peek() == u'"') {
            operand.kind = Kind::String;
            return takeString(operand.text);
        }
        if (isIntegerHere()) {
            operand.kind = Kind::Number;
            return takeNumber(operand.number);
        }
        operand.kind = take(u"true") ? Kind::True : take(u"false") ? Kind::False : Kind::Null;
        return operand.kind != Kind::Null || take(u"null");
    }

    bool takeDigits()
    {
        const qsizetype begin = m_at;
        while (isAsciiDigit(peek()))
            ++m_at;
        return m_at > begin;
    }

    bool takeNumber(QByteArray &number)
    {
        const qsizetype begin = m_at;
        if (peek() == u'-')
            ++m_at;
        if (!take(u"0") && !takeDigits())
            return false;
        if (take(u".") && !takeDigits())
            return false;
        if (take(u"e") || take(u"E")) {
            if (peek() == u'+' || peek() == u'-')
                ++m_at;
            if (!takeDigits())
                return false;
        }
        number = m_text.mid(begin, m_at - begin).toLatin1();
        return true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

std::optional<JsonPathQuery> parseJsonPath(const QString &text, qsizetype *mistake)
{
    if (text.size() > JsonPath::maximumLength) {
        *mistake = JsonPath::maximumLength;
        return {};
    }
    Parser parser(text);
    auto query = parser.parse();
    *mistake = parser.at();
    return query;
}

} // namespace Fingerpost

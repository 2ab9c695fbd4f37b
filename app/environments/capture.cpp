// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/capture.h"

#include "environments/answertext.h"
#include "environments/boundedmatch.h"
#include "environments/jsonpath.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr std::pair<Capture::Kind, QStringView> kindNames[] = {
    {Capture::Kind::Json, u"json"},   {Capture::Kind::Header, u"header"}, {Capture::Kind::Cookie, u"cookie"},
    {Capture::Kind::Regex, u"regex"}, {Capture::Kind::Status, u"status"}, {Capture::Kind::Body, u"body"},
};

bool takesArgument(Capture::Kind kind)
{
    return kind != Capture::Kind::Status && kind != Capture::Kind::Body;
}

class CaptureParser {
public:
    explicit CaptureParser(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] std::optional<Capture> parse()
    {
        Capture capture;
        if (!take(u"response") || !take(u"(") || !takeString(capture.request) || !take(u")") || !take(u"."))
            return {};
        const auto *const kind = std::find_if(std::begin(kindNames), std::end(kindNames),
                                              [this](const auto &name) { return take(name.second); });
        if (kind == std::end(kindNames) || !take(u"("))
            return {};
        capture.kind = kind->first;
        if (takesArgument(capture.kind) && !takeString(capture.expression))
            return {};
        if (!take(u")") || !m_text.isEmpty() || capture.request.isEmpty())
            return {};
        return capture;
    }

private:
    /// With the blanks around it.
    bool take(QStringView token)
    {
        m_text = m_text.trimmed();
        if (!m_text.startsWith(token))
            return false;
        m_text = m_text.mid(token.size()).trimmed();
        return true;
    }

    bool takeString(QString &text)
    {
        const QChar quote = m_text.isEmpty() ? QChar() : m_text.front();
        if (quote != u'\'' && quote != u'"')
            return false;
        for (qsizetype i = 1; i < m_text.size(); ++i) {
            const QChar c = m_text.at(i);
            if (c == quote) {
                m_text = m_text.mid(i + 1);
                return true;
            }
            if (c == u'\\' && i + 1 < m_text.size() && m_text.at(i + 1) == quote)
                ++i;
            text += m_text.at(i);
        }
        return false;
    }

    QStringView m_text;
};

QString quoted(const QString &text)
{
    const QChar quote = text.contains(u'\'') && !text.contains(u'"') ? u'"' : u'\'';
    QString escaped = text;
    escaped.replace(quote, QString(u'\\') + quote);
    return quote + escaped + quote;
}

} // namespace

std::optional<Capture> Capture::parse(QStringView text)
{
    return CaptureParser(text).parse();
}

QString Capture::toText() const
{
    QStringView name;
    for (const auto &[candidate, itsName] : kindNames) {
        if (candidate == kind)
            name = itsName;
    }
    const QString argument = takesArgument(kind) ? quoted(expression) : QString();
    return "response("_L1 + quoted(request) + ")."_L1 + name + u'(' + argument + u')';
}

/// An answer and what has been read of it.
struct AnswerReader::Known {
    std::optional<LastAnswer> answer;
    bool isTreeRead = false;
    std::optional<JsonTree> tree;
    std::optional<QString> text;
};

AnswerReader::AnswerReader(std::shared_ptr<const LastAnswers> answers)
    : m_answers(std::move(answers))
{
}

AnswerReader::~AnswerReader() = default;

AnswerReader::Known &AnswerReader::known(const QString &request)
{
    std::shared_ptr<Known> &known = m_known[request];
    if (!known) {
        known = std::make_shared<Known>();
        if (m_answers)
            known->answer = m_answers->lastAnswer(request);
    }
    return *known;
}

AnswerReader::Value AnswerReader::value(const Capture &capture)
{
    Known &known = this->known(capture.request);
    if (!known.answer)
        return {State::NoAnswer, {}};
    const LastAnswer &answer = *known.answer;
    const QByteArray name = capture.expression.toUtf8();
    switch (capture.kind) {
    case Capture::Kind::Status:
        return {State::Found, QString::number(answer.status)};
    case Capture::Kind::Header: {
        const auto values = answer.headers.values(name);
        return values.isEmpty() ? Value{State::NoMatch, {}}
                                : Value{State::Found, QString::fromUtf8(values.first())};
    }
    case Capture::Kind::Cookie: {
        const auto found =
            std::find_if(answer.cookies.rbegin(), answer.cookies.rend(),
                         [&name](const Requests::Cookie &cookie) { return cookie.name == name; });
        return found == answer.cookies.rend() ? Value{State::NoMatch, {}}
                                              : Value{State::Found, QString::fromUtf8(found->value)};
    }
    default:
        break;
    }
    if (!answer.isWhole)
        return {State::Unusable, {}};
    if (capture.kind == Capture::Kind::Json)
        return json(known, capture.expression);
    if (!known.text)
        known.text = answerText(answer.headers, answer.body);
    return capture.kind == Capture::Kind::Body ? Value{State::Found, *known.text}
                                               : regex(known, capture.expression);
}

AnswerReader::Value AnswerReader::json(Known &known, const QString &expression)
{
    const auto path = JsonPath::parse(expression);
    if (!path)
        return {State::BadExpression, {}};
    if (!std::exchange(known.isTreeRead, true))
        known.tree = JsonTree::parse(known.answer->body);
    if (!known.tree)
        return {State::Unusable, {}};
    const auto nodes = path->select(*known.tree);
    if (!nodes)
        return {State::TooCostly, {}};
    return nodes->isEmpty() ? Value{State::NoMatch, {}}
                            : Value{State::Found, known.tree->text(nodes->first())};
}

AnswerReader::Value AnswerReader::regex(Known &known, const QString &pattern)
{
    const BoundedMatch match = BoundedMatch::find(*known.text, pattern);
    switch (match.state) {
    case BoundedMatch::State::Found:
        return {State::Found, match.captured};
    case BoundedMatch::State::BadPattern:
        return {State::BadExpression, {}};
    case BoundedMatch::State::TooCostly:
        return {State::TooCostly, {}};
    case BoundedMatch::State::NoMatch:
        break;
    }
    return {State::NoMatch, {}};
}

} // namespace Fingerpost

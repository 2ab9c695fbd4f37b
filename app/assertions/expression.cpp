// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assertions/expression.h"

#include "environments/answertext.h"
#include "environments/jsonpath.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using Requests::Result;

namespace Fingerpost {

namespace {

Requests::Error unreadable(const QString &message)
{
    return {Requests::Error::RequestException, message};
}

QString expressionWords(const char *text)
{
    return QCoreApplication::translate("Fingerpost::Assertions", text);
}

/// A JSON text as a value; what is none is a text.
AssertionValue jsonOrText(const Requests::Headers &headers, const QByteArray &bytes,
                          std::shared_ptr<const JsonTree> *kept = nullptr)
{
    if (auto tree = JsonTree::parse(bytes)) {
        const auto shared = std::make_shared<const JsonTree>(std::move(*tree));
        if (kept)
            *kept = shared;
        return AssertionValue::of(shared, 0);
    }
    return AssertionValue::string(answerText(headers, bytes));
}

AssertionValue objectOf(const QJsonObject &object)
{
    return jsonOrText({}, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// As Bruno has them: names in lower case, the values of repeated ones joined.
AssertionValue headersOf(const Requests::Headers &headers)
{
    QJsonObject object;
    for (const Requests::Header &field : headers) {
        const QString name = QString::fromLatin1(field.name.toLower());
        const QString value = QString::fromUtf8(field.value);
        object.insert(name, object.contains(name) ? object.value(name).toString() + ", "_L1 + value : value);
    }
    return objectOf(object);
}

AssertionValue headerOf(const Requests::Headers &headers, const QString &name)
{
    return headersOf(headers).member(name.toLower());
}

AssertionValue cookiesOf(const QList<Requests::Cookie> &cookies)
{
    QJsonObject object;
    for (const Requests::Cookie &cookie : cookies)
        object.insert(QString::fromUtf8(cookie.name), QString::fromUtf8(cookie.value));
    return objectOf(object);
}

AssertionValue textOrNothing(const QString &text)
{
    return text.isNull() ? AssertionValue::null() : AssertionValue::string(text);
}

} // namespace

/// Reads an expression from left to right and follows it.
class ExpressionReader::Parser {
public:
    Parser(ExpressionReader &reader, const QString &text)
        : m_reader(reader)
        , m_text(text)
    {
    }

    [[nodiscard]] Result<AssertionValue> run()
    {
        if (m_text.startsWith(u'$'))
            return m_reader.select(m_text);
        const QString root = takeName();
        Result<AssertionValue> value = begin(root);
        while (value && !m_rest.isEmpty()) {
            const auto name = takeMember();
            if (!name)
                return problem();
            value = value->member(*name);
        }
        return value;
    }

private:
    [[nodiscard]] Result<AssertionValue> begin(const QString &root)
    {
        if (root == "res"_L1 && m_rest.startsWith(u'(')) {
            const auto path = takeArgument();
            if (!path)
                return problem();
            const bool isJoined = path->startsWith(u'[') || path->startsWith(u'.');
            return m_reader.select((isJoined ? "$"_L1 : "$."_L1) + *path);
        }
        if (root == "res"_L1 || root == "req"_L1)
            return beginObject(root == "res"_L1);
        if (root.isEmpty())
            return problem();
        const auto value = m_reader.m_variables ? m_reader.m_variables(root) : std::nullopt;
        if (!value)
            return unreadable(
                expressionWords(
                    QT_TRANSLATE_NOOP("Fingerpost::Assertions",
                                      "\"%1\" is neither res nor req nor the name of a variable."))
                    .arg(root));
        return AssertionValue::literal(*value);
    }

    [[nodiscard]] Result<AssertionValue> beginObject(bool isAnswer)
    {
        QString name = takeMember().value_or(QString());
        if (name.isEmpty())
            return problem();
        if (m_rest.startsWith(u'(')) {
            if (!name.startsWith("get"_L1) || name.size() < 4)
                return problem();
            if (name == "getHeader"_L1) {
                const auto field = takeArgument();
                return field ? headerOf(
                           isAnswer ? m_reader.m_subject.headers : m_reader.m_subject.requestHeaders, *field)
                             : Result<AssertionValue>(problem());
            }
            if (!take(u"()"))
                return problem();
            name = name.at(3).toLower() + name.mid(4); // getStatus() is status
        }
        const auto value = isAnswer ? ofAnswer(name) : ofRequest(name);
        return value ? Result<AssertionValue>(*value) : AssertionValue();
    }

    [[nodiscard]] std::optional<AssertionValue> ofAnswer(const QString &name)
    {
        const AssertionSubject &subject = m_reader.m_subject;
        if (name == "status"_L1)
            return AssertionValue::number(QString::number(subject.status));
        if (name == "statusText"_L1)
            return textOrNothing(subject.reason);
        if (name == "responseTime"_L1)
            return AssertionValue::number(QString::number(qRound64(subject.milliseconds)));
        if (name == "url"_L1)
            return AssertionValue::string(subject.url);
        if (name == "headers"_L1)
            return fields(subject.headers);
        if (name == "cookies"_L1)
            return cookiesOf(subject.cookies);
        if (name == "body"_L1)
            return m_reader.body();
        return {};
    }

    [[nodiscard]] std::optional<AssertionValue> ofRequest(const QString &name)
    {
        const AssertionSubject &subject = m_reader.m_subject;
        if (name == "method"_L1)
            return AssertionValue::string(QString::fromLatin1(subject.method));
        if (name == "url"_L1)
            return AssertionValue::string(subject.url);
        if (name == "headers"_L1)
            return fields(subject.requestHeaders);
        if (name == "body"_L1)
            return m_reader.requestBody();
        return {};
    }

    /// All of them, or at once the one that is asked for, whatever its case.
    [[nodiscard]] AssertionValue fields(const Requests::Headers &headers)
    {
        if (m_rest.isEmpty())
            return headersOf(headers);
        const auto name = takeMember();
        return name ? headerOf(headers, *name) : AssertionValue();
    }

    /// `.name`, `?.name`, `[0]`, `['name']`.
    [[nodiscard]] std::optional<QString> takeMember()
    {
        const bool isOptional = take(u"?.");
        if (m_rest.startsWith(u'[')) {
            take(u"[");
            if (const auto text = takeText())
                return take(u"]") ? text : std::nullopt;
            const qsizetype end = m_rest.indexOf(u']');
            const QString index = m_rest.left(end).trimmed().toString();
            bool isNumber = false;
            index.toUInt(&isNumber);
            if (end < 0 || !isNumber)
                return {};
            m_rest = m_rest.mid(end + 1);
            return index;
        }
        if (!isOptional && !take(u"."))
            return {};
        const QString name = takeName();
        return name.isEmpty() ? std::nullopt : std::optional(name);
    }

    [[nodiscard]] std::optional<QString> takeArgument()
    {
        if (!take(u"("))
            return {};
        const auto text = takeText();
        return text && take(u")") ? text : std::nullopt;
    }

    [[nodiscard]] QString takeName()
    {
        m_rest = m_rest.trimmed();
        qsizetype size = 0;
        while (size < m_rest.size()
               && (m_rest.at(size).isLetterOrNumber() || m_rest.at(size) == u'_' || m_rest.at(size) == u'$'))
            ++size;
        const QString name = m_rest.left(size).toString();
        m_rest = m_rest.mid(size);
        return name;
    }

    [[nodiscard]] std::optional<QString> takeText()
    {
        m_rest = m_rest.trimmed();
        const QChar quote = m_rest.isEmpty() ? QChar() : m_rest.front();
        if (quote != u'\'' && quote != u'"')
            return {};
        QString text;
        for (qsizetype i = 1; i < m_rest.size(); ++i) {
            if (m_rest.at(i) == quote) {
                m_rest = m_rest.mid(i + 1).trimmed();
                return text;
            }
            if (m_rest.at(i) == u'\\' && i + 1 < m_rest.size())
                ++i;
            text += m_rest.at(i);
        }
        return {};
    }

    bool take(QStringView token)
    {
        if (!m_rest.startsWith(token))
            return false;
        m_rest = m_rest.mid(token.size());
        return true;
    }

    [[nodiscard]] Requests::Error problem() const
    {
        if (m_text.isEmpty())
            return unreadable(
                expressionWords(QT_TRANSLATE_NOOP("Fingerpost::Assertions", "The expression is empty.")));
        return unreadable(
            expressionWords(
                QT_TRANSLATE_NOOP("Fingerpost::Assertions",
                                  "\"%1\" cannot be read at its character %2: an expression names "
                                  "a value, as res.body.items[0].name does."))
                .arg(m_text)
                .arg(m_text.size() - m_rest.size() + 1));
    }

    ExpressionReader &m_reader;
    const QString m_text;
    QStringView m_rest = m_text;
};

ExpressionReader::ExpressionReader(AssertionSubject subject, Variables variables)
    : m_subject(std::move(subject))
    , m_variables(std::move(variables))
{
}

Result<AssertionValue> ExpressionReader::value(const QString &expression)
{
    if (expression.size() > maximumLength)
        return unreadable(
            expressionWords(QT_TRANSLATE_NOOP("Fingerpost::Assertions", "The expression is too long.")));
    return Parser(*this, expression.trimmed()).run();
}

AssertionValue ExpressionReader::body()
{
    if (!m_body)
        m_body = jsonOrText(m_subject.headers, m_subject.body, &m_tree);
    return *m_body;
}

AssertionValue ExpressionReader::requestBody()
{
    return m_subject.requestBody.isEmpty() ? AssertionValue()
                                           : jsonOrText(m_subject.requestHeaders, m_subject.requestBody);
}

Result<AssertionValue> ExpressionReader::select(const QString &path)
{
    (void)body();
    if (!m_tree)
        return AssertionValue();
    qsizetype mistake = 0;
    const auto query = JsonPath::parse(path, &mistake);
    if (!query)
        return unreadable(expressionWords(QT_TRANSLATE_NOOP("Fingerpost::Assertions",
                                                            "\"%1\" is no JSONPath: see its character %2."))
                              .arg(path)
                              .arg(mistake + 1));
    const auto nodes = query->select(*m_tree);
    if (!nodes)
        return unreadable(
            expressionWords(QT_TRANSLATE_NOOP("Fingerpost::Assertions", "\"%1\" takes too long.")).arg(path));
    return nodes->isEmpty() ? AssertionValue() : AssertionValue::of(m_tree, nodes->first());
}

} // namespace Fingerpost

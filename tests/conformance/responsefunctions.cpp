// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "functions.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

QJsonValue memberOf(const QJsonValue &dict, const QString &name)
{
    for (const QJsonValue &item : dict[u"items"].toArray()) {
        if (item[0] == name)
            return item[1];
    }
    return QJsonValue(QJsonValue::Undefined);
}

Response responseOf(const QJsonValue &state, ValueReader &reader)
{
    Response response;
    for (const QJsonValue &item : state[u"items"].toArray()) {
        const QString name = item[0].toString();
        if (name == "status_code"_L1)
            response.setStatusCode(item[1].toInt());
        else if (name == "reason"_L1 && typeOf(item[1]) == "bytes"_L1) { // UTF-8 when it is, else Latin-1
            const QByteArray raw = reader.bytes(item[1]);
            response.setReason(QUtf8StringView(raw).isValidUtf8() ? QString::fromUtf8(raw)
                                                                  : QString::fromLatin1(raw));
        } else if (name == "reason"_L1)
            response.setReason(item[1].toString());
        else if (name == "url"_L1)
            response.setUrl(reader.text(item[1]));
        else if (name == "encoding"_L1)
            response.setEncoding(Call::latin1Of(item[1]));
        else if (name == "headers"_L1)
            response.setHeaders(reader.headers(item[1]));
        else if (name == "content"_L1)
            response.setContent(reader.bytes(item[1]));
    }
    return response;
}

Raised raisedFrom(const Error &error, const Response &response)
{
    Raised raised = Raised::from(error);
    if (error.code() == Error::HttpError) {
        raised.response = QJsonObject{{u"status_code"_s, response.statusCode()},
                                      {u"url"_s, response.url()},
                                      {u"history_len"_s, response.history().size()}};
    }
    return raised;
}

QJsonValue itemOf(const QByteArray &bytes, bool)
{
    return bytesValue(bytes);
}

QJsonValue itemOf(const QString &text, bool decoded)
{
    return decoded ? QJsonValue(text) : bytesValue(text.toLatin1());
}

template<typename Item, typename Range> Answer drained(Range range, bool decoded)
{
    QJsonArray items;
    Item item;
    while (range.next(&item))
        items.append(itemOf(item, decoded));
    return range.error() ? Answer(range.error()) : Answer(QJsonValue(items));
}

/// Requests' Response whose body was read already.
class ResponseScript {
public:
    ResponseScript(const Response &response, ValueReader &reader)
        : m_response(response)
        , m_reader(reader)
    {
    }

    [[nodiscard]] Answer run(const QJsonArray &step)
    {
        const QString op = step.at(0).toString();
        if (op.startsWith("iter"_L1))
            return iterate(op, step.at(1));
        if (op == "json"_L1)
            return json();
        if (op == "raise_for_status"_L1) {
            const Result<void> checked = m_response.checkStatus();
            return checked ? Answer() : Answer(raisedFrom(checked.error(), m_response));
        }
        if (op == "set_encoding"_L1) {
            m_response.setEncoding(Call::latin1Of(step.at(1)));
            return {};
        }
        return attribute(op);
    }

private:
    [[nodiscard]] Answer attribute(const QString &op)
    {
        if (op == "content"_L1)
            return m_response.content().isNull() ? Answer() : Answer(bytesValue(m_response.content()));
        if (op == "text"_L1)
            return QJsonValue(m_response.text());
        if (op == "encoding"_L1)
            return latin1Value(m_response.encoding());
        if (op == "history"_L1)
            return history();
        if (op == "ok"_L1 || op == "bool"_L1)
            return m_response.ok();
        if (op == "is_redirect"_L1)
            return m_response.isRedirect();
        if (op == "is_permanent_redirect"_L1)
            return m_response.isPermanentRedirect();
        if (op == "links"_L1)
            return links();
        m_reader.refuse(u"the operation "_s + op);
        return {};
    }

    [[nodiscard]] Answer history() const
    {
        QJsonArray codes;
        for (const Response &hop : m_response.history())
            codes.append(hop.statusCode());
        return QJsonValue(codes);
    }

    [[nodiscard]] Answer iterate(const QString &op, const QJsonValue &options)
    {
        const QJsonValue size = memberOf(options, u"chunk_size"_s);
        if (!size.isUndefined() && !size.isNull() && !size.isDouble())
            m_reader.refuse(u"a chunk size that is no number: it does not compile"_s);
        const auto chunk = [&size](qint64 standard) {
            return size.isUndefined() ? standard : size.isNull() ? -1 : size.toInteger();
        };
        const bool decode = memberOf(options, u"decode_unicode"_s).toBool();
        const QJsonValue delimiter = memberOf(options, u"delimiter"_s);
        if (op == "iter_lines"_L1 && decode) {
            std::optional<QString> between;
            if (delimiter.isString())
                between = delimiter.toString();
            else if (typeOf(delimiter) == "bytes"_L1) // without an encoding there are bytes to be cut
                between = QString::fromLatin1(m_reader.bytes(delimiter));
            return drainedText(m_response.iterTextLines(chunk(512), between));
        }
        if (op == "iter_lines"_L1) {
            const bool given = !delimiter.isUndefined() && !delimiter.isNull();
            return drained<QByteArray>(
                m_response.iterLines(chunk(512),
                                     given ? std::optional(m_reader.bytes(delimiter)) : std::nullopt),
                true);
        }
        if (decode)
            return drainedText(m_response.iterText(chunk(1)));
        return drained<QByteArray>(m_response.iterContent(chunk(op == "iter"_L1 ? 128 : 1)), true);
    }

    /// Without an encoding Requests gives bytes.
    [[nodiscard]] static Answer drainedText(TextRange range)
    {
        const bool decoded = range.isDecoded();
        return drained<QString>(std::move(range), decoded);
    }

    [[nodiscard]] Answer json() const
    {
        Error error;
        const QJsonValue value = m_response.json(&error);
        if (error)
            return error;
        // QJsonValue rounds what is beyond 64 bits.
        const QByteArray token = m_response.jsonToken(u""_s).value().trimmed();
        bool fits = true;
        if (value.isDouble() && std::isfinite(value.toDouble()) && !token.contains('.')
            && !token.toLower().contains('e'))
            (void)token.toLongLong(&fits);
        if (!fits)
            return QJsonValue(QJsonObject{{u"$"_s, u"number"_s}, {u"text"_s, QString::fromLatin1(token)}});
        return value;
    }

    [[nodiscard]] Answer links() const
    {
        QJsonArray out;
        const QMap<QString, HeaderLink> links = m_response.links();
        for (auto it = links.begin(); it != links.end(); ++it) {
            QJsonArray items{QJsonArray{u"url"_s, it->url}};
            for (auto parameter = it->parameters.begin(); parameter != it->parameters.end(); ++parameter)
                items.append(QJsonArray{parameter.key(), parameter.value()});
            out.append(QJsonArray{it.key(), dictValue(items)});
        }
        return dictValue(out);
    }

    Response m_response;
    ValueReader &m_reader;
};

Answer script(Call &call)
{
    ResponseScript player(responseOf(call.args.at(0), call.reader), call.reader);
    QList<Answer> answers;
    for (const QJsonValue &step : call.args.at(1).toArray())
        answers.append(player.run(step.toArray()));
    return answers;
}

/// What an error says, and whether there is an answer and its request beside it.
Answer exceptionMake(Call &call)
{
    Error::Code code = Error::NoError;
    for (int one = Error::RequestException; one <= Error::CookieConflictError; ++one) {
        if (Error::name(Error::Code(one)) == call.text(0))
            code = Error::Code(one);
    }
    Response response;
    if (call.args.at(2).toBool()) {
        PreparedRequest request;
        request.setUrl(u"http://example.com/"_s);
        response.setStatusCode(404);
        response.setRequest(request);
    }
    response.setError(Error(code, call.text(1)));
    return QJsonValue(QJsonObject{{u"text"_s, response.error().message()},
                                  {u"has_response"_s, response.statusCode() > 0},
                                  {u"has_request"_s, !response.request().url().isEmpty()}});
}

/// The hooks change the content, which stands for the value.
Answer dispatch(Call &call)
{
    const auto act = [](const QString &name) -> ResponseHook {
        return [name](const Response &given) -> std::optional<Response> {
            Response changed = given;
            if (name == "cut"_L1)
                changed.setContent(given.content().sliced(qMin(given.content().size(), qsizetype(1))));
            else if (name == "upper"_L1)
                changed.setContent(given.content().toUpper());
            else
                return {};
            return changed;
        };
    };
    const QJsonValue names = call.args.at(0);
    Hooks hooks;
    for (const QJsonValue &name : names.isArray() ? names.toArray() : QJsonArray{names}) {
        if (name.isString())
            hooks.append({act(name.toString())});
    }
    Response response;
    response.setContent(call.latin1(1));
    return latin1Value(hooks.dispatch(response).content());
}

Answer detect(Call &call)
{
    Response response;
    response.setContent(call.latin1(0));
    return latin1Value(response.apparentEncoding());
}

} // namespace

Functions responseFunctions()
{
    return {
        {u"Response"_s, script},
        {u"exception_make"_s, exceptionMake},
        {u"dispatch_hook"_s, dispatch},
        {u"detect_encoding"_s, detect},
    };
}

} // namespace Conformance

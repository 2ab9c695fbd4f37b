// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "document.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using namespace Requests;

namespace Conformance {

namespace {

/// Copies JSON text and rewrites the argument `json` on the way.
class Rewriter {
public:
    explicit Rewriter(const QByteArray &text)
        : m_text(text)
    {
    }

    [[nodiscard]] QByteArray run()
    {
        value(Outside);
        skipBlanks();
        return m_at == m_text.size() && !m_broken ? m_out : QByteArray();
    }

private:
    /// How far into an argument `json` the reader is.
    enum Place { Outside, InArguments, InJson };

    void value(Place place)
    {
        skipBlanks();
        const char c = peek();
        if (c == '{')
            object(place);
        else if (c == '[')
            array(place);
        else if (c == '"')
            m_out += string();
        else
            scalar(place);
    }

    void object(Place place)
    {
        ++m_at;
        skipBlanks();
        // A typed value keeps its form; "$" is its first key.
        const bool ordered = place == InJson && m_text.mid(m_at, 3) != "\"$\"";
        m_out += ordered ? R"({"$":"object","items":[)" : "{";
        for (bool first = true; !m_broken && peek() != '}'; first = false) {
            if (!first)
                comma();
            const QByteArray key = string();
            skipBlanks();
            expect(':');
            m_out += ordered ? QByteArray('[' + key + ',') : QByteArray(key + ':');
            value(inside(place, key));
            if (ordered)
                m_out += ']';
            skipBlanks();
        }
        expect('}');
        m_out += ordered ? "]}" : "}";
    }

    void array(Place place)
    {
        ++m_at;
        m_out += '[';
        skipBlanks();
        for (bool first = true; !m_broken && peek() != ']'; first = false) {
            if (!first)
                comma();
            value(place);
            skipBlanks();
        }
        expect(']');
        m_out += ']';
    }

    void scalar(Place place)
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && (isalnum(m_text.at(m_at)) || strchr("+-.", m_text.at(m_at))))
            ++m_at;
        const QByteArray token = m_text.sliced(start, m_at - start);
        m_broken = m_broken || token.isEmpty();
        const bool number = !token.isEmpty() && (isdigit(token.front()) || token.front() == '-');
        const bool beyond = number && !token.contains('.') && !token.contains('e') && !fitsInteger(token);
        m_out +=
            number && (place == InJson || beyond) ? R"({"$":"number","text":")" + token + R"("})" : token;
    }

    [[nodiscard]] static bool fitsInteger(const QByteArray &token)
    {
        bool fits = false;
        (void)token.toLongLong(&fits);
        return fits;
    }

    [[nodiscard]] QByteArray string()
    {
        skipBlanks();
        const qsizetype start = m_at;
        expect('"');
        while (m_at < m_text.size() && m_text.at(m_at) != '"')
            m_at += m_text.at(m_at) == '\\' ? 2 : 1;
        expect('"');
        return m_broken ? QByteArray() : m_text.sliced(start, m_at - start);
    }

    [[nodiscard]] static Place inside(Place place, const QByteArray &key)
    {
        if (place == InArguments && key == "\"json\"")
            return InJson;
        if (key == "\"input\"" || key == "\"args\"" || key == "\"request\"")
            return place == Outside ? InArguments : place;
        return key == "\"expect\"" ? Outside : place;
    }

    void comma()
    {
        expect(',');
        m_out += ',';
        skipBlanks();
    }
    void skipBlanks()
    {
        while (m_at < m_text.size() && strchr(" \t\r\n", m_text.at(m_at)))
            ++m_at;
    }
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text.at(m_at) : '\0'; }
    void expect(char c)
    {
        if (peek() != c)
            m_broken = true;
        ++m_at;
    }

    const QByteArray &m_text;
    QByteArray m_out;
    qsizetype m_at = 0;
    bool m_broken = false;
};

Error unreadable(const QString &path, const QString &why)
{
    return Error(Error::RequestException, u"%1: %2"_s.arg(path, why));
}

} // namespace

QByteArray withOrderedJson(const QByteArray &text)
{
    return Rewriter(text).run();
}

Result<Document> readDocument(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    QJsonParseError problem;
    const QByteArray text = file.readAll();
    if (QJsonDocument::fromJson(text, &problem).isNull())
        return unreadable(path, problem.errorString());
    const QJsonObject root = QJsonDocument::fromJson(withOrderedJson(text)).object();
    if (root.value("format"_L1).toInt() != 1 || !root.value("cases"_L1).isArray())
        return unreadable(path, u"not a document of format 1"_s);
    const QString certificates = QFileInfo(path).absoluteDir().filePath(u"certs"_s);
    return Document{path, root.value("file"_L1).toString(), certificates, root.value("cases"_L1).toArray()};
}

} // namespace Conformance

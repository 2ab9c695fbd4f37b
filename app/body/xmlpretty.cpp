// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/xmlpretty.h"

#include "body/mention.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qsizetype MaxXmlIndent = 200; ///< levels; deeper ones are not moved further right

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\r' || c == u'\t';
}

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return isBlank(c); });
}

/// The end of the `{{name}}` at \a at, as BodyText::mentionLength() has it; \a at itself when there is none.
qsizetype endOfMention(QStringView text, qsizetype at)
{
    if (!text.sliced(at).startsWith(u"{{"_s))
        return at;
    const qsizetype close =
        text.sliced(at, qMin(text.size() - at, BodyText::maximumMention + 4)).indexOf("}}"_L1, 2);
    if (close < 0)
        return at;
    const QStringView name = text.sliced(at + 2, close - 2);
    const bool isName = !isBlank(name) && !name.contains(u'{') && !name.contains(u'}')
        && !name.contains(u'\n') && !name.contains(u'\r');
    return isName ? at + close + 2 : at;
}

/// Puts names and blanks of the same length in place of the variables, so that a parser can read the rest and
/// its lines and columns are those of the text.
class Substitution {
public:
    explicit Substitution(const QString &text)
        : m_text(text)
        , m_out(text)
    {
    }

    QString run()
    {
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            const QChar c = m_text.at(at);
            if (c == u'{') {
                const qsizetype end = endOfMention(m_text, at);
                if (end > at) {
                    replace(at, end);
                    at = end - 1;
                }
            } else if (m_quote != u'\0') {
                if (c == m_quote)
                    m_quote = u'\0';
            } else if (!m_inTag) {
                at = outside(at);
            } else if (c == u'>') {
                m_inTag = false;
            } else if (c == u'"' || c == u'\'') {
                m_quote = c;
            }
        }
        return m_out;
    }

private:
    /// Comments, CDATA and instructions hold no tags.
    qsizetype outside(qsizetype at)
    {
        if (m_text.at(at) != u'<')
            return at;
        const QStringView rest = QStringView(m_text).sliced(at);
        for (const auto &[open, close] :
             {std::pair{"<!--"_L1, "-->"_L1}, {"<![CDATA["_L1, "]]>"_L1}, {"<?"_L1, "?>"_L1}}) {
            if (rest.startsWith(open)) {
                const qsizetype end = rest.indexOf(close, open.size());
                return end < 0 ? m_text.size() : at + end + close.size() - 1;
            }
        }
        m_inTag = true;
        return at;
    }

    void replace(qsizetype at, qsizetype end)
    {
        const auto isName = [](QChar c) {
            return c.isLetterOrNumber() || c == u'_' || c == u':' || c == u'-' || c == u'.';
        };
        const QChar before = at > 0 ? m_text.at(at - 1) : QChar();
        const QChar after = end < m_text.size() ? m_text.at(end) : QChar();
        const bool named = m_inTag
            && (m_quote != u'\0' || before == u'<' || before == u'/' || isName(before) || before == u'}'
                || after == u'=' || isName(after));
        if (!named) {
            std::fill(m_out.begin() + at, m_out.begin() + end, u' ');
            return;
        }
        // The same name for the same variable, that elements close; another for others, as attributes need.
        const QStringView name = QStringView(m_text).sliced(at, end - at);
        const auto known = m_numbers.constFind(name);
        qsizetype number = known != m_numbers.cend() ? *known : m_numbers.size();
        m_numbers.insert(name, number);
        for (qsizetype i = at; i < end; ++i) {
            m_out[i] = QChar(u'a' + char16_t(number % 26));
            number /= 26;
        }
    }

    QString m_text;
    QString m_out;
    QHash<QStringView, qsizetype> m_numbers;
    QChar m_quote = u'\0';
    bool m_inTag = false;
};

TextProblem check(const QString &text, const QString &plain)
{
    QXmlStreamReader reader(plain);
    reader.setNamespaceProcessing(false);
    while (!reader.atEnd())
        reader.readNext();
    if (!reader.hasError())
        return {};
    // Nothing but variables may become anything.
    if (isBlank(plain) && !isBlank(text))
        return {};
    const qsizetype line = qMax<qint64>(reader.lineNumber(), 1);
    const QString message = reader.error() == QXmlStreamReader::PrematureEndOfDocumentError
        ? QCoreApplication::translate("Fingerpost::XmlPretty", "the text ends before it is closed")
        : reader.errorString();
    return {int(line), int(qMax<qint64>(reader.columnNumber(), 1)), message};
}

/// Writes tags on lines of their own where only blanks are between them.
class XmlFormatter {
public:
    /// \a plain has no variables but is otherwise \a text.
    XmlFormatter(QStringView text, QStringView plain)
        : m_text(text)
        , m_plain(plain)
    {
    }

    QString run()
    {
        split();
        m_out.reserve(m_text.size() * 5 / 4);
        for (const Piece &piece : m_pieces)
            write(piece);
        if (m_text.endsWith(u'\n'))
            m_out += u'\n';
        return m_out;
    }

private:
    enum class Kind { Open, Close, Empty, Other, Text };
    struct Piece {
        Kind kind;
        qsizetype begin;
        qsizetype end;
        bool keeps = false; ///< of an Open: what is in it stays as it is
        bool isLeaf = false;
    };

    void add(Kind kind, qsizetype begin, qsizetype end)
    {
        const QStringView token = m_text.sliced(begin, end - begin);
        const bool holdsText = (kind == Kind::Text && !isBlank(token))
            || (kind == Kind::Other && token.startsWith("<![CDATA["_L1));
        if (holdsText && !m_open.isEmpty())
            m_pieces[m_open.last()].keeps = true;
        if ((kind == Kind::Open || kind == Kind::Empty) && !m_open.isEmpty())
            m_pieces[m_open.last()].isLeaf = false;
        m_pieces.append({kind, begin, end, false, true});
        if (kind == Kind::Open) {
            static const QString preserve = u"xml:space"_s;
            m_pieces.last().keeps = token.contains(preserve) && token.contains("preserve"_L1);
            m_open.append(m_pieces.size() - 1);
        } else if (kind == Kind::Close && !m_open.isEmpty()) {
            Piece &opened = m_pieces[m_open.takeLast()];
            opened.keeps = opened.keeps || opened.isLeaf;
        }
    }

    void split()
    {
        for (qsizetype at = 0; at < m_text.size();) {
            qsizetype end = 0;
            Kind kind = Kind::Text;
            if (m_plain.at(at) != u'<') {
                end = m_plain.indexOf(u'<', at);
                end = end < 0 ? m_text.size() : end;
            } else {
                end = endOfTag(at);
                const QChar next = at + 1 < m_plain.size() ? m_plain.at(at + 1) : QChar();
                kind = next == u'/'                ? Kind::Close
                    : next == u'!' || next == u'?' ? Kind::Other
                    : m_plain.at(end - 2) == u'/'  ? Kind::Empty
                                                   : Kind::Open;
            }
            add(kind, at, end);
            at = end;
        }
    }

    [[nodiscard]] qsizetype endOfTag(qsizetype at) const
    {
        const QStringView rest = m_plain.sliced(at);
        for (const auto &[open, close] :
             {std::pair{"<!--"_L1, "-->"_L1}, {"<![CDATA["_L1, "]]>"_L1}, {"<?"_L1, "?>"_L1}}) {
            if (rest.startsWith(open)) {
                const qsizetype end = rest.indexOf(close, open.size());
                return end < 0 ? m_text.size() : at + end + close.size();
            }
        }
        QChar quote = u'\0';
        int brackets = 0; // of a document type's own declarations
        for (qsizetype i = at + 1; i < m_plain.size(); ++i) {
            const QChar c = m_plain.at(i);
            if (quote != u'\0')
                quote = c == quote ? QChar(u'\0') : quote;
            else if (c == u'"' || c == u'\'')
                quote = c;
            else if (c == u'[')
                ++brackets;
            else if (c == u']')
                --brackets;
            else if (c == u'>' && brackets <= 0)
                return i + 1;
        }
        return m_text.size();
    }

    void write(const Piece &piece)
    {
        const QStringView token = m_text.sliced(piece.begin, piece.end - piece.begin);
        const bool kept = m_kept > 0;
        if (piece.kind == Kind::Close) {
            --m_depth;
            if (kept)
                --m_kept;
        }
        if (!kept) {
            if (piece.kind == Kind::Text && isBlank(token))
                return;
            breakLine();
        }
        // Outside of elements only variables are text.
        m_out += kept ? token : token.trimmed();
        if (piece.kind == Kind::Open) {
            ++m_depth;
            if (kept || piece.keeps)
                ++m_kept;
        }
    }

    void breakLine()
    {
        if (m_out.isEmpty())
            return;
        m_out += u'\n';
        m_out.resize(m_out.size() + 2 * std::clamp<qsizetype>(m_depth, 0, MaxXmlIndent), u' ');
    }

    QStringView m_text;
    QStringView m_plain;
    QList<Piece> m_pieces;
    QList<qsizetype> m_open;
    QString m_out;
    qsizetype m_depth = 0;
    qsizetype m_kept = 0;
};

} // namespace

TextProblem XmlPretty::check(const QString &text)
{
    return Fingerpost::check(text, Substitution(text).run());
}

QString XmlPretty::format(const QString &text)
{
    const QString plain = Substitution(text).run();
    if (isBlank(plain) || !Fingerpost::check(text, plain).message.isEmpty())
        return text;
    return XmlFormatter(text, plain).run();
}

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/bruscanner.h"
#include "collections/brutext.h"
#include "collections/textplace.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

class BruParser {
public:
    BruParser(const QByteArray &bytes, BruDialect dialect)
        : m_scanner(m_text.m_bytes, dialect)
    {
        m_text.m_bytes = bytes;
        m_text.m_dialect = dialect;
    }

    Requests::Result<BruText> parse()
    {
        if (!checkEncoding())
            return m_error;
        qsizetype at = m_text.m_bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
        while (at = skipSpace(at), !m_scanner.isAtEnd(at)) {
            BruBlock block;
            block.start = at;
            if (!takeBlock(block) || !count())
                return m_error;
            at = block.end;
            m_text.m_blocks.append(std::move(block));
        }
        return std::move(m_text);
    }

private:
    bool fail(qsizetype at, const QString &message)
    {
        m_error = {Requests::Error::RequestException,
                   QCoreApplication::translate("Fingerpost::Collections", "%1: %2")
                       .arg(textPlace(m_text.m_bytes, at), message)};
        return false;
    }

    bool count()
    {
        return ++m_parts <= BruText::MaxParts
            || fail(0, QCoreApplication::translate("Fingerpost::Collections", "This file is too large."));
    }

    bool checkEncoding()
    {
        if (m_text.m_bytes.size() > BruText::MaxSize)
            return fail(0, QCoreApplication::translate("Fingerpost::Collections", "This file is too large."));
        if (m_text.m_bytes.isValidUtf8())
            return true;
        qsizetype start = 0;
        for (qsizetype end = 0; end >= 0; start = end + 1) {
            end = m_text.m_bytes.indexOf('\n', start);
            if (!QByteArrayView(m_text.m_bytes)
                     .sliced(start, (end < 0 ? m_text.m_bytes.size() : end) - start)
                     .isValidUtf8())
                break;
        }
        return fail(start, QCoreApplication::translate("Fingerpost::Collections", "this line is not UTF-8."));
    }

    /// As Bruno's grammar does between blocks.
    [[nodiscard]] qsizetype skipSpace(qsizetype at) const
    {
        while (!m_scanner.isAtEnd(at) && uchar(m_scanner.at(at)) <= ' ')
            ++at;
        return at;
    }

    bool takeBlock(BruBlock &block)
    {
        const QByteArray &bytes = m_text.m_bytes;
        qsizetype at = block.start;
        while (uchar(m_scanner.at(at)) > ' ' && bytes.at(at) != '{' && bytes.at(at) != '[')
            ++at;
        block.name = bytes.sliced(block.start, at - block.start);
        if (m_text.m_dialect == BruDialect::Environment && block.name.startsWith("color:"))
            return takeLine(block);
        const bool hasName = !block.name.isEmpty();
        at = m_scanner.skipBlanks(at);
        block.body = at + 1;
        const char brace = m_scanner.at(at);
        if (!hasName || (brace != '{' && brace != '['))
            return fail(
                block.start,
                QCoreApplication::translate("Fingerpost::Collections",
                                            "a block such as \"headers {\" should begin here, not \"%1\".")
                    .arg(QString::fromUtf8(
                        bytes.sliced(block.start, m_scanner.lineEnd(block.start) - block.start).left(40))));
        block.kind = kindOf(block.name, brace);
        switch (block.kind) {
        case BruBlock::Kind::Dictionary:
            return takeDictionary(block);
        case BruBlock::Kind::List:
            return takeList(block);
        default:
            return takeText(block, brace);
        }
    }

    [[nodiscard]] static BruBlock::Kind kindOf(const QByteArray &name, char brace)
    {
        if (brace == '[')
            return name == "vars:secret" ? BruBlock::Kind::List : BruBlock::Kind::Text;
        static const QByteArrayList dictionaries{
            "meta",
            "app",
            "settings",
            "grpc",
            "ws",
            "headers",
            "auth",
            "query",
            "metadata",
            "assert",
            "vars",
            "body:form-urlencoded",
            "body:multipart-form",
            "body:file",
            "body:grpc",
            "body:ws",
        };
        const bool isDictionary = dictionaries.contains(name) || BruText::methodBlocks().contains(name)
            || name.startsWith("auth:") || name.startsWith("vars:") || name.startsWith("params:");
        return isDictionary ? BruBlock::Kind::Dictionary : BruBlock::Kind::Text;
    }

    bool notClosed(const BruBlock &block)
    {
        return fail(
            block.start,
            QCoreApplication::translate("Fingerpost::Collections",
                                        "the block \"%1\" is not closed: at its end a line must begin "
                                        "with the closing brace.")
                .arg(QString::fromUtf8(block.name.left(40))));
    }

    bool takeDictionary(BruBlock &block)
    {
        qsizetype at = block.body;
        for (;;) {
            BruEntry entry;
            entry.start = at;
            while (uchar(m_scanner.at(at)) <= ' ' && !m_scanner.isAtEnd(at) && !m_scanner.isClosing(at))
                ++at;
            if (m_scanner.isAtEnd(at))
                return notClosed(block);
            if (const qsizetype length = m_scanner.lineBreak(at); length > 0) {
                block.end = at + length + 1;
                return true;
            }
            at = takeAnnotations(at, entry);
            if (!takePair(at, block.name == "assert", entry) || !count())
                return false;
            at = entry.end;
            block.entries.append(std::move(entry));
        }
    }

    [[nodiscard]] qsizetype takeAnnotations(qsizetype at, BruEntry &entry)
    {
        entry.first = at;
        for (;;) {
            BruAnnotation annotation;
            const qsizetype end = m_scanner.annotation(at, annotation);
            if (end < 0)
                break;
            entry.row.annotations.append(annotation);
            at = m_scanner.skipBlanks(end);
        }
        entry.key = at;
        return at;
    }

    bool takePair(qsizetype at, bool isSentence, BruEntry &entry)
    {
        entry.keyEnd = m_scanner.key(at, isSentence, entry.row);
        at = m_scanner.skipBlanks(entry.keyEnd);
        if (m_scanner.at(at) != ':')
            return fail(at,
                        QCoreApplication::translate("Fingerpost::Collections",
                                                    "a colon is missing behind the name \"%1\".")
                            .arg(entry.row.key.left(40)));
        at = m_scanner.value(m_scanner.skipBlanks(at + 1), entry);
        entry.end = m_scanner.skipBlanks(at);
        return true;
    }

    bool takeList(BruBlock &block)
    {
        qsizetype at = block.body;
        for (qsizetype start = at;; start = at) {
            BruEntry entry;
            entry.start = start;
            at = skipSpace(at);
            while (m_scanner.at(at) == ',') // nothing between two commas
                at = skipSpace(at + 1);
            if (m_scanner.isAtEnd(at))
                return notClosed(block);
            if (m_scanner.at(at) == ']') {
                block.end = at + 1;
                return true;
            }
            at = takeAnnotations(at, entry);
            while (uchar(m_scanner.at(at)) > ' ' && !QByteArrayView("[],").contains(m_scanner.at(at)))
                ++at;
            entry.keyEnd = at;
            entry.row.key = QString::fromUtf8(m_text.m_bytes.sliced(entry.key, at - entry.key));
            entry.row.enabled = !entry.row.key.startsWith(u'~');
            if (!entry.row.enabled)
                entry.row.key.remove(0, 1);
            at = skipSpace(at);
            const bool isComma = m_scanner.at(at) == ',';
            if (!isComma && m_scanner.at(at) != ']')
                return fail(at,
                            QCoreApplication::translate("Fingerpost::Collections",
                                                        "a comma is missing behind \"%1\".")
                                .arg(entry.row.key.left(40)));
            entry.value = entry.valueEnd = entry.keyEnd;
            entry.end = isComma ? at : entry.keyEnd;
            at = isComma ? at + 1 : at;
            if (!count())
                return false;
            block.entries.append(std::move(entry));
        }
    }

    bool takeText(BruBlock &block, char brace)
    {
        const QByteArray &bytes = m_text.m_bytes;
        qsizetype end = bytes.indexOf(brace == '{' ? "\n}" : "\n]", block.body);
        if (end < 0)
            return notClosed(block);
        block.end = end + 2;
        if (end > block.body && bytes.at(end - 1) == '\r')
            --end;
        while (block.body < end && m_scanner.lineBreak(block.body) > 0)
            block.body += m_scanner.lineBreak(block.body);
        if (block.body >= end) {
            block.body = end;
            return true;
        }
        for (qsizetype at = block.body;;) {
            BruLine line{at, at};
            while (line.end < end && bytes.at(line.end) != '\n' && bytes.at(line.end) != '\r')
                ++line.end;
            block.lines.append(line);
            if (!count())
                return false;
            if (line.end >= end)
                return true;
            at = line.end + qMax(qsizetype(1), m_scanner.lineBreak(line.end));
        }
    }

    bool takeLine(BruBlock &block)
    {
        block.kind = BruBlock::Kind::Line;
        block.name = block.name.left(block.name.indexOf(':'));
        block.body = block.start + block.name.size() + 1;
        BruEntry entry;
        entry.start = block.body;
        entry.first = entry.key = entry.keyEnd = block.body;
        entry.end = m_scanner.value(m_scanner.skipBlanks(block.body), entry);
        block.end = entry.end = entry.valueEnd;
        block.entries.append(entry);
        return true;
    }

    BruText m_text;
    BruScanner m_scanner;
    Requests::Error m_error;
    qsizetype m_parts = 0;
};

Requests::Result<BruText> BruText::parse(const QByteArray &bytes, BruDialect dialect)
{
    return BruParser(bytes, dialect).parse();
}

} // namespace Fingerpost

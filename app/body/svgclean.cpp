// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/svgclean.h"

#include "body/bodyworker.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QSet>
#include <QStringList>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

QString svgWords(const char *text)
{
    return QCoreApplication::translate("Fingerpost::SvgClean", text);
}

/// Run something, load something, or, where Qt learned them later, multiply what is drawn.
bool isLeftOut(const QString &name)
{
    static const QSet<QString> names{u"script"_s,        u"foreignobject"_s, u"iframe"_s,   u"audio"_s,
                                     u"video"_s,         u"handler"_s,       u"listener"_s, u"animation"_s,
                                     u"pattern"_s,       u"mask"_s,          u"marker"_s,   u"filter"_s,
                                     u"font-face-uri"_s, u"font-face-src"_s};
    return names.contains(name);
}

QString localName(QStringView name)
{
    return name.mid(name.lastIndexOf(u':') + 1).toString().toLower();
}

/// How much is drawn where elements are used again and again.
class UseGraph {
public:
    void open(const QString &id)
    {
        m_open.append(id);
        for (const QString &each : std::as_const(m_open)) {
            if (!each.isNull())
                ++m_nodes[each].own;
        }
        ++m_nodes[QString()].own;
    }
    void close() { m_open.removeLast(); }
    void use(const QString &id)
    {
        for (const QString &each : std::as_const(m_open)) {
            if (!each.isNull())
                m_nodes[each].uses.append(id);
        }
        m_nodes[QString()].uses.append(id);
    }
    /// Without an end where one uses itself.
    [[nodiscard]] qint64 drawn(const QString &id = {})
    {
        const auto found = m_nodes.find(id);
        if (found == m_nodes.end())
            return 0;
        if (found->isOpen)
            return SvgClean::MostDrawn + 1;
        if (found->drawn >= 0)
            return found->drawn;
        found->isOpen = true;
        qint64 sum = found->own;
        const QStringList uses = found->uses;
        for (const QString &each : uses)
            sum = std::min(sum + drawn(each), SvgClean::MostDrawn + 1);
        m_nodes[id].isOpen = false;
        m_nodes[id].drawn = sum;
        return sum;
    }

private:
    struct Node {
        qint64 own = 0;
        qint64 drawn = -1;
        bool isOpen = false;
        QStringList uses;
    };
    QHash<QString, Node> m_nodes; ///< the one without a name is the whole
    QStringList m_open; ///< null where an element has no id
};

class SvgCleaner {
public:
    SvgCleaner(const QByteArray &source, const SvgClean::PictureJudge &judge, SvgClean &clean)
        : m_reader(source)
        , m_writer(&clean.svg)
        , m_judge(judge)
        , m_clean(clean)
    {
        m_reader.setNamespaceProcessing(false); // names as they stand; Qt's own reader minds them
    }

    void run(const BodyJob &job)
    {
        while (!m_reader.atEnd() && m_clean.problem.isEmpty() && !job.isCancelled()) {
            take(m_reader.readNext());
            if (m_clean.svg.size() > 2 * SvgClean::MostBytes)
                refuse();
        }
        if (m_reader.hasError() && m_clean.problem.isEmpty()) {
            m_clean.problem = svgWords("The picture is not well-formed, line %1: %2")
                                  .arg(QLocale().toString(m_reader.lineNumber()), m_reader.errorString());
        }
        if (m_clean.problem.isEmpty() && !job.isCancelled() && m_graph.drawn() > SvgClean::MostDrawn)
            refuse();
    }

private:
    void refuse() { m_clean.problem = svgWords("The picture asks for more drawing than a preview does."); }

    void take(QXmlStreamReader::TokenType token)
    {
        switch (token) {
        case QXmlStreamReader::StartElement:
            return takeStart();
        case QXmlStreamReader::EndElement:
            m_writer.writeEndElement();
            m_graph.close();
            --m_depth;
            return;
        case QXmlStreamReader::Characters:
            m_writer.writeCharacters(withoutImports(m_reader.text()));
            return;
        default: // document types, processing instructions and comments draw nothing
            return;
        }
    }

    /// A style sheet's own; of elsewhere none.
    static QString withoutImports(QStringView text)
    {
        QString plain = text.toString();
        if (plain.contains(u'@'))
            plain.replace(u"@import"_s, u"@ignored"_s, Qt::CaseInsensitive);
        return plain;
    }

    void takeStart()
    {
        const QString name = localName(m_reader.name());
        if (++m_elements > SvgClean::MostElements || ++m_depth > SvgClean::MostDepth)
            return refuse();
        if (isLeftOut(name)) {
            ++m_clean.leftOut;
            --m_depth;
            return m_reader.skipCurrentElement();
        }
        if (m_elements == 1 && name != "svg"_L1) {
            m_clean.problem = svgWords("This is XML, but no SVG picture.");
            return;
        }
        const QXmlStreamAttributes attributes = m_reader.attributes();
        QString id;
        for (const QXmlStreamAttribute &each : attributes) {
            if (each.name() == "id"_L1)
                id = each.value().toString();
        }
        m_graph.open(id.isEmpty() ? QString() : id);
        m_writer.writeStartElement(qualified(m_reader.name()));
        bool hasLinks = m_elements > 1;
        for (const QXmlStreamAttribute &each : attributes)
            hasLinks = hasLinks || each.qualifiedName() == LinkNamespace;
        if (!hasLinks)
            m_writer.writeAttribute(LinkNamespace, u"http://www.w3.org/1999/xlink"_s);
        m_hasLink = false;
        for (const QXmlStreamAttribute &each : attributes)
            takeAttribute(name, each);
    }

    void takeAttribute(const QString &element, const QXmlStreamAttribute &attribute)
    {
        const QString name = localName(attribute.qualifiedName());
        QString value = attribute.value().toString();
        if (name.startsWith("on"_L1) || name == "base"_L1)
            return;
        if (name == "href"_L1 && !value.startsWith(u'#')) {
            const QByteArray picture = element == "image"_L1 ? dataOfUrl(value) : QByteArray();
            if (picture.isEmpty() || !m_judge(picture)) {
                m_clean.leftOut += element == "a"_L1 ? 0 : 1;
                return;
            }
            value = u"data:image;base64,"_s + QString::fromLatin1(picture.toBase64());
        } else if (name == "href"_L1 && element == "use"_L1) {
            if (++m_uses > SvgClean::MostUses)
                return refuse();
            m_graph.use(value.mid(1));
        }
        // Qt 6.4 knows no other name for it.
        const bool isLink = name == "href"_L1;
        if (isLink && std::exchange(m_hasLink, true))
            return;
        m_writer.writeAttribute(isLink ? u"xlink:href"_s : qualified(attribute.qualifiedName()),
                                withoutImports(value));
    }

    /// Qt takes no name with two colons.
    static QString qualified(QStringView name)
    {
        return name.count(u':') > 1 ? localName(name) : name.toString();
    }

    static inline const QString LinkNamespace = u"xmlns:xlink"_s;

    QXmlStreamReader m_reader;
    QXmlStreamWriter m_writer;
    const SvgClean::PictureJudge &m_judge;
    SvgClean &m_clean;
    UseGraph m_graph;
    bool m_hasLink = false; ///< the element
    int m_elements = 0;
    int m_uses = 0;
    int m_depth = 0;
};

} // namespace

SvgClean SvgClean::from(const QByteArray &source, const PictureJudge &judge, const BodyJob &job)
{
    SvgClean clean;
    if (source.size() > MostBytes) {
        clean.problem = svgWords("SVG pictures of up to %1 MB are shown.").arg(MostBytes / (1024 * 1024));
        return clean;
    }
    SvgCleaner(source, judge, clean).run(job);
    return clean;
}

QByteArray dataOfUrl(const QString &url)
{
    const QString trimmed = url.trimmed();
    const qsizetype comma = trimmed.indexOf(u',');
    if (comma < 0 || !trimmed.startsWith("data:"_L1, Qt::CaseInsensitive))
        return {};
    const QByteArray data = QByteArray::fromPercentEncoding(trimmed.mid(comma + 1).toUtf8());
    const bool isBase64 = trimmed.left(comma).trimmed().endsWith(";base64"_L1, Qt::CaseInsensitive);
    return isBase64 ? QByteArray::fromBase64(data) : data;
}

} // namespace Fingerpost

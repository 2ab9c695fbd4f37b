// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/htmlpage.h"

#include "body/bodystore.h"
#include "body/bodyworker.h"
#include "body/svgclean.h"
#include "preview/picture.h"
#include "widgets/documentimages.h"

#include <QCoreApplication>
#include <QTextBlock>
#include <QTextCursor>
#include <QThread>

#include <algorithm>
#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int MostNested = 60;
constexpr int MostNestedTables = 4; ///< Qt's time doubles with each
constexpr int TypicalWidth = 900;
constexpr qreal PageMargin = 16;
constexpr int LargestFont = 120;
constexpr qint64 Stages[] = {8 * 1024, 32 * 1024, 128 * 1024, 512 * 1024, HtmlPage::MostBytes};
constexpr int MostListItems = 1000; ///< Qt's time grows with their square
constexpr double MakeBudget = 120; ///< milliseconds; a stage that took more is the last

double threadMilliseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Whoever lets it go, its own thread deletes it.
void dispose(HtmlPage *page)
{
    if (page->thread() == QThread::currentThread())
        std::default_delete<HtmlPage>()(page);
    else
        page->deleteLater();
}

bool isOneOf(QStringView name, std::initializer_list<QLatin1StringView> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&](QLatin1StringView each) { return name.compare(each, Qt::CaseInsensitive) == 0; });
}

/// Walks the tags of a page and leaves out what HtmlPage::plain() says.
class PlainHtml {
public:
    explicit PlainHtml(const QString &html)
        : m_html(html)
    {
    }

    QString run()
    {
        m_plain.reserve(m_html.size());
        while (m_at < m_html.size()) {
            const qsizetype open = m_html.indexOf(u'<', m_at);
            m_plain += QStringView(m_html).mid(m_at, open < 0 ? -1 : open - m_at);
            if (open < 0)
                break;
            takeTag(open);
        }
        return m_plain;
    }

private:
    void takeTag(qsizetype open)
    {
        if (QStringView(m_html).mid(open).startsWith(u"<!--")) {
            const qsizetype end = m_html.indexOf(u"-->"_s, open + 4);
            m_at = end < 0 ? m_html.size() : end + 3;
            return;
        }
        const bool isClosing = open + 1 < m_html.size() && m_html[open + 1] == u'/';
        qsizetype end = open + (isClosing ? 2 : 1);
        const qsizetype begin = end;
        while (end < m_html.size() && (m_html[end].isLetterOrNumber() || m_html[end] == u'-'))
            ++end;
        const QStringView name = QStringView(m_html).mid(begin, end - begin);
        if (name.isEmpty() && !isClosing
            && (end >= m_html.size() || (m_html[end] != u'!' && m_html[end] != u'?'))) {
            m_plain += u"&lt;"_s; // of the text, which Qt would take for a tag
            m_at = open + 1;
            return;
        }
        const qsizetype close = endOfTag(end);
        const QStringView tag = QStringView(m_html).mid(open, close - open);
        m_at = close;
        if (isOneOf(name,
                    {"script"_L1, "iframe"_L1, "frame"_L1, "object"_L1, "embed"_L1, "video"_L1, "audio"_L1,
                     "svg"_L1, "template"_L1, "canvas"_L1, "math"_L1})) {
            if (!isClosing && !tag.endsWith(u"/>") && !isOneOf(name, {"embed"_L1, "frame"_L1}))
                skipTo(name);
        } else if (isOneOf(name, {"link"_L1, "base"_L1, "meta"_L1}) || !fits(name, isClosing)) {
            return;
        } else if (name.compare("li"_L1, Qt::CaseInsensitive) == 0 && !isClosing
                   && ++m_items > MostListItems) {
            m_plain += u"<br>"_s;
        } else {
            m_plain += tag;
        }
    }

    /// Behind its bracket; those in quotes do not count.
    [[nodiscard]] qsizetype endOfTag(qsizetype at) const
    {
        QChar quote;
        for (; at < m_html.size(); ++at) {
            const QChar c = m_html[at];
            if (!quote.isNull())
                quote = c == quote ? QChar() : quote;
            else if (c == u'"' || c == u'\'')
                quote = c;
            else if (c == u'>')
                return at + 1;
        }
        return m_html.size();
    }

    void skipTo(QStringView name)
    {
        const QString closing = u"</"_s + name.toString();
        const qsizetype end = m_html.indexOf(closing, m_at, Qt::CaseInsensitive);
        m_at = end < 0 ? m_html.size() : endOfTag(end);
    }

    /// Whether the tag of a container stays within the depth; one that does not is left out, not its text.
    bool fits(QStringView name, bool isClosing)
    {
        if (isOneOf(name, {"table"_L1, "tr"_L1, "td"_L1, "th"_L1, "tbody"_L1, "thead"_L1, "tfoot"_L1})) {
            const bool isTable = name.compare("table"_L1, Qt::CaseInsensitive) == 0;
            m_tables += isTable && !isClosing ? 1 : 0;
            const bool isIn = m_tables <= MostNestedTables;
            m_tables -= isTable && isClosing && m_tables > 0 ? 1 : 0;
            return isIn;
        }
        if (!isOneOf(name, {"div"_L1,   "span"_L1,   "ul"_L1,  "ol"_L1,      "blockquote"_L1, "section"_L1,
                            "font"_L1,  "b"_L1,      "i"_L1,   "u"_L1,       "em"_L1,         "strong"_L1,
                            "a"_L1,     "center"_L1, "dl"_L1,  "article"_L1, "main"_L1,       "big"_L1,
                            "small"_L1, "sub"_L1,    "sup"_L1, "pre"_L1}))
            return true;
        m_nested += isClosing ? 0 : 1;
        const bool isIn = m_nested <= MostNested;
        m_nested -= isClosing && m_nested > 0 ? 1 : 0;
        return isIn;
    }

    const QString &m_html;
    QString m_plain;
    qsizetype m_at = 0;
    int m_nested = 0;
    int m_tables = 0;
    int m_items = 0;
};

} // namespace

HtmlPage::HtmlPage(const QString &html, const QFont &font)
{
    setUndoRedoEnabled(false);
    setDocumentMargin(PageMargin);
    setDefaultFont(font);
    // As one edit: else Qt looks through all it has after every piece, a hundred times slower.
    QTextCursor all(this);
    all.beginEditBlock();
    setHtml(html);
    settleImages();
    boundFonts();
    all.endEditBlock();
}

QString HtmlPage::plain(const QString &html)
{
    return PlainHtml(html).run();
}

/// The one door through which rich text asks for anything. An invalid answer would have Qt look at the disk.
QVariant HtmlPage::loadResource(int type, const QUrl &name)
{
    if (type == ImageResource) {
        const QImage image = Pictures::loadInner(dataOfUrl(name.toString()), m_pixelsLeft);
        if (!image.isNull()) {
            m_pixelsLeft -= qint64(image.width()) * image.height();
            addResource(ImageResource, name, image); // so that it is asked for once
            return image;
        }
    }
    m_hasLeftOut = true;
    if (type != ImageResource)
        return QByteArray();
    return noImage();
}

/// Before anything is laid out: pictures of data: URLs become resources under names that are no file's, the
/// others their texts.
void HtmlPage::settleImages()
{
    for (const DocumentImage &found : imagesOf(*this)) {
        QTextCursor cursor(this);
        cursor.setPosition(found.position);
        cursor.setPosition(found.position + 1, QTextCursor::KeepAnchor);
        const QImage image = Pictures::loadInner(dataOfUrl(found.format.name()), m_pixelsLeft);
        if (!image.isNull()) {
            m_pixelsLeft -= qint64(image.width()) * image.height();
            const QString name = u"inner:%1"_s.arg(found.position);
            addResource(ImageResource, QUrl(name), image);
            QTextImageFormat format = found.format;
            format.setName(name);
            cursor.setCharFormat(format);
            continue;
        }
        m_hasLeftOut = true;
        const QString words = found.format.stringProperty(QTextFormat::ImageAltText).simplified();
        QTextCharFormat format;
        format.setForeground(Qt::darkGray);
        cursor.insertText(words.isEmpty() ? tr("[Picture]") : tr("[Picture: %1]").arg(words), format);
    }
}

/// Letters as high as houses are no text, and take as long.
void HtmlPage::boundFonts()
{
    QList<std::pair<int, int>> places;
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const QTextCharFormat format = fragment.charFormat();
            if (format.fontPointSize() > LargestFont
                || format.intProperty(QTextFormat::FontPixelSize) > LargestFont)
                places.append({fragment.position(), fragment.position() + fragment.length()});
        }
    }
    QTextCharFormat bounded;
    bounded.setProperty(QTextFormat::FontPixelSize, LargestFont);
    for (const auto &[from, to] : std::as_const(places)) {
        QTextCursor cursor(this);
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        QTextCharFormat format = cursor.charFormat();
        format.clearProperty(QTextFormat::FontPointSize);
        format.merge(bounded);
        cursor.setCharFormat(format);
    }
}

std::shared_ptr<HtmlPage::Made> HtmlPage::make(const BodyStore &store, const QFont &font, const BodyJob &job)
{
    auto made = std::make_shared<Made>();
    for (const qint64 stage : Stages) {
        if (job.isCancelled())
            break;
        const QByteArray bytes = store.read(0, stage);
        const double began = threadMilliseconds();
        std::shared_ptr<HtmlPage> page(new HtmlPage(plain(QString::fromUtf8(bytes)), font),
                                       [](HtmlPage *old) { dispose(old); });
        page->setTextWidth(TypicalWidth);
        (void)page->size(); // all of it, and the fonts are found
        const double found = threadMilliseconds();
        page->setTextWidth(TypicalWidth + 1); // as the window does
        (void)page->size();
        const double laidOut = threadMilliseconds();
        page->moveToThread(QCoreApplication::instance()->thread());
        // A page of a few kilobytes has to be strange to be too slow.
        if (laidOut - found > (stage == Stages[0] ? 4 * LayoutBudget : LayoutBudget))
            break;
        made->page = page;
        made->shownBytes = bytes.size();
        made->hasLeftOut = page->m_hasLeftOut;
        if (bytes.size() < stage || laidOut - began > MakeBudget)
            break;
    }
    return made;
}

} // namespace Fingerpost::Ui

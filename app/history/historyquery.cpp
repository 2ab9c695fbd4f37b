// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyquery.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

constexpr qsizetype LongestQuery = 1000;

struct QueryTerm {
    QString field; ///< empty: anywhere
    QString text;
    bool isQuoted = false;
};

/// field:"several words", "several words", field:word, word.
QList<QueryTerm> queryTerms(const QString &text)
{
    static const QRegularExpression term(u"([a-z]+):(?:\"([^\"]*)\"?|(\\S*))|\"([^\"]*)\"?|(\\S+)"_s);
    static const QStringList fields{u"method"_s, u"host"_s, u"url"_s,    u"status"_s, u"header"_s,
                                    u"body"_s,   u"on"_s,   u"before"_s, u"after"_s};
    QList<QueryTerm> terms;
    for (auto it = term.globalMatch(text.left(LongestQuery)); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QueryTerm found{match.captured(1),
                        match.captured(2) + match.captured(3) + match.captured(4) + match.captured(5),
                        match.hasCaptured(2) || match.hasCaptured(4)};
        if (!found.field.isEmpty() && !fields.contains(found.field)) {
            found.text = match.captured(0); // as in http://host
            found.field.clear();
        }
        terms.append(found);
    }
    return terms;
}

/// As FTS5 has it; empty when there is nothing in it to look for.
QString queryPhrase(const QString &text, bool isPrefix)
{
    const QList<uint> letters = text.toUcs4();
    const auto isOfWord = [](uint c) { return QChar::isLetterOrNumber(char32_t(c)); };
    if (std::none_of(letters.begin(), letters.end(), isOfWord))
        return {};
    const QString quoted = u'"' + indexedText(QString(text).replace(u'"', u' ')) + u'"';
    return isPrefix && isOfWord(letters.constLast()) ? quoted + u'*' : quoted;
}

constexpr char32_t FirstUnspaced = 0x2E80; // below it all scripts have blanks between words

bool isUnspaced(char32_t c)
{
    constexpr char32_t LongVowel = 0x30FC; // of both kana, so of neither
    const QChar::Script script = QChar::script(c);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana
        || c == LongVowel;
}

/// The first day that \a text means, and the first behind it.
bool daysOf(const QString &text, const QDate &today, QDate *first, QDate *end)
{
    static const QRegularExpression ago(u"^(\\d{1,4})d$"_s);
    static const QRegularExpression month(u"^(\\d{4})-(\\d{1,2})$"_s);
    static const QRegularExpression year(u"^(\\d{4})$"_s);
    if (text == "today"_L1)
        *first = today;
    else if (text == "yesterday"_L1)
        *first = today.addDays(-1);
    else
        *first = QDate::fromString(text, u"yyyy-M-d"_s);
    *end = first->addDays(1);
    if (const auto days = ago.match(text); days.hasMatch()) {
        *first = today.addDays(-days.captured(1).toInt());
        *end = first->addDays(1);
    } else if (const auto inMonth = month.match(text); inMonth.hasMatch()) {
        *first = QDate(inMonth.captured(1).toInt(), inMonth.captured(2).toInt(), 1);
        *end = first->addMonths(1);
    } else if (year.match(text).hasMatch()) {
        *first = QDate(text.toInt(), 1, 1);
        *end = first->addYears(1);
    }
    return first->isValid();
}

HistoryId startOf(const QDate &day)
{
    return day.startOfDay().toMSecsSinceEpoch() * 1000;
}

} // namespace

QString indexedText(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= FirstUnspaced; }))
        return text;
    QString spaced;
    spaced.reserve(text.size() * 2);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype begin = i;
        char32_t c = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            ++i;
            c = QChar::surrogateToUcs4(text.at(begin), text.at(i));
        }
        const QStringView letter = QStringView(text).mid(begin, i + 1 - begin);
        if (c >= FirstUnspaced && isUnspaced(c))
            spaced.append(u' ').append(letter).append(u' ');
        else
            spaced.append(letter);
    }
    return spaced;
}

HistoryQuery HistoryQuery::parse(const QString &text, const QDateTime &now)
{
    HistoryQuery query;
    QStringList parts;
    for (const QueryTerm &term : queryTerms(text)) {
        if (term.field == "on"_L1 || term.field == "before"_L1 || term.field == "after"_L1) {
            QDate first;
            QDate end;
            if (term.text.isEmpty())
                continue; // still being typed
            if (!daysOf(term.text, now.date(), &first, &end)) {
                query.problem =
                    QCoreApplication::translate("Fingerpost::HistoryQuery",
                                                "“%1” is no day; write it as 2026-11-30, today or 7d.")
                        .arg(term.text);
                continue;
            }
            if (term.field != "before"_L1)
                query.from = qMax(query.from, startOf(first));
            if (term.field == "before"_L1)
                query.to = qMin(query.to, startOf(first) - 1);
            else if (term.field == "on"_L1)
                query.to = qMin(query.to, startOf(end) - 1);
            continue;
        }
        const QString column = term.field == "header"_L1 ? u"head"_s : term.field;
        QString word = term.text;
        // As one word, so that 404 in a body is another.
        if (term.field == "status"_L1 && !word.isEmpty())
            word = u's' + word.toLower();
        const bool isWhole = term.isQuoted || term.field == "status"_L1 || term.field == "method"_L1;
        const QString phrase = queryPhrase(word, !isWhole);
        if (!phrase.isEmpty())
            parts.append(column.isEmpty() ? phrase : column + " : "_L1 + phrase);
    }
    query.match = parts.join(u" AND "_s);
    return query;
}

} // namespace Fingerpost

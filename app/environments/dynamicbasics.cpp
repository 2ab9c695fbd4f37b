// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/dynamictables.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::DynamicTables {

namespace {

constexpr int daySeconds = 24 * 60 * 60;
constexpr int yearSeconds = 365 * daySeconds;
constexpr QStringView alphaNumeric = u"0123456789abcdefghijklmnopqrstuvwxyz";
constexpr QStringView nanoIdAlphabet = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-";

/// RFC 9562 §5.4.
QString uuid(const DynamicSource &source)
{
    return source.characters(8, hexDigits) + u'-' + source.characters(4, hexDigits) + "-4"_L1
        + source.characters(3, hexDigits) + u'-' + source.characters(1, u"89ab")
        + source.characters(3, hexDigits) + u'-' + source.characters(12, hexDigits);
}

QString iso(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

QList<DynamicValue> basics()
{
    return {
        {"$guid", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A random UUID, version 4"),
         "5f0a7a3c-9d3e-4c52-8f3b-2b6f0f6f7d11",
         [](const DynamicSource &source) -> QString { return uuid(source); }},
        {"$uuid", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A random UUID, version 4"),
         "0b9c4f4e-6f0b-4b0c-9c54-7f1e3a5d2c90",
         [](const DynamicSource &source) -> QString { return uuid(source); }},
        {"$randomUUID", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A random UUID, version 4"),
         "6929bb52-3ab2-448a-9796-d6480ecad36b",
         [](const DynamicSource &source) -> QString { return uuid(source); }},
        {"$randomNanoId", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A random Nano ID of 21 characters"),
         "V1StGXR8_Z5jdHi6B-myT",
         [](const DynamicSource &source) -> QString { return source.characters(21, nanoIdAlphabet); }},
        {"$timestamp", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The time in seconds since 1970"),
         "1767225600",
         [](const DynamicSource &source) -> QString {
             return QString::number(source.now().toSecsSinceEpoch());
         }},
        {"$timestampMs",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The time in milliseconds since 1970"),
         "1767225600000",
         [](const DynamicSource &source) -> QString {
             return QString::number(source.now().toMSecsSinceEpoch());
         }},
        {"$isoTimestamp", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The time by ISO 8601, in UTC"),
         "2026-01-01T00:00:00.000Z",
         [](const DynamicSource &source) -> QString { return iso(source.now()); }},
        {"$isoDate", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The date by ISO 8601, in UTC"),
         "2026-01-01",
         [](const DynamicSource &source) -> QString {
             return source.now().toUTC().date().toString(Qt::ISODate);
         }},
        {"$randomDatePast", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A time within the last year"),
         "2025-06-14T08:21:37.412Z",
         [](const DynamicSource &source) -> QString {
             return iso(source.now().addSecs(-source.between(1, yearSeconds)));
         }},
        {"$randomDateFuture", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A time within the next year"),
         "2026-09-03T17:45:02.118Z",
         [](const DynamicSource &source) -> QString {
             return iso(source.now().addSecs(source.between(1, yearSeconds)));
         }},
        {"$randomDateRecent", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A time within the last day"),
         "2025-12-31T11:09:55.730Z",
         [](const DynamicSource &source) -> QString {
             return iso(source.now().addSecs(-source.between(1, daySeconds)));
         }},
        {"$randomWeekday", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A day of the week"), "Thursday",
         [](const DynamicSource &source) -> QString {
             return source.word("Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday");
         }},
        {"$randomMonth", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A month"), "February",
         [](const DynamicSource &source) -> QString {
             return source.word(
                 "January|February|March|April|May|June|July|August|September|October|November|December");
         }},
        {"$randomInt", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An integer from 0 to 1000"), "802",
         [](const DynamicSource &source) -> QString { return QString::number(source.between(0, 1000)); }},
        {"$randomBoolean", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "true or false"), "true",
         [](const DynamicSource &source) -> QString { return source.word("true|false"); }},
        {"$randomAlphaNumeric", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A letter or a digit"), "6",
         [](const DynamicSource &source) -> QString { return source.characters(1, alphaNumeric); }},
        {"$randomColor", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The name of a colour"), "fuchsia",
         [](const DynamicSource &source) -> QString {
             return source.word("red|green|blue|yellow|purple|orange|teal|lime|fuchsia|indigo|ivory|maroon|"
                                "azure|gold|grey|turquoise|violet|white|black|olive");
         }},
        {"$randomHexColor", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A colour as #rrggbb"), "#47594a",
         [](const DynamicSource &source) -> QString { return u'#' + source.characters(6, hexDigits); }},
        {"$randomLocale",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A language of two or three letters"), "de",
         [](const DynamicSource &source) -> QString {
             return source.word(
                 "af|ar|az|be|bg|bn|bs|ca|cs|cy|da|de|el|en|eo|es|et|eu|fa|fi|fil|fr|fy|ga|gl|gu|haw|he|hi|"
                 "hr|hu|hy|id|is|it|ja|ka|kk|km|kn|ko|ku|ky|la|lb|lo|lt|lv|mk|ml|mn|mr|ms|mt|my|nb|ne|nl|nn|"
                 "pa|pl|pt|rm|ro|ru|sk|sl|sq|sr|sv|sw|ta|te|th|tr|uk|ur|uz|vi|xh|yi|zh|zu");
         }},
        {"$randomSemver", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A version number"), "7.0.5",
         [](const DynamicSource &source) -> QString {
             return QString::number(source.below(10)) + u'.' + QString::number(source.below(10)) + u'.'
                 + QString::number(source.below(10));
         }},
    };
}

} // namespace Fingerpost::DynamicTables

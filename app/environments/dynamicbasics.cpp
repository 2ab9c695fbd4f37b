// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/dynamictables.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::DynamicTables {

namespace {

constexpr int daySeconds = 24 * 60 * 60;
constexpr int yearSeconds = 365 * daySeconds;
constexpr QStringView hexDigits = u"0123456789abcdef";
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
        FINGERPOST_DYNAMIC("$guid", "A random UUID, version 4", "5f0a7a3c-9d3e-4c52-8f3b-2b6f0f6f7d11",
                           uuid(source)),
        FINGERPOST_DYNAMIC("$uuid", "A random UUID, version 4", "0b9c4f4e-6f0b-4b0c-9c54-7f1e3a5d2c90",
                           uuid(source)),
        FINGERPOST_DYNAMIC("$randomUUID", "A random UUID, version 4", "6929bb52-3ab2-448a-9796-d6480ecad36b",
                           uuid(source)),
        FINGERPOST_DYNAMIC("$randomNanoId", "A random Nano ID of 21 characters", "V1StGXR8_Z5jdHi6B-myT",
                           source.characters(21, nanoIdAlphabet)),
        FINGERPOST_DYNAMIC("$timestamp", "The time in seconds since 1970", "1767225600",
                           QString::number(source.now().toSecsSinceEpoch())),
        FINGERPOST_DYNAMIC("$timestampMs", "The time in milliseconds since 1970", "1767225600000",
                           QString::number(source.now().toMSecsSinceEpoch())),
        FINGERPOST_DYNAMIC("$isoTimestamp", "The time by ISO 8601, in UTC", "2026-01-01T00:00:00.000Z",
                           iso(source.now())),
        FINGERPOST_DYNAMIC("$isoDate", "The date by ISO 8601, in UTC", "2026-01-01",
                           source.now().toUTC().date().toString(Qt::ISODate)),
        FINGERPOST_DYNAMIC("$randomDatePast", "A time within the last year", "2025-06-14T08:21:37.412Z",
                           iso(source.now().addSecs(-source.between(1, yearSeconds)))),
        FINGERPOST_DYNAMIC("$randomDateFuture", "A time within the next year", "2026-09-03T17:45:02.118Z",
                           iso(source.now().addSecs(source.between(1, yearSeconds)))),
        FINGERPOST_DYNAMIC("$randomDateRecent", "A time within the last day", "2025-12-31T11:09:55.730Z",
                           iso(source.now().addSecs(-source.between(1, daySeconds)))),
        FINGERPOST_DYNAMIC("$randomWeekday", "A day of the week", "Thursday",
                           source.word("Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday")),
        FINGERPOST_DYNAMIC(
            "$randomMonth", "A month", "February",
            source.word(
                "January|February|March|April|May|June|July|August|September|October|November|December")),
        FINGERPOST_DYNAMIC("$randomInt", "An integer from 0 to 1000", "802",
                           QString::number(source.between(0, 1000))),
        FINGERPOST_DYNAMIC("$randomBoolean", "true or false", "true", source.word("true|false")),
        FINGERPOST_DYNAMIC("$randomAlphaNumeric", "A letter or a digit", "6",
                           source.characters(1, alphaNumeric)),
        FINGERPOST_DYNAMIC("$randomColor", "The name of a colour", "fuchsia",
                           source.word("red|green|blue|yellow|purple|orange|teal|lime|fuchsia|indigo|ivory|"
                                       "maroon|azure|gold|grey|turquoise|violet|white|black|olive")),
        FINGERPOST_DYNAMIC("$randomHexColor", "A colour as #rrggbb", "#47594a",
                           u'#' + source.characters(6, hexDigits)),
        FINGERPOST_DYNAMIC(
            "$randomLocale", "A language of two or three letters", "de",
            source.word(
                "af|ar|az|be|bg|bn|bs|ca|cs|cy|da|de|el|en|eo|es|et|eu|fa|fi|fil|fr|fy|ga|gl|gu|haw|he|hi|hr|"
                "hu|hy|id|is|it|ja|ka|kk|km|kn|ko|ku|ky|la|lb|lo|lt|lv|mk|ml|mn|mr|ms|mt|my|nb|ne|nl|nn|pa|"
                "pl|pt|rm|ro|ru|sk|sl|sq|sr|sv|sw|ta|te|th|tr|uk|ur|uz|vi|xh|yi|zh|zu")),
        FINGERPOST_DYNAMIC("$randomSemver", "A version number", "7.0.5",
                           QString::number(source.below(10)) + u'.' + QString::number(source.below(10)) + u'.'
                               + QString::number(source.below(10))),
    };
}

} // namespace Fingerpost::DynamicTables

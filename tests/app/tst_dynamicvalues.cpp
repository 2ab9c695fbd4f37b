// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/dynamicvalues.h"
#include "support/testsuite.h"

#include <QtCore/QMap>
#include <QtCore/QMimeDatabase>
#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QTimeZone>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Fingerpost;

namespace {

const QDateTime noon(QDate(2026, 5, 17), QTime(12, 0, 0, 250), Qt::UTC);

DynamicSource seeded(quint32 seed)
{
    auto random = std::make_shared<QRandomGenerator>(seed);
    return DynamicSource([random] { return random->generate(); }, [] { return noon; });
}

QString made(const char *name, const DynamicSource &source)
{
    const DynamicValue *const value = DynamicValues::find(QString::fromLatin1(name));
    return value == nullptr ? QString() : value->make(source);
}

/// What the values that are more than words look like; all others are words.
const QMap<QString, QString> &shapes()
{
    static const QString uuid = u"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"_s;
    static const QString time = u"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"_s;
    static const QString phone = u"\\d{3}-\\d{3}-\\d{4}"_s;
    static const QString mailbox = u"[A-Z][a-z]+[._][A-Z][a-z]+\\d{0,2}"_s;
    static const QString mail = mailbox + u"@example\\.(com|net|org)"_s;
    static const QString file = u"[a-z_-]+\\.[a-z0-9]+"_s;
    static const QString image = u"https://images\\.example/.+"_s;
    static const QString sentence = u"[A-Z][a-z ]+\\."_s;
    static const QString sentences = u"%1( %1)*"_s.arg(sentence);
    static const QMap<QString, QString> shapes = {
        {u"$guid"_s, uuid},
        {u"$uuid"_s, uuid},
        {u"$randomUUID"_s, uuid},
        {u"$randomNanoId"_s, u"[A-Za-z0-9_-]{21}"_s},
        {u"$timestamp"_s, u"1779019200"_s},
        {u"$timestampMs"_s, u"1779019200250"_s},
        {u"$isoTimestamp"_s, u"2026-05-17T12:00:00\\.250Z"_s},
        {u"$isoDate"_s, u"2026-05-17"_s},
        {u"$randomDatePast"_s, time},
        {u"$randomDateFuture"_s, time},
        {u"$randomDateRecent"_s, time},
        {u"$randomInt"_s, u"\\d{1,3}|1000"_s},
        {u"$randomBoolean"_s, u"true|false"_s},
        {u"$randomAlphaNumeric"_s, u"[a-z0-9]"_s},
        {u"$randomHexColor"_s, u"#[0-9a-f]{6}"_s},
        {u"$randomLocale"_s, u"[a-z]{2,3}"_s},
        {u"$randomSemver"_s, u"\\d\\.\\d\\.\\d"_s},
        {u"$randomPhoneNumber"_s, phone},
        {u"$randomPhoneNumberExt"_s, u"\\d{1,2}-"_s + phone},
        {u"$randomStreetAddress"_s, u"[1-9]\\d{0,3} [A-Z][a-z]+ [A-Z][a-z]+"_s},
        {u"$randomZipCode"_s, u"\\d{5}"_s},
        {u"$randomCountryCode"_s, u"[A-Z]{2}"_s},
        {u"$randomLatitude"_s, u"-?\\d{1,2}\\.\\d{4}"_s},
        {u"$randomLongitude"_s, u"-?\\d{1,3}\\.\\d{4}"_s},
        {u"$randomIP"_s, u"(\\d{1,3}\\.){3}\\d{1,3}"_s},
        {u"$randomIPV6"_s, u"([0-9a-f]{4}:){7}[0-9a-f]{4}"_s},
        {u"$randomMACAddress"_s, u"([0-9a-f]{2}:){5}[0-9a-f]{2}"_s},
        {u"$randomPassword"_s, u"[A-Za-z0-9]{15}"_s},
        {u"$randomUserAgent"_s, u"Mozilla/5\\.0 \\(.+"_s},
        {u"$randomProtocol"_s, u"https?"_s},
        {u"$randomEmail"_s, mail},
        {u"$randomExampleEmail"_s, mail},
        {u"$randomUserName"_s, mailbox},
        {u"$randomUrl"_s, u"https?://[a-z-]+\\.example"_s},
        {u"$randomDomainName"_s, u"[a-z-]+\\.example"_s},
        {u"$randomFileName"_s, file},
        {u"$randomCommonFileName"_s, file},
        {u"$randomFileExt"_s, u"[a-z0-9]+"_s},
        {u"$randomCommonFileExt"_s, u"[a-z0-9]+"_s},
        {u"$randomFilePath"_s, u"(/[a-z]+)+/"_s + file},
        {u"$randomDirectoryPath"_s, u"(/[a-z]+)+"_s},
        {u"$randomMimeType"_s, u"[a-z]+/[a-z0-9+-]+"_s},
        {u"$randomImageDataUri"_s, u"data:image/svg\\+xml;charset=UTF-8,%3Csvg.+%2F%3E"_s},
        {u"$randomPrice"_s, u"\\d{1,4}\\.\\d\\d"_s},
        {u"$randomBankAccount"_s, u"\\d{8}"_s},
        {u"$randomCreditCardMask"_s, u"\\d{4}"_s},
        {u"$randomBankAccountBic"_s, u"[A-Z]{6}[A-Z0-9]{2}"_s},
        {u"$randomBankAccountIban"_s, u"DE\\d{20}"_s},
        {u"$randomCurrencyCode"_s, u"[A-Z]{3}"_s},
        {u"$randomBitcoin"_s, u"[13][1-9A-HJ-NP-Za-km-z]{26,33}"_s},
        {u"$randomDatabaseCollation"_s, u"[a-z0-9_]+"_s},
        {u"$randomCurrencySymbol"_s, u".{1,3}"_s},
        {u"$randomCatchPhraseDescriptor"_s, u"[a-z0-9-]+"_s},
        {u"$randomCatchPhrase"_s, u"[A-Z][a-z-]+ [a-z0-9-]+ [a-z -]+"_s},
        {u"$randomPhrase"_s, u"[A-Z].+!"_s},
        {u"$randomLoremSlug"_s, u"[a-z]+-[a-z]+-[a-z]+"_s},
        {u"$randomLoremWords"_s, u"[a-z]+ [a-z]+ [a-z]+"_s},
        {u"$randomWords"_s, u"[a-z]+( [a-z]+){1,4}"_s},
        {u"$randomLoremSentence"_s, sentence},
        {u"$randomLoremSentences"_s, sentences},
        {u"$randomLoremParagraph"_s, sentences},
        {u"$randomLoremParagraphs"_s, u"%1\\n\\n%1\\n\\n%1"_s.arg(sentences)},
        {u"$randomLoremText"_s, sentences},
        {u"$randomLoremLines"_s, u"%1(\\n%1){0,4}"_s.arg(sentence)},
        {u"image"_s, image},
    };
    return shapes;
}

} // namespace

class TestDynamicValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shape_data();
    void shape();
    void postmansAreThere();
    void namesAreOnce();
    void chanceReachesBothEnds();
    void addressesReachNobody();
    void ibanHasItsChecksum();
    void datesAreOnTheirSide();
    void systemIsRandom();
};

void TestDynamicValues::shape_data()
{
    QTest::addColumn<QString>("name");
    for (const DynamicValue &value : DynamicValues::all())
        QTest::newRow(value.name) << QString::fromLatin1(value.name);
}

void TestDynamicValues::shape()
{
    QFETCH(const QString, name);
    const DynamicValue *const value = DynamicValues::find(name);
    QVERIFY(value != nullptr);
    QVERIFY(name.startsWith(u'$'));
    QVERIFY(!DynamicValues::description(*value).isEmpty());

    const bool isImage = name.contains(u"Image"_s) && !name.endsWith(u"DataUri"_s);
    const QString words = u"[\\p{L}][\\p{L}0-9 .,_-]*"_s;
    const QRegularExpression shape(
        QRegularExpression::anchoredPattern(shapes().value(isImage ? u"image"_s : name, words)));
    QVERIFY(shape.isValid());
    const QString example = QString::fromUtf8(value->example);
    if (!name.startsWith(u"$iso"_s) && !name.startsWith(u"$timestamp"_s))
        QVERIFY2(shape.match(example).hasMatch(), value->example);
    const DynamicSource source = seeded(7);
    for (int i = 0; i < 300; ++i) {
        const QString text = value->make(source);
        QVERIFY2(shape.match(text).hasMatch(), qPrintable(text));
    }
}

void TestDynamicValues::postmansAreThere()
{
    const QStringList names =
        u"guid timestamp isoTimestamp randomUUID randomAlphaNumeric randomBoolean randomInt randomColor "
        "randomHexColor randomAbbreviation randomIP randomIPV6 randomMACAddress randomPassword randomLocale "
        "randomUserAgent randomProtocol randomSemver randomFirstName randomLastName randomFullName "
        "randomNamePrefix randomNameSuffix randomJobArea randomJobDescriptor randomJobTitle randomJobType "
        "randomPhoneNumber randomPhoneNumberExt randomCity randomStreetName randomStreetAddress "
        "randomCountry "
        "randomCountryCode randomLatitude randomLongitude randomAvatarImage randomImageUrl "
        "randomAbstractImage randomAnimalsImage randomBusinessImage randomCatsImage randomCityImage "
        "randomFoodImage randomNightlifeImage randomFashionImage randomPeopleImage randomNatureImage "
        "randomSportsImage randomTransportImage randomImageDataUri randomBankAccount randomBankAccountName "
        "randomCreditCardMask randomBankAccountBic randomBankAccountIban randomTransactionType "
        "randomCurrencyCode randomCurrencyName randomCurrencySymbol randomBitcoin randomCompanyName "
        "randomCompanySuffix randomBs randomBsAdjective randomBsBuzz randomBsNoun randomCatchPhrase "
        "randomCatchPhraseAdjective randomCatchPhraseDescriptor randomCatchPhraseNoun randomDatabaseColumn "
        "randomDatabaseType randomDatabaseCollation randomDatabaseEngine randomDateFuture randomDatePast "
        "randomDateRecent randomWeekday randomMonth randomDomainName randomDomainSuffix randomDomainWord "
        "randomEmail randomExampleEmail randomUserName randomUrl randomFileName randomFileType randomFileExt "
        "randomCommonFileName randomCommonFileType randomCommonFileExt randomFilePath randomDirectoryPath "
        "randomMimeType randomPrice randomProduct randomProductAdjective randomProductMaterial "
        "randomProductName randomDepartment randomNoun randomVerb randomIngverb randomAdjective randomWord "
        "randomWords randomPhrase randomLoremWord randomLoremWords randomLoremSentence randomLoremSentences "
        "randomLoremParagraph randomLoremParagraphs randomLoremText randomLoremSlug randomLoremLines"_s.split(
            u' ');
    for (const QString &name : names)
        QVERIFY2(DynamicValues::find(u'$' + name) != nullptr, qPrintable(name));
    QVERIFY(DynamicValues::find(u"$GUID"_s) == nullptr);
    QVERIFY(DynamicValues::find(u"guid"_s) == nullptr);
}

void TestDynamicValues::namesAreOnce()
{
    QSet<QString> names;
    for (const DynamicValue &value : DynamicValues::all())
        names.insert(QString::fromLatin1(value.name));
    QCOMPARE(names.size(), DynamicValues::all().size());
}

void TestDynamicValues::chanceReachesBothEnds()
{
    const DynamicSource lowest([] { return 0U; }, [] { return noon; });
    const DynamicSource highest([] { return 0xffffffffU; }, [] { return noon; });
    QCOMPARE(lowest.between(-3, 5), -3);
    QCOMPARE(highest.between(-3, 5), 5);
    QCOMPARE(made("$randomInt", lowest), u"0"_s);
    QCOMPARE(made("$randomInt", highest), u"1000"_s);
    QCOMPARE(lowest.word("a|b|c"), u"a"_s);
    QCOMPARE(highest.word("a|b|c"), u"c"_s);
    QCOMPARE(highest.word("é"), u"é"_s);
    QCOMPARE(made("$randomLatitude", lowest), u"-90.0000"_s);
    QCOMPARE(made("$randomLongitude", highest), u"180.0000"_s);
    QCOMPARE(made("$randomPrice", highest), u"1000.00"_s);
    for (const DynamicValue &value : DynamicValues::all()) { // no list ends in nothing
        QVERIFY2(!value.make(lowest).isEmpty(), value.name);
        QVERIFY2(!value.make(highest).isEmpty(), value.name);
    }
}

void TestDynamicValues::addressesReachNobody()
{
    const DynamicSource source = seeded(3);
    static const QRegularExpression reserved(u"[@./](example|example\\.(com|net|org))(/.*)?$"_s);
    for (const char *name :
         {"$randomEmail", "$randomUrl", "$randomDomainName", "$randomImage", "$randomAvatarImage"}) {
        for (int i = 0; i < 100; ++i)
            QVERIFY(reserved.match(made(name, source)).hasMatch());
    }
}

void TestDynamicValues::ibanHasItsChecksum()
{
    const DynamicSource source = seeded(11);
    for (int i = 0; i < 200; ++i) {
        const QString iban = made("$randomBankAccountIban", source);
        int remainder = 0;
        for (const QChar digit : QString(iban.mid(4) + u"1314" + iban.mid(2, 2)))
            remainder = (remainder * 10 + digit.digitValue()) % 97;
        QCOMPARE(remainder, 1);
    }
}

void TestDynamicValues::datesAreOnTheirSide()
{
    const DynamicSource source = seeded(5);
    const auto time = [&source](const char *name) {
        return QDateTime::fromString(made(name, source), Qt::ISODateWithMs);
    };
    for (int i = 0; i < 100; ++i) {
        QVERIFY(time("$randomDatePast") < noon && time("$randomDatePast") >= noon.addDays(-365));
        QVERIFY(time("$randomDateFuture") > noon && time("$randomDateFuture") <= noon.addDays(365));
        QVERIFY(time("$randomDateRecent") < noon && time("$randomDateRecent") >= noon.addDays(-1));
    }
}

void TestDynamicValues::systemIsRandom()
{
    const DynamicSource source;
    QVERIFY(made("$guid", source) != made("$guid", source));
    QVERIFY(qAbs(source.now().secsTo(QDateTime::currentDateTimeUtc())) < 60);
}

FINGERPOST_TEST(TestDynamicValues)

#include "tst_dynamicvalues.moc"

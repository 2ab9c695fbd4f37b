// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/dynamictables.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::DynamicTables {

namespace {

constexpr QStringView capitals = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr QStringView base58 = u"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

QString companySuffix(const DynamicSource &source)
{
    return source.word("Inc|LLC|Group|and Sons|Ltd|GmbH");
}

QString company(const DynamicSource &source)
{
    switch (source.below(3)) {
    case 0:
        return lastName(source) + u' ' + companySuffix(source);
    case 1:
        return lastName(source) + u'-' + lastName(source);
    default:
        return lastName(source) + ", "_L1 + lastName(source) + " and "_L1 + lastName(source);
    }
}

QString catchAdjective(const DynamicSource &source)
{
    return source.word(
        "Adaptive|Automated|Balanced|Cloned|Configurable|Decentralized|Distributed|Enhanced|"
        "Ergonomic|Extended|Focused|Future-proofed|Innovative|Intuitive|Managed|Networked|Open|"
        "Optimized|Persistent|Polarised|Reactive|Self-enabling|Streamlined|Team-oriented|Upgradable");
}

QString catchDescriptor(const DynamicSource &source)
{
    return source.word(
        "24-hour|analyzing|asymmetric|bandwidth-monitored|bifurcated|client-driven|coherent|"
        "contextual|didactic|disintermediate|executive|global|heuristic|high-level|hybrid|"
        "incremental|interactive|local|mobile|multimedia|optimal|real-time|scalable|tangible|zero");
}

QString catchNoun(const DynamicSource &source)
{
    return source.word(
        "ability|algorithm|analyzer|archive|array|benchmark|capability|circuit|core|data-warehouse|"
        "encoding|firmware|flexibility|forecast|framework|hierarchy|instruction set|interface|"
        "local area network|matrix|open architecture|secured line|synergy|throughput|toolset");
}

QString bsAdjective(const DynamicSource &source)
{
    return source.word(
        "back-end|best-of-breed|clicks-and-mortar|collaborative|cross-platform|customized|"
        "cutting-edge|dynamic|efficient|end-to-end|frictionless|granular|holistic|impactful|"
        "killer|mission-critical|next-generation|open-source|plug-and-play|robust|scalable|viral");
}

QString bsBuzz(const DynamicSource &source)
{
    return source.word(
        "aggregate|architect|benchmark|cultivate|deliver|deploy|disintermediate|drive|embrace|"
        "empower|enable|engage|envisioneer|evolve|expedite|exploit|extend|facilitate|generate|"
        "harness|incentivize|innovate|integrate|iterate|leverage|monetize|repurpose|streamline");
}

QString bsNoun(const DynamicSource &source)
{
    return source.word(
        "applications|architectures|bandwidth|channels|communities|content|convergence|"
        "deliverables|e-services|eyeballs|functionalities|infomediaries|infrastructures|"
        "initiatives|interfaces|markets|methodologies|metrics|models|networks|niches|paradigms|"
        "partnerships|platforms|portals|relationships|ROI|schemas|solutions|synergies|users");
}

QString productAdjective(const DynamicSource &source)
{
    return source.word(
        "Awesome|Ergonomic|Fantastic|Generic|Gorgeous|Handcrafted|Handmade|Incredible|Intelligent|"
        "Licensed|Practical|Refined|Rustic|Sleek|Small|Tasty|Unbranded");
}

QString productMaterial(const DynamicSource &source)
{
    return source.word("Concrete|Cotton|Fresh|Frozen|Granite|Metal|Plastic|Rubber|Soft|Steel|Wooden");
}

QString product(const DynamicSource &source)
{
    return source.word(
        "Bacon|Ball|Bike|Car|Chair|Cheese|Chicken|Chips|Computer|Fish|Gloves|Hat|Keyboard|Mouse|"
        "Pants|Pizza|Salad|Sausages|Shirt|Shoes|Soap|Table|Towels|Tuna");
}

/// ISO 13616: the check digits make the rearranged number 1 modulo 97.
QString iban(const DynamicSource &source)
{
    const QString account = source.digits(u"##################");
    int remainder = 0;
    for (const QChar digit : QString(account + "131400"_L1)) // "DE00" as numbers
        remainder = (remainder * 10 + digit.digitValue()) % 97;
    return u"DE%1"_s.arg(98 - remainder, 2, 10, QChar(u'0')) + account;
}

} // namespace

QList<DynamicValue> business()
{
    return {
        {"$randomCompanyName", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A company"),
         "Becker, Sato and Lopez", [](const DynamicSource &source) -> QString { return company(source); }},
        {"$randomCompanySuffix", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "What a company ends in"),
         "Inc", [](const DynamicSource &source) -> QString { return companySuffix(source); }},
        {"$randomCatchPhrase", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "What a company is proud of"),
         "Future-proofed heuristic open architecture",
         [](const DynamicSource &source) -> QString {
             return catchAdjective(source) + u' ' + catchDescriptor(source) + u' ' + catchNoun(source);
         }},
        {"$randomCatchPhraseAdjective",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The first word of such a phrase"), "Self-enabling",
         [](const DynamicSource &source) -> QString { return catchAdjective(source); }},
        {"$randomCatchPhraseDescriptor",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The second word of such a phrase"),
         "bandwidth-monitored",
         [](const DynamicSource &source) -> QString { return catchDescriptor(source); }},
        {"$randomCatchPhraseNoun",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The last word of such a phrase"), "secured line",
         [](const DynamicSource &source) -> QString { return catchNoun(source); }},
        {"$randomBs", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "What companies say they do"),
         "killer leverage schemas",
         [](const DynamicSource &source) -> QString {
             return bsBuzz(source) + u' ' + bsAdjective(source) + u' ' + bsNoun(source);
         }},
        {"$randomBsAdjective",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An adjective that companies like"), "viral",
         [](const DynamicSource &source) -> QString { return bsAdjective(source); }},
        {"$randomBsBuzz", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A verb that companies like"),
         "repurpose", [](const DynamicSource &source) -> QString { return bsBuzz(source); }},
        {"$randomBsNoun", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A noun that companies like"),
         "e-services", [](const DynamicSource &source) -> QString { return bsNoun(source); }},
        {"$randomDepartment", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A department of a store"),
         "Tools",
         [](const DynamicSource &source) -> QString {
             return source.word(
                 "Automotive|Baby|Beauty|Books|Clothing|Computers|Electronics|Games|Garden|Grocery|Health|"
                 "Home|Industrial|Jewelry|Kids|Movies|Music|Outdoors|Shoes|Sports|Tools|Toys");
         }},
        {"$randomProductName", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A product"),
         "Handmade Concrete Tuna",
         [](const DynamicSource &source) -> QString {
             return productAdjective(source) + u' ' + productMaterial(source) + u' ' + product(source);
         }},
        {"$randomProductAdjective", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "What a product is like"),
         "Unbranded", [](const DynamicSource &source) -> QString { return productAdjective(source); }},
        {"$randomProductMaterial",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "What a product is made of"), "Steel",
         [](const DynamicSource &source) -> QString { return productMaterial(source); }},
        {"$randomProduct", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "What a product is"), "Pizza",
         [](const DynamicSource &source) -> QString { return product(source); }},
        {"$randomPrice", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A price from 0.00 to 1000.00"),
         "531.55",
         [](const DynamicSource &source) -> QString {
             return QString::number(source.below(100001) / 100.0, 'f', 2);
         }},
        {"$randomBankAccount",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An account number of eight digits"), "09454073",
         [](const DynamicSource &source) -> QString { return source.digits(u"########"); }},
        {"$randomBankAccountName", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A kind of account"),
         "Home Loan Account",
         [](const DynamicSource &source) -> QString {
             return source.word("Savings|Checking|Money Market|Investment|Home Loan|Credit Card|Auto "
                                "Loan|Personal Loan")
                 + " Account"_L1;
         }},
        {"$randomCreditCardMask",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The last four digits of a card"), "3622",
         [](const DynamicSource &source) -> QString { return source.digits(u"####"); }},
        {"$randomBankAccountBic", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A BIC"), "EZIAUGJ1",
         [](const DynamicSource &source) -> QString {
             return source.characters(4, capitals) + source.word("DE|FR|GB|IT|NL|US|CH|AT")
                 + source.characters(2, capitals);
         }},
        {"$randomBankAccountIban",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A German IBAN with a valid checksum"),
         "DE89370400440532013000", [](const DynamicSource &source) -> QString { return iban(source); }},
        {"$randomTransactionType", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A kind of payment"),
         "invoice",
         [](const DynamicSource &source) -> QString {
             return source.word("deposit|withdrawal|payment|invoice");
         }},
        {"$randomCurrencyCode", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A currency by ISO 4217"),
         "CDF",
         [](const DynamicSource &source) -> QString {
             return source.word("AUD|BRL|CAD|CDF|CHF|CLP|CNY|CZK|DKK|EGP|EUR|GBP|HUF|IDR|INR|ISK|JPY|KES|KRW|"
                                "MAD|MXN|NOK|NZD|PEN|PLN|RON|SEK|SGD|THB|TND|TRY|USD|VND|ZAR");
         }},
        {"$randomCurrencyName", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The name of a currency"),
         "Pound Sterling",
         [](const DynamicSource &source) -> QString {
             return source.word(
                 "Australian Dollar|Brazilian Real|Canadian Dollar|Swiss Franc|Yuan Renminbi|Czech "
                 "Koruna|Danish Krone|Euro|Pound Sterling|Forint|Indian Rupee|Yen|Won|Mexican Peso|Norwegian "
                 "Krone|Zloty|Swedish Krona|Turkish Lira|US Dollar|Rand");
         }},
        {"$randomCurrencySymbol", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The sign of a currency"),
         "£",
         [](const DynamicSource &source) -> QString {
             return source.word("$|£|€|¥|₩|₹|kr|zł|Kč|₺|₫|฿|CHF|R$");
         }},
        {"$randomBitcoin",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "Something in the shape of a Bitcoin address"),
         "3VB8JGT7Y4Z63U68KGGKDXMLLH5",
         [](const DynamicSource &source) -> QString {
             return source.word("1|3") + source.characters(source.between(26, 33), base58);
         }},
        {"$randomDatabaseColumn", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The name of a column"),
         "updatedAt",
         [](const DynamicSource &source) -> QString {
             return source.word("id|title|name|email|phone|token|group|category|password|comment|avatar|"
                                "status|createdAt|updatedAt");
         }},
        {"$randomDatabaseType", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The type of a column"),
         "tinyint",
         [](const DynamicSource &source) -> QString {
             return source.word(
                 "int|varchar|text|date|datetime|tinyint|time|timestamp|smallint|mediumint|bigint|decimal|"
                 "float|double|real|bit|boolean|serial|blob|binary|enum|set|point");
         }},
        {"$randomDatabaseCollation",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "How a database compares texts"), "utf8_unicode_ci",
         [](const DynamicSource &source) -> QString {
             return source.word("utf8_unicode_ci|utf8_general_ci|utf8_bin|ascii_bin|ascii_general_ci|cp1250_"
                                "bin|cp1250_general_ci");
         }},
        {"$randomDatabaseEngine",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "How a database stores a table"), "MyISAM",
         [](const DynamicSource &source) -> QString {
             return source.word("InnoDB|MyISAM|MEMORY|CSV|BLACKHOLE|ARCHIVE");
         }},
    };
}

} // namespace Fingerpost::DynamicTables

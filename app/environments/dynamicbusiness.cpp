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
        FINGERPOST_DYNAMIC("$randomCompanyName", "A company", "Becker, Sato and Lopez", company(source)),
        FINGERPOST_DYNAMIC("$randomCompanySuffix", "What a company ends in", "Inc", companySuffix(source)),
        FINGERPOST_DYNAMIC(
            "$randomCatchPhrase", "What a company is proud of", "Future-proofed heuristic open architecture",
            catchAdjective(source) + u' ' + catchDescriptor(source) + u' ' + catchNoun(source)),
        FINGERPOST_DYNAMIC("$randomCatchPhraseAdjective", "The first word of such a phrase", "Self-enabling",
                           catchAdjective(source)),
        FINGERPOST_DYNAMIC("$randomCatchPhraseDescriptor", "The second word of such a phrase",
                           "bandwidth-monitored", catchDescriptor(source)),
        FINGERPOST_DYNAMIC("$randomCatchPhraseNoun", "The last word of such a phrase", "secured line",
                           catchNoun(source)),
        FINGERPOST_DYNAMIC("$randomBs", "What companies say they do", "killer leverage schemas",
                           bsBuzz(source) + u' ' + bsAdjective(source) + u' ' + bsNoun(source)),
        FINGERPOST_DYNAMIC("$randomBsAdjective", "An adjective that companies like", "viral",
                           bsAdjective(source)),
        FINGERPOST_DYNAMIC("$randomBsBuzz", "A verb that companies like", "repurpose", bsBuzz(source)),
        FINGERPOST_DYNAMIC("$randomBsNoun", "A noun that companies like", "e-services", bsNoun(source)),
        FINGERPOST_DYNAMIC(
            "$randomDepartment", "A department of a store", "Tools",
            source.word("Automotive|Baby|Beauty|Books|Clothing|Computers|Electronics|Games|Garden|Grocery|"
                        "Health|Home|Industrial|Jewelry|Kids|Movies|Music|Outdoors|Shoes|Sports|Tools|Toys")),
        FINGERPOST_DYNAMIC("$randomProductName", "A product", "Handmade Concrete Tuna",
                           productAdjective(source) + u' ' + productMaterial(source) + u' '
                               + product(source)),
        FINGERPOST_DYNAMIC("$randomProductAdjective", "What a product is like", "Unbranded",
                           productAdjective(source)),
        FINGERPOST_DYNAMIC("$randomProductMaterial", "What a product is made of", "Steel",
                           productMaterial(source)),
        FINGERPOST_DYNAMIC("$randomProduct", "What a product is", "Pizza", product(source)),
        FINGERPOST_DYNAMIC("$randomPrice", "A price from 0.00 to 1000.00", "531.55",
                           QString::number(source.below(100001) / 100.0, 'f', 2)),
        FINGERPOST_DYNAMIC("$randomBankAccount", "An account number of eight digits", "09454073",
                           source.digits(u"########")),
        FINGERPOST_DYNAMIC(
            "$randomBankAccountName", "A kind of account", "Home Loan Account",
            source.word(
                "Savings|Checking|Money Market|Investment|Home Loan|Credit Card|Auto Loan|Personal Loan")
                + " Account"_L1),
        FINGERPOST_DYNAMIC("$randomCreditCardMask", "The last four digits of a card", "3622",
                           source.digits(u"####")),
        FINGERPOST_DYNAMIC("$randomBankAccountBic", "A BIC", "EZIAUGJ1",
                           source.characters(4, capitals) + source.word("DE|FR|GB|IT|NL|US|CH|AT")
                               + source.characters(2, capitals)),
        FINGERPOST_DYNAMIC("$randomBankAccountIban", "A German IBAN with a valid checksum",
                           "DE89370400440532013000", iban(source)),
        FINGERPOST_DYNAMIC("$randomTransactionType", "A kind of payment", "invoice",
                           source.word("deposit|withdrawal|payment|invoice")),
        FINGERPOST_DYNAMIC(
            "$randomCurrencyCode", "A currency by ISO 4217", "CDF",
            source.word("AUD|BRL|CAD|CDF|CHF|CLP|CNY|CZK|DKK|EGP|EUR|GBP|HUF|IDR|INR|ISK|JPY|KES|KRW|MAD|MXN|"
                        "NOK|NZD|PEN|PLN|RON|SEK|SGD|THB|TND|TRY|USD|VND|ZAR")),
        FINGERPOST_DYNAMIC(
            "$randomCurrencyName", "The name of a currency", "Pound Sterling",
            source.word("Australian Dollar|Brazilian Real|Canadian Dollar|Swiss Franc|Yuan Renminbi|Czech "
                        "Koruna|Danish Krone|Euro|Pound Sterling|Forint|Indian Rupee|Yen|Won|Mexican "
                        "Peso|Norwegian Krone|Zloty|Swedish Krona|Turkish Lira|US Dollar|Rand")),
        FINGERPOST_DYNAMIC("$randomCurrencySymbol", "The sign of a currency", "£",
                           source.word("$|£|€|¥|₩|₹|kr|zł|Kč|₺|₫|฿|CHF|R$")),
        FINGERPOST_DYNAMIC("$randomBitcoin", "Something in the shape of a Bitcoin address",
                           "3VB8JGT7Y4Z63U68KGGKDXMLLH5",
                           source.word("1|3") + source.characters(source.between(26, 33), base58)),
        FINGERPOST_DYNAMIC("$randomDatabaseColumn", "The name of a column", "updatedAt",
                           source.word("id|title|name|email|phone|token|group|category|password|comment|"
                                       "avatar|status|createdAt|updatedAt")),
        FINGERPOST_DYNAMIC(
            "$randomDatabaseType", "The type of a column", "tinyint",
            source.word("int|varchar|text|date|datetime|tinyint|time|timestamp|smallint|mediumint|bigint|"
                        "decimal|float|double|real|bit|boolean|serial|blob|binary|enum|set|point")),
        FINGERPOST_DYNAMIC("$randomDatabaseCollation", "How a database compares texts", "utf8_unicode_ci",
                           source.word("utf8_unicode_ci|utf8_general_ci|utf8_bin|ascii_bin|ascii_general_ci|"
                                       "cp1250_bin|cp1250_general_ci")),
        FINGERPOST_DYNAMIC("$randomDatabaseEngine", "How a database stores a table", "MyISAM",
                           source.word("InnoDB|MyISAM|MEMORY|CSV|BLACKHOLE|ARCHIVE")),
    };
}

} // namespace Fingerpost::DynamicTables

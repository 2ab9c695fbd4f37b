// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/dynamictables.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::DynamicTables {

QString anyWord(const DynamicSource &source)
{
    return source.word(
        "amber|anchor|arrow|autumn|bamboo|basin|beacon|bridge|bronze|canvas|cedar|cipher|circuit|"
        "cobalt|copper|coral|crystal|delta|ember|engine|falcon|fossil|galaxy|garden|granite|harbor|"
        "hazel|indigo|island|ivory|jasmine|kernel|lagoon|lantern|marble|meadow|mosaic|nectar|neural|"
        "oasis|orbit|orchid|pebble|pioneer|prairie|quartz|ripple|saffron|signal|silver|summit|"
        "thunder|timber|tunnel|velvet|violet|voyage|willow|winter|zenith");
}

QString adjective(const DynamicSource &source)
{
    return source.word(
        "auxiliary|bold|brisk|calm|clever|cross-platform|digital|eager|fancy|gentle|golden|haptic|"
        "hidden|honest|lively|lucid|mellow|mobile|multi-byte|neat|nimble|open-source|optical|polite|"
        "primary|quiet|rapid|silver|solid|steady|swift|tidy|vivid|virtual|warm|wireless");
}

QString noun(const DynamicSource &source)
{
    return source.word(
        "alarm|array|band|bandwidth|bus|canyon|card|circuit|driver|firewall|forest|harbor|hill|"
        "interface|lake|lantern|matrix|meadow|microchip|monitor|mountain|orchard|panel|pixel|port|"
        "program|protocol|river|sensor|summit|system|transmitter|valley|window");
}

QString capital(const QString &text)
{
    return text.isEmpty() ? text : text.at(0).toUpper() + text.mid(1);
}

namespace {

QString verb(const DynamicSource &source)
{
    return source.word("back up|bypass|calculate|compress|connect|copy|generate|hack|index|input|navigate|"
                       "override|parse|program|quantify|reboot|synthesize|transmit");
}

QString ingVerb(const DynamicSource &source)
{
    return source.word("backing up|bypassing|calculating|compressing|connecting|copying|generating|hacking|"
                       "indexing|inputting|navigating|overriding|parsing|programming|quantifying|rebooting|"
                       "synthesizing|transmitting");
}

QString phrase(const DynamicSource &source)
{
    const QString what = adjective(source) + u' ' + noun(source);
    switch (source.below(3)) {
    case 0:
        return "You can't "_L1 + verb(source) + " the "_L1 + noun(source) + " without "_L1 + ingVerb(source)
            + " the "_L1 + what + u'!';
    case 1:
        return "If we "_L1 + verb(source) + " the "_L1 + noun(source) + ", we can get to the "_L1 + what
            + " through the "_L1 + noun(source) + u'!';
    default:
        return "We need to "_L1 + verb(source) + " the "_L1 + what + u'!';
    }
}

QString words(const DynamicSource &source, int count, QString (*word)(const DynamicSource &))
{
    QString text = word(source);
    for (int i = 1; i < count; ++i)
        text += u' ' + word(source);
    return text;
}

QString loremWord(const DynamicSource &source)
{
    return source.word(
        "lorem|ipsum|dolor|sit|amet|consectetur|adipiscing|elit|sed|do|eiusmod|tempor|incididunt|"
        "ut|labore|et|dolore|magna|aliqua|enim|ad|minim|veniam|quis|nostrud|exercitation|ullamco|"
        "laboris|nisi|aliquip|ex|ea|commodo|consequat|duis|aute|irure|in|reprehenderit|voluptate|"
        "velit|esse|cillum|fugiat|nulla|pariatur|excepteur|sint|occaecat|cupidatat|non|proident|"
        "sunt|culpa|qui|officia|deserunt|mollit|anim|id|est|laborum");
}

QString sentence(const DynamicSource &source)
{
    return capital(words(source, source.between(3, 10), loremWord)) + u'.';
}

QString sentences(const DynamicSource &source, int count, const QString &between)
{
    QString text = sentence(source);
    for (int i = 1; i < count; ++i)
        text += between + sentence(source);
    return text;
}

QString paragraph(const DynamicSource &source)
{
    return sentences(source, source.between(3, 6), u" "_s);
}

} // namespace

QList<DynamicValue> texts()
{
    return {
        {"$randomWord", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A word"), "withdrawal",
         [](const DynamicSource &source) -> QString { return anyWord(source); }},
        {"$randomWords", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "Two to five words"),
         "silver harbor calibrate",
         [](const DynamicSource &source) -> QString { return words(source, source.between(2, 5), anyWord); }},
        {"$randomAbbreviation", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An abbreviation"), "PCI",
         [](const DynamicSource &source) -> QString {
             return source.word("TCP|HTTP|SDD|RAM|GB|CSS|SSL|AGP|SQL|FTP|PCI|AI|ADP|RSS|XML|EXE|COM|HDD|THX|"
                                "SMTP|SMS|USB|PNG|SAS|IB|SCSI|JSON|XSS|JBOD");
         }},
        {"$randomAdjective", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An adjective"), "brisk",
         [](const DynamicSource &source) -> QString { return adjective(source); }},
        {"$randomNoun", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A noun"), "lantern",
         [](const DynamicSource &source) -> QString { return noun(source); }},
        {"$randomVerb", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A verb"), "calculate",
         [](const DynamicSource &source) -> QString { return verb(source); }},
        {"$randomIngverb", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A verb that ends in -ing"),
         "navigating", [](const DynamicSource &source) -> QString { return ingVerb(source); }},
        {"$randomPhrase",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A sentence as of somebody who knows computers"),
         "You can't index the array without parsing the open protocol!",
         [](const DynamicSource &source) -> QString { return phrase(source); }},
        {"$randomLoremWord", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A word of lorem ipsum"), "est",
         [](const DynamicSource &source) -> QString { return loremWord(source); }},
        {"$randomLoremWords", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "Three words of lorem ipsum"),
         "vel repellat nobis",
         [](const DynamicSource &source) -> QString { return words(source, 3, loremWord); }},
        {"$randomLoremSlug",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "Three words of lorem ipsum, joined by hyphens"),
         "eos-aperiam-accusamus",
         [](const DynamicSource &source) -> QString {
             return words(source, 3, loremWord).replace(u' ', u'-');
         }},
        {"$randomLoremSentence", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A sentence of lorem ipsum"),
         "Molestias consequuntur nisi non quod.",
         [](const DynamicSource &source) -> QString { return sentence(source); }},
        {"$randomLoremSentences",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "Two to six sentences of lorem ipsum"),
         "Et sint voluptas. Esse quam dolorem.",
         [](const DynamicSource &source) -> QString {
             return sentences(source, source.between(2, 6), u" "_s);
         }},
        {"$randomLoremParagraph",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A paragraph of lorem ipsum"),
         "Ab aliquid odio iste quo voluptas. Voluptatem dignissimos velit. Recusandae facilis qui.",
         [](const DynamicSource &source) -> QString { return paragraph(source); }},
        {"$randomLoremParagraphs",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "Three paragraphs of lorem ipsum"),
         "Voluptatem rem magnam aliquam. Ab.\n\nQui a et. Ducimus.\n\nSed ut. Nemo enim.",
         [](const DynamicSource &source) -> QString {
             return paragraph(source) + "\n\n"_L1 + paragraph(source) + "\n\n"_L1 + paragraph(source);
         }},
        {"$randomLoremText", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "Some lorem ipsum of any length"),
         "Quisquam asperiores exercitationem ut ipsum. Aut eius nesciunt.",
         [](const DynamicSource &source) -> QString {
             return sentences(source, source.between(1, 12), u" "_s);
         }},
        {"$randomLoremLines",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "One to five lines of lorem ipsum"),
         "Ducimus in ut mollitia.\nA itaque non.",
         [](const DynamicSource &source) -> QString {
             return sentences(source, source.between(1, 5), u"\n"_s);
         }},
    };
}

} // namespace Fingerpost::DynamicTables

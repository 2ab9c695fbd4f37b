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
        FINGERPOST_DYNAMIC("$randomWord", "A word", "withdrawal", anyWord(source)),
        FINGERPOST_DYNAMIC("$randomWords", "Two to five words", "silver harbor calibrate",
                           words(source, source.between(2, 5), anyWord)),
        FINGERPOST_DYNAMIC("$randomAbbreviation", "An abbreviation", "PCI",
                           source.word("TCP|HTTP|SDD|RAM|GB|CSS|SSL|AGP|SQL|FTP|PCI|AI|ADP|RSS|XML|EXE|COM|"
                                       "HDD|THX|SMTP|SMS|USB|PNG|SAS|IB|SCSI|JSON|XSS|JBOD")),
        FINGERPOST_DYNAMIC("$randomAdjective", "An adjective", "brisk", adjective(source)),
        FINGERPOST_DYNAMIC("$randomNoun", "A noun", "lantern", noun(source)),
        FINGERPOST_DYNAMIC("$randomVerb", "A verb", "calculate", verb(source)),
        FINGERPOST_DYNAMIC("$randomIngverb", "A verb that ends in -ing", "navigating", ingVerb(source)),
        FINGERPOST_DYNAMIC("$randomPhrase", "A sentence as of somebody who knows computers",
                           "You can't index the array without parsing the open protocol!", phrase(source)),
        FINGERPOST_DYNAMIC("$randomLoremWord", "A word of lorem ipsum", "est", loremWord(source)),
        FINGERPOST_DYNAMIC("$randomLoremWords", "Three words of lorem ipsum", "vel repellat nobis",
                           words(source, 3, loremWord)),
        FINGERPOST_DYNAMIC("$randomLoremSlug", "Three words of lorem ipsum, joined by hyphens",
                           "eos-aperiam-accusamus", words(source, 3, loremWord).replace(u' ', u'-')),
        FINGERPOST_DYNAMIC("$randomLoremSentence", "A sentence of lorem ipsum",
                           "Molestias consequuntur nisi non quod.", sentence(source)),
        FINGERPOST_DYNAMIC("$randomLoremSentences", "Two to six sentences of lorem ipsum",
                           "Et sint voluptas. Esse quam dolorem.",
                           sentences(source, source.between(2, 6), u" "_s)),
        FINGERPOST_DYNAMIC(
            "$randomLoremParagraph", "A paragraph of lorem ipsum",
            "Ab aliquid odio iste quo voluptas. Voluptatem dignissimos velit. Recusandae facilis qui.",
            paragraph(source)),
        FINGERPOST_DYNAMIC("$randomLoremParagraphs", "Three paragraphs of lorem ipsum",
                           "Voluptatem rem magnam aliquam. Ab.\n\nQui a et. Ducimus.\n\nSed ut. Nemo enim.",
                           paragraph(source) + "\n\n"_L1 + paragraph(source) + "\n\n"_L1 + paragraph(source)),
        FINGERPOST_DYNAMIC("$randomLoremText", "Some lorem ipsum of any length",
                           "Quisquam asperiores exercitationem ut ipsum. Aut eius nesciunt.",
                           sentences(source, source.between(1, 12), u" "_s)),
        FINGERPOST_DYNAMIC("$randomLoremLines", "One to five lines of lorem ipsum",
                           "Ducimus in ut mollitia.\nA itaque non.",
                           sentences(source, source.between(1, 5), u"\n"_s)),
    };
}

} // namespace Fingerpost::DynamicTables

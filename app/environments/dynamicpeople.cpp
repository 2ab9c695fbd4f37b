// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/dynamictables.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::DynamicTables {

QString firstName(const DynamicSource &source)
{
    return source.word(
        "Ada|Alan|Amara|Anna|Ben|Carla|Chen|Clara|Daniel|Diego|Elena|Emil|Emma|Ethan|Fatima|Felix|"
        "Grace|Hana|Hugo|Ida|Ingrid|Isaac|Ivan|Jonas|Julia|Kenji|Lars|Laura|Leo|Lina|Luis|Maria|"
        "Mateo|Maya|Mila|Nadia|Noah|Nora|Olga|Omar|Oscar|Paula|Priya|Rosa|Samuel|Sofia|Theo|"
        "Victor|Yara|Zoe");
}

QString lastName(const DynamicSource &source)
{
    return source.word(
        "Abe|Andersson|Baker|Becker|Bianchi|Costa|Diaz|Dubois|Eriksen|Fischer|Garcia|Gruber|Haas|"
        "Hansen|Hughes|Ito|Ivanov|Jansen|Jones|Kaya|Keller|Khan|Kim|Kovac|Larsen|Lopez|Martin|"
        "Meyer|Moreau|Mueller|Murphy|Nagy|Nowak|Okafor|Patel|Pereira|Reyes|Rossi|Sato|Schmidt|"
        "Silva|Singh|Smith|Svensson|Tanaka|Torres|Weber|Wong|Young|Zhang");
}

namespace {

QString jobDescriptor(const DynamicSource &source)
{
    return source.word("Central|Chief|Corporate|Customer|Direct|District|Dynamic|Forward|Future|Global|Human|"
                       "Internal|International|Lead|Legacy|National|Principal|Product|Regional|Senior");
}

QString jobArea(const DynamicSource &source)
{
    return source.word(
        "Accounts|Applications|Assurance|Brand|Communications|Creative|Data|Directives|Factors|"
        "Identity|Infrastructure|Integration|Markets|Metrics|Mobility|Operations|Paradigm|"
        "Program|Quality|Research|Response|Security|Solutions|Tactics|Usability|Web");
}

QString jobType(const DynamicSource &source)
{
    return source.word("Administrator|Agent|Analyst|Architect|Assistant|Associate|Consultant|Coordinator|"
                       "Designer|Developer|Director|Engineer|Executive|Facilitator|Liaison|Manager|Officer|"
                       "Planner|Producer|Representative|Specialist|Strategist|Supervisor|Technician");
}

QString city(const DynamicSource &source)
{
    return source.word("North |South |East |West |New |Port |Lake ||||")
        + source.word(
            "Ash|Birch|Clear|Cold|Elm|Fair|Glen|Green|Harper|Maple|Oak|Red|River|Rock|Silver|Spring|"
            "Stone|Sun|White|Wind")
        + source.word(
            "berg|borough|bridge|bury|dale|field|ford|ham|haven|mouth|port|side|stad|ton|ville|wick");
}

QString streetName(const DynamicSource &source)
{
    return lastName(source) + u' '
        + source.word("Avenue|Bend|Bridge|Circle|Court|Crossing|Drive|Fields|Gardens|Gate|Grove|Heights|Hill|"
                      "Lane|Meadow|Mews|Mill|Park|Path|Place|Road|Square|Street|Terrace|Track|Walk|Way");
}

QString degrees(const DynamicSource &source, int bound)
{
    return QString::number(source.between(-bound * 10000, bound * 10000) / 10000.0, 'f', 4);
}

} // namespace

QList<DynamicValue> people()
{
    return {
        FINGERPOST_DYNAMIC("$randomFirstName", "A first name", "Ethan", firstName(source)),
        FINGERPOST_DYNAMIC("$randomLastName", "A last name", "Schaden", lastName(source)),
        FINGERPOST_DYNAMIC("$randomFullName", "A first and a last name", "Connie Runolfsdottir",
                           firstName(source) + u' ' + lastName(source)),
        FINGERPOST_DYNAMIC("$randomNamePrefix", "A title before a name", "Dr.",
                           source.word("Mr.|Mrs.|Ms.|Miss|Dr.")),
        FINGERPOST_DYNAMIC("$randomNameSuffix", "A title behind a name", "MD",
                           source.word("Jr.|Sr.|I|II|III|IV|V|MD|DDS|PhD|DVM")),
        FINGERPOST_DYNAMIC("$randomJobTitle", "A job", "International Creative Liaison",
                           jobDescriptor(source) + u' ' + jobArea(source) + u' ' + jobType(source)),
        FINGERPOST_DYNAMIC("$randomJobDescriptor", "What kind of job", "Central", jobDescriptor(source)),
        FINGERPOST_DYNAMIC("$randomJobArea", "What a job is about", "Mobility", jobArea(source)),
        FINGERPOST_DYNAMIC("$randomJobType", "What somebody with a job is", "Supervisor", jobType(source)),
        FINGERPOST_DYNAMIC("$randomPhoneNumber", "A telephone number of ten digits", "700-008-5275",
                           source.digits(u"###-###-####")),
        FINGERPOST_DYNAMIC("$randomPhoneNumberExt",
                           "A telephone number of ten digits with an extension before it", "27-199-983-3864",
                           QString::number(source.between(1, 99)) + u'-' + source.digits(u"###-###-####")),
        FINGERPOST_DYNAMIC("$randomCity", "A city", "Spinkahaven", city(source)),
        FINGERPOST_DYNAMIC("$randomStreetName", "A street", "Kuhic Island", streetName(source)),
        FINGERPOST_DYNAMIC("$randomStreetAddress", "A street with the number of a house",
                           "5742 Harvey Streets",
                           QString::number(source.between(1, 9999)) + u' ' + streetName(source)),
        FINGERPOST_DYNAMIC("$randomZipCode", "A postal code of five digits", "90210",
                           source.digits(u"#####")),
        FINGERPOST_DYNAMIC(
            "$randomCountry", "A country", "Kazakhstan",
            source.word("Argentina|Australia|Austria|Belgium|Brazil|Canada|Chile|Colombia|Croatia|Cuba|"
                        "Denmark|Ecuador|Egypt|Estonia|Fiji|Finland|France|Germany|Ghana|Greece|Iceland|"
                        "India|Indonesia|Ireland|Italy|Jamaica|Japan|Kazakhstan|Kenya|Latvia|Lithuania|Malta|"
                        "Mexico|Morocco|Nepal|Netherlands|New "
                        "Zealand|Norway|Peru|Poland|Portugal|Romania|Senegal|Slovenia|Spain|Sweden|"
                        "Switzerland|Tunisia|Uruguay|Vietnam")),
        FINGERPOST_DYNAMIC(
            "$randomCountryCode", "A country by ISO 3166, in two letters", "CV",
            source.word("AR|AT|AU|BE|BR|CA|CH|CL|CO|CU|CV|CZ|DE|DK|EC|EE|EG|ES|FI|FJ|FR|GB|GH|GR|HR|IE|IN|IS|"
                        "IT|JM|JP|KE|KR|KZ|LT|LV|MA|MT|MX|NL|NO|NP|NZ|PE|PL|PT|RO|SE|SI|SN|TN|US|UY|VN|ZA")),
        FINGERPOST_DYNAMIC("$randomLatitude", "A latitude from -90 to 90", "55.2099", degrees(source, 90)),
        FINGERPOST_DYNAMIC("$randomLongitude", "A longitude from -180 to 180", "40.6609",
                           degrees(source, 180)),
    };
}

} // namespace Fingerpost::DynamicTables

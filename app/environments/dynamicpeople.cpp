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
        {"$randomFirstName", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A first name"), "Ethan",
         [](const DynamicSource &source) -> QString { return firstName(source); }},
        {"$randomLastName", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A last name"), "Schaden",
         [](const DynamicSource &source) -> QString { return lastName(source); }},
        {"$randomFullName", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A first and a last name"),
         "Connie Runolfsdottir",
         [](const DynamicSource &source) -> QString { return firstName(source) + u' ' + lastName(source); }},
        {"$randomNamePrefix", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A title before a name"), "Dr.",
         [](const DynamicSource &source) -> QString { return source.word("Mr.|Mrs.|Ms.|Miss|Dr."); }},
        {"$randomNameSuffix", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A title behind a name"), "MD",
         [](const DynamicSource &source) -> QString {
             return source.word("Jr.|Sr.|I|II|III|IV|V|MD|DDS|PhD|DVM");
         }},
        {"$randomJobTitle", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A job"),
         "International Creative Liaison",
         [](const DynamicSource &source) -> QString {
             return jobDescriptor(source) + u' ' + jobArea(source) + u' ' + jobType(source);
         }},
        {"$randomJobDescriptor", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "What kind of job"),
         "Central", [](const DynamicSource &source) -> QString { return jobDescriptor(source); }},
        {"$randomJobArea", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "What a job is about"), "Mobility",
         [](const DynamicSource &source) -> QString { return jobArea(source); }},
        {"$randomJobType", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "What somebody with a job is"),
         "Supervisor", [](const DynamicSource &source) -> QString { return jobType(source); }},
        {"$randomPhoneNumber",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A telephone number of ten digits"), "700-008-5275",
         [](const DynamicSource &source) -> QString { return source.digits(u"###-###-####"); }},
        {"$randomPhoneNumberExt",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues",
                           "A telephone number of ten digits with an extension before it"),
         "27-199-983-3864",
         [](const DynamicSource &source) -> QString {
             return QString::number(source.between(1, 99)) + u'-' + source.digits(u"###-###-####");
         }},
        {"$randomCity", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A city"), "Spinkahaven",
         [](const DynamicSource &source) -> QString { return city(source); }},
        {"$randomStreetName", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A street"), "Kuhic Island",
         [](const DynamicSource &source) -> QString { return streetName(source); }},
        {"$randomStreetAddress",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A street with the number of a house"),
         "5742 Harvey Streets",
         [](const DynamicSource &source) -> QString {
             return QString::number(source.between(1, 9999)) + u' ' + streetName(source);
         }},
        {"$randomZipCode", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A postal code of five digits"),
         "90210", [](const DynamicSource &source) -> QString { return source.digits(u"#####"); }},
        {"$randomCountry", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A country"), "Kazakhstan",
         [](const DynamicSource &source) -> QString {
             return source.word("Argentina|Australia|Austria|Belgium|Brazil|Canada|Chile|Colombia|Croatia|"
                                "Cuba|Denmark|Ecuador|Egypt|Estonia|Fiji|Finland|France|Germany|Ghana|Greece|"
                                "Iceland|India|Indonesia|Ireland|Italy|Jamaica|Japan|Kazakhstan|Kenya|Latvia|"
                                "Lithuania|Malta|Mexico|Morocco|Nepal|Netherlands|New "
                                "Zealand|Norway|Peru|Poland|Portugal|Romania|Senegal|Slovenia|Spain|Sweden|"
                                "Switzerland|Tunisia|Uruguay|Vietnam");
         }},
        {"$randomCountryCode",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A country by ISO 3166, in two letters"), "CV",
         [](const DynamicSource &source) -> QString {
             return source.word(
                 "AR|AT|AU|BE|BR|CA|CH|CL|CO|CU|CV|CZ|DE|DK|EC|EE|EG|ES|FI|FJ|FR|GB|GH|GR|HR|IE|IN|IS|IT|JM|"
                 "JP|KE|KR|KZ|LT|LV|MA|MT|MX|NL|NO|NP|NZ|PE|PL|PT|RO|SE|SI|SN|TN|US|UY|VN|ZA");
         }},
        {"$randomLatitude", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A latitude from -90 to 90"),
         "55.2099", [](const DynamicSource &source) -> QString { return degrees(source, 90); }},
        {"$randomLongitude", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A longitude from -180 to 180"),
         "40.6609", [](const DynamicSource &source) -> QString { return degrees(source, 180); }},
    };
}

} // namespace Fingerpost::DynamicTables

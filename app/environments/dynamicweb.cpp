// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/dynamictables.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::DynamicTables {

namespace {

constexpr QStringView letters = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

QString ip(const DynamicSource &source)
{
    QString address = QString::number(source.between(1, 223));
    for (int i = 0; i < 3; ++i)
        address += u'.' + QString::number(source.between(0, 255));
    return address;
}

/// \a count groups of \a size hexadecimal digits, divided by colons.
QString groups(const DynamicSource &source, int count, int size)
{
    QString text = source.characters(size, hexDigits);
    for (int i = 1; i < count; ++i)
        text += u':' + source.characters(size, hexDigits);
    return text;
}

QString userAgent(const DynamicSource &source)
{
    const QString version = QString::number(source.between(100, 140));
    const QString system =
        source.word("Windows NT 10.0; Win64; x64|X11; Linux x86_64|Macintosh; Intel Mac OS X 10_15_7");
    if (source.below(2) == 0)
        return "Mozilla/5.0 ("_L1 + system + "; rv:"_L1 + version + ".0) Gecko/20100101 Firefox/"_L1 + version
            + ".0"_L1;
    return "Mozilla/5.0 ("_L1 + system + ") AppleWebKit/537.36 (KHTML, like Gecko) Chrome/"_L1 + version
        + ".0.0.0 Safari/537.36"_L1;
}

/// A name that may stand before an '@': Ada.Keller or Ada_Keller42.
QString mailbox(const DynamicSource &source)
{
    const QString name = firstName(source) + source.word(".|_") + lastName(source);
    return source.below(2) == 0 ? name : name + QString::number(source.between(1, 99));
}

QString domainWord(const DynamicSource &source)
{
    return adjective(source) + u'-' + noun(source);
}

QString anyExtension(const DynamicSource &source)
{
    return source.word(
        "avi|bmp|bz2|c|cpio|css|csv|doc|epub|flac|gif|gz|html|ico|jar|jpg|js|json|mkv|mp3|mp4|odt|"
        "ogg|otf|pdf|png|ps|rtf|svg|tar|tiff|ttf|txt|wav|webp|woff|xml|xz|yaml|zip");
}

QString commonExtension(const DynamicSource &source)
{
    return source.word("gif|html|jpg|m2v|mp3|mp4|mpeg|pdf|png|shtml|txt|wav");
}

QString directory(const DynamicSource &source)
{
    return source.word(
        "/bin|/boot|/dev|/etc|/etc/mail|/etc/ppp|/home|/home/user|/home/user/dir|/lib|/media|/mnt|"
        "/net|/opt|/opt/bin|/opt/lib|/opt/share|/private|/proc|/root|/sbin|/srv|/sys|/tmp|/usr|"
        "/usr/bin|/usr/lib|/usr/local/bin|/usr/share|/usr/src|/var|/var/log|/var/mail|/var/tmp");
}

QString image(const QString &topic)
{
    return "https://images.example/640/480/"_L1 + topic;
}

QString dataUri(const DynamicSource &source)
{
    return "data:image/svg+xml;charset=UTF-8,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20width%3D%22"_L1
        + QString::number(source.between(16, 640)) + "%22%20height%3D%22"_L1
        + QString::number(source.between(16, 480)) + "%22%2F%3E"_L1;
}

} // namespace

QList<DynamicValue> web()
{
    return {
        {"$randomIP", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An IPv4 address"), "241.102.234.100",
         [](const DynamicSource &source) -> QString { return ip(source); }},
        {"$randomIPV6", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An IPv6 address"),
         "dbe2:7ae6:119b:c161:1560:6dda:3a9b:90a9",
         [](const DynamicSource &source) -> QString { return groups(source, 8, 4); }},
        {"$randomMACAddress", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A MAC address"),
         "33:d4:68:5f:b4:c7", [](const DynamicSource &source) -> QString { return groups(source, 6, 2); }},
        {"$randomPassword",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A password of 15 letters and digits"),
         "t9iXe7COoDKv8k3",
         [](const DynamicSource &source) -> QString { return source.characters(15, letters); }},
        {"$randomUserAgent", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "How a browser names itself"),
         "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
         [](const DynamicSource &source) -> QString { return userAgent(source); }},
        {"$randomProtocol", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "http or https"), "https",
         [](const DynamicSource &source) -> QString { return source.word("http|https"); }},
        {"$randomEmail",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A mail address in a domain that nobody has"),
         "Pablo.Rossi62@example.org",
         [](const DynamicSource &source) -> QString {
             return mailbox(source) + u'@' + source.word("example.com|example.net|example.org");
         }},
        {"$randomExampleEmail",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues",
                           "A mail address at example.com, example.net or example.org"),
         "Tanya.Weber@example.net",
         [](const DynamicSource &source) -> QString {
             return mailbox(source) + u'@' + source.word("example.com|example.net|example.org");
         }},
        {"$randomUserName", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A name to log in by"),
         "Jarrell.Keller", [](const DynamicSource &source) -> QString { return mailbox(source); }},
        {"$randomUrl", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An address of a site that nobody has"),
         "https://brisk-harbor.example",
         [](const DynamicSource &source) -> QString {
             return source.word("http|https") + "://"_L1 + domainWord(source) + ".example"_L1;
         }},
        {"$randomDomainName",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The name of a host that nobody has"),
         "quiet-forest.example",
         [](const DynamicSource &source) -> QString { return domainWord(source) + ".example"_L1; }},
        {"$randomDomainSuffix", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The end of a host name"),
         "org",
         [](const DynamicSource &source) -> QString { return source.word("com|org|net|info|biz|dev|io"); }},
        {"$randomDomainWord", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The first part of a host name"),
         "silver-lantern", [](const DynamicSource &source) -> QString { return domainWord(source); }},
        {"$randomFileName", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The name of a file"),
         "neural_harbor.png",
         [](const DynamicSource &source) -> QString {
             return anyWord(source) + u'_' + noun(source) + u'.' + anyExtension(source);
         }},
        {"$randomFileType", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The first part of a media type"),
         "model",
         [](const DynamicSource &source) -> QString {
             return source.word("application|audio|font|image|message|model|multipart|text|video");
         }},
        {"$randomFileExt", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The end of the name of a file"),
         "war", [](const DynamicSource &source) -> QString { return anyExtension(source); }},
        {"$randomCommonFileName",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The name of a file of a common type"),
         "silver_lantern.pdf",
         [](const DynamicSource &source) -> QString {
             return anyWord(source) + u'_' + noun(source) + u'.' + commonExtension(source);
         }},
        {"$randomCommonFileType",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The first part of a common media type"),
         "application",
         [](const DynamicSource &source) -> QString {
             return source.word("application|audio|image|text|video");
         }},
        {"$randomCommonFileExt",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The end of the name of a file of a common type"),
         "m2v", [](const DynamicSource &source) -> QString { return commonExtension(source); }},
        {"$randomFilePath", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The path of a file"),
         "/home/programming_chicken.cpio",
         [](const DynamicSource &source) -> QString {
             return directory(source) + u'/' + anyWord(source) + u'_' + noun(source) + u'.'
                 + anyExtension(source);
         }},
        {"$randomDirectoryPath", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "The path of a folder"),
         "/usr/local/bin", [](const DynamicSource &source) -> QString { return directory(source); }},
        {"$randomMimeType", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "A media type"), "audio/mpeg",
         [](const DynamicSource &source) -> QString {
             return source.word("application/json|application/xml|application/pdf|application/"
                                "zip|application/octet-stream|audio/mpeg|audio/ogg|font/woff2|image/"
                                "gif|image/jpeg|image/png|image/svg+xml|image/webp|text/css|text/csv|text/"
                                "html|text/markdown|text/plain|video/mp4|video/webm");
         }},
        {"$randomAvatarImage",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An address of a picture of somebody"),
         "https://images.example/avatars/128.jpg",
         [](const DynamicSource &source) -> QString {
             return "https://images.example/avatars/"_L1 + QString::number(source.between(1, 999))
                 + ".jpg"_L1;
         }},
        {"$randomImage", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An address of an image"),
         "https://images.example/640/480/nature",
         [](const DynamicSource &source) -> QString {
             return image(
                 source.word("abstract|animals|business|cats|city|food|nature|people|sports|transport"));
         }},
        {"$randomImageUrl", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An address of an image"),
         "https://images.example/640/480/nature",
         [](const DynamicSource &source) -> QString {
             return image(
                 source.word("abstract|animals|business|cats|city|food|nature|people|sports|transport"));
         }},
        {"$randomAbstractImage",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An address of an abstract image"),
         "https://images.example/640/480/abstract",
         [](const DynamicSource &) -> QString { return image(u"abstract"_s); }},
        {"$randomAnimalsImage",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An address of an image of animals"),
         "https://images.example/640/480/animals",
         [](const DynamicSource &) -> QString { return image(u"animals"_s); }},
        {"$randomBusinessImage",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An address of an image of business"),
         "https://images.example/640/480/business",
         [](const DynamicSource &) -> QString { return image(u"business"_s); }},
        {"$randomCatsImage",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An address of an image of a cat"),
         "https://images.example/640/480/cats",
         [](const DynamicSource &) -> QString { return image(u"cats"_s); }},
        {"$randomCityImage",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An address of an image of a city"),
         "https://images.example/640/480/city",
         [](const DynamicSource &) -> QString { return image(u"city"_s); }},
        {"$randomFoodImage", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An address of an image of food"),
         "https://images.example/640/480/food",
         [](const DynamicSource &) -> QString { return image(u"food"_s); }},
        {"$randomNightlifeImage",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An address of an image of the night"),
         "https://images.example/640/480/nightlife",
         [](const DynamicSource &) -> QString { return image(u"nightlife"_s); }},
        {"$randomFashionImage",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An address of an image of fashion"),
         "https://images.example/640/480/fashion",
         [](const DynamicSource &) -> QString { return image(u"fashion"_s); }},
        {"$randomPeopleImage",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An address of an image of people"),
         "https://images.example/640/480/people",
         [](const DynamicSource &) -> QString { return image(u"people"_s); }},
        {"$randomNatureImage",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An address of an image of nature"),
         "https://images.example/640/480/nature",
         [](const DynamicSource &) -> QString { return image(u"nature"_s); }},
        {"$randomSportsImage",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An address of an image of sports"),
         "https://images.example/640/480/sports",
         [](const DynamicSource &) -> QString { return image(u"sports"_s); }},
        {"$randomTechnicsImage",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An address of an image of machines"),
         "https://images.example/640/480/technics",
         [](const DynamicSource &) -> QString { return image(u"technics"_s); }},
        {"$randomTransportImage",
         QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An address of an image of traffic"),
         "https://images.example/640/480/transport",
         [](const DynamicSource &) -> QString { return image(u"transport"_s); }},
        {"$randomImageDataUri", QT_TRANSLATE_NOOP("Fingerpost::DynamicValues", "An image as a data URI"),
         "data:image/"
         "svg+xml;charset=UTF-8,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20width%3D%22640%"
         "22%20height%3D%22480%22%2F%3E",
         [](const DynamicSource &source) -> QString { return dataUri(source); }},
    };
}

} // namespace Fingerpost::DynamicTables

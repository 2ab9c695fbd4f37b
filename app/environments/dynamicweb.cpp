// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/dynamictables.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::DynamicTables {

namespace {

constexpr QStringView hexDigits = u"0123456789abcdef";
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
        FINGERPOST_DYNAMIC("$randomIP", "An IPv4 address", "241.102.234.100", ip(source)),
        FINGERPOST_DYNAMIC("$randomIPV6", "An IPv6 address", "dbe2:7ae6:119b:c161:1560:6dda:3a9b:90a9",
                           groups(source, 8, 4)),
        FINGERPOST_DYNAMIC("$randomMACAddress", "A MAC address", "33:d4:68:5f:b4:c7", groups(source, 6, 2)),
        FINGERPOST_DYNAMIC("$randomPassword", "A password of 15 letters and digits", "t9iXe7COoDKv8k3",
                           source.characters(15, letters)),
        FINGERPOST_DYNAMIC("$randomUserAgent", "How a browser names itself",
                           "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
                           userAgent(source)),
        FINGERPOST_DYNAMIC("$randomProtocol", "http or https", "https", source.word("http|https")),
        FINGERPOST_DYNAMIC("$randomEmail", "A mail address in a domain that nobody has",
                           "Pablo.Rossi62@example.org",
                           mailbox(source) + u'@' + source.word("example.com|example.net|example.org")),
        FINGERPOST_DYNAMIC("$randomExampleEmail", "A mail address at example.com, example.net or example.org",
                           "Tanya.Weber@example.net",
                           mailbox(source) + u'@' + source.word("example.com|example.net|example.org")),
        FINGERPOST_DYNAMIC("$randomUserName", "A name to log in by", "Jarrell.Keller", mailbox(source)),
        FINGERPOST_DYNAMIC("$randomUrl", "An address of a site that nobody has",
                           "https://brisk-harbor.example",
                           source.word("http|https") + "://"_L1 + domainWord(source) + ".example"_L1),
        FINGERPOST_DYNAMIC("$randomDomainName", "The name of a host that nobody has", "quiet-forest.example",
                           domainWord(source) + ".example"_L1),
        FINGERPOST_DYNAMIC("$randomDomainSuffix", "The end of a host name", "org",
                           source.word("com|org|net|info|biz|dev|io")),
        FINGERPOST_DYNAMIC("$randomDomainWord", "The first part of a host name", "silver-lantern",
                           domainWord(source)),
        FINGERPOST_DYNAMIC("$randomFileName", "The name of a file", "neural_harbor.png",
                           anyWord(source) + u'_' + noun(source) + u'.' + anyExtension(source)),
        FINGERPOST_DYNAMIC("$randomFileType", "The first part of a media type", "model",
                           source.word("application|audio|font|image|message|model|multipart|text|video")),
        FINGERPOST_DYNAMIC("$randomFileExt", "The end of the name of a file", "war", anyExtension(source)),
        FINGERPOST_DYNAMIC("$randomCommonFileName", "The name of a file of a common type",
                           "silver_lantern.pdf",
                           anyWord(source) + u'_' + noun(source) + u'.' + commonExtension(source)),
        FINGERPOST_DYNAMIC("$randomCommonFileType", "The first part of a common media type", "application",
                           source.word("application|audio|image|text|video")),
        FINGERPOST_DYNAMIC("$randomCommonFileExt", "The end of the name of a file of a common type", "m2v",
                           commonExtension(source)),
        FINGERPOST_DYNAMIC("$randomFilePath", "The path of a file", "/home/programming_chicken.cpio",
                           directory(source) + u'/' + anyWord(source) + u'_' + noun(source) + u'.'
                               + anyExtension(source)),
        FINGERPOST_DYNAMIC("$randomDirectoryPath", "The path of a folder", "/usr/local/bin",
                           directory(source)),
        FINGERPOST_DYNAMIC("$randomMimeType", "A media type", "audio/mpeg",
                           source.word("application/json|application/xml|application/pdf|application/"
                                       "zip|application/octet-stream|audio/mpeg|audio/ogg|font/woff2|image/"
                                       "gif|image/jpeg|image/png|image/svg+xml|image/webp|text/css|text/"
                                       "csv|text/html|text/markdown|text/plain|video/mp4|video/webm")),
        FINGERPOST_DYNAMIC("$randomAvatarImage", "An address of a picture of somebody",
                           "https://images.example/avatars/128.jpg",
                           "https://images.example/avatars/"_L1 + QString::number(source.between(1, 999))
                               + ".jpg"_L1),
        FINGERPOST_DYNAMIC(
            "$randomImage", "An address of an image", "https://images.example/640/480/nature",
            image(source.word("abstract|animals|business|cats|city|food|nature|people|sports|transport"))),
        FINGERPOST_DYNAMIC(
            "$randomImageUrl", "An address of an image", "https://images.example/640/480/nature",
            image(source.word("abstract|animals|business|cats|city|food|nature|people|sports|transport"))),
        FINGERPOST_DYNAMIC("$randomAbstractImage", "An address of an abstract image",
                           "https://images.example/640/480/abstract", image(u"abstract"_s)),
        FINGERPOST_DYNAMIC("$randomAnimalsImage", "An address of an image of animals",
                           "https://images.example/640/480/animals", image(u"animals"_s)),
        FINGERPOST_DYNAMIC("$randomBusinessImage", "An address of an image of business",
                           "https://images.example/640/480/business", image(u"business"_s)),
        FINGERPOST_DYNAMIC("$randomCatsImage", "An address of an image of a cat",
                           "https://images.example/640/480/cats", image(u"cats"_s)),
        FINGERPOST_DYNAMIC("$randomCityImage", "An address of an image of a city",
                           "https://images.example/640/480/city", image(u"city"_s)),
        FINGERPOST_DYNAMIC("$randomFoodImage", "An address of an image of food",
                           "https://images.example/640/480/food", image(u"food"_s)),
        FINGERPOST_DYNAMIC("$randomNightlifeImage", "An address of an image of the night",
                           "https://images.example/640/480/nightlife", image(u"nightlife"_s)),
        FINGERPOST_DYNAMIC("$randomFashionImage", "An address of an image of fashion",
                           "https://images.example/640/480/fashion", image(u"fashion"_s)),
        FINGERPOST_DYNAMIC("$randomPeopleImage", "An address of an image of people",
                           "https://images.example/640/480/people", image(u"people"_s)),
        FINGERPOST_DYNAMIC("$randomNatureImage", "An address of an image of nature",
                           "https://images.example/640/480/nature", image(u"nature"_s)),
        FINGERPOST_DYNAMIC("$randomSportsImage", "An address of an image of sports",
                           "https://images.example/640/480/sports", image(u"sports"_s)),
        FINGERPOST_DYNAMIC("$randomTechnicsImage", "An address of an image of machines",
                           "https://images.example/640/480/technics", image(u"technics"_s)),
        FINGERPOST_DYNAMIC("$randomTransportImage", "An address of an image of traffic",
                           "https://images.example/640/480/transport", image(u"transport"_s)),
        FINGERPOST_DYNAMIC("$randomImageDataUri", "An image as a data URI",
                           "data:image/"
                           "svg+xml;charset=UTF-8,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%"
                           "22%20width%3D%22640%22%20height%3D%22480%22%2F%3E",
                           dataUri(source)),
    };
}

} // namespace Fingerpost::DynamicTables

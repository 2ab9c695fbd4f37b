// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/credentials.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

/// What a token of a service looks like. In the first group, or without one in all, is the secret.
struct Shape {
    const char *expression;
    const char *owner; ///< a name, the same in every language
    const char *variable;
};

// As the services document their prefixes. Bounded: no text makes one of them walk far.
constexpr std::array Shapes{
    Shape{R"(\bgh[pousr]_[A-Za-z0-9]{36,255}\b)", "GitHub", "githubToken"},
    Shape{R"(\bgithub_pat_[A-Za-z0-9_]{50,255}\b)", "GitHub", "githubToken"},
    Shape{R"(\bgl(?:pat|dt|rt|ptt|oas|cbt|soat|ft)-[A-Za-z0-9_-]{20,255})", "GitLab", "gitlabToken"},
    Shape{R"(\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b)", "AWS", "awsAccessKeyId"},
    Shape{R"((?i)aws.{0,30}secret.{0,30}?["'\s:=]([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=]))", "AWS",
          "awsSecretKey"},
    Shape{R"(\bAIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-]))", "Google", "googleApiKey"},
    Shape{R"(\bya29\.[A-Za-z0-9_-]{20,500})", "Google", "googleToken"},
    Shape{R"(\bGOCSPX-[A-Za-z0-9_-]{28})", "Google", "googleClientSecret"},
    Shape{R"(\bxox[abeoprs]-[A-Za-z0-9-]{10,250})", "Slack", "slackToken"},
    Shape{R"(https://hooks\.slack\.com/services/(T[A-Z0-9]{6,12}/B[A-Z0-9]{6,12}/[A-Za-z0-9]{20,30}))",
          "Slack", "slackWebhook"},
    Shape{R"(\b[rs]k_live_[A-Za-z0-9]{16,250}\b)", "Stripe", "stripeKey"},
    Shape{R"(\bwhsec_[A-Za-z0-9]{24,100}\b)", "Stripe", "stripeWebhookSecret"},
    Shape{R"(\bnpm_[A-Za-z0-9]{36}\b)", "npm", "npmToken"},
    Shape{R"(\bpypi-AgE[A-Za-z0-9_-]{50,500})", "PyPI", "pypiToken"},
    Shape{R"(\bsk-ant-[A-Za-z0-9_-]{20,250})", "Anthropic", "anthropicKey"},
    Shape{R"(\bsk-(?:proj-|svcacct-|admin-)[A-Za-z0-9_-]{20,250})", "OpenAI", "openaiKey"},
    Shape{R"(\bsk-[A-Za-z0-9]{32,64}\b)", "OpenAI", "openaiKey"},
    Shape{R"(\bSG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{32,64})", "SendGrid", "sendgridKey"},
    Shape{R"(\bSK[0-9a-f]{32}\b)", "Twilio", "twilioKey"},
    Shape{R"(\bPMAK-[0-9a-f]{24}-[0-9a-f]{34}\b)", "Postman", "postmanKey"},
    Shape{R"(\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}\b)", "Shopify", "shopifyToken"},
    Shape{R"(\bdop_v1_[0-9a-f]{64}\b)", "DigitalOcean", "digitaloceanToken"},
    Shape{R"(\bhf_[A-Za-z]{34}\b)", "Hugging Face", "huggingfaceToken"},
    Shape{R"(\bkey-[0-9a-f]{32}\b)", "Mailgun", "mailgunKey"},
    Shape{R"((?i)\bAccountKey=([A-Za-z0-9+/]{86}==))", "Azure", "azureKey"},
    Shape{R"((?i)\bSharedAccessKey=([A-Za-z0-9+/]{43}=))", "Azure", "azureKey"},
    Shape{R"((?i)[?&]sig=([A-Za-z0-9%+/]{40,60}(?:=|%3D)))", "Azure", "azureSignature"},
    Shape{R"(\b[A-Za-z0-9_~.-]{3}8Q~[A-Za-z0-9_~.-]{31,34})", "Azure", "azureClientSecret"},
};

QString ofOwner(const char *owner)
{
    //: %1 is a service: GitHub, Slack ...
    return QCoreApplication::translate("Credentials", "token of %1").arg(QLatin1StringView(owner));
}

QRegularExpression expression(const char *pattern)
{
    QRegularExpression compiled(QString::fromLatin1(pattern));
    compiled.optimize();
    return compiled;
}

/// What all values hold together, in bits, if each letter were drawn as often as it occurs.
double entropyOf(QStringView value)
{
    QHash<QChar, int> counts;
    for (const QChar c : value)
        ++counts[c];
    double bits = 0;
    for (const int count : std::as_const(counts))
        bits -= count * std::log2(double(count) / double(value.size()));
    return bits;
}

/// "abcdefgh", "11111111", "98765432": each letter follows from the one before.
bool isSequence(QStringView value)
{
    int steps = 0;
    for (qsizetype i = 1; i < value.size(); ++i)
        steps += std::abs(int(value[i].unicode()) - int(value[i - 1].unicode())) <= 1;
    return steps * 10 >= (value.size() - 1) * 6;
}

/// The token that jwt.io shows, which half of all documentation repeats.
bool isSampleJwt(QStringView token)
{
    const QByteArray payload = QByteArray::fromBase64(token.toString().section(u'.', 1, 1).toLatin1(),
                                                      QByteArray::Base64UrlEncoding);
    const QJsonObject claims = QJsonDocument::fromJson(payload).object();
    return claims[u"sub"_s] == "1234567890"_L1 || claims[u"name"_s] == "John Doe"_L1;
}

/// Words of a name: "X-Api-Key", "apiKey" and "api_key" are all "api key".
QStringList wordsOf(QStringView name)
{
    QString spaced;
    for (qsizetype i = 0; i < name.size() && i < 128; ++i) {
        const QChar c = name[i];
        if (!c.isLetterOrNumber()) {
            spaced += u' ';
            continue;
        }
        const bool isHump = c.isUpper() && i > 0
            && (name[i - 1].isLower()
                || (i + 1 < name.size() && name[i - 1].isUpper() && name[i + 1].isLower()));
        if (isHump)
            spaced += u' ';
        spaced += c.toLower();
    }
    return spaced.split(u' ', Qt::SkipEmptyParts);
}

bool isPasswordName(QStringView name)
{
    static constexpr std::array words{"password"_L1,   "passwd"_L1, "pwd"_L1,
                                      "passphrase"_L1, "pass"_L1,   "passcode"_L1};
    const QStringList parts = wordsOf(name);
    return !parts.isEmpty() && std::find(words.begin(), words.end(), parts.last()) != words.end();
}

bool isCookieName(QStringView name)
{
    return name.compare("cookie"_L1, Qt::CaseInsensitive) == 0
        || name.compare("set-cookie"_L1, Qt::CaseInsensitive) == 0;
}

/// A name for a variable out of a field's: "X-Api-Key" to "xApiKey".
QString variableFor(QStringView name)
{
    const QStringList words = wordsOf(name);
    QString variable;
    for (const QString &word : words)
        variable += variable.isEmpty() ? word : word.left(1).toUpper() + word.mid(1);
    return variable.left(64);
}

/// Whether \a value, given to a secret name, is one to worry about. Passwords are weaker than tokens.
bool isSecretValue(QStringView name, QStringView value)
{
    if (isPlaceholder(value) || (value.startsWith("eyJ"_L1) && isSampleJwt(value)))
        return false;
    if (isPasswordName(name)) {
        // "password": "proxy_password" says what belongs there.
        return value.size() >= 6 && entropyOf(value) >= 14 && !value.endsWith(name, Qt::CaseInsensitive);
    }
    // Words, paths and types in code are of letters or digits alone.
    const bool hasLetter = std::any_of(value.begin(), value.end(), [](QChar c) { return c.isLetter(); });
    const bool hasDigit = std::any_of(value.begin(), value.end(), [](QChar c) { return c.isDigit(); });
    return value.size() >= 12 && hasLetter && hasDigit && !value.contains(u' ') && !value.contains("://"_L1)
        && entropyOf(value) >= 38;
}

class Finder {
public:
    explicit Finder(QStringView text)
        : m_text(text.left(MaxCredentialText).toString())
    {
    }

    void findShapes();
    void findAssignments();
    void findHeaders();
    void findCookies();
    void add(qsizetype start, qsizetype length, const QString &kind, const QString &variable)
    {
        const bool overlaps =
            std::any_of(m_found.cbegin(), m_found.cend(), [=](const CredentialFinding &other) {
                return start < other.start + other.length && other.start < start + length;
            });
        if (length > 0 && !overlaps && m_found.size() < MaxCredentialFindings)
            m_found.append({start, length, kind, variable});
    }
    [[nodiscard]] QList<CredentialFinding> found()
    {
        std::sort(m_found.begin(), m_found.end(),
                  [](const auto &a, const auto &b) { return a.start < b.start; });
        return m_found;
    }

private:
    /// Calls \a take for each match, up to as many as matter.
    template<typename Take> void forEach(const QRegularExpression &expression, Take take)
    {
        auto matches = expression.globalMatch(m_text);
        while (matches.hasNext() && m_found.size() < MaxCredentialFindings)
            take(matches.next());
    }

    QString m_text;
    QList<CredentialFinding> m_found;
};

void Finder::findShapes()
{
    static const QRegularExpression pem = expression(
        R"(-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----[^-]{32,20000}(?:-----END)?)");
    static const QRegularExpression jwt =
        expression(R"(\beyJ[A-Za-z0-9_-]{8,2000}\.eyJ[A-Za-z0-9_-]{8,16000}\.[A-Za-z0-9_-]{16,2000})");
    static const QRegularExpression login =
        expression(R"([a-z][a-z0-9+.-]{1,20}://([^\s/:@?#"'<>]{0,100}):([^\s/@?#"'<>]{3,200})@)");
    static const auto shapes = [] {
        std::array<QRegularExpression, Shapes.size()> compiled;
        std::transform(Shapes.begin(), Shapes.end(), compiled.begin(),
                       [](const Shape &shape) { return expression(shape.expression); });
        return compiled;
    }();

    forEach(pem, [this](const QRegularExpressionMatch &match) {
        add(match.capturedStart(), match.capturedLength(),
            QCoreApplication::translate("Credentials", "private key"), u"privateKey"_s);
    });
    forEach(jwt, [this](const QRegularExpressionMatch &match) {
        if (!isSampleJwt(match.capturedView()))
            add(match.capturedStart(), match.capturedLength(),
                QCoreApplication::translate("Credentials", "JSON web token"), u"token"_s);
    });
    for (size_t i = 0; i < shapes.size(); ++i) {
        forEach(shapes[i], [this, i](const QRegularExpressionMatch &match) {
            const int group = match.lastCapturedIndex();
            if (!isPlaceholder(match.capturedView(group)))
                add(match.capturedStart(group), match.capturedLength(group), ofOwner(Shapes[i].owner),
                    QString::fromLatin1(Shapes[i].variable));
        });
    }
    forEach(login, [this](const QRegularExpressionMatch &match) {
        // "guest:guest" is what many a server starts with.
        if (!isPlaceholder(match.capturedView(2)) && match.capturedView(1) != match.capturedView(2))
            add(match.capturedStart(2), match.capturedLength(2),
                QCoreApplication::translate("Credentials", "password in a URL"), u"password"_s);
    });
}

void Finder::findHeaders()
{
    static const QRegularExpression bearer =
        expression(R"(\b(?i:Bearer|Token)\s{1,3}([A-Za-z0-9_~+/.=-]{16,4000}))");
    static const QRegularExpression basic =
        expression(R"(\b(?i:Basic)\s{1,3}([A-Za-z0-9+/]{8,1000}={0,2})(?![A-Za-z0-9+/=]))");
    forEach(bearer, [this](const QRegularExpressionMatch &match) {
        const QStringView value = match.capturedView(1);
        if (isSecretValue(u"token", value))
            add(match.capturedStart(1), match.capturedLength(1),
                QCoreApplication::translate("Credentials", "bearer token"), u"token"_s);
    });
    forEach(basic, [this](const QRegularExpressionMatch &match) {
        const auto decoded = QByteArray::fromBase64Encoding(match.captured(1).toLatin1(),
                                                            QByteArray::AbortOnBase64DecodingErrors);
        const QString login = QString::fromUtf8(decoded.decoded);
        const qsizetype colon = login.indexOf(u':');
        if (decoded && colon >= 0 && isSecretValue(u"password", QStringView(login).sliced(colon + 1)))
            add(match.capturedStart(1), match.capturedLength(1),
                QCoreApplication::translate("Credentials", "user and password (Basic)"),
                u"basicCredentials"_s);
    });
}

/// Whatever a cookie is called: what looks like a token in it mostly is one.
void Finder::findCookies()
{
    static const QRegularExpression cookie = expression(R"(([^=;\s]{1,100})=([^;\s]{12,4000}))");
    forEach(cookie, [this](const QRegularExpressionMatch &match) {
        if (isSecretValue(u"token", match.capturedView(2))) {
            add(match.capturedStart(2), match.capturedLength(2),
                QCoreApplication::translate("Credentials", "value of \"%1\"").arg(match.capturedView(1)),
                variableFor(match.capturedView(1)));
        }
    });
}

void Finder::findAssignments()
{
    // "name": "value", name = value, name=value& and the like; in quotes up to the closing one.
    static const QRegularExpression assignment = expression(
        R"((?<![A-Za-z0-9_-])(["']?)([A-Za-z][A-Za-z0-9_.-]{1,60})\1[ \t]{0,8}[:=][ \t]{0,8}(?:(["'])([^\s"'`\\]{6,4000}+)\3|["']?([^\s"'`\\&,;<>(){}\[\]]{6,4000}+)(?!\()))");
    forEach(assignment, [this](const QRegularExpressionMatch &match) {
        const QStringView name = match.capturedView(2);
        const int group = match.capturedLength(4) > 0 ? 4 : 5;
        if (isSecretName(name) && !isCookieName(name) && isSecretValue(name, match.capturedView(group)))
            add(match.capturedStart(group), match.capturedLength(group),
                QCoreApplication::translate("Credentials", "value of \"%1\"").arg(name), variableFor(name));
    });
}

} // namespace

bool isSecretName(QStringView name)
{
    static constexpr std::array last{"secret"_L1,     "token"_L1,       "apikey"_L1,    "authorization"_L1,
                                     "credential"_L1, "credentials"_L1, "jwt"_L1,       "accesstoken"_L1,
                                     "authtoken"_L1,  "sessionid"_L1,   "signature"_L1, "clientsecret"_L1};
    static constexpr std::array keys{"api"_L1,     "secret"_L1,    "private"_L1, "access"_L1,
                                     "auth"_L1,    "master"_L1,    "account"_L1, "subscription"_L1,
                                     "signing"_L1, "encryption"_L1};
    if (isPasswordName(name))
        return true;
    const QStringList words = wordsOf(name);
    if (words.isEmpty())
        return false;
    const auto isOne = [](const auto &list, const QString &word) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    if (isOne(last, words.last()) || isCookieName(name))
        return true;
    return words.size() > 1 && words.last() == "key"_L1 && isOne(keys, words[words.size() - 2]);
}

bool isPlaceholder(QStringView value)
{
    static constexpr std::array parts{
        "example"_L1, "placeholder"_L1, "changeme"_L1, "change_me"_L1, "change-me"_L1, "your"_L1, "xxxx"_L1,
        "dummy"_L1,   "redacted"_L1,    "insert"_L1,   "replace"_L1,   "****"_L1,      "...."_L1, "todo"_L1,
        "0000000"_L1, "foobar"_L1,      "fake"_L1,     "sample"_L1,    "{{"_L1,        "${"_L1,   "<"_L1,
        "%s"_L1,      "\\u"_L1,         "my-"_L1,      "my_"_L1};
    static constexpr std::array whole{"password"_L1,  "passwd"_L1,   "secret"_L1,    "string"_L1,
                                      "undefined"_L1, "username"_L1, "required"_L1,  "optional"_L1,
                                      "integer"_L1,   "boolean"_L1,  "testing"_L1,   "default"_L1,
                                      "apikey"_L1,    "hidden"_L1,   "passphrase"_L1};
    const QStringView bare = value.trimmed();
    if (bare.isEmpty() || bare.contains(u'\u2022') || bare.startsWith(u'$') || bare.startsWith(u'%')
        || bare.startsWith(u'[') || bare.startsWith(u'@'))
        return true;
    const auto contains = [bare](QLatin1StringView part) { return bare.contains(part, Qt::CaseInsensitive); };
    const auto equals = [bare](QLatin1StringView word) {
        return bare.compare(word, Qt::CaseInsensitive) == 0;
    };
    return std::any_of(parts.begin(), parts.end(), contains)
        || std::any_of(whole.begin(), whole.end(), equals) || isSequence(bare);
}

QList<CredentialFinding> findCredentials(QStringView text)
{
    Finder finder(text);
    finder.findShapes();
    finder.findHeaders();
    finder.findAssignments();
    return finder.found();
}

QList<CredentialFinding> findCredentialsInUrl(QStringView url)
{
    // No port has letters.
    static const QRegularExpression unfinished =
        expression(R"(^[^/?#]*://(?!\[)[^/?#@:]*:(?=[^/?#@]*[^0-9/?#@])([^/?#@]{1,4000})(?:[/?#]|$))");
    QList<CredentialFinding> found = findCredentials(url);
    const QRegularExpressionMatch match = unfinished.match(url.left(MaxCredentialText).toString());
    if (match.hasMatch() && !isPlaceholder(match.capturedView(1)))
        found.prepend({match.capturedStart(1), match.capturedLength(1),
                       QCoreApplication::translate("Credentials", "password in a URL"), u"password"_s});
    return found;
}

QList<CredentialFinding> findCredentials(QStringView name, QStringView value)
{
    Finder finder(value);
    finder.findShapes();
    finder.findHeaders();
    finder.findAssignments();
    if (isCookieName(name))
        finder.findCookies();
    QList<CredentialFinding> found = finder.found();
    const QStringView bare = value.trimmed();
    // A row's value is the secret as a whole: a password may hold spaces.
    if (found.isEmpty() && value.size() <= MaxCredentialText && isSecretName(name) && !isCookieName(name)
        && isSecretValue(name, bare)) {
        found.append({bare.isEmpty() ? 0 : bare.data() - value.data(), bare.size(),
                      QCoreApplication::translate("Credentials", "value of \"%1\"").arg(name),
                      variableFor(name)});
    }
    return found;
}

} // namespace Fingerpost

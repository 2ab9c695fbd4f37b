// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/curlparser.h"

#include "exchange/curloptions.h"
#include "exchange/shellwords.h"
#include "workspace/authfields.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

struct CurlParserTexts {
    Q_DECLARE_TR_FUNCTIONS(Fingerpost::CurlParser)
};

constexpr auto CurlFormType = "application/x-www-form-urlencoded"_L1;

QString urlWithQuery(const QString &url, const QString &query)
{
    const qsizetype hash = url.indexOf(u'#');
    const QString base = hash < 0 ? url : url.left(hash);
    const QString joined = base + (base.contains(u'?') ? u'&' : u'?') + query;
    return hash < 0 ? joined : QString(joined + url.mid(hash));
}

/// Browsers copy it for cmd.exe too, with a caret before all that may mean something there.
QString withoutCarets(QString command)
{
    static const QRegularExpression isMeant(u"^\\s*curl(?:\\.exe)?\\s+\\^\""_s);
    static const QRegularExpression lineEnd(u"\\^\\r?\\n"_s);
    static const QRegularExpression caret(u"\\^(.)"_s);
    if (!isMeant.match(command).hasMatch())
        return command;
    return command.replace(lineEnd, u" "_s).replace(caret, u"\\1"_s);
}

/// 0, which is no limit, for what is no number.
int curlMilliseconds(const QString &seconds)
{
    const double value = seconds.toDouble();
    return value > 0 && value < 1e6 ? qRound(value * 1000) : 0;
}

KeyValue curlRow(const QString &key, const QString &value)
{
    KeyValue row;
    row.key = key;
    row.value = value;
    return row;
}

std::optional<QString> curlFormDecoded(QStringView part)
{
    static const QRegularExpression plain(u"^(?:[A-Za-z0-9*._~+-]|%[0-9A-Fa-f]{2})*$"_s);
    if (!plain.match(part.toString()).hasMatch())
        return {};
    QByteArray bytes = part.toLatin1();
    bytes.replace('+', ' ');
    bytes = QByteArray::fromPercentEncoding(bytes);
    if (!QUtf8StringView(bytes).isValidUtf8() || bytes.contains("{{") || bytes.contains('\0'))
        return {};
    return QString::fromUtf8(bytes);
}

/// Only where the rows are sent as the same form again.
std::optional<QList<KeyValue>> curlFormRows(const QString &body)
{
    QList<KeyValue> rows;
    const auto pairs = QStringView(body).split(u'&');
    for (const QStringView pair : pairs) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals <= 0)
            return {};
        const auto key = curlFormDecoded(pair.left(equals));
        const auto value = curlFormDecoded(pair.mid(equals + 1));
        if (!key || !value)
            return {};
        rows.append(curlRow(*key, *value));
    }
    return rows;
}

/// The options of one command line, in their order, and the request they make in the end.
class CurlReader {
public:
    explicit CurlReader(const RequestDraft &over);
    Requests::Result<CurlRequest> read(const QStringList &words);

private:
    void takeSwitch(const QString &name);
    void take(const QString &name, const QString &value);
    bool takeSent(const QString &name, const QString &value);
    bool takeCarried(const QString &name, const QString &value);
    void takeCertificate(const QString &value);
    void takeUrl(const QString &url);
    void takeHeader(const QString &field);
    void takeCookies(const QString &value);
    void takeData(const QString &name, const QString &value);
    void takeUrlEncoded(const QString &value);
    void appendData(const QString &text, bool isJson = false);
    void takePart(const QString &field, bool isLiteral);
    [[nodiscard]] QString partText(const QString &text);
    void leaveOut(const QString &what);
    [[nodiscard]] QString header(const QString &name) const;
    [[nodiscard]] QByteArray method() const;
    void fillBody();
    void fillAuth();

    CurlRequest m_made;
    QString m_method;
    QString m_data;
    QString m_dataFile;
    QString m_upload;
    QStringList m_cookies;
    QStringList m_query;
    QString m_user;
    QString m_bearer;
    bool m_hasData = false;
    bool m_isJson = false;
    bool m_isGet = false;
    bool m_isHead = false;
    bool m_isDigest = false;
    bool m_isNetrc = false;
};

CurlReader::CurlReader(const RequestDraft &over)
{
    RequestDraft &draft = m_made.draft;
    draft = over;
    draft.url.clear();
    draft.params.clear();
    draft.pathParams.clear();
    draft.headers.clear();
    draft.bodyKind = BodyKind::None;
    for (QString *text : {&draft.json, &draft.text, &draft.xml, &draft.filePath, &draft.fileContentType})
        text->clear();
    draft.form.clear();
    draft.multipart.clear();
    draft.auth = {};
    draft.settings = {};
    draft.settings.session = over.settings.session;
}

Requests::Result<CurlRequest> CurlReader::read(const QStringList &words)
{
    const auto refused = [](const QString &why) {
        return Requests::Error(Requests::Error::RequestException, why);
    };
    bool areUrls = false; // from "--" on
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (areUrls || !word.startsWith(u'-') || word.size() == 1) {
            takeUrl(word);
            continue;
        }
        if (word == "--next"_L1 || word == "-:"_L1) {
            leaveOut(word);
            break;
        }
        if (word == "--"_L1) {
            areUrls = true;
            continue;
        }
        // "--name", or letters of which the last may have its value behind it.
        const bool isLong = word.startsWith("--"_L1);
        for (qsizetype at = 1; at < word.size(); ++at) {
            const QString name = isLong ? word.mid(2) : CurlOptions::longName(word.at(at));
            if (!CurlOptions::takesValue(name)) {
                takeSwitch(name);
            } else if (!isLong && at + 1 < word.size()) {
                take(name, word.mid(at + 1));
                break;
            } else if (i + 1 < words.size()) {
                take(name, words.at(++i));
                break;
            } else {
                return refused(CurlParserTexts::tr("The option %1 of the curl command has no value.")
                                   .arg(isLong ? word : QString(u'-' + word.mid(at, 1))));
            }
            if (isLong)
                break;
        }
    }
    RequestDraft &draft = m_made.draft;
    if (draft.url.isEmpty())
        return refused(CurlParserTexts::tr("The curl command names no URL."));
    if (m_isGet && m_hasData)
        m_query.append(m_data);
    if (!m_query.isEmpty())
        draft.url = urlWithQuery(draft.url, m_query.join(u'&'));
    draft.method = method();
    if (!m_cookies.isEmpty())
        draft.headers.append(curlRow(u"Cookie"_s, m_cookies.join("; "_L1)));
    fillBody();
    fillAuth();
    m_made.leftOut.removeDuplicates();
    return m_made;
}

void CurlReader::takeSwitch(const QString &name)
{
    if (name == "get"_L1)
        m_isGet = true;
    else if (name == "head"_L1)
        m_isHead = true;
    else if (name == "insecure"_L1)
        m_made.draft.settings.verify = false;
    else if (name == "digest"_L1)
        m_isDigest = true;
    else if (name == "netrc"_L1 || name == "netrc-optional"_L1)
        m_isNetrc = true;
    else if (CurlOptions::isLostSwitch(name))
        leaveOut("--"_L1 + name);
    if (name == "location"_L1 || name == "location-trusted"_L1)
        m_made.draft.settings.followRedirects = true;
}

void CurlReader::take(const QString &name, const QString &value)
{
    if (!takeSent(name, value) && !takeCarried(name, value) && CurlOptions::isLost(name))
        leaveOut("--"_L1 + name);
}

/// Options that say what is sent.
bool CurlReader::takeSent(const QString &name, const QString &value)
{
    if (name == "request"_L1)
        m_method = value;
    else if (name == "url"_L1)
        takeUrl(value);
    else if (name == "url-query"_L1)
        m_query.append(value);
    else if (name == "header"_L1)
        takeHeader(value);
    else if (name == "user-agent"_L1)
        takeHeader("User-Agent: "_L1 + value);
    else if (name == "referer"_L1)
        takeHeader("Referer: "_L1 + value.section(u";auto"_s, 0, 0));
    else if (name == "range"_L1)
        takeHeader("Range: bytes="_L1 + value);
    else if (name == "cookie"_L1)
        takeCookies(value);
    else if (name == "data-urlencode"_L1)
        takeUrlEncoded(value);
    else if (name.startsWith("data"_L1) || name == "json"_L1)
        takeData(name, value);
    else if (name == "form"_L1 || name == "form-string"_L1)
        takePart(value, name == "form-string"_L1);
    else if (name == "upload-file"_L1)
        m_upload = value;
    else if (name == "user"_L1)
        m_user = value;
    else if (name == "oauth2-bearer"_L1)
        m_bearer = value;
    else
        return false;
    return true;
}

/// Options that say how it is sent.
bool CurlReader::takeCarried(const QString &name, const QString &value)
{
    RequestSettings &settings = m_made.draft.settings;
    if (name == "proxy"_L1)
        settings.proxy = value.isEmpty() || value.contains("://"_L1) ? value : QString("http://"_L1 + value);
    else if (name == "max-time"_L1)
        settings.totalTimeout = curlMilliseconds(value);
    else if (name == "connect-timeout"_L1)
        settings.connectTimeout = curlMilliseconds(value);
    else if (name == "max-redirs"_L1 && value.toInt() >= 0)
        settings.maxRedirects = value.toInt();
    else if (name == "cacert"_L1)
        settings.caBundle = value;
    else if (name == "cert"_L1)
        takeCertificate(value);
    else if (name == "key"_L1)
        settings.clientKey = value;
    else if (name == "pass"_L1)
        settings.clientKeyPassphrase = value;
    else
        return false;
    return true;
}

/// "path:passphrase"
void CurlReader::takeCertificate(const QString &value)
{
    m_made.draft.settings.clientCert = value.section(u':', 0, 0);
    if (value.contains(u':'))
        m_made.draft.settings.clientKeyPassphrase = value.section(u':', 1);
}

/// curl's guess for one without a scheme is http.
void CurlReader::takeUrl(const QString &url)
{
    if (!m_made.draft.url.isEmpty())
        return leaveOut(url);
    const bool isWhole = url.contains("://"_L1) || url.startsWith(u'$') || url.startsWith("{{"_L1);
    m_made.draft.url = isWhole || url.isEmpty() ? url : QString("http://"_L1 + url);
}

/// "Name:" drops what curl would send by that name, as a row does that is off; "Name;" is one without a
/// value.
void CurlReader::takeHeader(const QString &field)
{
    if (field.startsWith(u'@'))
        return leaveOut(u"--header "_s + field);
    const qsizetype colon = field.indexOf(u':');
    if (colon > 0) {
        KeyValue row = curlRow(field.left(colon).trimmed(), field.mid(colon + 1).trimmed());
        row.enabled = !row.value.isEmpty();
        m_made.draft.headers.append(row);
    } else if (colon < 0 && field.trimmed().endsWith(u';')) {
        m_made.draft.headers.append(curlRow(field.trimmed().chopped(1), {}));
    }
}

/// Without an equals sign it is a file of them; none at all only has curl keep what it gets.
void CurlReader::takeCookies(const QString &value)
{
    if (value.contains(u'='))
        m_cookies.append(value);
    else if (!value.isEmpty())
        leaveOut(u"--cookie "_s + value);
}

void CurlReader::takeData(const QString &name, const QString &value)
{
    if (name == "json"_L1)
        m_isJson = true;
    if (!value.startsWith(u'@') || name == "data-raw"_L1)
        return appendData(value, name == "json"_L1);
    if (m_hasData || !m_dataFile.isEmpty() || value == "@-"_L1)
        return leaveOut("--"_L1 + name + u' ' + value);
    m_dataFile = value.mid(1);
}

/// "content", "=content" or "name=content"; the name is encoded already.
void CurlReader::takeUrlEncoded(const QString &value)
{
    const qsizetype equals = value.indexOf(u'=');
    if (equals < 0 && value.contains(u'@'))
        return leaveOut(u"--data-urlencode "_s + value);
    const QString name = value.left(qMax<qsizetype>(equals, 0));
    const QString content = QString::fromLatin1(QUrl::toPercentEncoding(value.mid(equals + 1)));
    appendData(name.isEmpty() ? content : QString(name + u'=' + content));
}

void CurlReader::appendData(const QString &text, bool isJson)
{
    if (!m_dataFile.isEmpty())
        leaveOut(u"--data @"_s + std::exchange(m_dataFile, {}));
    if (m_hasData && !isJson)
        m_data += u'&';
    m_data += text;
    m_hasData = true;
}

void CurlReader::takePart(const QString &field, bool isLiteral)
{
    const qsizetype equals = field.indexOf(u'=');
    const QString text = field.mid(equals + 1);
    if (equals <= 0 || (!isLiteral && text.startsWith(u'<')))
        return leaveOut(u"--form "_s + field);
    KeyValue row = curlRow(field.left(equals), text);
    if (!isLiteral && text.startsWith(u'@')) {
        row.kind = KeyValue::Kind::File;
        row.value = partText(text.mid(1));
    } else if (!isLiteral) {
        row.value = partText(text);
    }
    m_made.draft.multipart.append(row);
}

/// Up to its type and file name; in quotes it may hold semicolons.
QString CurlReader::partText(const QString &text)
{
    static const QRegularExpression quoted(u"^\"((?:[^\"\\\\]|\\\\.)*)\"(.*)$"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression more(u";\\s*(?:type|filename|headers|encoder)="_s);
    static const QRegularExpression escape(u"\\\\([\"\\\\])"_s);
    QString value = text;
    QString rest;
    if (const QRegularExpressionMatch match = quoted.match(text); match.hasMatch()) {
        value = match.captured(1).replace(escape, u"\\1"_s);
        rest = match.captured(2);
    } else if (const qsizetype at = text.indexOf(more); at >= 0) {
        value = text.left(at);
        rest = text.mid(at);
    }
    if (!rest.isEmpty())
        leaveOut(rest);
    return value;
}

void CurlReader::leaveOut(const QString &what)
{
    m_made.leftOut.append(what.size() > 40 ? QString(what.left(40) + u'…') : what);
}

/// The value of the field that is sent by \a name; null: there is none.
QString CurlReader::header(const QString &name) const
{
    for (const KeyValue &row : m_made.draft.headers) {
        if (row.enabled && row.key.compare(name, Qt::CaseInsensitive) == 0)
            return row.value;
    }
    return {};
}

QByteArray CurlReader::method() const
{
    if (!m_method.isEmpty())
        return m_method.toUtf8();
    if (m_isHead)
        return "HEAD";
    if (!m_upload.isEmpty())
        return "PUT";
    const bool hasBody = m_hasData || !m_dataFile.isEmpty() || !m_made.draft.multipart.isEmpty();
    return hasBody && !m_isGet ? "POST" : "GET";
}

void CurlReader::fillBody()
{
    RequestDraft &draft = m_made.draft;
    const QString type = header(u"content-type"_s).toLower();
    if (m_isJson && header(u"accept"_s).isEmpty())
        draft.headers.append(curlRow(u"Accept"_s, u"application/json"_s));
    if (!m_upload.isEmpty() || !m_dataFile.isEmpty()) {
        draft.bodyKind = BodyKind::File;
        draft.filePath = m_upload.isEmpty() ? m_dataFile : m_upload;
        if (m_upload.isEmpty())
            draft.fileContentType = m_isJson ? u"application/json"_s : QString(CurlFormType);
    } else if (!draft.multipart.isEmpty()) {
        draft.bodyKind = BodyKind::Multipart;
    } else if (!m_hasData || m_isGet) {
        draft.bodyKind = BodyKind::None;
    } else if (m_isJson || type.contains("json"_L1)) {
        draft.bodyKind = BodyKind::Json;
        draft.json = m_data;
    } else if (type.contains("xml"_L1)) {
        draft.bodyKind = BodyKind::Xml;
        draft.xml = m_data;
    } else {
        const auto rows =
            type.isEmpty() || type.startsWith(CurlFormType) ? curlFormRows(m_data) : std::nullopt;
        draft.bodyKind = rows ? BodyKind::Form : BodyKind::Text;
        draft.form = rows.value_or(QList<KeyValue>());
        draft.text = rows ? QString() : m_data;
        if (!rows && type.isEmpty())
            draft.headers.append(curlRow(u"Content-Type"_s, CurlFormType));
    }
}

void CurlReader::fillAuth()
{
    AuthSetting &auth = m_made.draft.auth;
    if (!m_bearer.isEmpty()) {
        auth.kind = AuthSetting::Kind::Bearer;
        auth.values.insert(AuthKey::Token, m_bearer);
    } else if (!m_user.isEmpty()) {
        auth.kind = m_isDigest ? AuthSetting::Kind::Digest : AuthSetting::Kind::Basic;
        auth.values.insert(AuthKey::Username, m_user.section(u':', 0, 0));
        auth.values.insert(AuthKey::Password, m_user.section(u':', 1));
    } else if (m_isNetrc) {
        auth.kind = AuthSetting::Kind::Netrc;
    }
}

} // namespace

bool isCurlCommand(const QString &text)
{
    static const QRegularExpression start(u"^\\s*(?:[$#]\\s+)?(?:[^\\s:]*/)?curl(?:\\.exe)?\\s+\\S"_s);
    return start.match(text).hasMatch();
}

Requests::Result<CurlRequest> requestFromCurl(const QString &text, const RequestDraft &over)
{
    static const QRegularExpression prompt(u"^\\s*[$#]\\s+"_s);
    const auto words = shellWords(withoutCarets(QString(text).remove(prompt)));
    if (!words)
        return words.error();
    return CurlReader(over).read(*words);
}

} // namespace Fingerpost

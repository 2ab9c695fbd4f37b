// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/redaction.h"

#include "secrets/credentials.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringEncoder>
#include <QUrlQuery>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

quint32 prefixOf(const char *bytes)
{
    return qFromLittleEndian<quint32>(bytes);
}

/// As QJsonDocument writes it, without the quotes.
QByteArray jsonEscaped(const QString &text)
{
    return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).chopped(2).sliced(2);
}

/// As writers that keep to ASCII do.
QByteArray jsonAscii(const QString &text)
{
    QByteArray escaped;
    const QByteArray json = jsonEscaped(text);
    for (const QChar unit : QString::fromUtf8(json)) {
        if (unit.unicode() < 0x80)
            escaped += char(unit.unicode());
        else
            escaped += "\\u" + QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
    }
    return escaped;
}

/// The letters of Base64 that \a bytes decide alone, wherever in a longer text they begin.
QByteArrayList base64Cores(const QByteArray &bytes)
{
    QByteArrayList cores;
    for (int before = 0; before < 3; ++before) {
        const QByteArray padded = QByteArray(before, '\0') + bytes;
        const QByteArray whole = padded.toBase64(QByteArray::OmitTrailingEquals);
        const qsizetype from = (before * 8 + 5) / 6;
        const qsizetype to = (before + bytes.size()) * 8 / 6;
        cores.append(whole.sliced(from, to - from));
    }
    return cores;
}

QByteArray base64Url(QByteArray base64)
{
    return base64.replace('+', '-').replace('/', '_');
}

/// "Bearer abc" to "Bearer ....".
QByteArray hiddenAfterScheme(const QByteArray &value)
{
    const qsizetype space = value.indexOf(' ');
    const bool hasScheme =
        space > 0 && std::all_of(value.begin(), value.begin() + space, [](char c) {
            return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        });
    return hasScheme ? value.left(space + 1) + Redactor::Dots : QByteArray(Redactor::Dots);
}

/// "a=1; b=2" to "a=....; b=....".
QByteArray hiddenCookies(const QByteArray &value)
{
    QByteArrayList cookies = value.split(';');
    for (QByteArray &cookie : cookies) {
        const qsizetype equals = cookie.indexOf('=');
        cookie = (equals < 0 ? QByteArray() : cookie.left(equals + 1)) + Redactor::Dots;
    }
    return cookies.join(';');
}

/// "a=1; Path=/" to "a=....; Path=/".
QByteArray hiddenSetCookie(const QByteArray &value)
{
    const qsizetype end = value.indexOf(';');
    return hiddenCookies(end < 0 ? value : value.left(end)) + (end < 0 ? QByteArray() : value.sliced(end));
}

} // namespace

Redactor::Redactor()
    : m_table(std::make_shared<Table>())
{
}

Redactor::Redactor(const QList<SecretValue> &secrets)
    : Redactor()
{
    for (const SecretValue &secret : secrets)
        add(secret);
}

void Redactor::add(const SecretValue &secret)
{
    const QString &text = secret.text();
    const QByteArray utf8 = text.toUtf8();
    if (utf8.size() < MinLength)
        return;
    addPattern(utf8);
    const QByteArray percent = QUrl::toPercentEncoding(text);
    addPattern(percent);
    addPattern(QByteArray(percent).replace("%20", "+"));
    // Less is encoded in a path or a query than has to be, and some write the digits small.
    addPattern(QUrl::toPercentEncoding(text, "!$&'()*+,;=:@/?"));
    QByteArray small = percent;
    for (qsizetype i = small.indexOf('%'); i >= 0; i = small.indexOf('%', i + 1))
        small.replace(i, 3, small.sliced(i, 3).toLower());
    addPattern(small);
    for (const QByteArray &json : {jsonEscaped(text), jsonAscii(text)}) {
        addPattern(json);
        addPattern(QByteArray(json).replace('/', "\\/"));
    }
    addBase64(utf8);
    for (const QByteArray &core : base64Cores(utf8)) {
        // Six letters are 36 bits: seldom anything else.
        if (core.size() < 6)
            continue;
        addPattern(core);
        addPattern(base64Url(core));
    }
}

void Redactor::addLogin(const QString &user, const SecretValue &password)
{
    add(password);
    if (password.text().toUtf8().size() >= MinLength)
        addBase64((user + u':' + password.text()).toUtf8());
}

Redactor Redactor::in(QStringConverter::Encoding charset) const
{
    // Empty where it has no such letters.
    const auto encoded = [charset](const QByteArray &utf8) {
        QStringEncoder encoder(charset);
        const QByteArray bytes = encoder(QString::fromUtf8(utf8));
        return encoder.hasError() ? QByteArray() : bytes;
    };
    Redactor other = *this;
    for (const QByteArrayList &list : std::as_const(m_table->patterns)) {
        for (const QByteArray &pattern : list)
            other.addPattern(encoded(pattern));
    }
    const QByteArray dots = encoded(Dots);
    if (!other.isEmpty() && !dots.isEmpty()) {
        if (other.m_table.use_count() > 1)
            other.m_table = std::make_shared<Table>(*other.m_table);
        other.m_table->dots = dots;
    }
    return other;
}

std::optional<QStringConverter::Encoding> Redactor::otherCharset(const QByteArray &charset,
                                                                 QByteArrayView begin)
{
    using Charset = QStringConverter::Encoding;
    auto found = QStringConverter::encodingForData(begin); // by its byte order mark
    if (!found && !charset.isEmpty()) // of those by name most are Latin-1 and more
        found = QStringConverter::encodingForName(charset.constData()).value_or(Charset::Latin1);
    if (found == Charset::Utf16)
        found = begin.startsWith('\0') ? Charset::Utf16BE : Charset::Utf16LE;
    return found == Charset::Utf8 ? std::nullopt : found;
}

void Redactor::addBase64(const QByteArray &whole)
{
    for (const auto options : {QByteArray::KeepTrailingEquals, QByteArray::OmitTrailingEquals}) {
        addPattern(whole.toBase64(options));
        addPattern(base64Url(whole.toBase64(options)));
    }
}

void Redactor::addPattern(const QByteArray &pattern)
{
    if (pattern.size() < MinLength)
        return;
    if (m_table.use_count() > 1)
        m_table = std::make_shared<Table>(*m_table);
    QByteArrayList &list = m_table->patterns[prefixOf(pattern.constData())];
    const auto place =
        std::lower_bound(list.begin(), list.end(), pattern, [](const QByteArray &a, const QByteArray &b) {
            return a.size() != b.size() ? a.size() > b.size() : a < b;
        });
    if (place != list.end() && *place == pattern)
        return;
    list.insert(place, pattern);
    m_table->starts.set(qFromLittleEndian<quint16>(pattern.constData()));
    m_table->longest = std::max(m_table->longest, pattern.size());
}

qsizetype Redactor::matchAt(const Table &table, QByteArrayView text)
{
    if (text.size() < MinLength || !table.starts.test(qFromLittleEndian<quint16>(text.data())))
        return 0;
    const auto list = table.patterns.constFind(prefixOf(text.data()));
    if (list == table.patterns.cend())
        return 0;
    for (const QByteArray &pattern : *list) {
        if (text.startsWith(pattern))
            return pattern.size();
    }
    return 0;
}

QByteArray Redactor::bytes(QByteArrayView bytes) const
{
    if (isEmpty())
        return bytes.toByteArray();
    Stream stream(*this);
    QByteArray hidden = stream.push(bytes);
    hidden += stream.finish();
    return hidden;
}

QString Redactor::text(const QString &text) const
{
    if (isEmpty())
        return text;
    const QByteArray utf8 = text.toUtf8();
    const QByteArray hidden = bytes(utf8);
    // Unpaired surrogates survive where nothing is hidden.
    return hidden == utf8 ? text : QString::fromUtf8(hidden);
}

bool Redactor::isSecretHeader(QByteArrayView name)
{
    static constexpr std::array names{"authorization"_L1,
                                      "proxy-authorization"_L1,
                                      "cookie"_L1,
                                      "set-cookie"_L1,
                                      "cookie2"_L1,
                                      "set-cookie2"_L1,
                                      "authentication-info"_L1,
                                      "proxy-authentication-info"_L1,
                                      "dpop"_L1};
    const QString text = QString::fromLatin1(name);
    if (text.startsWith("access-control-"_L1, Qt::CaseInsensitive))
        return false; // speaks of credentials, holds none
    return std::any_of(names.begin(), names.end(),
                       [&text](QLatin1StringView one) { return text.compare(one, Qt::CaseInsensitive) == 0; })
        || isSecretName(text);
}

QByteArray Redactor::field(const Requests::Header &header) const
{
    const QByteArray name = header.name.toLower();
    if (header.value.isEmpty())
        return header.value;
    if (name == "set-cookie" || name == "set-cookie2")
        return hiddenSetCookie(header.value);
    if (name == "cookie" || name == "cookie2")
        return hiddenCookies(header.value);
    if (name == "authorization" || name == "proxy-authorization")
        return hiddenAfterScheme(header.value);
    return isSecretHeader(name) ? QByteArray(Dots) : bytes(header.value);
}

Requests::Headers Redactor::headers(const Requests::Headers &headers) const
{
    Requests::Headers hidden;
    for (const Requests::Header &header : headers)
        hidden.add(header.name, bytes(field(header)));
    return hidden;
}

QString Redactor::url(const QUrl &url) const
{
    QUrl shown = url;
    if (!shown.password().isEmpty())
        shown.setPassword(QString::fromUtf8(Dots));
    if (shown.hasQuery()) {
        // Part by part of what was typed: QUrlQuery would write the rest in other words.
        QStringList parts = shown.query(QUrl::FullyEncoded).split(u'&');
        for (QString &part : parts) {
            const qsizetype equals = part.indexOf(u'=');
            if (equals > 0 && isSecretName(QUrl::fromPercentEncoding(part.left(equals).toLatin1())))
                part = part.left(equals + 1) + QString::fromUtf8(Dots);
        }
        shown.setQuery(parts.join(u'&'));
    }
    // The dots themselves are not to be percent-encoded.
    const QString encoded =
        shown.toString(QUrl::FullyEncoded)
            .replace(QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(Dots))),
                     QString::fromUtf8(Dots));
    return text(encoded);
}

// ---- Pieces

QByteArray Redactor::Stream::push(QByteArrayView piece)
{
    m_rest.append(piece);
    // Whether a secret begins there is known only where the longest would be here to its end.
    return take(std::clamp<qsizetype>(m_rest.size() - m_table->longest + 1, 0, m_rest.size()));
}

QByteArray Redactor::Stream::finish()
{
    const QByteArray out = take(m_rest.size());
    m_hidden = 0;
    return out;
}

/// Gives out the first \a decidable bytes, with the dots of each secret that begins in them. Secrets that
/// overlap are hidden together.
QByteArray Redactor::Stream::take(qsizetype decidable)
{
    QByteArray out;
    qsizetype plain = std::min(m_hidden, decidable); // first byte not given out
    for (qsizetype i = 0; i < decidable; ++i) {
        const qsizetype length = matchAt(*m_table, QByteArrayView(m_rest).sliced(i));
        if (length == 0)
            continue;
        m_hasHidden = true;
        if (i >= m_hidden) {
            out.append(QByteArrayView(m_rest).sliced(plain, i - plain));
            out.append(m_table->dots);
        }
        m_hidden = std::max(m_hidden, i + length);
        plain = std::min(m_hidden, decidable);
    }
    out.append(QByteArrayView(m_rest).sliced(plain, decidable - plain));
    m_rest.remove(0, decidable);
    m_hidden = std::max<qsizetype>(0, m_hidden - decidable);
    return out;
}

} // namespace Fingerpost

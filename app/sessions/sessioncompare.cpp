// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/sessioncompare.h"

#include "secrets/redaction.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

QString hiddenText()
{
    return QString::fromUtf8(Redactor::Dots);
}

QString otherHiddenText()
{
    return QCoreApplication::translate("Fingerpost::SessionCompare", "%1 (not the same)").arg(hiddenText());
}

QString nameOfCookie(const Requests::Cookie &cookie)
{
    return u"%1 (%2%3)"_s.arg(QString::fromUtf8(cookie.name), cookie.domain, cookie.path);
}

/// What is the same in both stands for nothing but itself: only whether it is the same is shown.
QMap<QString, QString> cookieValues(const Requests::CookieJar &jar)
{
    QMap<QString, QString> values;
    for (const Requests::Cookie &cookie : jar.all())
        values.insert(nameOfCookie(cookie), QString::fromUtf8(cookie.value));
    return values;
}

QMap<QString, QString> masked(const QMap<QString, QString> &values, const QMap<QString, QString> &reference)
{
    QMap<QString, QString> all;
    for (auto it = values.begin(); it != values.end(); ++it)
        all.insert(it.key(),
                   reference.contains(it.key()) && reference.value(it.key()) != it.value() ? otherHiddenText()
                                                                                           : hiddenText());
    return all;
}

CompareSide sideOfSession(const ComparedSession &session, const SessionProfile::Secrets &secrets,
                          const QMap<QString, QString> &cookies)
{
    SessionProfile shown = session.profile.sealed();
    shown.open(secrets);
    QJsonObject object = shown.toJson();
    object.remove(u"id"_s);
    object.remove(u"name"_s);
    QJsonObject jar;
    for (auto it = cookies.begin(); it != cookies.end(); ++it)
        jar[it.key()] = it.value();
    object[u"cookies"_s] = jar;
    CompareSide side{session.profile.name, {}, BodySource(QJsonDocument(object).toJson())};
    side.response.setHeaders({{"Content-Type", "application/json"}});
    return side;
}

} // namespace

std::pair<CompareSide, CompareSide> compareSides(const ComparedSession &left, const ComparedSession &right)
{
    const SessionProfile::Secrets leftSecrets = left.profile.secrets();
    const QMap<QString, QString> leftCookies = cookieValues(left.cookies);
    return {sideOfSession(left, masked(leftSecrets, {}), masked(leftCookies, {})),
            sideOfSession(right, masked(right.profile.secrets(), leftSecrets),
                          masked(cookieValues(right.cookies), leftCookies))};
}

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/cookiejar.h>

#include <QObject>

/// One of each kind; what a cookie can hold is in it.
[[nodiscard]] Requests::CookieJar richJar();

/// The jar: a dictionary with rules and limits.
class TestCookieRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void getTellsMissingFromAmbiguous();
    void nullRemoves();
    void noneIsSentAsItsName();
    void isADictionary();
    void clearsByDomainPathAndName();
    void clearsSessionCookies();
    void mergesAndCompares();
    void parsesOneSetCookie();
    void namesTheRule_data();
    void namesTheRule();
    void httpNeitherReplacesNorHidesSecure();
    void explainsEachCookie();
    void dropsWhatWasSetLongestAgo();
    void evictsWhatHasExpired();
    void staysFastWhenFull();
    void longHostsCostNothing();
};

/// The jar in files.
class TestCookieFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsNetscape();
    void writesNetscape();
    void netscapeNamesThePlace_data();
    void netscapeNamesThePlace();
    void netscapeRefusesForgery();
    void readsWhatPythonWrites();
    void sessionCookiesOnWish();
    void savesAndLoads();
    void savingFailsAsAWhole();
    void loadingSaysWhy();
    void survivesRubbish();
};

/// The jar as JSON.
class TestCookieJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEverything();
    void namesThePlace_data();
    void namesThePlace();
    void findsPlaces_data();
    void findsPlaces();
};

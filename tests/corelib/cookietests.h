// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

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
    void jsonKeepsEverything();
    void jsonNamesThePlace_data();
    void jsonNamesThePlace();
    void findsPlacesInJson_data();
    void findsPlacesInJson();
    void sessionCookiesOnWish();
    void savesAndLoads();
    void savingFailsAsAWhole();
    void loadingSaysWhy();
    void survivesRubbish();
};

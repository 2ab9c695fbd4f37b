// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/hopstory.h"

#include "cookies/cookiewords.h"
#include "exchange/exchangerun.h"
#include "exchange/hopcompare.h"

#include <qrequests/session.h>

#include <QCoreApplication>
#include <QHash>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

namespace {

struct StoryWords {
    Q_DECLARE_TR_FUNCTIONS(Fingerpost::HopStory)
};

HopStory::Origin originOf(const Hop &before)
{
    const int status = before.response.statusCode();
    if (status == 401 || status == 407)
        return HopStory::Origin::Challenge;
    return before.response.isRedirect() ? HopStory::Origin::Redirect : HopStory::Origin::Challenge;
}

/// What two requests have in common that would go round in circles.
QByteArray askedFor(const Requests::PreparedRequest &request)
{
    return request.method() + ' ' + request.url().section(u'#', 0, 0).toUtf8();
}

/// \a redirects lead to it.
void tellAnswer(const Hop &hop, bool isLast, int redirects, HopStory *story)
{
    const Requests::Response &response = hop.response;
    int nth = 0;
    QStringList reasons;
    QString section;
    const QList<SetCookieVerdict> verdicts = setCookiesOf(response);
    for (const SetCookieVerdict &verdict : verdicts) {
        FieldNote note{"set-cookie", nth++, {}, !verdict.isTaken};
        if (verdict.isTaken) {
            if (!verdict.isRemoval)
                story->cookiesSet.append(verdict.cookie.name);
            note.text = verdict.isRemoval ? StoryWords::tr("removes") : StoryWords::tr("taken");
        } else {
            ++story->cookiesRefused;
            note.text = StoryWords::tr("refused");
            reasons.append(verdict.reason);
            section = Requests::cookieRuleSection(verdict.rule);
        }
        story->responseNotes.append(note);
    }
    if (!reasons.isEmpty()) {
        reasons.removeDuplicates();
        story->facts.append({HopFact::About::RefusedCookies, HopFact::Weight::Warning,
                             story->cookiesRefused == 1
                                 ? StoryWords::tr("One Set-Cookie refused")
                                 : StoryWords::tr("%1 Set-Cookie refused").arg(story->cookiesRefused),
                             reasons.mid(0, 3).join(u' '), section});
    }
    const QString location = Requests::Session::redirectTarget(response);
    if (!location.isEmpty() && QUrl(location).isRelative()) {
        story->responseNotes.append(
            {"location", 0, u"→ "_s + QUrl(response.url()).resolved(QUrl(location)).toString(), false});
    }
    if (!isLast || !hop.finished)
        return;
    if (response.isRedirect() && !location.isEmpty()) {
        const bool isLimit = response.error().code() == Requests::Error::TooManyRedirects;
        story->facts.append(
            {HopFact::About::End, isLimit ? HopFact::Weight::Warning : HopFact::Weight::Notable,
             isLimit ? StoryWords::tr("Stopped here: too many redirects") : StoryWords::tr("Not followed"),
             isLimit ? StoryWords::tr("The limit is %1; the Location field leads on to %2.")
                           .arg(QString::number(redirects), location)
                     : StoryWords::tr("The Location field leads on to %1.").arg(location),
             isLimit ? u"Requests: max_redirects, TooManyRedirects"_s : u"Requests: allow_redirects"_s});
    } else if (const int status = response.statusCode();
               (status >= 301 && status <= 303) || status == 307 || status == 308) {
        story->facts.append({HopFact::About::End, HopFact::Weight::Warning, StoryWords::tr("No Location"),
                             StoryWords::tr("The answer is a redirect that does not say where to."),
                             u"RFC 9110 §10.2.2"_s});
    }
}

/// Which cookies went, and which came.
void tellCookies(HopStory *story)
{
    QStringList parts;
    if (!story->cookiesSent.isEmpty())
        parts.append(StoryWords::tr("cookies sent: %1").arg(namesInWords(story->cookiesSent)));
    if (!story->cookiesSet.isEmpty())
        parts.append(StoryWords::tr("cookies set: %1").arg(namesInWords(story->cookiesSet)));
    if (parts.isEmpty())
        return;
    const QString rule = story->cookiesSet.isEmpty() ? u"RFC 6265 §5.4"_s : u"RFC 6265 §5.3, §5.4"_s;
    story->facts.append({HopFact::About::Cookies, HopFact::Weight::Quiet, parts.join(u"; "_s), {}, rule});
}

void tellLoop(const Hop &hop, const QList<Hop> &hops, HopStory *story)
{
    const Hop &earlier = hops.at(story->loopsTo);
    const bool isSame = !hop.restored.isOtherLogin
        && earlier.request.headers().value("cookie") == hop.request.headers().value("cookie")
        && earlier.request.headers().value("authorization") == hop.request.headers().value("authorization");
    story->facts.append(
        {HopFact::About::Loop, HopFact::Weight::Warning,
         StoryWords::tr("Back at hop %1").arg(story->loopsTo + 1),
         isSame
             ? StoryWords::tr("The same request as hop %1, with the same cookies: nothing but the limit of "
                              "redirects ends this.")
                   .arg(story->loopsTo + 1)
             : StoryWords::tr("The same address as hop %1, with other cookies or credentials: it may "
                              "answer differently now.")
                   .arg(story->loopsTo + 1),
         u"RFC 9110 §15.4 · Requests: max_redirects"_s});
}

} // namespace

QString HopStory::losses() const
{
    QStringList parts;
    for (const HopFact &fact : facts) {
        const bool isOfWay = fact.about != HopFact::About::End && fact.about != HopFact::About::Place
            && fact.about != HopFact::About::Loop && fact.about != HopFact::About::RefusedCookies;
        if (isOfWay
            && (fact.weight == HopFact::Weight::Warning || fact.about == HopFact::About::Challenge
                || (fact.about == HopFact::About::Method && fact.weight == HopFact::Weight::Notable)))
            parts.append(fact.what);
    }
    return parts.join(u", "_s);
}

QList<HopStory> tellChain(const QList<Hop> &hops)
{
    QList<HopStory> stories;
    QHash<QByteArray, int> seen;
    for (int i = 0; i < hops.size(); ++i) {
        const Hop &hop = hops.at(i);
        HopStory story;
        if (i > 0) {
            const Hop &before = hops.at(i - 1);
            story.origin = originOf(before);
            HopCompare(before, hop, story.origin).tell(&story);
        }
        const QByteArray asked = askedFor(hop.request);
        if (story.origin == HopStory::Origin::Redirect && seen.contains(asked)) {
            story.loopsTo = seen.value(asked);
            tellLoop(hop, hops, &story);
        } else if (!seen.contains(asked)) {
            seen.insert(asked, i);
        }
        story.cookiesSent = cookieNames(hop.request);
        const int redirects = redirectCount(stories) + (story.origin == HopStory::Origin::Redirect ? 1 : 0);
        tellAnswer(hop, i == hops.size() - 1, redirects, &story);
        tellCookies(&story);
        std::stable_sort(story.facts.begin(), story.facts.end(),
                         [](const HopFact &a, const HopFact &b) { return a.weight > b.weight; });
        stories.append(story);
    }
    return stories;
}

int redirectCount(const QList<HopStory> &stories)
{
    return int(std::count_if(stories.begin(), stories.end(), [](const HopStory &story) {
        return story.origin == HopStory::Origin::Redirect;
    }));
}

} // namespace Fingerpost

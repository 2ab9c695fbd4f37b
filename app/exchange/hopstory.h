// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/headers.h>

#include <QByteArray>
#include <QList>
#include <QString>

namespace Fingerpost {

struct Hop;

/// One thing that became of a request on its way from hop to hop, why, and where that is written. A value.
struct HopFact {
    enum class About {
        Method,
        Body,
        Authorization,
        Cookies,
        RefusedCookies,
        Host,
        Place,
        Loop,
        Challenge,
        End
    };
    enum class Weight {
        Quiet, ///< as one expects
        Notable, ///< something changed, and nothing is lost
        Warning, ///< something was lost, refused, or is not safe
    };
    About about = About::Method;
    Weight weight = Weight::Quiet;
    QString what; ///< in a few words, as "POST became GET"
    QString why; ///< a sentence or two
    QString rule; ///< the RFC's section and Requests' function; may be empty
};

/// A field of the hop before that this hop's request does not have any more.
struct DroppedField {
    Requests::Header field; ///< credentials in it are dots
    QString why; ///< in a few words
};

/// A remark beside a field of a head: the \a nth of that name.
struct FieldNote {
    QByteArray name; ///< in lower case
    int nth = 0;
    QString text;
    bool isWarning = false;
};

/// What one hop is about, beside its bytes: how it came about, and what became of its request against the
/// one before. A value.
struct HopStory {
    enum class Origin {
        First,
        Redirect,
        Challenge, ///< the same request again, with the answer to a 401 or 407
    };
    Origin origin = Origin::First;
    int loopsTo = -1; ///< the earlier hop that asked for the same; -1: none
    bool isOtherOrigin = false; ///< scheme, host or port differ from the hop before
    bool isDowngrade = false; ///< from https to http
    QList<HopFact> facts; ///< what weighs most first
    QList<DroppedField> dropped;
    QList<FieldNote> requestNotes;
    QList<FieldNote> responseNotes;
    QByteArrayList cookiesSent; ///< names, as in the Cookie field
    QByteArrayList cookiesSet; ///< names, as its answer set them; not those it removed
    int cookiesRefused = 0; ///< that its answer was not allowed to set

    /// What was lost on the way here in one line, as "POST became GET, the body was dropped"; mostly empty.
    [[nodiscard]] QString losses() const;
    [[nodiscard]] bool standsOut() const { return loopsTo >= 0 || isOtherOrigin || isDowngrade; }
};

/// The stories of all \a hops. Of a hop that is still under way as much as is known. Thread: any.
[[nodiscard]] QList<HopStory> tellChain(const QList<Hop> &hops);
/// How many of them are redirects that were followed; the others answered challenges.
[[nodiscard]] int redirectCount(const QList<HopStory> &stories);

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assertions/evaluation.h"
#include "exchange/exchangerun.h"
#include "workspace/requestdraft.h"

#include <qrequests/requestoptions.h>
#include <qrequests/response.h>

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QSet>

namespace Fingerpost {

/// Names an exchange: when it began, in microseconds since 1970. No two have the same.
using HistoryId = qint64;

/// Where the bytes of a body are.
struct HistoryBody {
    QByteArray hash; ///< SHA-256 of what was stored, in hex; empty: there is none
    qint64 size = 0; ///< of what was stored
    QString missing; ///< why there is none, for people; empty: there never was one

    friend bool operator==(const HistoryBody &, const HistoryBody &) = default;
};

/// One hop of an exchange, without its bodies.
struct HistoryHop {
    /// Its body() is not kept in here, and of cookies() those that the hop before sent and this one does not.
    Requests::PreparedRequest request;
    Requests::Response response; ///< without certificates, content() and history()
    HistoryBody sent;
    HistoryBody received;
    QList<QByteArray> certificates; ///< hashes of the peer's chain, in DER
    QStringList changes; ///< what the transport added or changed, in sentences
    bool headReceived = false;
    bool finished = false;
    double startedMs = -1; ///< after the exchange's start; negative: not known
    Requests::Verify verify; ///< what its certificate was to be verified against
    HopCarrier carrier = HopCarrier::Unknown;
    RestoredHop restored;
};

/// What a variable stood for.
struct HistoryValue {
    QString name;
    QString value; ///< dots for a secret
    QString origin; ///< as "environment dev"

    friend bool operator==(const HistoryValue &, const HistoryValue &) = default;
};

/// An exchange as it is kept: whole, and without secrets. A value.
struct HistoryRecord {
    HistoryId id = 0;
    RequestDraft draft; ///< as typed, with what its folders handed down
    RequestDraft sent; ///< the same with its variables in place, but for the secret ones
    QList<HistoryValue> values;
    bool followRedirects = true; ///< how it was sent
    bool verify = true;
    bool sendUnresolved = false; ///< with mentions that had no value, as they were typed
    bool isMasked = false; ///< a secret was hidden in it
    QList<HistoryHop> hops;
    Requests::Error error;
    double elapsedMs = 0;
    double firstByteMs = -1;
    QList<AssertionResult> assertionResults;

    [[nodiscard]] QDateTime started() const;
    /// Hashes of all bodies and certificates.
    [[nodiscard]] QSet<QByteArray> hashes() const;
    [[nodiscard]] QByteArray toJson() const;
    /// Nothing is taken for granted of what is read.
    [[nodiscard]] static Requests::Result<HistoryRecord> fromJson(const QByteArray &json);
};

/// A line of the list: what can be seen without opening it.
struct HistoryEntry {
    HistoryId id = 0;
    QString method;
    QString url;
    QString name; ///< the request's, for people
    int status = 0; ///< of the last hop; 0: no answer came
    QString problem; ///< the name of the error, as "ConnectTimeout"; empty: none
    double elapsedMs = 0;
    qint64 size = 0; ///< of the answer's body, decoded
    int redirects = 0;

    [[nodiscard]] QDateTime started() const;
    [[nodiscard]] static HistoryEntry of(const HistoryRecord &record);
    friend bool operator==(const HistoryEntry &, const HistoryEntry &) = default;
};

} // namespace Fingerpost

Q_DECLARE_METATYPE(Fingerpost::HistoryEntry)

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/drafttexts.h"

#include <QMap>
#include <QSet>
#include <QStringList>

namespace Fingerpost {

/// Takes credentials that are typed in open sight (the login of a URL, an Authorization header, a token in a
/// body) out of what the journal gets, so that no draft is on the disk with a secret in clear, and knows how
/// to put them back.
///
/// Why so: the journal has to hold what is typed within a second, long before anybody has decided what is to
/// become of it, so nothing can be asked and nothing may be left out. Each such value is replaced by a mark,
/// `{{sealed.token.1f0c93aa}}`, and the value goes to the keychain under the mark's name. Marks are random
/// and never used for another value, so one that comes back finds its value wherever it stands by then, and
/// a journal and a keychain that a crash left a moment apart cannot put a secret where another was. Only
/// while a value is being typed on does its mark stay: then the two differ by some letters of the last
/// second. A mark whose value is not to be had, as without a keychain, is an undefined variable: it can be
/// seen, and nothing is sent in its place. It is applied to what goes to the disk alone, so what is taken for
/// a credential and is none costs nothing; therefore it takes more than findCredentials() points out.
///
/// What it does not see: anything behind the first MaxCredentialText characters of a text, and values longer
/// than SecretStore::MaxValueLength.
///
/// Not for several threads at once.
class OpenSecrets {
public:
    /// By mark, as "sealed.token.1f0c93aa".
    using Values = QMap<QString, QString>;

    struct Sealed {
        RequestDraft draft;
        Values values; ///< for the keychain
        QSet<QString> marks; ///< all that \a draft holds, also ones whose values have not come back yet
    };

    [[nodiscard]] Sealed seal(const RequestDraft &draft);
    /// \a values have come back from the keychain for the draft called \a id: they keep their marks.
    void learn(const QString &id, const Values &values);
    void forget(const QString &id);

    /// Puts \a values where their marks are; true when there was one.
    static bool open(RequestDraft *draft, const Values &values);
    [[nodiscard]] static QSet<QString> marksIn(const RequestDraft &draft);
    [[nodiscard]] static bool isMark(QStringView name);

private:
    struct Span {
        qsizetype start = 0;
        qsizetype length = 0;
        QString variable;
    };
    struct Found {
        int text = 0; ///< number of the visited text
        Span span;
        QString value;
    };
    struct Scan {
        QString text;
        QList<Span> spans;
    };
    /// What one draft had last.
    struct Known {
        QHash<QString, QString> marks; ///< by value
        QList<Found> found;
        QHash<int, Scan> scans; ///< of long texts, which seldom change
    };

    [[nodiscard]] static QList<Span> spansOf(const DraftPlace &place, const QString &text);
    [[nodiscard]] static QList<Found> find(const RequestDraft &draft, Known *known);
    [[nodiscard]] static QString markFor(const Found &found, const QSet<QString> &present, Known *known);

    QHash<QString, Known> m_known; ///< by the id of the draft
};

} // namespace Fingerpost

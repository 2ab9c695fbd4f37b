// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/drafttexts.h"

#include <QSet>
#include <QStringList>

namespace Fingerpost {

struct Environment;
struct FolderSettings;

/// What looks like a live credential in what is about to be saved where others read it: one value, wherever
/// it stands.
struct OpenCredential {
    QString value;
    QString kind; ///< in words: "token of GitHub"
    QString variable; ///< a name for the variable to put in its place
    QList<DraftPlace> places;

    /// A few letters to know it by, and dots.
    [[nodiscard]] QString masked() const;
    friend bool operator==(const OpenCredential &, const OpenCredential &) = default;
};

/// Before something is saved in a collection. What has been decided to stay as it is, is known by a
/// fingerprint: one cannot read the value from it, and the value stands beside it in the collection anyway.
/// Thread: any.
namespace CredentialCheck {

[[nodiscard]] QList<OpenCredential> find(const RequestDraft &draft);
/// Of secret variables nothing is looked at: their values reach no file.
[[nodiscard]] QList<OpenCredential> find(const FolderSettings &folder);
[[nodiscard]] QList<OpenCredential> find(const Environment &environment);
/// Whether looking through it takes longer than a frame may: then another thread is to do it.
[[nodiscard]] bool isLong(const FolderSettings &folder);

/// "the URL", "the header “Authorization”" and so on, for people.
[[nodiscard]] QString nameOf(const DraftPlace &place);
[[nodiscard]] QString fingerprint(const QString &value);
/// Those that nobody has decided to leave.
[[nodiscard]] QList<OpenCredential> without(const QList<OpenCredential> &found, const QStringList &accepted);

/// Gives each a name that neither another nor one of \a taken has.
[[nodiscard]] QList<OpenCredential> named(const QList<OpenCredential> &found, const QSet<QString> &taken);
/// The draft with `{{variable}}` in place of each value, in the places where it was found.
[[nodiscard]] RequestDraft moved(const RequestDraft &draft, const QList<OpenCredential> &found);
/// And back.
[[nodiscard]] RequestDraft restored(const RequestDraft &draft, const QList<OpenCredential> &found);
[[nodiscard]] FolderSettings moved(const FolderSettings &folder, const QList<OpenCredential> &found);

/// What may be saved before anybody has decided about \a found: where one of them was typed stands what
/// \a saved has there, else nothing. What the same place says in \a saved already stays.
[[nodiscard]] FolderSettings withheld(const FolderSettings &typed, const FolderSettings &saved,
                                      const QList<OpenCredential> &found);
[[nodiscard]] Environment withheld(const Environment &typed, const Environment &saved,
                                   const QList<OpenCredential> &found);
/// The other way round: \a read from the disk, and with it what was held back of \a typed.
[[nodiscard]] FolderSettings completed(const FolderSettings &read, const FolderSettings &typed,
                                       const QList<OpenCredential> &found);
[[nodiscard]] Environment completed(const Environment &read, const Environment &typed,
                                    const QList<OpenCredential> &found);

} // namespace CredentialCheck

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/credentialstrip.h"

#include "widgets/linkbutton.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr qsizetype MostNamed = 3;
constexpr qsizetype LongestName = 80; ///< of a place: it comes from a file

QString placesOf(const OpenCredential &credential)
{
    QStringList names;
    for (const DraftPlace &place : credential.places) {
        if (names.size() == MostNamed) {
            names.append(u"…"_s);
            break;
        }
        names.append(CredentialCheck::nameOf(place).left(LongestName));
    }
    return names.join(u", "_s);
}

} // namespace

CredentialStrip::CredentialStrip(QWidget *parent)
    : Notice(Tone::Warning, {}, parent)
    , m_move(addAction(tr("Move to the keychain")))
    , m_keep(addAction(tr("Save as it is")))
{
    setObjectName(u"credentialStrip"_s);
    setSquare(true);
    setIconName(u"key-round"_s);
    m_move->setObjectName(u"moveCredentials"_s);
    m_keep->setObjectName(u"saveAsItIs"_s);
    connect(m_move, &QAbstractButton::clicked, this, &CredentialStrip::moveRequested);
    connect(m_keep, &QAbstractButton::clicked, this, &CredentialStrip::keepRequested);
    hide();
}

void CredentialStrip::showFound(const QList<OpenCredential> &found)
{
    if (found.size() == 1) {
        const OpenCredential &one = found.constFirst();
        // One credential, but it may stand in several places.
        setText(
            tr("What looks like a live credential stands in: %1 (%2, %3). It is held back until you decide.")
                .arg(placesOf(one), one.kind, one.masked()));
    } else if (!found.isEmpty()) {
        QStringList places;
        for (const OpenCredential &each : found.first(std::min(found.size(), MostNamed)))
            places.append(placesOf(each));
        setText(tr("%1 values look like live credentials: %2. They are held back until you decide.")
                    .arg(QString::number(found.size()), places.join(u"; "_s)));
    }
    setVisible(!found.isEmpty());
}

} // namespace Fingerpost::Ui

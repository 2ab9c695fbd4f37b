// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/sessionwriter.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::SessionExport {

QString SessionWriter::variableOf(const QString &place)
{
    QString name = u"FINGERPOST_"_s;
    for (const QChar c : place)
        name += c.unicode() < 128 && c.isLetterOrNumber() ? c.toUpper() : u'_';
    return name;
}

bool SessionWriter::isHidden(const QString &text, QString *place) const
{
    if (m_withSecrets || text.isEmpty())
        return false;
    *place = m_secrets.key(text);
    return !place->isEmpty();
}

QList<KeyValue> SessionWriter::enabled(const QList<KeyValue> &rows)
{
    QList<KeyValue> all = rows;
    all.removeIf([](const KeyValue &row) { return !row.enabled || row.key.isEmpty(); });
    return all;
}

QList<SessionProfile::Mount> SessionWriter::enabled(const QList<SessionProfile::Mount> &mounts)
{
    QList<SessionProfile::Mount> all = mounts;
    all.removeIf([](const SessionProfile::Mount &mount) { return !mount.enabled || mount.prefix.isEmpty(); });
    return all;
}

} // namespace Fingerpost::SessionExport

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/leftovers.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

void removeLeftovers(const QString &path)
{
    static const QRegularExpression random(u"^\\.[A-Za-z0-9]{6}$"_s); // as QSaveFile names them
    const QFileInfo info(path);
    QDir folder(info.path());
    const QStringList left = folder.entryList({info.fileName() + ".??????"_L1}, QDir::Files | QDir::Hidden);
    for (const QString &name : left) {
        if (random.match(name.mid(info.fileName().size())).hasMatch())
            folder.remove(name);
    }
}

} // namespace Fingerpost

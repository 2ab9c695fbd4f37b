// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requestdraft.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace Fingerpost {

struct SampleFolder {
    QString name;
    QList<RequestDraft> requests;
};

/// The sample requests to the practice server at \a base, by theme. \a base has no trailing slash.
[[nodiscard]] QList<SampleFolder> sampleRequests(const QString &base);

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace Fingerpost {

class BodyJob;

/// An SVG picture that asks for nothing but itself: written anew without scripts, style sheets and pictures
/// of elsewhere, document types and processing instructions, and bounded in what it makes a painter do.
struct SvgClean {
    static constexpr qint64 MostBytes = 4 * 1024 * 1024;
    static constexpr int MostElements = 100'000;
    static constexpr int MostDepth = 128;
    static constexpr int MostUses = 5000;
    static constexpr qint64 MostDrawn = 200'000; ///< elements, each as often as it is used

    QByteArray svg;
    QString problem; ///< in a sentence; empty: there is a picture
    int leftOut = 0; ///< how often something of elsewhere was asked for

    /// Whether a picture in a data: URL, decoded, may be shown.
    using PictureJudge = std::function<bool(const QByteArray &picture)>;
    [[nodiscard]] static SvgClean from(const QByteArray &source, const PictureJudge &judge,
                                       const BodyJob &job);
};

/// The bytes of a data: URL (RFC 2397) in base64 or percent-encoded; null: it is none.
[[nodiscard]] QByteArray dataOfUrl(const QString &url);

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QSizeF>
#include <QString>

#include <memory>

namespace Fingerpost {
class BodyJob;
class BodyStore;
} // namespace Fingerpost

namespace Fingerpost::Ui {

/// A decoded picture, in halves of its size too, so that a small part of a large one is drawn at once.
struct Picture {
    QList<QImage> levels; ///< the largest first
    QSizeF size; ///< in pixels of the screen at 1:1; of a drawing and a page in logical ones
    bool isDrawing = false;

    /// All of the levels; stops early when \a job is cancelled.
    [[nodiscard]] static Picture of(const QImage &image, const BodyJob &job);
};

/// What became of the bytes of a picture.
struct LoadedPicture {
    Picture picture;
    QList<QImage> frames; ///< when it moves and is small enough to
    QList<int> delays; ///< milliseconds, of each frame
    QString format; ///< as people call it: "PNG"
    QString problem; ///< in a sentence; empty: there is a picture
    QString note; ///< what is not shown, in a sentence
};

/// Decoders with bounds. They run on any thread and read neither files nor the network.
namespace Pictures {

constexpr qint64 MostBytes = 128 * 1024 * 1024; ///< of decoded pixels: 32 million of the usual ones
constexpr qint64 MostMovingPixels = 16'000'000; ///< of all frames
constexpr int MostFrames = 500;
constexpr qint64 MostDrawnPixels = 8'000'000; ///< of a drawing or a page

[[nodiscard]] LoadedPicture loadRaster(const std::shared_ptr<const BodyStore> &store,
                                       const std::shared_ptr<const BodyJob> &job);
[[nodiscard]] LoadedPicture loadSvg(const BodyStore &store, const BodyJob &job);
/// A picture inside a page or a drawing, with no more than \a mostPixels; null when it is not to be shown.
[[nodiscard]] QImage loadInner(const QByteArray &bytes, qint64 mostPixels);
/// The pixels that \a bytes claim to have when they are a picture that loadInner() takes; 0: they are none.
[[nodiscard]] qint64 innerPixels(const QByteArray &bytes);
/// \a size with its ratio kept, as large as \a most pixels and 8192 each way allow.
[[nodiscard]] QSize bounded(const QSizeF &size, qint64 most);

} // namespace Pictures

} // namespace Fingerpost::Ui

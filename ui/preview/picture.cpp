// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/picture.h"

#include "body/previewkind.h"
#include "body/svgclean.h"
#include "preview/bodydevice.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QLocale>
#include <QPainter>
#include <QPixelFormat>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int SmallestLevel = 1024;
constexpr int LongestEdge = 8192;
constexpr int LeastDelay = 20;
constexpr int MostIcons = 64;

QString pictureWords(const char *text)
{
    return QCoreApplication::translate("Fingerpost::Ui::Pictures", text);
}

QImage toShow(const QImage &image)
{
    return image.isNull()
        ? image
        : image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied
                                                        : QImage::Format_RGB32);
}

QString formatName(const QByteArray &format)
{
    return format == "webp" ? u"WebP"_s : QString::fromLatin1(format).toUpper();
}

qint64 pixelsOf(const QSize &size)
{
    return qint64(size.width()) * size.height();
}

qint64 bytesOf(const QImageReader &reader, const QSize &size)
{
    const int depth = QImage::toPixelFormat(reader.imageFormat()).bitsPerPixel();
    return pixelsOf(size) * std::max(4, depth / 8);
}

/// An icon is several pictures: goes to the largest.
void goToLargest(QImageReader &reader)
{
    int best = 0;
    for (int i = 0; i < std::min(reader.imageCount(), MostIcons) && reader.jumpToImage(i); ++i) {
        const QSize size = reader.size();
        if (!reader.jumpToImage(best))
            return;
        if (pixelsOf(size) > pixelsOf(reader.size()))
            best = i;
    }
    reader.jumpToImage(best);
}

/// The rest of a picture that moves; nothing when it is too much.
void loadFrames(QImageReader &reader, const QImage &first, LoadedPicture &loaded, const BodyJob &job)
{
    const int count = reader.imageCount();
    if (!reader.supportsAnimation() || count < 2 || job.isCancelled())
        return;
    if (count > Pictures::MostFrames || pixelsOf(first.size()) * count > Pictures::MostMovingPixels) {
        loaded.note = pictureWords("The first of %1 pictures is shown: together they are too many pixels.")
                          .arg(QLocale().toString(count));
        return;
    }
    QImage frame = first;
    while (!frame.isNull() && loaded.frames.size() < count && !job.isCancelled()) {
        loaded.frames.append(toShow(frame));
        const int delay = reader.nextImageDelay();
        loaded.delays.append(delay < LeastDelay ? 100 : delay); // as browsers do
        frame = reader.read();
    }
    if (loaded.frames.size() < 2)
        loaded.frames.clear();
}

QString tooLarge(const QSize &size)
{
    return pictureWords("%1 × %2 pixels are too many to be shown; up to %3 million are.")
        .arg(QLocale().toString(size.width()), QLocale().toString(size.height()),
             QLocale().toString(Pictures::MostBytes / 4'000'000));
}

} // namespace

Picture Picture::of(const QImage &image, const BodyJob &job)
{
    Picture picture;
    picture.size = image.size();
    for (QImage level = toShow(image); !level.isNull();) {
        picture.levels.append(level);
        if (std::max(level.width(), level.height()) <= SmallestLevel || job.isCancelled())
            break;
        level = level.scaled(std::max(1, level.width() / 2), std::max(1, level.height() / 2),
                             Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    return picture;
}

LoadedPicture Pictures::loadRaster(const std::shared_ptr<const BodyStore> &store,
                                   const std::shared_ptr<const BodyJob> &job)
{
    LoadedPicture loaded;
    const QByteArray format = PreviewKinds::signatureOf(store->read(0, PreviewKinds::SniffedSize));
    if (format.isEmpty() || format == "pdf") {
        loaded.problem = pictureWords(
            "The bytes are none of the kinds of pictures that are shown: PNG, JPEG, GIF, WebP, BMP, ICO.");
        return loaded;
    }
    loaded.format = formatName(format);
    if (!QImageReader::supportedImageFormats().contains(format)) {
        loaded.problem = pictureWords("The decoder for %1 is not installed.").arg(loaded.format);
        return loaded;
    }
    BodyDevice device(store, job);
    QImageReader reader(&device, format);
    reader.setAutoDetectImageFormat(false); // no decoder but the one that was checked
    reader.setAutoTransform(true);
    if (format == "ico")
        goToLargest(reader);
    const QSize size = reader.size();
    if (size.isValid() && bytesOf(reader, size) > MostBytes) {
        loaded.problem = tooLarge(size);
        return loaded;
    }
    const QImage image = reader.read();
    if (image.isNull()) {
        loaded.problem = pictureWords("The picture is broken: %1").arg(reader.errorString());
        return loaded;
    }
    loaded.picture = Picture::of(image, *job);
    loadFrames(reader, image, loaded, *job);
    return loaded;
}

QSize Pictures::bounded(const QSizeF &size, qint64 most)
{
    const double pixels = size.width() * size.height();
    const double edge = std::max(size.width(), size.height());
    if (!(size.width() > 0 && size.height() > 0 && std::isfinite(pixels)))
        return {};
    const double scale = std::min({1.0, std::sqrt(double(most) / pixels), LongestEdge / edge});
    return {std::max(1, int(size.width() * scale)), std::max(1, int(size.height() * scale))};
}

LoadedPicture Pictures::loadSvg(const BodyStore &store, const BodyJob &job)
{
    LoadedPicture loaded;
    loaded.format = u"SVG"_s;
    qint64 left = MostDrawnPixels; // for all pictures inside
    const auto judge = [&left](const QByteArray &picture) {
        const qint64 pixels = innerPixels(picture);
        left -= pixels;
        return pixels > 0 && left >= 0;
    };
    const SvgClean clean = SvgClean::from(store.read(0, SvgClean::MostBytes + 1), judge, job);
    loaded.problem = clean.problem;
    if (!loaded.problem.isEmpty() || job.isCancelled())
        return loaded;
    QSvgRenderer renderer;
    renderer.load(clean.svg);
    const QSizeF size = renderer.isValid() ? renderer.defaultSize() : QSizeF();
    // Twice as fine as it is large, so that it may be zoomed into.
    const double fineness = std::max(2.0, SmallestLevel / std::max({1.0, size.width(), size.height()}));
    const QSize pixels = bounded(size * fineness, MostDrawnPixels);
    if (pixels.isEmpty()) {
        loaded.problem = pictureWords("The picture has no size, or is broken.");
        return loaded;
    }
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(pixels)));
    painter.end();
    loaded.picture = Picture::of(image, job);
    loaded.picture.size = size * std::min(1.0, LongestEdge / std::max(size.width(), size.height()));
    loaded.picture.isDrawing = true;
    if (clean.leftOut > 0)
        loaded.note = pictureWords("Scripts, and what the picture asks for from elsewhere, are left out.");
    return loaded;
}

qint64 Pictures::innerPixels(const QByteArray &bytes)
{
    const QByteArray format = PreviewKinds::signatureOf(bytes);
    if (format.isEmpty() || format == "pdf")
        return 0;
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    return size.isEmpty() || bytesOf(reader, size) > MostBytes ? 0 : pixelsOf(size);
}

QImage Pictures::loadInner(const QByteArray &bytes, qint64 mostPixels)
{
    const qint64 pixels = innerPixels(bytes);
    if (pixels == 0 || pixels > mostPixels)
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, PreviewKinds::signatureOf(bytes));
    reader.setAutoDetectImageFormat(false);
    return toShow(reader.read());
}

} // namespace Fingerpost::Ui

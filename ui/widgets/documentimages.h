// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QTextImageFormat>

class QTextDocument;

namespace Fingerpost::Ui {

/// An image in a document of text: one character of it.
struct DocumentImage {
    int position;
    QTextImageFormat format;
};

/// The images of \a document, the last one first: to replace one leaves the places of the others right.
[[nodiscard]] QList<DocumentImage> imagesOf(const QTextDocument &document);

/// One transparent pixel, for an image that is not to be loaded: for none at all Qt looks on the disk.
[[nodiscard]] QImage noImage();

} // namespace Fingerpost::Ui

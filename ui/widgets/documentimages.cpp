// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/documentimages.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextFragment>

namespace Fingerpost::Ui {

QList<DocumentImage> imagesOf(const QTextDocument &document)
{
    QList<DocumentImage> images;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (!fragment.charFormat().isImageFormat())
                continue;
            for (int i = 0; i < fragment.length(); ++i)
                images.prepend({fragment.position() + i, fragment.charFormat().toImageFormat()});
        }
    }
    return images;
}

QImage noImage()
{
    QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
    nothing.fill(Qt::transparent);
    return nothing;
}

} // namespace Fingerpost::Ui

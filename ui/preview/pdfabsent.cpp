// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/pdfpreview.h"

namespace Fingerpost::Ui {

Preview *makePdfPreview(const PreviewContent &)
{
    return nullptr;
}

bool hasPdfPreview()
{
    return false;
}

} // namespace Fingerpost::Ui

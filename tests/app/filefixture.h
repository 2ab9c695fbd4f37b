// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requestdraft.h"

#include <qrequests/error.h>

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayList>

/// Requests and texts for the tests of both formats, and how they are compared.
namespace Fingerpost::FileFixture {

inline constexpr BodyKind bodyKinds[] = {BodyKind::None,      BodyKind::Json, BodyKind::Text, BodyKind::Form,
                                         BodyKind::Multipart, BodyKind::Xml,  BodyKind::File};

/// A request in Bruno's language with something in every block, written as somebody would by hand.
[[nodiscard]] QByteArray realFile();
/// A draft with something in every field that such a file has.
[[nodiscard]] RequestDraft richDraft(BodyKind kind);
/// What was written, or why not.
[[nodiscard]] QByteArray said(const Requests::Result<QByteArray> &written);
/// The lines that only one of two texts has, led by `-` and `+`; blanks count.
[[nodiscard]] QByteArrayList differing(const QByteArray &before, const QByteArray &now);

} // namespace Fingerpost::FileFixture

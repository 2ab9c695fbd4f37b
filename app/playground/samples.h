// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace Fingerpost::Playground {

// Small documents of every kind a response can show.

[[nodiscard]] QByteArray sampleHtml();
[[nodiscard]] QByteArray sampleJson();
[[nodiscard]] QByteArray sampleXml();
/// A page of many alphabets, as UTF-8.
[[nodiscard]] QByteArray sampleUtf8();
/// 48 by 48 pixels.
[[nodiscard]] QByteArray samplePng();
/// 48 by 48 pixels.
[[nodiscard]] QByteArray sampleJpeg();
[[nodiscard]] QByteArray sampleSvg();

} // namespace Fingerpost::Playground

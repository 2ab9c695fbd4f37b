// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

namespace Requests::Fuzz {

/// Feeds \a input, which may be anything, to one parser, and aborts when what comes out breaks a promise.
using Target = void (*)(const QByteArray &input);

void cookies(const QByteArray &input);
void links(const QByteArray &input);
void contentTypes(const QByteArray &input);
void challenges(const QByteArray &input);
void netrc(const QByteArray &input);
void multipartBodies(const QByteArray &input);
void archives(const QByteArray &input);
void urls(const QByteArray &input);
void contentCodings(const QByteArray &input);

struct Named {
    const char *name;
    Target run;
    QByteArrayList seeds; ///< what it looks like when it is good
};
[[nodiscard]] QList<Named> targets();

} // namespace Requests::Fuzz

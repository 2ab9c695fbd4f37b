// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

/// \file
/// The export macro of QRequests. A static build on Windows defines QREQUESTS_STATIC.
#if defined(QREQUESTS_STATIC)
#define QREQUESTS_EXPORT
#elif defined(QREQUESTS_BUILDING)
#define QREQUESTS_EXPORT Q_DECL_EXPORT
#else
#define QREQUESTS_EXPORT Q_DECL_IMPORT
#endif

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtCore>

#include <qrequests/session.h>

#include <functional>
#include <memory>

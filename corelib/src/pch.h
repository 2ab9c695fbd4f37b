// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtCore>
#include <QtNetwork/QtNetwork>

#include <functional>
#include <memory>
#include <optional>

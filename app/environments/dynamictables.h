// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/dynamicvalues.h"

#include <QCoreApplication>

/// The tables that DynamicValues::all() is made of, a file a theme. Hosts, addresses and mailboxes are in
/// domains that RFC 2606 reserves, so that no made-up value reaches anybody.
namespace Fingerpost::DynamicTables {

inline constexpr QStringView hexDigits = u"0123456789abcdef";

[[nodiscard]] QList<DynamicValue> basics(); ///< identifiers, time, numbers, colours, locales
[[nodiscard]] QList<DynamicValue> people(); ///< names, jobs, telephones, places
[[nodiscard]] QList<DynamicValue> web(); ///< addresses, agents, files, images
[[nodiscard]] QList<DynamicValue> business(); ///< companies, products, banks, databases
[[nodiscard]] QList<DynamicValue> texts(); ///< words, phrases, lorem ipsum

/// A first and a last name, in ASCII.
[[nodiscard]] QString firstName(const DynamicSource &source);
[[nodiscard]] QString lastName(const DynamicSource &source);
/// One English word in lower case.
[[nodiscard]] QString anyWord(const DynamicSource &source);
[[nodiscard]] QString adjective(const DynamicSource &source);
[[nodiscard]] QString noun(const DynamicSource &source);
/// \a text with its first letter in upper case.
[[nodiscard]] QString capital(const QString &text);

} // namespace Fingerpost::DynamicTables

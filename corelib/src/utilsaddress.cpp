// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/utils.h>

#include "ipv4_p.h"

#include <QHostAddress>

using namespace Qt::Literals::StringLiterals;

namespace Requests {

namespace {

/// One part of an address as inet_aton reads it: decimal, 0x hexadecimal or 0 octal.
std::optional<quint64> addressPart(const QString &part)
{
    if (part.isEmpty() || !part.at(0).isDigit())
        return {};
    bool isNumber = false;
    const quint64 number = part.toULongLong(&isNumber, 0);
    if (part.startsWith("0b"_L1, Qt::CaseInsensitive)) // Qt's own; inet_aton knows no binary numbers
        return {};
    return isNumber ? std::optional(number) : std::nullopt;
}

quint32 netmask(int bits)
{
    return bits <= 0 ? 0 : ~quint32(0) << (32 - qMin(bits, 32));
}

/// Network and mask of "10.0.0.0/8".
std::optional<std::pair<quint32, quint32>> network(const QString &rule)
{
    const QStringList parts = rule.split(u'/');
    if (parts.size() != 2)
        return {};
    bool isNumber = false;
    const int bits = parts.at(1).toInt(&isNumber);
    const auto address = ipv4(parts.at(0));
    if (!isNumber || bits < 1 || bits > 32 || !address)
        return {};
    return std::pair(*address, netmask(bits));
}

} // namespace

std::optional<quint32> ipv4(const QString &text)
{
    const QStringList parts = text.split(u'.');
    if (parts.size() > 4)
        return {};
    quint64 address = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const auto part = addressPart(parts.at(i));
        const int bits = i + 1 < parts.size() ? 8 : 8 * int(5 - parts.size());
        if (!part || *part >> bits)
            return {};
        address = address << bits | *part;
    }
    return quint32(address);
}

std::optional<bool> isInNetwork(quint32 address, const QString &rule)
{
    const auto net = network(rule);
    if (!net)
        return {};
    return (address & net->second) == (net->first & net->second);
}

bool isIpv4Address(const QString &text)
{
    return ipv4(text).has_value();
}

bool isValidCidr(const QString &rule)
{
    return network(rule).has_value();
}

bool isAddressInNetwork(const QString &address, const QString &rule)
{
    const auto parsed = ipv4(address);
    // Every address; isValidCidr() knows no such rule, and so proxies heed none.
    if (rule.endsWith("/0"_L1) && parsed && ipv4(rule.chopped(2)))
        return true;
    return parsed && isInNetwork(*parsed, rule).value_or(false);
}

QString dottedNetmask(int bits)
{
    return QHostAddress(netmask(bits)).toString();
}

} // namespace Requests

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/fields.h>

#include "jsontext_p.h"

#include <cmath>

namespace Requests {

QByteArray FieldText::textOf(double number)
{
    if (std::isnan(number))
        return "nan";
    if (std::isinf(number))
        return number < 0 ? "-inf" : "inf";
    return floatText(number);
}

} // namespace Requests

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
//
// A program that has forgotten its QCoreApplication is told so: neither the request nor the end of the
// process waits for ever.
#include <qrequests/api.h>

int main()
{
    const Requests::Response response = Requests::get("http://127.0.0.1:1/");
    return response.error().message().contains(QStringLiteral("QCoreApplication")) ? 0 : 1;
}

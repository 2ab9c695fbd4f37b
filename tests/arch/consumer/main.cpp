// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <allheaders.h>

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Requests::Session session;
    // Works without a network: no such scheme is ever sent anywhere.
    const Requests::Response response = session.get("nowhere://example.test/");
    return response.ok() ? 1 : 0;
}

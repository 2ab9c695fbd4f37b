// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "support/certificates.h"

namespace Requests::Test {

QString certificateFolder()
{
    return QStringLiteral(FINGERPOST_TEST_CERTIFICATES);
}

QString certificatePath(const QString &name)
{
    return certificateFolder() + u'/' + name;
}

} // namespace Requests::Test

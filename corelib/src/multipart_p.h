// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/body.h>

namespace Requests {

/// A body of multipart/form-data (RFC 7578) and the value of its Content-Type.
struct Multipart {
    std::shared_ptr<BodySource> body;
    QByteArray contentType;
};

/// Fields first, then files, as Requests and urllib3 write them; files are streamed. Null values and files
/// without content are left out. Errors: InvalidHeader for a part's header field, RequestException for a file
/// that cannot be read.
[[nodiscard]] Result<Multipart> multipart(const Fields &fields, const Files &files);

} // namespace Requests

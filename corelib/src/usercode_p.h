// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/response.h>

#include <exception>

namespace Requests {

/// Runs \a call into code of the caller's: what it throws must not reach Qt's event loop, which would end the
/// program, and becomes the error. \a who begins its sentence, as in "A hook".
template<typename Call> [[nodiscard]] Error caught(const QString &who, Call &&call)
{
    try {
        call();
    } catch (const HttpException &exception) {
        return exception.error();
    } catch (const std::exception &exception) {
        return Error(Error::RequestException, who + QStringLiteral(" has thrown an exception."),
                     QString::fromUtf8(exception.what()));
    } catch (...) {
        return Error(Error::RequestException,
                     who + QStringLiteral(" has thrown something that is no exception."));
    }
    return {};
}

} // namespace Requests

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/response.h>

#include <QDateTime>
#include <QString>

/// Figures and failures in words, the same everywhere.
namespace Fingerpost::Ui::Words {

/// As in "4.1 KB": powers of 1000, as disks and curl count.
[[nodiscard]] QString size(qint64 bytes);
/// As in "132 ms", "8.3 s", "2 min 5 s".
[[nodiscard]] QString duration(double ms);
/// "200 OK"; the standard phrase where the server sent none.
[[nodiscard]] QString status(int code, const QString &reason);
/// As in "3 redirects".
[[nodiscard]] QString redirects(int count);
/// As in "1 challenge": of those that were answered.
[[nodiscard]] QString challenges(int count);
/// As in "3 cookies".
[[nodiscard]] QString cookies(int count);
/// As in "HTTP/2". Qt does not tell HTTP/1.0 from 1.1.
[[nodiscard]] QString protocol(const QByteArray &httpVersion);
/// Why libcurl carried it, in sentences; empty for Qt, which is usual.
[[nodiscard]] QString engineReasons(const Requests::EngineUse &use);
/// The charset that the Content-Type names; empty when it names none: then UTF-8 is a better guess for people
/// than the Latin-1 of RFC 2616 that Response::encoding() keeps to.
[[nodiscard]] QByteArray namedCharset(const Requests::Response &response);
/// On one line, with a box for whatever is not seen but moves or hides what is beside it.
[[nodiscard]] QString visible(QString text);
/// A failure in two or three words, as in "Certificate expired".
[[nodiscard]] QString failure(const Requests::Error &error);

/// \a words as a heading or a sentence begins: with a capital.
[[nodiscard]] QString begun(const QString &words);

/// When something was: "Just now", "14:03", "Yesterday 14:03", "12 May 14:03". In local time.
[[nodiscard]] QString when(const QDateTime &time);
/// A day as a heading: "Today", "Yesterday", "Monday, 30 November".
[[nodiscard]] QString day(const QDate &day);

} // namespace Fingerpost::Ui::Words

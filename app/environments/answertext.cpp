// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environments/answertext.h"

#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

QString answerText(const Requests::Headers &headers, const QByteArray &body)
{
    static const QRegularExpression charset(u"charset\\s*=\\s*\"?([^\\s\";]+)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QString type = QString::fromLatin1(headers.value("Content-Type"));
    const QByteArray name = charset.match(type).captured(1).toLatin1();
    QStringDecoder decoder(name.isEmpty() ? "UTF-8" : name.constData());
    return decoder.isValid() ? decoder.decode(body) : QString::fromUtf8(body);
}

} // namespace Fingerpost

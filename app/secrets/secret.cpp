// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secret.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

SecretValue::~SecretValue()
{
    if (!m_text.isEmpty() && m_text.isDetached())
        m_text.fill(u'\0');
}

QDebug operator<<(QDebug debug, const SecretValue &value)
{
    const QDebugStateSaver saver(debug);
    debug.nospace().noquote() << "SecretValue(" << (value.isEmpty() ? ""_L1 : "...."_L1) << ')';
    return debug;
}

bool SecretKey::isValid() const
{
    return !owner.isEmpty() && !name.isEmpty() && std::max(owner.size(), name.size()) <= MaxLength
        && scope.size() <= MaxScopeLength;
}

QString SecretKey::toKeychain() const
{
    const auto encoded = [](const QString &part) {
        return QString::fromLatin1(QUrl::toPercentEncoding(part));
    };
    return encoded(owner) + u'/' + encoded(scope) + u'/' + encoded(name);
}

} // namespace Fingerpost

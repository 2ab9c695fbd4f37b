// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QString>

namespace Fingerpost::Test {

/// Writes collections for the tests of runs.
class CollectionFolder {
public:
    explicit CollectionFolder(const QString &root)
        : m_root(root)
    {
        write(QStringLiteral("opencollection.yml"), "opencollection: \"1.0.0\"\ninfo:\n  name: Shop\n");
    }

    [[nodiscard]] QString root() const { return m_root; }

    void write(const QString &path, const QByteArray &bytes) const
    {
        const QString full = m_root + QLatin1Char('/') + path;
        QDir().mkpath(full.section(QLatin1Char('/'), 0, -2));
        QFile file(full);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(full));
    }

    /// \a assertion: "res.status eq 200", or nothing.
    void request(const QString &path, int seq, const QByteArray &url, const QByteArray &assertion = {},
                 const QByteArray &method = "GET", const QByteArray &json = {}) const
    {
        const QByteArray name = path.section(QLatin1Char('/'), -1).chopped(4).toUtf8();
        QByteArray text = "info:\n  name: " + name + "\n  type: http\n  seq: " + QByteArray::number(seq)
            + "\n\nhttp:\n  method: " + method + "\n  url: \"" + url + "\"\n";
        if (!json.isEmpty())
            text += "  body:\n    type: json\n    data: '" + json + "'\n";
        if (!assertion.isEmpty()) {
            const QByteArrayList words = assertion.split(' ');
            text += "\nruntime:\n  assertions:\n    - expression: " + words.value(0)
                + "\n      operator: " + words.value(1) + "\n";
            if (words.size() > 2)
                text += "      value: \"" + words.value(2) + "\"\n";
        }
        write(path, text);
    }

private:
    QString m_root;
};

} // namespace Fingerpost::Test

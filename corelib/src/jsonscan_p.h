// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/error.h>

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Requests {

/// Reads JSON text by the grammar of RFC 8259, which QJsonDocument keeps loosely, and finds one value in it
/// as it is written. Values are nested 1024 deep at most.
class JsonScan {
public:
    enum class Numbers {
        Json,
        Python, ///< NaN, Infinity and -Infinity are numbers too, as for Python's json
    };
    /// A number that QJsonDocument does not read: see Numbers::Python, or beyond the range of double.
    struct Special {
        qsizetype at;
        qsizetype size;
        double value;
    };

    /// \a utf8 must outlive it.
    explicit JsonScan(QByteArrayView utf8, Numbers numbers = Numbers::Json)
        : m_text(utf8)
        , m_numbers(numbers)
    {
    }

    /// The parts of a JSON pointer (RFC 6901); RequestException when it is none.
    [[nodiscard]] static Result<QStringList> pointer(const QString &text);

    /// Reads the whole text; false where it breaks the grammar, see problem() and offset(). The value that
    /// \a path leads to is in found() then; of equal keys the last counts.
    [[nodiscard]] bool run(const QStringList &path = {});
    [[nodiscard]] std::optional<QByteArrayView> found() const { return m_found; }
    /// In the order of the text.
    [[nodiscard]] const QList<Special> &specials() const { return m_specials; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] qsizetype offset() const { return m_at; }

private:
    static constexpr qsizetype Unsought = -1; ///< no part of the path leads through this value

    [[nodiscard]] bool fail(const QString &problem);
    [[nodiscard]] bool value(qsizetype step);
    [[nodiscard]] bool object(qsizetype step);
    [[nodiscard]] bool array(qsizetype step);
    [[nodiscard]] bool member(qsizetype step);
    [[nodiscard]] bool string();
    [[nodiscard]] bool escape();
    [[nodiscard]] bool number();
    [[nodiscard]] bool pythonNumber();
    [[nodiscard]] bool digits();
    [[nodiscard]] bool word(QByteArrayView expected);
    [[nodiscard]] QString keyAt(qsizetype start) const;
    void skipBlanks();
    [[nodiscard]] bool take(char c);
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text.at(m_at) : '\0'; }
    [[nodiscard]] bool isSought(qsizetype step, const QString &name) const;

    const QByteArrayView m_text;
    const Numbers m_numbers;
    QList<Special> m_specials;
    QStringList m_path;
    qsizetype m_at = 0;
    int m_depth = 0;
    std::optional<QByteArrayView> m_found;
    QString m_problem;
};

} // namespace Requests

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "syntax_p.h"

#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Requests::Syntax {

namespace {

constexpr auto tokenChars = [] {
    std::array<bool, 256> table{};
    for (int i = 0; i < 128; ++i)
        table[size_t(i)] = (i >= '0' && i <= '9') || (i >= 'a' && i <= 'z') || (i >= 'A' && i <= 'Z');
    for (const char c : QByteArrayView("!#$%&'*+-.^_`|~"))
        table[uchar(c)] = true;
    return table;
}();

bool isTokenChar(char c)
{
    return tokenChars[uchar(c)];
}

/// \a bytes for a message: controls would break the line it stands on.
QString shown(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes.left(60));
    for (QChar &c : text) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenChar);
}

Result<void> checkField(const Header &field)
{
    if (field.name.isEmpty())
        return Error(Error::InvalidHeader, u"A header has no name: give it one or remove it."_s);
    if (!isToken(field.name)) {
        return Error(Error::InvalidHeader,
                     u"“%1” cannot be the name of a header: use letters, digits and hyphens only."_s.arg(
                         shown(field.name)));
    }
    const QByteArray &value = field.value;
    const auto breaksLine = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
    if (std::any_of(value.begin(), value.end(), breaksLine)) {
        return Error(Error::InvalidHeader,
                     u"The value of the header “%1” holds a line break or a NUL: write it on one line."_s.arg(
                         shown(field.name)));
    }
    const char first = value.isEmpty() ? 'x' : value.front();
    if (first == ' ' || (first >= '\t' && first <= '\r')) {
        return Error(
            Error::InvalidHeader,
            u"The value of the header “%1” begins with a blank: remove the blank."_s.arg(shown(field.name)));
    }
    return {};
}

Result<void> checkMethod(const QByteArray &method)
{
    if (method.isEmpty())
        return Error(Error::InvalidMethod, u"The request has no method: choose one, such as GET."_s);
    if (isToken(method))
        return {};
    return Error(
        Error::InvalidMethod,
        u"“%1” cannot be a method: use letters, digits and hyphens only, such as GET."_s.arg(shown(method)));
}

} // namespace Requests::Syntax

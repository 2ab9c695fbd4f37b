// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/previewkind.h"

#include "body/utf8check.h"

#include <algorithm>
#include <string_view>

using namespace std::string_view_literals;

namespace Fingerpost {

namespace {

/// Bytes at two places; the second may be empty.
struct PreviewSignature {
    std::string_view bytes;
    std::string_view more;
    qsizetype moreAt;
    const char *format;
    PreviewKind kind;
};

constexpr PreviewSignature Signatures[] = {
    {"\x89PNG\r\n\x1a\n"sv, {}, 0, "png", PreviewKind::Image},
    {"\xFF\xD8\xFF"sv, {}, 0, "jpeg", PreviewKind::Image},
    {"GIF87a"sv, {}, 0, "gif", PreviewKind::Image},
    {"GIF89a"sv, {}, 0, "gif", PreviewKind::Image},
    {"RIFF"sv, "WEBP"sv, 8, "webp", PreviewKind::Image},
    {"BM"sv, "\0\0\0\0"sv, 6, "bmp", PreviewKind::Image},
    {"\0\0\1\0"sv, {}, 0, "ico", PreviewKind::Image},
    {"%PDF-"sv, {}, 0, "pdf", PreviewKind::Pdf},
};

struct PreviewType {
    std::string_view type; ///< ending in a slash: of all its subtypes
    PreviewKind kind;
};

constexpr PreviewType Types[] = {
    {"image/svg+xml", PreviewKind::Svg},
    {"image/", PreviewKind::Image},
    {"text/html", PreviewKind::Html},
    {"application/xhtml+xml", PreviewKind::Html},
    {"application/pdf", PreviewKind::Pdf},
    {"application/x-pdf", PreviewKind::Pdf},
    {"text/csv", PreviewKind::Table},
    {"application/csv", PreviewKind::Table},
    {"text/x-csv", PreviewKind::Table},
    {"text/comma-separated-values", PreviewKind::Table},
    {"text/tab-separated-values", PreviewKind::Table},
};

/// What a root element makes of XML, and of a body without a type.
constexpr PreviewType Roots[] = {
    {"svg", PreviewKind::Svg},
    {"html", PreviewKind::Html},
};

constexpr std::string_view Unsaid[] = {
    "", "application/octet-stream", "binary/octet-stream", "application/unknown", "unknown/unknown", "*/*"};

bool hasAt(QByteArrayView text, std::string_view bytes, qsizetype at)
{
    return text.size() >= at + qsizetype(bytes.size())
        && text.sliced(at, qsizetype(bytes.size())) == QByteArrayView(bytes.data(), qsizetype(bytes.size()));
}

const PreviewSignature *findSignature(QByteArrayView start)
{
    const auto *found = std::find_if(std::begin(Signatures), std::end(Signatures), [&](const auto &each) {
        return hasAt(start, each.bytes, 0) && hasAt(start, each.more, each.moreAt);
    });
    return found == std::end(Signatures) ? nullptr : found;
}

PreviewKind kindOfType(std::string_view type)
{
    for (const PreviewType &each : Types) {
        if (each.type.ends_with('/') ? type.starts_with(each.type) : type == each.type)
            return each.kind;
    }
    return PreviewKind::None;
}

/// The name of the first element, behind blanks, comments, declarations and a byte order mark.
QByteArray rootOf(QByteArrayView start)
{
    qsizetype at = hasAt(start, "\xEF\xBB\xBF"sv, 0) ? 3 : 0;
    while (at < start.size()) {
        if (std::string_view(" \t\r\n\f").find(start[at]) != std::string_view::npos) {
            ++at;
            continue;
        }
        if (start[at] != '<')
            return {};
        if (at + 1 >= start.size() || (start[at + 1] != '!' && start[at + 1] != '?'))
            break;
        const QByteArrayView close = hasAt(start, "<!--"sv, at) ? "-->" : ">";
        const qsizetype end = start.indexOf(close, at);
        if (end < 0)
            return {};
        at = end + close.size();
    }
    qsizetype end = std::min(at + 1, start.size());
    const qsizetype begin = end;
    while (end < start.size() && std::string_view(" \t\r\n\f/>").find(start[end]) == std::string_view::npos)
        ++end;
    return start.sliced(begin, end - begin).toByteArray().toLower();
}

PreviewKind kindOfRoot(QByteArrayView start)
{
    const QByteArray root = rootOf(start);
    const auto *found = std::find_if(std::begin(Roots), std::end(Roots), [&](const PreviewType &each) {
        return root == QByteArrayView(each.type.data(), qsizetype(each.type.size()));
    });
    return found == std::end(Roots) ? PreviewKind::None : found->kind;
}

} // namespace

bool PreviewKinds::isBinary(const QByteArray &contentType, QByteArrayView start)
{
    if (start.contains('\0'))
        return true;
    if (contentType.trimmed().toLower().startsWith("text/"))
        return false;
    // Those from the bell to the return, and the escape of terminals' colours, are in logs.
    const bool hasControls = std::any_of(start.begin(), start.end(), [](char c) {
        return quint8(c) < 0x07 || (quint8(c) > 0x0D && quint8(c) < 0x20 && c != 0x1B);
    });
    Utf8Check check; // the last character may be cut off
    return hasControls && !check.feed(start);
}

QByteArray PreviewKinds::signatureOf(QByteArrayView start)
{
    const PreviewSignature *found = findSignature(start);
    return found ? found->format : QByteArray();
}

PreviewKind PreviewKinds::kindOf(const QByteArray &contentType, QByteArrayView start)
{
    const QByteArray type = contentType.split(';').value(0).trimmed().toLower();
    const std::string_view name(type.constData(), size_t(type.size()));
    const bool isUnsaid = std::find(std::begin(Unsaid), std::end(Unsaid), name) != std::end(Unsaid);
    const PreviewKind said = kindOfType(name);
    if (isUnsaid || name == "text/plain" || said == PreviewKind::Image || said == PreviewKind::Pdf) {
        if (const PreviewSignature *found = findSignature(start))
            return found->kind;
    }
    if (isUnsaid)
        return kindOfRoot(start);
    if (name == "text/xml" || name == "application/xml")
        return kindOfRoot(start) == PreviewKind::Svg ? PreviewKind::Svg : PreviewKind::None;
    return said;
}

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include <qrequests/statuscodes.h>

#include <QByteArray>

#include <algorithm>
#include <iterator>

namespace Requests {

namespace {

struct Name {
    const char *name;
    int code;
};

/// Requests' status_codes, in its order.
constexpr Name names[] = {
    {"continue", 100},
    {"switching_protocols", 101},
    {"processing", 102},
    {"early-hints", 102},
    {"checkpoint", 103},
    {"uri_too_long", 122},
    {"request_uri_too_long", 122},
    {"ok", 200},
    {"okay", 200},
    {"all_ok", 200},
    {"all_okay", 200},
    {"all_good", 200},
    {"\\o/", 200},
    {"\xe2\x9c\x93", 200},
    {"created", 201},
    {"accepted", 202},
    {"non_authoritative_info", 203},
    {"non_authoritative_information", 203},
    {"no_content", 204},
    {"reset_content", 205},
    {"reset", 205},
    {"partial_content", 206},
    {"partial", 206},
    {"multi_status", 207},
    {"multiple_status", 207},
    {"multi_stati", 207},
    {"multiple_stati", 207},
    {"already_reported", 208},
    {"im_used", 226},
    {"multiple_choices", 300},
    {"moved_permanently", 301},
    {"moved", 301},
    {"\\o-", 301},
    {"found", 302},
    {"see_other", 303},
    {"other", 303},
    {"not_modified", 304},
    {"use_proxy", 305},
    {"switch_proxy", 306},
    {"temporary_redirect", 307},
    {"temporary_moved", 307},
    {"temporary", 307},
    {"permanent_redirect", 308},
    {"resume_incomplete", 308},
    {"resume", 308},
    {"bad_request", 400},
    {"bad", 400},
    {"unauthorized", 401},
    {"payment_required", 402},
    {"payment", 402},
    {"forbidden", 403},
    {"not_found", 404},
    {"-o-", 404},
    {"method_not_allowed", 405},
    {"not_allowed", 405},
    {"not_acceptable", 406},
    {"proxy_authentication_required", 407},
    {"proxy_auth", 407},
    {"proxy_authentication", 407},
    {"request_timeout", 408},
    {"timeout", 408},
    {"conflict", 409},
    {"gone", 410},
    {"length_required", 411},
    {"precondition_failed", 412},
    {"precondition", 412},
    {"request_entity_too_large", 413},
    {"content_too_large", 413},
    {"request_uri_too_large", 414},
    {"unsupported_media_type", 415},
    {"unsupported_media", 415},
    {"media_type", 415},
    {"requested_range_not_satisfiable", 416},
    {"requested_range", 416},
    {"range_not_satisfiable", 416},
    {"expectation_failed", 417},
    {"im_a_teapot", 418},
    {"teapot", 418},
    {"i_am_a_teapot", 418},
    {"misdirected_request", 421},
    {"unprocessable_entity", 422},
    {"unprocessable", 422},
    {"unprocessable_content", 422},
    {"locked", 423},
    {"failed_dependency", 424},
    {"dependency", 424},
    {"unordered_collection", 425},
    {"unordered", 425},
    {"too_early", 425},
    {"upgrade_required", 426},
    {"upgrade", 426},
    {"precondition_required", 428},
    {"precondition", 428},
    {"too_many_requests", 429},
    {"too_many", 429},
    {"header_fields_too_large", 431},
    {"fields_too_large", 431},
    {"no_response", 444},
    {"none", 444},
    {"retry_with", 449},
    {"retry", 449},
    {"blocked_by_windows_parental_controls", 450},
    {"parental_controls", 450},
    {"unavailable_for_legal_reasons", 451},
    {"legal_reasons", 451},
    {"client_closed_request", 499},
    {"internal_server_error", 500},
    {"server_error", 500},
    {"/o\\", 500},
    {"\xe2\x9c\x97", 500},
    {"not_implemented", 501},
    {"bad_gateway", 502},
    {"service_unavailable", 503},
    {"unavailable", 503},
    {"gateway_timeout", 504},
    {"http_version_not_supported", 505},
    {"http_version", 505},
    {"variant_also_negotiates", 506},
    {"insufficient_storage", 507},
    {"bandwidth_limit_exceeded", 509},
    {"bandwidth", 509},
    {"not_extended", 510},
    {"network_authentication_required", 511},
    {"network_auth", 511},
    {"network_authentication", 511},
};

struct Reason {
    int code;
    const char *phrase;
};

/// The IANA registry of HTTP status codes.
constexpr Reason reasons[] = {
    {100, "Continue"},
    {101, "Switching Protocols"},
    {102, "Processing"},
    {103, "Early Hints"},
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {203, "Non-Authoritative Information"},
    {204, "No Content"},
    {205, "Reset Content"},
    {206, "Partial Content"},
    {207, "Multi-Status"},
    {208, "Already Reported"},
    {226, "IM Used"},
    {300, "Multiple Choices"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {305, "Use Proxy"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {402, "Payment Required"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {407, "Proxy Authentication Required"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {416, "Range Not Satisfiable"},
    {417, "Expectation Failed"},
    {418, "I'm a Teapot"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Content"},
    {423, "Locked"},
    {424, "Failed Dependency"},
    {425, "Too Early"},
    {426, "Upgrade Required"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {451, "Unavailable For Legal Reasons"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
    {506, "Variant Also Negotiates"},
    {507, "Insufficient Storage"},
    {508, "Loop Detected"},
    {510, "Not Extended"},
    {511, "Network Authentication Required"},
};

} // namespace

std::optional<int> StatusCodes::find(QByteArrayView name) const
{
    // "OK" is there as well as "ok", "Ok" is not. Of "precondition", named twice, the later stands.
    const auto found = std::find_if(std::rbegin(names), std::rend(names), [name](const Name &entry) {
        const QByteArray lower(entry.name);
        // The faces that start with a slash look one way only.
        const bool hasUpper = !lower.startsWith('\\') && !lower.startsWith('/');
        return name == lower || (hasUpper && name == lower.toUpper());
    });
    return found == std::rend(names) ? std::nullopt : std::optional<int>(found->code);
}

int StatusCodes::operator[](QByteArrayView name) const
{
    return find(name).value_or(0);
}

QString StatusCodes::reason(int code)
{
    for (const Reason &entry : reasons) {
        if (entry.code == code)
            return QString::fromLatin1(entry.phrase);
    }
    return {};
}

} // namespace Requests

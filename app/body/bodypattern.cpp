// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body/bodypattern.h"

#include "body/bodyworker.h"

#include <QCoreApplication>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost {

struct BodyPattern::Code {
    pcre2_code *code = nullptr;
    pcre2_match_data *data = nullptr;
    pcre2_match_context *context = nullptr;
    pcre2_jit_stack *stack = nullptr;

    ~Code()
    {
        pcre2_match_data_free(data);
        pcre2_match_context_free(context);
        pcre2_jit_stack_free(stack);
        pcre2_code_free(code);
    }
};

BodyPattern::BodyPattern(const QString &text, bool matchCase, bool isLiteral)
    : m_code(std::make_unique<Code>())
{
    constexpr uint32_t MatchLimit = 500'000; // some milliseconds
    constexpr uint32_t HeapLimit = 16 * 1024; // KiB
    const QByteArray pattern = text.toUtf8();
    uint32_t options = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF;
    options |= isLiteral ? PCRE2_LITERAL : PCRE2_MULTILINE;
    options |= matchCase ? 0U : uint32_t(PCRE2_CASELESS);
    int code = 0;
    size_t offset = 0;
    m_code->code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.constData()), size_t(pattern.size()),
                                 options, &code, &offset, nullptr);
    if (!m_code->code) {
        std::array<PCRE2_UCHAR, 256> words{};
        pcre2_get_error_message(code, words.data(), words.size());
        m_problem = QCoreApplication::translate("Fingerpost::BodyPattern", "At character %1: %2.")
                        .arg(QString::fromUtf8(pattern.first(qsizetype(offset))).size() + 1)
                        .arg(QString::fromUtf8(reinterpret_cast<const char *>(words.data())));
        return;
    }
    pcre2_jit_compile(m_code->code, PCRE2_JIT_COMPLETE); // where it is not possible it is interpreted
    m_code->data = pcre2_match_data_create(1, nullptr);
    m_code->context = pcre2_match_context_create(nullptr);
    m_code->stack = pcre2_jit_stack_create(32 * 1024, 1024 * 1024, nullptr);
    pcre2_jit_stack_assign(m_code->context, nullptr, m_code->stack);
    pcre2_set_match_limit(m_code->context, MatchLimit);
    pcre2_set_heap_limit(m_code->context, HeapLimit);
}

BodyPattern::~BodyPattern() = default;

bool BodyPattern::scan(QByteArrayView text, qsizetype from, bool amidLine, const BodyJob &job,
                       const std::function<void(qsizetype, qsizetype)> &found)
{
    const uint32_t options = amidLine ? PCRE2_NOTBOL : 0;
    bool isExact = true;
    const auto *subject = reinterpret_cast<PCRE2_SPTR>(text.data());
    const auto size = size_t(text.size());
    auto start = size_t(from);
    while (start > 0 && start < size && (subject[start] & 0xC0) == 0x80) // PCRE2 begins with characters
        ++start;
    for (size_t at = start; m_code->code && at <= size && !job.isCancelled();) {
        const int result =
            pcre2_match(m_code->code, subject, size, at, options, m_code->data, m_code->context);
        if (result == PCRE2_ERROR_NOMATCH)
            break;
        if (result < 0) {
            // Whoever takes too long at one place may do so at each: go on with the next line.
            isExact = false;
            const qsizetype next = text.sliced(qsizetype(at)).indexOf('\n');
            if (next < 0)
                break;
            at += size_t(next) + 1;
            continue;
        }
        const size_t *places = pcre2_get_ovector_pointer(m_code->data);
        const size_t begin = places[0];
        const size_t end = places[1];
        if (end > begin && begin >= at)
            found(qsizetype(begin), qsizetype(end - begin));
        at = std::max(end, at);
        if (end <= begin) { // empty: go on behind the next character
            ++at;
            while (at < size && (text[qsizetype(at)] & 0xC0) == 0x80)
                ++at;
        }
    }
    return isExact;
}

} // namespace Fingerpost

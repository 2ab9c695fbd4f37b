// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// fingerpost-jq MEMORY SECONDS: reads the size of a jq program, a line feed, the program and then a body, and
// writes each result as a line. What goes wrong stands on the standard error, behind the last NUL there, in
// jq's own words; other bytes there are the program's. It opens no file, knows no environment, and dies with
// whoever started it.

extern "C" {
#include <jq.h>
#include <jv.h>
}

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

enum Exit { Success = 0, Usage = 1, BadInput = 2, BadProgram = 3, NoMemory = 4, Failed = 5 };

void limit(__rlimit_resource resource, rlim_t value)
{
    const rlimit both{value, value};
    ::setrlimit(resource, &both);
}

void confine(rlim_t memory, rlim_t seconds)
{
    static std::array<char *, 1> nothing{nullptr};
    environ = nothing.data();
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, STDERR_FILENO + 1); // what is open stays so, nothing else can be opened
    limit(RLIMIT_CPU, seconds);
    limit(RLIMIT_AS, memory);
}

/// Without what a program does at its end: it may be short of everything.
[[noreturn]] void leave(Exit code, const std::string &problem)
{
    std::fflush(stdout);
    if (!problem.empty()) {
        std::fputc('\0', stderr);
        std::fputs(problem.c_str(), stderr);
        std::fflush(stderr);
    }
    ::_exit(code);
}

std::string textOf(jv value)
{
    const jv text = jv_get_kind(value) == JV_KIND_STRING ? value : jv_dump_string(value, 0);
    std::string result = jv_string_value(text);
    jv_free(text);
    return result;
}

/// The values of the body, one after the other.
class Input {
public:
    Input()
        : m_parser(jv_parser_new(0))
    {
    }

    /// Invalid at the end, with a message where the body is no JSON.
    jv next()
    {
        for (;;) {
            const jv value = jv_parser_next(m_parser);
            if (jv_is_valid(value) || jv_invalid_has_msg(jv_copy(value)) || m_isAtEnd)
                return value;
            jv_free(value);
            const size_t size = std::fread(m_buffer.data(), 1, m_buffer.size(), stdin);
            m_isAtEnd = size < m_buffer.size();
            jv_parser_set_buf(m_parser, m_buffer.data(), int(size), !m_isAtEnd);
        }
    }

private:
    jv_parser *m_parser;
    std::array<char, 64 * 1024> m_buffer{};
    bool m_isAtEnd = false;
};

std::string readProgram()
{
    constexpr size_t Longest = 1024 * 1024;
    size_t size = 0;
    if (std::scanf("%zu", &size) != 1 || size > Longest || std::getchar() != '\n')
        leave(Usage, "no program");
    std::string program(size, '\0');
    if (std::fread(program.data(), 1, size, stdin) != size)
        leave(Usage, "no program");
    return program;
}

void addMessage(void *data, jv message)
{
    auto &text = *static_cast<std::string *>(data);
    text += textOf(jq_format_error(message));
    text += '\n';
}

/// The first results are seen at once and others soon, without a call for each.
void flushSoon()
{
    constexpr auto Pause = std::chrono::milliseconds(50);
    static std::chrono::steady_clock::time_point last;
    const auto now = std::chrono::steady_clock::now();
    if (now - last < Pause)
        return;
    last = now;
    std::fflush(stdout);
}

void write(jv value)
{
    const jv text = jv_dump_string(value, 0);
    std::fwrite(jv_string_value(text), 1, size_t(jv_string_length_bytes(jv_copy(text))), stdout);
    std::fputc('\n', stdout);
    jv_free(text);
    flushSoon();
}

/// All results of one value; false once the program asked for the end.
bool run(jq_state *jq, jv value, std::string &problem)
{
    jq_start(jq, value, 0);
    jv result = jq_next(jq);
    for (; jv_is_valid(result); result = jq_next(jq))
        write(result);
    if (jq_halted(jq)) {
        const jv message = jq_get_error_message(jq);
        if (jv_is_valid(message))
            problem = textOf(message);
        jv_free(result);
        return false;
    }
    if (jv_invalid_has_msg(jv_copy(result))) {
        const jv message = jv_invalid_get_msg(result);
        const bool isText = jv_get_kind(message) == JV_KIND_STRING;
        const std::string text = textOf(message);
        if (problem.empty())
            problem = (isText ? "jq: error: " : "jq: error (not a string): ") + text;
    } else {
        jv_free(result);
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return Usage;
    confine(std::strtoull(argv[1], nullptr, 10), std::strtoull(argv[2], nullptr, 10));
    const std::string program = readProgram();
    jq_state *jq = jq_init();
    if (!jq)
        leave(NoMemory, "jq: error: cannot allocate memory");
    jq_set_nomem_handler(
        jq, [](void *) { leave(NoMemory, "jq: error: cannot allocate memory"); }, nullptr);
    jq_set_attr(jq, jv_string("JQ_LIBRARY_PATH"), jv_array());
    jq_set_attr(jq, jv_string("JQ_ORIGIN"), jv_string("/nonexistent"));
    jq_set_attr(jq, jv_string("PROGRAM_ORIGIN"), jv_string("/nonexistent"));
    std::string messages;
    jq_set_error_cb(jq, addMessage, &messages);
    jq_set_debug_cb(
        jq, [](void *, jv value) { jv_free(value); }, nullptr);
    Input input;
    jq_set_input_cb(
        jq, [](jq_state *, void *data) { return static_cast<Input *>(data)->next(); }, &input);
    if (!jq_compile(jq, program.c_str()))
        leave(BadProgram, messages);
    std::string problem;
    for (;;) {
        const jv value = input.next();
        if (!jv_is_valid(value)) {
            if (jv_invalid_has_msg(jv_copy(value)))
                leave(BadInput, "jq: error: " + textOf(jv_invalid_get_msg(value)));
            break;
        }
        if (!run(jq, value, problem))
            break;
    }
    leave(problem.empty() ? Success : Failed, problem);
}

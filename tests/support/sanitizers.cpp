// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
//
// What the sanitizers have to know about libraries that are not ours. The runtimes look these functions up.

#define FINGERPOST_RUNTIME_HOOK extern "C" __attribute__((visibility("default"))) const char *

FINGERPOST_RUNTIME_HOOK __lsan_default_suppressions();
FINGERPOST_RUNTIME_HOOK __lsan_default_options();
FINGERPOST_RUNTIME_HOOK __tsan_default_options();

// QThread::wait() returns before the thread's own destructors have run. So the network thread of a
// QNetworkAccessManager may still be freeing OpenSSL's thread-local random generator while the program ends,
// and that is often reported as a leak. Its stack shows nothing narrower than the library.
const char *__lsan_default_suppressions()
{
    return "leak:libcrypto.so\n";
}

const char *__lsan_default_options()
{
    return "print_suppressions=0";
}

// Peers are forked from a process with threads; by default the next thread then ends the program.
const char *__tsan_default_options()
{
    return "die_after_fork=0";
}

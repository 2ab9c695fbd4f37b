// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
//
// A program that the system refuses another thread is told so by the answer, and may send when there is room
// again.
#include <qrequests/api.h>

#include <QCoreApplication>

#include <cerrno>

#include <dlfcn.h>
#include <pthread.h>

namespace {

bool isThereRoom = false;

} // namespace

/// Takes the place of the system's own.
extern "C" int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *),
                              void *argument) noexcept
{
    using Create = int (*)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
    static const auto create = reinterpret_cast<Create>(dlsym(RTLD_NEXT, "pthread_create"));
    return isThereRoom && create ? create(thread, attributes, start, argument) : EAGAIN;
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Requests::RequestOptions direct{.proxies = {{QStringLiteral("no_proxy"), QStringLiteral("*")}}};
    const Requests::Response refused = Requests::get("http://127.0.0.1:1/", direct);
    if (refused.error().code() != Requests::Error::RequestException
        || !refused.error().message().contains(QStringLiteral("thread")))
        return 1;
    isThereRoom = true;
    const Requests::Response sent = Requests::get("http://127.0.0.1:1/", direct);
    return sent.error().code() == Requests::Error::ConnectionError ? 0 : 2;
}

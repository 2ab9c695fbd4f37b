// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/preparedrequest.h>
#include <qrequests/requestoptions.h>

#include <QUrl>

namespace Requests {

/// A URL as the caller wrote it: text, or a QUrl. Nothing is re-encoded before preparation. \since 0.1
class UrlText {
public:
    UrlText() = default;
    UrlText(const char *utf8)
        : m_text(QString::fromUtf8(utf8))
    {
    }
    UrlText(const QString &text)
        : m_text(text)
    {
    }
    UrlText(const QUrl &url)
        : m_text(QString::fromLatin1(url.toEncoded()))
    {
    }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
};

/// Requests' Request: what a caller wishes for, before preparation. A value. \since 0.1
class QREQUESTS_EXPORT Request {
public:
    Request() = default;
    Request(const QByteArray &method, const UrlText &url, const RequestOptions &options = {})
        : m_method(method)
        , m_url(url.text())
        , m_options(options)
    {
    }

    [[nodiscard]] const QByteArray &method() const { return m_method; }
    void setMethod(const QByteArray &method) { m_method = method; }
    [[nodiscard]] const QString &url() const { return m_url; }
    void setUrl(const UrlText &url) { m_url = url.text(); }
    [[nodiscard]] const RequestOptions &options() const { return m_options; }
    [[nodiscard]] RequestOptions &options() { return m_options; }

    /// Appends a hook to options().hooks; errors as Hooks::registerHook().
    Result<HookId> registerHook(const QByteArray &event, const ResponseHook &hook)
    {
        return m_options.hooks.registerHook(event, hook);
    }
    /// Removes a hook from options().hooks; false when it is not there. Errors as Hooks::deregisterHook().
    Result<bool> deregisterHook(const QByteArray &event, HookId id)
    {
        return m_options.hooks.deregisterHook(event, id);
    }

    /// Prepares it alone, without a Session: no default headers. Fails as PreparedRequest::prepare() does.
    [[nodiscard]] Result<PreparedRequest> prepare() const;

private:
    QByteArray m_method;
    QString m_url;
    RequestOptions m_options;
};

} // namespace Requests

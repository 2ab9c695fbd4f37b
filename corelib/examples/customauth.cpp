// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT

// customauth URL KEY: a scheme of one's own, an HMAC over method, path and body.

#include <qrequests/session.h>

#include <QCoreApplication>
#include <QMessageAuthenticationCode>
#include <QTextStream>

using namespace Requests;

namespace {

class HmacAuth final : public Auth {
public:
    explicit HmacAuth(const QByteArray &key)
        : m_key(key)
    {
    }
    /// Called last, when the body is there already.
    Result<void> apply(PreparedRequest &request) override
    {
        QMessageAuthenticationCode mac(QCryptographicHash::Sha256, m_key);
        mac.addData(request.method() + '\n' + request.pathUrl() + '\n');
        if (const auto body = request.body()) {
            Result<std::unique_ptr<QIODevice>> reader = body->open();
            if (!reader)
                return reader.error();
            mac.addData(reader->get());
        }
        request.headers().set("Authorization", "HMAC " + mac.result().toHex());
        return {};
    }

private:
    QByteArray m_key;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    Session session;
    const Response response =
        session.post(arguments.value(1), {.data = "signed", .auth = HmacAuth(arguments.value(2).toUtf8())});
    QTextStream(stdout) << response.text() << response.error().message() << Qt::endl;
    return response.ok() ? 0 : 1;
}

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <qrequests/request.h>

#include <QJsonObject>
#include <QString>

namespace Conformance {

/// The typed values of the conformance corpus as arguments of the C++ API. What it cannot express is named in
/// \a unsupported, once for the whole request.
class InputReader {
public:
    explicit InputReader(const QString &folder)
        : m_folder(folder)
    {
    }

    [[nodiscard]] Requests::Request request(const QJsonObject &input);
    [[nodiscard]] const QString &unsupported() const { return m_unsupported; }

private:
    void refuse(const QString &why);
    [[nodiscard]] QByteArray bytes(const QJsonValue &value);
    [[nodiscard]] QString text(const QJsonValue &value);
    [[nodiscard]] Requests::Fields fields(const QJsonObject &typed);
    [[nodiscard]] Requests::Params params(const QJsonValue &value);
    [[nodiscard]] Requests::Headers headers(const QJsonValue &value);
    [[nodiscard]] Requests::Data data(const QJsonValue &value);
    [[nodiscard]] std::shared_ptr<Requests::BodySource> content(const QJsonValue &value);
    [[nodiscard]] std::shared_ptr<QIODevice> device(const QJsonObject &typed);
    [[nodiscard]] Requests::Files files(const QJsonValue &value);
    [[nodiscard]] Requests::FilePart upload(const QByteArray &name, const QJsonObject &typed);
    [[nodiscard]] QJsonValue json(const QJsonValue &value);
    [[nodiscard]] Requests::CookieJar cookies(const QJsonValue &value);
    [[nodiscard]] Requests::AuthHandle auth(const QJsonValue &value);

    QString m_folder;
    QString m_unsupported;
};

} // namespace Conformance

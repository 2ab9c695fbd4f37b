// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qrequests/response.h>

#include <QPlainTextEdit>

namespace Fingerpost::Ui {

class HeadHighlighter;

/// A head as it went over the wire, to be read and copied.
class WireView : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit WireView(QWidget *parent = nullptr);
    void showRequest(const Requests::PreparedRequest &request);
    void showResponse(const Requests::Response &response);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showText(const QString &text);

    HeadHighlighter *m_highlighter;
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/codeedit.h"

#include <qrequests/response.h>

namespace Fingerpost::Ui {

class HeadHighlighter;

/// A head as it went over the wire, to be read and copied. Where it is too low for all lines it shows whole
/// ones and scrolls.
class WireView : public CodeEdit {
    Q_OBJECT
public:
    explicit WireView(QWidget *parent = nullptr);
    void showRequest(const Requests::PreparedRequest &request);
    void showResponse(const Requests::Response &response);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showText(const QString &text);
    void fitRows();

    HeadHighlighter *m_highlighter;
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/hopstory.h"
#include "widgets/codeedit.h"

#include <qrequests/response.h>

#include <QHash>

namespace Fingerpost::Ui {

class HeadHighlighter;

/// A head as it went over the wire, to be read and copied. Where it is too low for all lines it shows whole
/// ones and scrolls. Remarks stand at the right of their fields; fields that were dropped on the way here are
/// shown struck out, and are not copied.
class WireView : public CodeEdit {
    Q_OBJECT
public:
    explicit WireView(QWidget *parent = nullptr);
    void showRequest(const Requests::PreparedRequest &request, const QList<DroppedField> &dropped = {},
                     const QList<FieldNote> &notes = {});
    void showResponse(const Requests::Response &response, const QList<FieldNote> &notes = {});
    /// The remark beside \a line; empty for most.
    [[nodiscard]] QString remark(int line) const { return m_remarks.value(line).text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    struct Remark {
        QString text;
        bool isWarning = false;
        bool isDropped = false;
    };
    void showText(const QString &text, const QHash<int, Remark> &remarks);
    void markDropped();
    void fitRows();

    HeadHighlighter *m_highlighter;
    QHash<int, Remark> m_remarks; ///< by line
};

} // namespace Fingerpost::Ui

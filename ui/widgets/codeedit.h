// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace Fingerpost::Ui {

class CodeLayout;

/// Monospace text in rows of the design's height, which Qt would take from the font alone.
class CodeEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    enum class Rows {
        Code, ///< 19 px at the usual size
        Wire, ///< 23 px
    };

    explicit CodeEdit(Rows rows = Rows::Code, QWidget *parent = nullptr);

    /// Of one that holds no taller characters than the font's own.
    [[nodiscard]] int rowHeight() const;
    /// Room around the text that does not scroll with it.
    void setTextMargins(const QMargins &margins);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void paintSelection(const QRect &dirty);
    [[nodiscard]] QPointF onText(const QPointF &pos) const;

    CodeLayout *m_layout;
    Rows m_rows;
};

} // namespace Fingerpost::Ui

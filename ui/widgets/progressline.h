// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProgressBar>
#include <QTimer>

namespace Fingerpost::Ui {

/// Two pixels of progress below the response line. It moves ten times a second at most, never faster.
class ProgressLine : public QProgressBar {
    Q_OBJECT

public:
    explicit ProgressLine(QWidget *parent = nullptr);

    /// From 0 to 1; below 0 the end is unknown and the line travels.
    void setFraction(double fraction);
    /// Shows the line, travelling until setFraction() says more.
    void start();
    /// Empties the line. It keeps its two pixels, so that nothing below moves.
    void stop();
    [[nodiscard]] bool isActive() const { return m_active; }

    [[nodiscard]] QSize sizeHint() const override { return {120, 2}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, 2}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tick();

    QTimer m_tick;
    double m_fraction = -1;
    int m_phase = 0;
    bool m_active = false;
};

} // namespace Fingerpost::Ui

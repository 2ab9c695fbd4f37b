// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace Fingerpost {
struct Hop;
}

namespace Fingerpost::Ui {

/// The hops of an exchange as interlocking arms. A tab bar underneath, so that arrows, focus and screen
/// readers work.
class HopStrip : public QTabBar {
    Q_OBJECT
public:
    static constexpr int Height = 52;

    explicit HopStrip(QWidget *parent = nullptr);
    /// Shows \a hops; keeps the choice where it can.
    void setHops(const QList<Hop> &hops);

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Face {
        int status = 0;
        QString reason;
        QString method;
        QString place; ///< what fits best on the arm
        QString url;
        QString duration;
    };
    void paintHop(QPainter &painter, int index) const;

    QList<Face> m_faces;
};

} // namespace Fingerpost::Ui

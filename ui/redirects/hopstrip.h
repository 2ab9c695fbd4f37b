// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace Fingerpost {
struct Hop;
struct HopStory;
} // namespace Fingerpost

namespace Fingerpost::Ui {

/// The hops of an exchange as interlocking arms. What was lost on the way to one hangs from the joint before
/// it; another origin, a step down from https and a way back to an earlier hop have a sign on their arm. A
/// tab bar underneath, so that arrows, focus and screen readers work.
class HopStrip : public QTabBar {
    Q_OBJECT
public:
    static constexpr int ArmHeight = 52;
    static constexpr int Height = ArmHeight + 8; ///< with what hangs from the joints

    explicit HopStrip(QWidget *parent = nullptr);
    /// Shows \a hops; keeps the choice where it can.
    void setHops(const QList<Hop> &hops, const QList<HopStory> &stories);

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Face {
        int status = 0;
        QString reason;
        QString method;
        QString former; ///< the method before, where it changed
        QString place; ///< what fits best on the arm
        QString url;
        QString duration;
        QStringList signs; ///< names of icons
        bool isWarning = false; ///< of the signs
        bool isLoss = false;
    };
    [[nodiscard]] static Face faceOf(const Hop &hop, const HopStory &story);
    [[nodiscard]] static QString spoken(const Face &face, const HopStory &story, int index);
    void paintHop(QPainter &painter, int index) const;
    void paintUpper(QPainter &painter, const QRectF &row, const Face &face) const;
    void paintLower(QPainter &painter, const QRectF &row, const Face &face) const;

    QList<Face> m_faces;
};

} // namespace Fingerpost::Ui

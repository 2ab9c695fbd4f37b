// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace Fingerpost::Ui {

/// A few exclusive choices side by side, the current one raised. One tab stop; the arrow keys choose.
class SegmentedControl : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget *parent = nullptr);
    explicit SegmentedControl(const QStringList &segments, QWidget *parent = nullptr);

    /// Replaces all segments; the first becomes current, without currentChanged().
    void setSegments(const QStringList &segments);
    int addSegment(const QString &text);
    [[nodiscard]] int count() const;
    [[nodiscard]] QString segmentText(int index) const;
    [[nodiscard]] int current() const;
    /// Emits currentChanged() when it differs.
    void setCurrent(int index);
    void setSegmentEnabled(int index, bool enabled);
    void setSegmentVisible(int index, bool visible);
    void setSegmentToolTip(int index, const QString &text);
    [[nodiscard]] QAbstractButton *button(int index) const;

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
};

} // namespace Fingerpost::Ui

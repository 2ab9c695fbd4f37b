// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace Fingerpost::Ui {

class BodyTextView;

/// Tells a screen reader the rows in sight as a text, with caret and selection as far as they are in it, and
/// which of all rows they are.
class BodyTextAccess : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit BodyTextAccess(BodyTextView *view);

    /// Has Qt make one for each view. Any number of times.
    static void install();

    void *interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] QAccessible::State state() const override;

    void selection(int index, int *begin, int *end) const override;
    [[nodiscard]] int selectionCount() const override;
    void addSelection(int begin, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int begin, int end) override;
    [[nodiscard]] int cursorPosition() const override;
    void setCursorPosition(int place) override;
    [[nodiscard]] QString text(int begin, int end) const override;
    [[nodiscard]] int characterCount() const override;
    [[nodiscard]] QRect characterRect(int offset) const override;
    [[nodiscard]] int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int, int) override { }
    [[nodiscard]] QString attributes(int offset, int *begin, int *end) const override;

private:
    [[nodiscard]] BodyTextView *view() const;
};

} // namespace Fingerpost::Ui

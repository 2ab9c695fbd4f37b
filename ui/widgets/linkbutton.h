// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include "widgets/inklabel.h"

#include <QAbstractButton>

class QMenu;

namespace Fingerpost::Ui {

/// A button that is only its text, as "Bulk edit" or "Override": tinted when hovered. With a menu it shows a
/// chevron; a prefix stands before the text in secondary ink, as in "Session Default".
class LinkButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit LinkButton(QWidget *parent = nullptr);
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);

    /// Text ink by default; checked buttons are in accent.
    void setInk(Ink ink);
    void setTextStyle(TextStyle style);
    void setPrefix(const QString &prefix);
    [[nodiscard]] QString prefix() const { return m_prefix; }
    /// A Lucide icon at 16 px before the text.
    void setIconName(const QString &name);
    /// Opened by a click; not owned. Shows a chevron after the text.
    void setMenu(QMenu *menu);
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    void setChevronVisible(bool visible);
    /// Below it; nothing without a menu.
    void openMenu();

    /// Space between the edge and the text, 8 px; the hover tint covers it.
    static constexpr int padding = 8;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QFont prefixFont() const;

    Ink m_ink = Ink::Text;
    TextStyle m_style = TextStyle::Normal;
    QString m_prefix;
    QString m_iconName;
    QMenu *m_menu = nullptr;
    bool m_chevron = false;
};

} // namespace Fingerpost::Ui

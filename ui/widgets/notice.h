// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace Fingerpost::Ui {

class LinkButton;

/// A tinted strip in place: icon, sentence, actions at the end. Its icon differs by tone, so that colour is
/// not alone in saying it.
class Notice : public QWidget {
    Q_OBJECT

public:
    explicit Notice(Tone tone = Tone::Neutral, const QString &text = {}, QWidget *parent = nullptr);

    void setTone(Tone tone);
    [[nodiscard]] Tone tone() const { return m_tone; }
    /// Plain text: markup in it is shown, not obeyed.
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    /// Another Lucide icon than the tone's own.
    void setIconName(const QString &name);
    LinkButton *addAction(const QString &text);
    void clearActions();
    /// Adds a close button that hides the strip and emits dismissed().
    void setDismissible(bool dismissible);
    /// Rounded and free-standing by default; square when it spans a pane's width.
    void setSquare(bool square);

Q_SIGNALS:
    void dismissed();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyInk();
    [[nodiscard]] QString toneIcon() const;

    Tone m_tone;
    QString m_iconName;
    QLabel *m_text;
    QHBoxLayout *m_layout;
    QToolButton *m_close;
    QList<LinkButton *> m_actions;
    bool m_square = false;
    int m_moreLines = 0; ///< the height of what follows the first line
};

} // namespace Fingerpost::Ui

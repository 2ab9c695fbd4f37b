// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QLineEdit;
class QMenu;

namespace Fingerpost::Ui {

/// The method on its arm at the URL field's left end. A click, Down or Space opens the menu of methods;
/// "Other" lets any verb be typed in place; Alt+Up and Alt+Down step.
class MethodButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit MethodButton(QWidget *parent = nullptr);

    [[nodiscard]] QString method() const { return m_method; }
    /// Does not emit methodChanged(). Anything that is no HTTP token is refused.
    void setMethod(const QString &method);

    [[nodiscard]] static QStringList commonMethods();
    /// True for an HTTP token (RFC 9110, section 5.6.2).
    [[nodiscard]] static bool isMethod(QStringView text);

    /// The next (+1) or previous (-1) of the common methods, as by Alt+Down and Alt+Up.
    void step(int by);
    /// Opens the menu below the arm.
    void openMenu();
    /// Turns the arm into a line edit; Enter takes, Esc leaves.
    void editInPlace();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The user chose another method.
    void methodChanged(const QString &method);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void choose(const QString &method);
    void finishEditing(bool take);
    [[nodiscard]] QRectF armRect() const;

    QString m_method;
    QMenu *m_menu;
    QLineEdit *m_edit = nullptr;
};

} // namespace Fingerpost::Ui

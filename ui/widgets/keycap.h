// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

namespace Fingerpost::Ui {

/// The keys of a shortcut as a row of caps.
class KeyCapRow : public QWidget {
    Q_OBJECT

public:
    explicit KeyCapRow(const QStringList &keys = {}, QWidget *parent = nullptr);
    /// The caps of the sequence's first chord in the platform's words.
    explicit KeyCapRow(const QKeySequence &sequence, QWidget *parent = nullptr);

    void setKeys(const QStringList &keys);
    [[nodiscard]] QStringList keys() const { return m_keys; }
    [[nodiscard]] static QStringList keysOf(const QKeySequence &sequence);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_keys;
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace Fingerpost::Ui {

/// A body that is a file: its path, typed, chosen or dropped, and the media type it is sent as.
class FileBody : public QWidget {
    Q_OBJECT
public:
    explicit FileBody(QWidget *parent = nullptr);

    /// Does not emit edited().
    void setFile(const QString &path, const QString &contentType);
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString contentType() const;

Q_SIGNALS:
    void edited();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();
    void take(const QString &chosen);

    QLineEdit *m_path;
    QLineEdit *m_type;
};

} // namespace Fingerpost::Ui

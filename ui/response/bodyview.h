// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body/bodystore.h"

#include <QPointer>
#include <QStringDecoder>
#include <QTimer>
#include <QWidget>

#include <memory>

class QToolButton;

namespace Fingerpost::Ui {

class CodeEdit;
class InkLabel;
class JsonHighlighter;
class Notice;
class SegmentedControl;

/// The body as text while it still arrives. Plain for now: it shows the first megabyte, says so, and saves
/// all of it.
class BodyView : public QWidget {
    Q_OBJECT
public:
    static constexpr qint64 ShownSize = 1024 * 1024;

    explicit BodyView(QWidget *parent = nullptr);

    /// \a store may still be filling; null shows nothing.
    void show(const std::shared_ptr<BodyStore> &store, const QByteArray &contentType,
              const QByteArray &charset, const QString &suggestedName);
    void clear();
    /// Asks where, and writes the whole body there on a worker thread.
    void save();
    void copyAll();
    [[nodiscard]] CodeEdit *text() const { return m_text; }
    [[nodiscard]] SegmentedControl *modes() const { return m_modes; }

    /// Replaces the file dialog, for tests: gives the path, empty to leave.
    void setFileChooser(std::function<QString(const QString &suggested)> chooser)
    {
        m_chooser = std::move(chooser);
    }

Q_SIGNALS:
    void saved(const QString &path);
    void saveFailed(const QString &message);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum Mode { Pretty, Raw };
    [[nodiscard]] QToolButton *tool(const QString &icon, const QString &name, const QString &objectName);
    void takeNew();
    void redraw();
    void format();
    void takeFormatted(const QByteArray &text, int generation);
    void refresh();
    void appendDecoded(const QByteArray &bytes);
    void updateNotice();
    void saveTo(const QString &path);

    SegmentedControl *m_modes;
    InkLabel *m_kind;
    Notice *m_notice;
    CodeEdit *m_text;
    JsonHighlighter *m_highlighter;
    QToolButton *m_wrap;
    QToolButton *m_copy;
    QToolButton *m_save;
    QTimer m_poll;
    std::shared_ptr<BodyStore> m_store;
    std::unique_ptr<QStringDecoder> m_decoder;
    QByteArray m_charset;
    QString m_suggestedName;
    std::function<QString(const QString &)> m_chooser;
    std::optional<QByteArray> m_formatted; ///< the shown part as pretty JSON
    qint64 m_shown = 0; ///< bytes of that, or of the store
    int m_generation = 0;
    bool m_formatting = false;
    bool m_stale = false;
    bool m_isJson = false;
    bool m_isBinary = false;
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/previewthread.h"

#include <QByteArray>
#include <QWidget>

#include <memory>

namespace Fingerpost {
class BodyStore;
}

namespace Fingerpost::Ui {

/// What is to be looked at.
struct PreviewContent {
    std::shared_ptr<const BodyStore> bytes; ///< as they came
    std::shared_ptr<const BodyStore> text; ///< the same in UTF-8
    QByteArray contentType;

    friend bool operator==(const PreviewContent &, const PreviewContent &) = default;
};

/// Shows one kind of content. Lives as long as that content is shown; decodes on its thread.
class Preview : public QWidget {
    Q_OBJECT
public:
    explicit Preview(PreviewContent content, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_content(std::move(content))
    {
    }

    /// Called once when all has come, or from the first byte on for what isStreaming().
    virtual void begin() = 0;
    /// More has come, or the end; only for what is streaming.
    virtual void grow() { }
    [[nodiscard]] virtual bool isStreaming() const { return false; }
    /// What Ctrl+C of the whole body means here; false: its text.
    virtual bool copyAll() { return false; }
    /// What stands at the end of the line of facts; null: nothing.
    [[nodiscard]] virtual QWidget *tools() { return nullptr; }

Q_SIGNALS:
    /// There is something to be seen.
    void shown();
    /// In a sentence; there is nothing to be seen.
    void failed(const QString &sentence);
    void factsChanged(const QStringList &facts);
    /// Something is left out, in a sentence.
    void noted(const QString &sentence);
    /// Somebody activated a link, which is as the page has it.
    void linkActivated(const QString &link);

protected:
    [[nodiscard]] const PreviewContent &content() const { return m_content; }
    [[nodiscard]] PreviewThread &decoder() { return m_decoder; }

private:
    const PreviewContent m_content;
    PreviewThread m_decoder;
};

} // namespace Fingerpost::Ui

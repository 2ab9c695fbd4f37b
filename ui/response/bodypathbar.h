// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <memory>

namespace Fingerpost {
class BlockIndex;
class BodyJob;
class BodyStore;
class BodyWorker;
} // namespace Fingerpost

namespace Fingerpost::Ui {

class BodyTextView;
class LinkButton;

/// Below a text of JSON: where the value at the caret stands, as $.items[3].name; a click copies it.
class BodyPathBar : public QWidget {
    Q_OBJECT
public:
    BodyPathBar(BodyTextView *view, BodyWorker *worker, QWidget *parent = nullptr);
    ~BodyPathBar() override;

    /// What the view shows; null, and the bar is hidden.
    void setBody(const std::shared_ptr<const BodyStore> &store,
                 const std::shared_ptr<const BlockIndex> &index);
    /// Of the value the caret was at last; empty until it is known.
    [[nodiscard]] QString path() const { return m_path; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void find();
    void take(const QString &path);
    void elide();

    BodyTextView *m_view;
    BodyWorker *m_worker;
    LinkButton *m_button;
    QTimer m_delay;
    std::shared_ptr<const BodyStore> m_store;
    std::shared_ptr<const BlockIndex> m_index;
    std::shared_ptr<BodyJob> m_job;
    QString m_path;
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/collectionrun.h"
#include "runner/reports.h"
#include "widgets/tabpage.h"

#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

class QCheckBox;
class QPushButton;

namespace Fingerpost {
class CollectionScopes;
class CookieKeepers;
class DraftVault;
class HistoryWriter;
class SessionBook;
class VariableContext;
} // namespace Fingerpost

namespace Fingerpost::Ui {

class InkLabel;
class LinkButton;
class OpenedCollections;
class ProgressLine;
class RunModel;
class RunOptionsBar;
class RunTable;

/// The tab in which the requests of a folder or a collection are sent in order: what is to be sent, how it
/// goes, what became of it.
class RunPage : public TabPage {
    Q_OBJECT
public:
    struct Context {
        OpenedCollections &collections;
        CollectionScopes &scopes;
        VariableContext &variables;
        DraftVault &vault;
        SessionBook &sessions;
        HistoryWriter &history; ///< what ends goes there
        CookieKeepers &cookies; ///< may be gone before the page is
    };
    static constexpr QLatin1StringView kind{"run"}; ///< of its ToolTab

    /// \a path: within the collection in the folder \a root, empty for all of it.
    RunPage(const Context &context, const QString &root, const QString &path, QWidget *parent = nullptr);
    ~RunPage() override;

    [[nodiscard]] TabFace face() const override;
    [[nodiscard]] ToolTab tool() const override;
    /// There is nothing to save.
    void save() override { }
    void send() override;
    void cancel() override;
    void focusFirst() override;
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] const CollectionRun *run() const { return m_run.get(); }

Q_SIGNALS:
    /// One of the requests and what it was answered.
    void resultRequested(const QString &root, const QString &path,
                         const std::shared_ptr<Fingerpost::ExchangeRun> &exchange);

private:
    /// What is done with each exchange that has ended, also when the page is gone.
    using Keep = std::function<void(const std::shared_ptr<ExchangeRun> &)>;
    [[nodiscard]] Keep keeping() const;
    [[nodiscard]] QLayout *makeTop();
    [[nodiscard]] QLayout *makeFigures();
    void readPlan(const std::function<void()> &then);
    void startOrCancel();
    void begin();
    void start(const RunPlan &plan, const RunSettings &settings);
    void update();
    void showSessions();
    void open(int row);
    void saveReport(ReportKind wanted);
    [[nodiscard]] QString figures() const;
    [[nodiscard]] static QString requestsIn(qsizetype count);

    Context m_context;
    const QPointer<CookieKeepers> m_cookies;
    const QString m_root;
    const QString m_path;
    RunModel *m_model;
    InkLabel *m_title;
    QPushButton *m_go;
    LinkButton *m_report;
    RunOptionsBar *m_options;
    InkLabel *m_figures;
    QCheckBox *m_failedOnly;
    ProgressLine *m_progress;
    RunTable *m_table;
    RunPlan m_plan;
    std::unique_ptr<CollectionRun> m_run;
    QTimer m_tick;
    bool m_preparing = false; ///< reading plan and data
};

} // namespace Fingerpost::Ui

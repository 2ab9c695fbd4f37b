// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/runpage.h"

#include "collections/collectionscopes.h"
#include "collections/collectionstore.h"
#include "collections/openedcollections.h"
#include "cookies/cookiekeepers.h"
#include "exchange/exchangerun.h"
#include "history/historywriter.h"
#include "runner/runmodel.h"
#include "runner/runoptionsbar.h"
#include "runner/runtable.h"
#include "runner/storesource.h"
#include "sessions/sessionbook.h"
#include "sessions/sessionstore.h"
#include "theme/icons.h"
#include "theme/style.h"
#include "widgets/inklabel.h"
#include "widgets/linkbutton.h"
#include "widgets/progressline.h"
#include "workspace/variablecontext.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QThreadPool>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr qint64 KeptAnswers = 128 * 1024 * 1024;
} // namespace

RunPage::RunPage(const Context &context, const QString &root, const QString &path, QWidget *parent)
    : TabPage(parent)
    , m_context(context)
    , m_cookies(&context.cookies)
    , m_root(root)
    , m_path(path)
    , m_model(new RunModel(this))
    , m_title(new InkLabel({}, TextStyle::Title, Ink::Text, this))
    , m_go(new QPushButton(this))
    , m_report(new LinkButton(tr("Save report"), this))
    , m_options(new RunOptionsBar(this))
    , m_figures(new InkLabel({}, TextStyle::Normal, Ink::Secondary, this))
    , m_failedOnly(new QCheckBox(tr("Failed only"), this))
    , m_progress(new ProgressLine(this))
    , m_table(new RunTable(m_model, this))
{
    setSurface(this, Surface::Sheet);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(makeTop());
    column->addWidget(m_options);
    column->addLayout(makeFigures());
    column->addWidget(m_progress);
    auto *tableRow = new QHBoxLayout;
    tableRow->setContentsMargins(4, 0, 4, 0); // its cells have 8 of their own
    tableRow->addWidget(m_table);
    column->addLayout(tableRow, 1);

    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, &RunPage::update);
    connect(m_go, &QPushButton::clicked, this, &RunPage::startOrCancel);
    connect(m_failedOnly, &QCheckBox::toggled, m_table, &RunTable::setFailedOnly);
    connect(m_table, &RunTable::openRequested, this, &RunPage::open);
    connect(&m_context.sessions.store(), &SessionStore::listChanged, this, &RunPage::showSessions);
    showSessions();
    connect(&m_context.collections, &OpenedCollections::foldersChanged, this, [this] {
        if (!m_run && m_plan.requests.isEmpty())
            readPlan({}); // one of last time is opened after its tab
    });
    readPlan({});
    update();
}

/// What is under way ends without the page, and still reaches the history.
RunPage::~RunPage()
{
    if (!isRunning())
        return;
    CollectionRun *run = m_run.release();
    run->disconnect(this);
    run->setBusy({});
    run->setParent(&m_context.variables); // which lives as long as the workbench
    connect(run, &CollectionRun::exchanged, run, keeping());
    connect(run, &CollectionRun::ended, run, &QObject::deleteLater);
    run->cancel();
}

RunPage::Keep RunPage::keeping() const
{
    return [&history = m_context.history, cookies = m_cookies](const std::shared_ptr<ExchangeRun> &exchange) {
        history.write(*exchange);
        if (cookies)
            cookies->takeAnswers(*exchange);
    };
}

QLayout *RunPage::makeTop()
{
    m_title->setObjectName(u"runTitle"_s);
    m_go->setObjectName(u"runStart"_s);
    setButtonFace(m_go, ButtonFace::Primary);
    m_report->setObjectName(u"runReport"_s);
    auto *menu = new QMenu(m_report);
    const std::pair<QString, ReportKind> kinds[] = {{tr("HTML page…"), ReportKind::Html},
                                                    {tr("JUnit XML…"), ReportKind::JUnit},
                                                    {tr("JSON…"), ReportKind::Json}};
    for (const auto &[text, report] : kinds)
        menu->addAction(text, this, [this, report = report] { saveReport(report); });
    m_report->setMenu(menu);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 12, 12, 10);
    top->setSpacing(10);
    top->addWidget(m_title, 1);
    top->addWidget(m_report);
    top->addWidget(m_go);
    return top;
}

QLayout *RunPage::makeFigures()
{
    m_figures->setObjectName(u"runFigures"_s);
    m_failedOnly->setObjectName(u"runFailedOnly"_s);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 8);
    row->addWidget(m_figures, 1);
    row->addWidget(m_failedOnly);
    return row;
}

TabFace RunPage::face() const
{
    TabFace face;
    face.iconName = u"play"_s;
    face.name = tr("Run: %1").arg(
        m_plan.name.isEmpty() ? (m_path.isEmpty() ? m_root : m_path).section(u'/', -1) : m_plan.name);
    face.running = isRunning();
    if (face.running) {
        const RunSummary summary = m_run->summary();
        face.progress = double(summary.passed + summary.failed + summary.skipped) / qMax(1, summary.requests);
    }
    return face;
}

ToolTab RunPage::tool() const
{
    return {.kind = kind, .collection = m_root, .path = m_path};
}

void RunPage::focusFirst()
{
    m_go->setFocus(Qt::OtherFocusReason);
}

bool RunPage::isRunning() const
{
    return m_run && m_run->isRunning();
}

/// What is to be sent, as the disk has it now.
void RunPage::readPlan(const std::function<void()> &then)
{
    QThreadPool::globalInstance()->start([self = QPointer(this), root = m_root, path = m_path, then] {
        const auto plan = RunPlan::read(root, path);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, plan, then] {
                if (!self)
                    return;
                if (!plan) {
                    self->m_preparing = false;
                    self->update();
                    return Q_EMIT self->noticed(plan.error().message());
                }
                self->m_plan = *plan;
                if (!self->isRunning() && !then)
                    self->m_model->setPlan(*plan);
                if (then)
                    then();
                self->update();
                Q_EMIT self->changed();
            },
            Qt::QueuedConnection);
    });
}

void RunPage::startOrCancel()
{
    if (isRunning())
        cancel();
    else
        send();
}

void RunPage::cancel()
{
    if (isRunning())
        m_run->cancel();
}

void RunPage::send()
{
    if (isRunning() || m_preparing)
        return;
    m_preparing = true;
    update();
    readPlan([this] { begin(); });
}

/// The rows of data are read on a worker, too.
void RunPage::begin()
{
    RunSettings settings = m_options->settings();
    settings.keptBytes = KeptAnswers;
    const QString file = m_options->dataFile();
    if (file.isEmpty())
        return start(m_plan, settings);
    QThreadPool::globalInstance()->start([self = QPointer(this), file, settings, plan = m_plan] {
        const auto rows = RunData::read(file);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, rows, settings, plan] {
                if (!self)
                    return;
                if (!rows) {
                    self->m_preparing = false;
                    self->update();
                    return Q_EMIT self->noticed(rows.error().message());
                }
                RunSettings whole = settings;
                whole.rows = *rows;
                self->start(plan, whole);
            },
            Qt::QueuedConnection);
    });
}

void RunPage::start(const RunPlan &plan, const RunSettings &settings)
{
    m_preparing = false;
    update();
    CollectionStore *store = m_context.collections.storeAt(m_root);
    if (!store)
        return Q_EMIT noticed(tr("The collection is not open."));
    if (plan.requests.isEmpty())
        return Q_EMIT noticed(tr("There is no request to run."));
    if (settings.iterations() * plan.requests.size() > RunSettings::maximumResults)
        return Q_EMIT noticed(tr("That would be more than %L1 requests.").arg(RunSettings::maximumResults));
    auto source = std::make_shared<StoreSource>(store,
                                                StoreSource::Context{m_context.scopes, m_context.variables,
                                                                     m_context.vault, m_context.sessions,
                                                                     m_options->session()});
    auto run = std::make_unique<CollectionRun>(plan, settings, source, m_context.sessions.session());
    m_model->setRun(run.get());
    m_run = std::move(run);
    m_run->setBusy([this] { return m_context.history.isBehind(); });
    connect(m_run.get(), &CollectionRun::exchanged, this, keeping());
    connect(m_run.get(), &CollectionRun::ended, this, [this] {
        m_tick.stop();
        update();
    });
    m_run->start();
    m_tick.start();
    update();
}

QString RunPage::requestsIn(qsizetype count)
{
    return count == 1 ? tr("1 request") : tr("%L1 requests").arg(count);
}

QString RunPage::figures() const
{
    if (!m_run)
        return requestsIn(m_plan.requests.size());
    const RunSummary summary = m_run->summary();
    const int done = summary.passed + summary.failed + summary.skipped;
    QStringList parts{isRunning() ? tr("%1 of %2").arg(done).arg(summary.requests)
                                  : requestsIn(summary.requests),
                      tr("%1 passed").arg(summary.passed), tr("%1 failed").arg(summary.failed)};
    if (summary.skipped > 0)
        parts.append(tr("%1 skipped").arg(summary.skipped));
    if (summary.assertions > 0)
        parts.append(tr("assertions %1/%2")
                         .arg(summary.assertions - summary.failedAssertions)
                         .arg(summary.assertions));
    parts.append(tr("%1 s").arg(QLocale().toString(summary.milliseconds / 1000, 'f', 2)));
    if (summary.isCanceled && !isRunning())
        parts.append(tr("cancelled"));
    return parts.join(u" \u00b7 "_s);
}

void RunPage::update()
{
    m_title->setText(m_plan.name);
    m_go->setText(isRunning() ? tr("Cancel") : m_run ? tr("Run again") : tr("Run"));
    m_go->setIcon(icon(isRunning() ? u"square"_s : u"play"_s));
    m_go->setEnabled(!m_preparing);
    m_options->setEnabled(!isRunning());
    m_report->setEnabled(m_run && !isRunning());
    m_figures->setText(figures());
    m_figures->setInk(m_run && m_run->summary().failed > 0 ? Ink::Error : Ink::Secondary);
    if (isRunning()) {
        if (!m_progress->isActive())
            m_progress->start();
        m_progress->setFraction(face().progress);
    } else {
        m_progress->stop();
    }
    Q_EMIT changed();
}

void RunPage::showSessions()
{
    m_options->setSessions(m_context.sessions.store().profiles());
}

void RunPage::open(int row)
{
    const RunResult *result = m_model->result(row);
    if (!result)
        return;
    if (!result->exchange) {
        if (result->isOver() && result->problem.isEmpty())
            Q_EMIT noticed(tr("This answer is no longer kept; only the newest and the failed ones are."));
        else if (!result->problem.isEmpty())
            Q_EMIT noticed(result->problem);
        return;
    }
    Q_EMIT resultRequested(m_root, m_run->requestOf(*result).path, result->exchange);
}

void RunPage::saveReport(ReportKind wanted)
{
    auto *dialog = new QFileDialog(this, tr("Save the report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(wanted == ReportKind::Html       ? u"html"_s
                                 : wanted == ReportKind::Json ? u"json"_s
                                                              : u"xml"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, wanted](const QString &path) {
        if (!m_run)
            return;
        RunReport report{.plan = m_run->plan(),
                         .started = m_run->started(),
                         .summary = m_run->summary(),
                         .results = m_run->results(),
                         .iterations = int(m_run->settings().iterations())};
        for (RunResult &result : report.results)
            result.exchange.reset(); // of this thread: the last to hold one must not be the other
        QThreadPool::globalInstance()->start([self = QPointer(this), report, wanted, path] {
            const auto saved = Reports::save(report, wanted, path);
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [self, saved, path] {
                    if (self)
                        Q_EMIT self->noticed(saved ? tr("Saved to %1").arg(path) : saved.error().message());
                },
                Qt::QueuedConnection);
        });
    });
    dialog->open();
}

} // namespace Fingerpost::Ui

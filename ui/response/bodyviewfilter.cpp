// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/bodyview.h"

#include "body/bodystore.h"
#include "body/bodytasks.h"
#include "body/jqfilter.h"
#include "environments/jsonwork.h"
#include "response/bodyfinder.h"
#include "response/bodyprogress.h"
#include "response/bodytextview.h"
#include "response/bodywork.h"
#include "response/words.h"
#include "theme/theme.h"
#include "widgets/inklabel.h"
#include "widgets/linkbutton.h"
#include "widgets/notice.h"
#include "widgets/segmentedcontrol.h"

#include <QLineEdit>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

struct Filtered {
    std::shared_ptr<BodyStore> store; ///< null: it could not be
    qint64 count = 0;
    QString problem;
};

/// A path begins with a dollar; anything else is a program of jq.
bool isPath(const QString &text)
{
    return text.trimmed().startsWith(u'$');
}

Filtered filterByPath(const BodyStore &store, const JsonPathQuery &query, BodyJob &job)
{
    const auto cancelled = [&job] { return job.isCancelled(); };
    const auto whole = BodyTasks::readAll(store, BodyView::MostFiltered, job);
    const auto tree = whole ? parseJson(*whole, cancelled) : std::nullopt;
    if (!tree)
        return {};
    const auto nodes = selectJson(query, *tree, cancelled);
    if (!nodes)
        return {};
    Filtered result{std::make_shared<BodyStore>("application/x-ndjson"), nodes->size(), {}};
    QByteArray text;
    for (const JsonTree::Node node : *nodes) {
        const QByteArrayView token = tree->token(node);
        if (job.isCancelled() || text.size() + token.size() > BodyView::MostFiltered)
            return {}; // a value may be selected many times over
        text += token;
        text += '\n';
    }
    (void)BodyTasks::appendAll(*result.store, text, job); // why it could not the store says
    result.store->finished({});
    return result;
}

Filtered filterByJq(const BodyStore &store, const QString &program, BodyJob &job,
                    const std::shared_ptr<BodyStore> &results)
{
    const JqFilter::Result result = JqFilter::run(store, program, {}, job, results);
    return {result.count > 0 ? result.store : nullptr, result.count, result.problem};
}

} // namespace

/// What the text in the field is taken for.
void BodyView::showFilterKind()
{
    const QString text = m_filter->text().trimmed();
    m_filterKind->setText(text.isEmpty() ? QString() : isPath(text) ? u"JSONPath"_s : u"jq"_s);
    m_filterKind->setVisible(!text.isEmpty() && !m_filter->isHidden());
}

void BodyView::filter()
{
    const QString text = m_filter->text().trimmed();
    if (text.isEmpty() || !m_store) // it needs no index, which a body from a file may wait for
        return;
    qsizetype mistake = 0;
    const auto path = isPath(text) ? parseJsonPath(text, &mistake) : std::nullopt;
    if (isPath(text) && !path)
        return showNotice(int(Tone::Error),
                          tr("Not a JSONPath: character %1 cannot stand there.").arg(mistake + 1));
    endFilter();
    if (!m_store->isComplete())
        return showNotice(int(Tone::Info), tr("The answer can be filtered once all of it has come."));
    if (m_store->size() > MostFiltered)
        return showNotice(int(Tone::Info),
                          tr("Answers up to %1 can be filtered.").arg(Words::size(MostFiltered)));
    // jq has a thread of its own: it may take its time, and others wait for the worker.
    const auto results = path ? nullptr : std::make_shared<BodyStore>("application/x-ndjson");
    const auto job = startBodyWork(
        path ? m_worker : m_jqWorker, this,
        [store = m_store, path, text, results](BodyJob &each) {
            return path ? filterByPath(*store, *path, each) : filterByJq(*store, text, each, results);
        },
        [this, isJq = !path, source = m_source](const Filtered &result) {
            m_progress->finish(BodyProgress::Filter);
            if (source == m_source && !m_filter->text().isEmpty())
                takeFiltered(result.store, result.count, result.problem, isJq);
        });
    m_jobs.push_back(job);
    m_progress->start(BodyProgress::Filter, job, 0, tr("Filtering"));
    m_results = results;
    m_filtering = job;
    m_resultsPoll.start();
}

/// While jq is at work, which may take long or not come to an end at all.
void BodyView::pollResults()
{
    if (!m_results)
        return m_resultsPoll.stop();
    const bool isOver = m_results->isComplete(); // before the size: nothing comes after it
    const auto index = m_results->index();
    if (m_store == m_results)
        m_text->grow();
    else if (index && index->size() > 0)
        showFiltered(m_results);
    if (!isOver)
        return;
    if (m_filtering->isCancelled() && m_store == m_results) {
        showLastResults();
        showNotice(int(Tone::Info), tr("The filter was ended: what came before is shown."));
        addShowAll();
    }
    m_results.reset();
}

/// The tree is of what had come when somebody looked: it is made anew, once.
void BodyView::showLastResults()
{
    m_text->grow();
    if (m_modes->current() == Tree)
        applyMode();
}

void BodyView::showFiltered(const std::shared_ptr<BodyStore> &store)
{
    m_isFiltered = true;
    m_store = store;
    m_index = m_store->index();
    if (m_modes->current() != Pretty && m_modes->current() != Raw)
        m_modes->setCurrent(Pretty);
    applyMode();
    m_finder->setStore(m_store);
}

void BodyView::addShowAll()
{
    LinkButton *all = m_notice->addAction(tr("Show all"));
    connect(all, &QAbstractButton::clicked, m_filter, &QLineEdit::clear);
}

void BodyView::takeFiltered(const std::shared_ptr<BodyStore> &store, qint64 count, const QString &problem,
                            bool isJq)
{
    if (!store && (!isJq || !problem.isEmpty())) {
        return showNotice(int(Tone::Error),
                          isJq ? problem
                               : tr("The filter could not be applied: this is no JSON, or too much of it."));
    }
    if (!store || count == 0)
        return showNotice(int(Tone::Info), tr("The filter leaves nothing: all is shown."));
    m_results.reset();
    if (m_store == store)
        showLastResults();
    else
        showFiltered(store);
    QString said =
        count == 1 ? tr("1 value is shown.") : tr("%1 values are shown.").arg(QLocale().toString(count));
    if (isJq)
        said += u' ' + (problem.isEmpty() ? tr("jq rounds numbers above 2^53.") : problem);
    showNotice(int(problem.isEmpty() ? Tone::Info : Tone::Warning), said);
    addShowAll();
}

/// Nothing of it is shown any more, whatever is still to come.
void BodyView::stopFilter()
{
    m_results.reset();
    m_progress->cancel(BodyProgress::Filter);
    if (m_filtering)
        m_filtering->cancel(); // its progress may be over before its result is here
}

void BodyView::endFilter()
{
    stopFilter();
    m_notice->hide();
    if (!std::exchange(m_isFiltered, false))
        return;
    m_store = m_transcoder ? m_transcoder->target() : m_source;
    m_index = m_store->index();
    m_isReady = false;
    m_poll.start(); // a body from a file is indexed anew
    poll();
}

} // namespace Fingerpost::Ui

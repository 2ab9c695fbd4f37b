// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/bodyview.h"

#include "body/bodystore.h"
#include "body/jsonchildren.h"
#include "body/jsonfolds.h"
#include "body/jsonseek.h"
#include "response/bodypathbar.h"
#include "response/bodyprogress.h"
#include "response/bodytextview.h"
#include "response/bodytree.h"
#include "response/bodywork.h"
#include "theme/theme.h"
#include "widgets/notice.h"
#include "widgets/segmentedcontrol.h"

#include <QLocale>
#include <QMenu>

namespace Fingerpost::Ui {

namespace {

constexpr qint64 MostCounted = 256 * 1024 * 1024; ///< bytes of a container

/// What is folded when all is: the values at the top, or what is in the only one.
std::vector<BodyFold> foldsOfAll(const BodyStore &store, const BlockIndex &index, BodyJob &job)
{
    const auto top = JsonFolds::ofDepth(store, index, 0, 2, job);
    const qint32 depth = top.size() == 1 ? 1 : 0;
    return JsonFolds::ofDepth(store, index, depth, FoldedRows::maximumFolds, job);
}

} // namespace

void BodyView::showPathBar()
{
    const int mode = m_modes->current();
    const bool isShown =
        m_isReady && m_index->form() == BodyForm::Json && !m_isFiltered && (mode == Pretty || mode == Raw);
    m_path->setBody(isShown ? m_store : nullptr, isShown ? m_index : nullptr);
}

// ---- Folding
// --------------------------------------------------------------------------------------------------

void BodyView::foldAll()
{
    if (!m_isReady || !m_text->canFold())
        return;
    const auto job = startBodyWork(
        m_worker, this,
        [store = m_store, index = m_index](BodyJob &each) { return foldsOfAll(*store, *index, each); },
        [this, index = m_index](const std::vector<BodyFold> &folds) {
            m_progress->finish(BodyProgress::Fold);
            if (index != m_index || !m_text->canFold())
                return;
            m_text->fold(folds);
            if (folds.size() == FoldedRows::maximumFolds) {
                showNotice(int(Tone::Info),
                           tr("The first %1 containers are folded.")
                               .arg(QLocale().toString(qint64(FoldedRows::maximumFolds))));
            }
        });
    m_jobs.push_back(job);
    m_progress->start(BodyProgress::Fold, job, m_index->size(), tr("Folding"));
}

/// Of a short container at once, as anything else may be at work.
void BodyView::countMembers(const BodyFold &fold)
{
    if (fold.end - fold.begin > MostCounted)
        return;
    JsonNode container;
    container.kind = fold.isObject ? JsonNode::Kind::Object : JsonNode::Kind::Array;
    container.begin = fold.begin;
    container.end = fold.end + 1;
    container.depth = fold.depth;
    const auto count = [store = m_store, index = m_index, container](BodyJob &job) {
        JsonChildren children(store, index, container);
        return countJsonChildren(children, job);
    };
    const auto take = [this, index = m_index, fold](const std::optional<qint64> &members) {
        if (members && index == m_index)
            m_text->setMembers(fold.begin, *members);
    };
    BodyJob now;
    if (fold.end - fold.begin <= BlockIndex::BlockSize)
        take(count(now));
    else
        m_jobs.push_back(startBodyWork(m_worker, this, count, take));
}

void BodyView::addFoldActions(QMenu *menu)
{
    if (!m_text->canFold())
        return;
    const auto add = [&](const QString &text, const QKeySequence &key, auto call) {
        menu->addAction(text, this, call)->setShortcut(key);
    };
    menu->addSeparator();
    add(tr("Fold"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_BracketLeft),
        [this] { m_text->foldAtCaret(); });
    add(tr("Unfold"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_BracketRight),
        [this] { m_text->unfoldAtCaret(); });
    add(tr("Fold all"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_BracketLeft), [this] { foldAll(); });
    add(tr("Unfold all"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_BracketRight),
        [this] { m_text->unfoldAll(); });
}

// ---- Paths
// ----------------------------------------------------------------------------------------------------

void BodyView::goToPath(const QString &text)
{
    if (m_index->form() != BodyForm::Json)
        return showNotice(int(Tone::Info), tr("Only a body that is JSON has paths."));
    qsizetype mistake = 0;
    const auto path = parseJsonPath(text, &mistake);
    if (!path) {
        return showNotice(int(Tone::Error),
                          tr("Not a JSONPath: character %1 cannot stand there.").arg(mistake + 1));
    }
    const auto job = startBodyWork(
        m_worker, this,
        [store = m_store, index = m_index, path = *path](BodyJob &each) {
            return seekJson(store, index, path, each);
        },
        [this, text, index = m_index](const std::optional<JsonPlace> &place) {
            m_progress->finish(BodyProgress::GoTo);
            if (index != m_index)
                return;
            if (place)
                takePlace(*place);
            else
                showNotice(int(Tone::Info), tr("There is nothing at %1.").arg(text));
        });
    m_jobs.push_back(job);
    m_progress->start(BodyProgress::GoTo, job, m_index->size(), tr("Looking for %1").arg(text));
}

void BodyView::takePlace(const JsonPlace &place)
{
    if (m_modes->current() == Tree && m_tree->reveal(place.steps)) {
        m_tree->setFocus(Qt::OtherFocusReason);
        return;
    }
    showInText(place.offset, place.isContainer ? 1 : place.size);
}

} // namespace Fingerpost::Ui

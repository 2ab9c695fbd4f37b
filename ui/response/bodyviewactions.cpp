// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/bodyview.h"

#include "body/bodystore.h"
#include "body/bodytasks.h"
#include "body/jsonchildren.h"
#include "preview/previewpane.h"
#include "response/bodyfinder.h"
#include "response/bodyprogress.h"
#include "response/bodysaves.h"
#include "response/bodytextview.h"
#include "response/bodytree.h"
#include "response/bodywork.h"
#include "response/words.h"
#include "theme/theme.h"
#include "widgets/codeeditor/findbar.h"
#include "widgets/linkbutton.h"
#include "widgets/notice.h"
#include "widgets/segmentedcontrol.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr qint64 CopiedAtOnce = 256 * 1024; ///< a frame's worth

enum class BodyKey { None, Find, GoTo, Next, Previous, Close };

BodyKey bodyKey(const QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::ControlModifier)
        return event->key() == Qt::Key_F ? BodyKey::Find
            : event->key() == Qt::Key_G  ? BodyKey::GoTo
                                         : BodyKey::None;
    if (event->key() == Qt::Key_F3 && (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier))
        return modifiers ? BodyKey::Previous : BodyKey::Next;
    return event->key() == Qt::Key_Escape && !modifiers ? BodyKey::Close : BodyKey::None;
}

} // namespace

bool BodyView::event(QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (!isOverride && event->type() != QEvent::KeyPress)
        return QWidget::event(event);
    const BodyKey key = bodyKey(static_cast<QKeyEvent *>(event));
    if (key == BodyKey::None || (key == BodyKey::Close && m_findBar->isHidden()))
        return QWidget::event(event);
    event->accept();
    if (isOverride)
        return true;
    switch (key) {
    case BodyKey::Find:
        find();
        break;
    case BodyKey::GoTo:
        goTo();
        break;
    case BodyKey::Next:
        m_finder->next();
        break;
    case BodyKey::Previous:
        m_finder->previous();
        break;
    default:
        m_finder->close();
    }
    return true;
}

void BodyView::makeMenus()
{
    auto *charsets = new QMenu(this);
    for (const char *name : {"UTF-8", "ISO-8859-1", "windows-1252", "windows-1251", "UTF-16LE", "UTF-16BE",
                             "Shift_JIS", "EUC-JP", "GB18030", "Big5", "EUC-KR"}) {
        if (BodyTasks::Transcoder::isKnown(name))
            charsets->addAction(QString::fromLatin1(name), this, [this, name] { setCharset(name); });
    }
    m_kind->setMenu(charsets);
    m_kind->setInk(Ink::Secondary);
}

void BodyView::find()
{
    showText();
    m_finder->open();
}

// ---- Places
// ---------------------------------------------------------------------------------------------------

void BodyView::goTo()
{
    if (!m_isReady)
        return;
    if (m_modes->current() == Preview)
        showText();
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"goTo"_s);
    dialog->setWindowTitle(tr("Go to"));
    dialog->setLabelText(
        m_index->form() == BodyForm::Json
            ? tr("A line, as 1200; a byte, as @1048576 or 0x100000; or a path, as $.items[3].name:")
            : tr("A line, as 1200; or a byte, as @1048576 or 0x100000:"));
    connect(dialog, &QInputDialog::textValueSelected, this, &BodyView::goToText);
    dialog->open();
}

void BodyView::goToText(const QString &typed)
{
    const QString text = typed.trimmed();
    bool isNumber = false;
    const bool isHex = text.startsWith("0x"_L1, Qt::CaseInsensitive);
    const bool isOffset = isHex || text.startsWith(u'@');
    const qint64 number = isHex ? text.mid(2).toLongLong(&isNumber, 16)
        : isOffset              ? text.mid(1).toLongLong(&isNumber)
                                : text.toLongLong(&isNumber);
    if (m_modes->current() == Preview)
        showText();
    if (!m_text->rows())
        return;
    if (text.startsWith(u'$'))
        return goToPath(text);
    if (!isNumber && !text.isEmpty())
        showNotice(int(Tone::Info), tr("%1 is no line, no byte and no path.").arg(text));
    if (!isNumber)
        return;
    if (m_modes->current() == Tree)
        m_modes->setCurrent(Raw);
    const bool isRaw = m_text->rows()->kind() == BodyRows::Kind::Raw;
    if (isOffset)
        m_text->goToOffset(number, 1);
    else
        isRaw ? m_text->goToLine(number) : m_text->goToRow(number - 1);
    m_text->setFocus(Qt::OtherFocusReason);
}

void BodyView::showInText(qint64 offset, qint64 size)
{
    showText();
    if (m_modes->current() == Hex && m_store != m_source && !m_isFiltered) // which are other bytes
        m_modes->setCurrent(Pretty);
    m_text->goToOffset(offset, size);
    m_text->setFocus(Qt::OtherFocusReason);
}

void BodyView::openTextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, const QKeySequence &key, bool enabled, auto call) {
        QAction *action = menu->addAction(text, this, call);
        action->setShortcut(key);
        action->setEnabled(enabled);
    };
    add(tr("Copy"), QKeySequence::Copy, m_text->hasSelection(), [this] { copySelection(); });
    if (m_isReady && m_index->form() == BodyForm::Json && m_modes->current() != Hex)
        add(tr("Copy path"), {}, !m_isFiltered, [this] { copyPath(); });
    add(tr("Select all"), QKeySequence::SelectAll, m_isReady, [this] { m_text->selectAll(); });
    menu->addSeparator();
    add(tr("Find…"), QKeySequence(Qt::CTRL | Qt::Key_F), m_isReady, [this] { find(); });
    add(tr("Go to…"), QKeySequence(Qt::CTRL | Qt::Key_G), m_isReady, [this] { goTo(); });
    addFoldActions(menu);
    menu->addSeparator();
    add(tr("Save as it came…"), {}, m_isReady, [this] { askAndSave(SaveAs::Arrived); });
    if (m_transcoder)
        add(tr("Save as UTF-8…"), {}, m_isReady, [this] { askAndSave(SaveAs::Utf8); });
    if (m_isReady && m_index->form() != BodyForm::Text)
        add(tr("Save pretty…"), {}, true, [this] { askAndSave(SaveAs::Pretty); });
    menu->popup(m_text->viewport()->mapToGlobal(position));
}

// ---- Copying
// --------------------------------------------------------------------------------------------------

void BodyView::copySelection()
{
    if (!m_text->hasSelection())
        return;
    struct Ends {
        std::pair<qint64, qint32> begin;
        std::pair<qint64, qint32> end;
        qint64 size = 0;
    };
    // What is folded inside of it is copied too.
    const auto find = [selected = m_text->selection()](const FoldedRows &rows) {
        const auto &[from, to] = selected;
        const BodyRow first = rows.rows(from.row, 1).value(0);
        const BodyRow last = rows.rows(to.row, 1).value(0);
        return Ends{rows.placeInAll(from.row, from.at), rows.placeInAll(to.row, to.at),
                    last.end - first.begin};
    };
    Ends ends;
    const FoldedRows &rows = *m_text->rows();
    if (!rows.all().missingFor([&] { ends = find(rows); }))
        return copyRows(ends.begin, ends.end, ends.size);
    // An end far out of sight waits for the disk, and not the window.
    m_jobs.push_back(startBodyWork(
        m_readWorker, this, [find, rows](BodyJob &) { return find(rows); },
        [this, store = rows.all().store(), kind = rows.kind()](const Ends &found) {
            const auto &shown = m_text->rows();
            if (shown && shown->all().store() == store && shown->kind() == kind)
                copyRows(found.begin, found.end, found.size);
        }));
}

void BodyView::copyAll()
{
    if (!m_isReady)
        return;
    if (m_modes->current() == Preview && m_preview->copyAll())
        return;
    if (m_modes->current() == Tree || m_modes->current() == Preview)
        return copyBytes(0, m_store->size());
    const qint64 last = m_text->rows()->all().count() - 1;
    copyRows({0, 0}, {last, std::numeric_limits<qint32>::max()}, m_store->size(), true);
}

/// Instead of copying; without a \a writing all of the body.
void BodyView::offerSaving(qint64 size, const Writing &writing)
{
    showNotice(int(Tone::Info),
               tr("%1 are too much for the clipboard. Save them to a file instead.").arg(Words::size(size)));
    LinkButton *instead = m_notice->addAction(tr("Save…"));
    connect(instead, &QAbstractButton::clicked, this, [this, size, writing] {
        if (!writing)
            return save();
        chooseFile(m_suggestedName,
                   [this, size, writing](const QString &path) { write(path, size, writing); });
    });
}

/// \a size is that of the body's part: the text may be much longer.
void BodyView::copyRows(std::pair<qint64, qint32> begin, std::pair<qint64, qint32> end, qint64 size,
                        bool isAll)
{
    Writing writing;
    if (!isAll) {
        writing = [rows = m_text->rows()->all(), begin, end](const QString &path, BodyJob &job) {
            const auto result = BodyTasks::saveRows(rows, begin, end, path, job);
            return result ? QString() : result.error().message();
        };
    }
    if (size > m_mostCopied)
        return offerSaving(size, writing);
    struct Copied {
        QString text;
        qint64 size = 0; ///< in UTF-8; the text is there if it is not too much
    };
    const auto copy = [begin, end](const BodyRows &rows, BodyJob &job, qint64 most) {
        const QByteArray all = BodyTasks::rowsText(rows, begin, end, job, most);
        return Copied{all.size() <= most ? QString::fromUtf8(all) : QString(), all.size()};
    };
    const auto put = [this, writing, most = m_mostCopied](const Copied &copied) {
        if (copied.size > most)
            offerSaving(copied.size, writing);
        else
            QGuiApplication::clipboard()->setText(copied.text);
    };
    const qint64 mostAtOnce = std::min(CopiedAtOnce, m_mostCopied);
    const BodyRows &rows = m_text->rows()->all();
    if (size <= mostAtOnce) {
        BodyJob now;
        Copied all;
        const auto missing = rows.missingFor([&] { all = copy(rows, now, mostAtOnce); });
        if (!missing && all.size <= mostAtOnce)
            return put(all);
    }
    m_jobs.push_back(startBodyWork(
        m_worker, this, [copy, rows, most = m_mostCopied](BodyJob &job) { return copy(rows, job, most); },
        put));
}

void BodyView::copyBytes(qint64 offset, qint64 size)
{
    if (size <= 0)
        return;
    if (size > m_mostCopied)
        return offerSaving(size);
    m_jobs.push_back(startBodyWork(
        m_worker, this,
        [rows = BodyRows(m_store, m_index, BodyRows::Kind::Raw), offset, size](BodyJob &job) {
            const auto place = [&rows](qint64 at) {
                const qint64 row = rows.rowOf(at);
                return std::pair(row, BodyText::placeOf(rows.rows(row, 1).value(0), at));
            };
            auto end = place(offset + size - 1);
            ++end.second;
            return QString::fromUtf8(BodyTasks::rowsText(rows, place(offset), end, job));
        },
        [](const QString &text) { QGuiApplication::clipboard()->setText(text); }));
}

void BodyView::copyPath()
{
    m_jobs.push_back(startBodyWork(
        m_worker, this,
        [store = m_store, index = m_index, caret = m_text->caretFinder()](BodyJob &job) {
            return jsonPathOf(store, index, caret(), job);
        },
        [](const QString &path) { QGuiApplication::clipboard()->setText(path); }));
}

// ---- Saving
// ---------------------------------------------------------------------------------------------------

void BodyView::save()
{
    askAndSave(SaveAs::Arrived);
}

void BodyView::setSaves(BodySaves *saves)
{
    m_saves = saves;
}

void BodyView::saveFile(const QString &path)
{
    saveTo(SaveAs::Arrived, path);
}

void BodyView::askAndSave(SaveAs what)
{
    if (m_source)
        chooseFile(m_suggestedName, [this, what](const QString &path) { saveTo(what, path); });
}

void BodyView::chooseFile(const QString &suggested, const std::function<void(const QString &)> &then)
{
    if (m_chooser)
        return then(m_chooser(suggested));
    auto *dialog = new QFileDialog(this, tr("Save the body"), QString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggested);
    connect(dialog, &QFileDialog::fileSelected, this, [then](const QString &path) { then(path); });
    dialog->open();
}

void BodyView::saveTo(SaveAs what, const QString &path)
{
    if (path.isEmpty() || !m_source)
        return;
    const auto source = m_source;
    const auto decoded = m_transcoder ? m_transcoder->target() : m_source;
    write(path, (what == SaveAs::Arrived ? source : decoded)->size(),
          [source, decoded, form = decoded->form(), what](const QString &to, BodyJob &job) {
              const auto result = what == SaveAs::Pretty
                  ? BodyTasks::exportPretty(*decoded, form, to, job)
                  : (what == SaveAs::Utf8 ? decoded : source)->saveTo(to, [&job](qint64 done) {
                        job.setProgress(done);
                        return job.isCancelled();
                    });
              return result ? QString() : result.error().message();
          });
}

/// \a size is what its progress counts to.
void BodyView::write(const QString &path, qint64 size, const Writing &writing)
{
    if (path.isEmpty())
        return;
    // Not among m_jobs: another body is no reason to break off.
    const bool isShown = !m_progress->isRunning(BodyProgress::Save);
    const auto own = std::make_shared<std::weak_ptr<BodyJob>>(); // one of a former body may still be at work
    if (!m_saves)
        m_saves = new BodySaves(this);
    const auto saving = m_saves->start(
        path, [writing, path](BodyJob &job) { return writing(path, job); }, this,
        [this, path, own](const QString &message) {
            m_progress->finish(own->lock());
            message.isEmpty() ? Q_EMIT saved(path) : Q_EMIT saveFailed(message);
        });
    *own = saving;
    if (isShown)
        m_progress->start(BodyProgress::Save, saving, size, tr("Saving"));
}

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/bodyview.h"

#include "body/jsonpretty.h"
#include "response/words.h"
#include "theme/icons.h"
#include "widgets/codeedit.h"
#include "widgets/highlight.h"
#include "widgets/inklabel.h"
#include "widgets/notice.h"
#include "widgets/segmentedcontrol.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

/// A frame's worth of text: more at once would be felt.
constexpr qint64 PieceSize = 24 * 1024;
constexpr int PollInterval = 16;
/// QPlainTextEdit lays out whole lines; longer ones are shown in pieces.
constexpr int LongestLine = 10'000;

bool looksBinary(QByteArrayView start)
{
    return start.contains('\0');
}

QString withBreaks(const QString &text, int *column)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n') {
            *column = 0;
        } else if (++*column > LongestLine && !c.isLowSurrogate()) {
            out += u'\n';
            *column = 1;
        }
        out += c;
    }
    return out;
}

} // namespace

BodyView::BodyView(QWidget *parent)
    : QWidget(parent)
    , m_modes(new SegmentedControl({tr("Pretty"), tr("Raw")}, this))
    , m_kind(new InkLabel({}, TextStyle::Normal, Ink::Secondary, this))
    , m_notice(new Notice(Tone::Neutral, {}, this))
    , m_text(new CodeEdit(CodeEdit::Rows::Code, this))
    , m_highlighter(new JsonHighlighter(m_text->document(), this))
    , m_wrap(tool(u"wrap-text"_s, tr("Wrap lines"), u"wrapBody"_s))
    , m_copy(tool(u"copy"_s, tr("Copy the body"), u"copyBody"_s))
    , m_save(tool(u"download"_s, tr("Save the body to a file"), u"saveBody"_s))
{
    m_modes->setObjectName(u"bodyModes"_s);
    m_modes->setAccessibleName(tr("How the body is shown"));
    m_text->setObjectName(u"bodyText"_s);
    m_text->setAccessibleName(tr("Body of the answer"));
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTextMargins({12, 4, 0, 0});
    m_notice->setSquare(true);
    m_notice->hide();
    m_wrap->setCheckable(true);

    auto *tools = new QWidget(this);
    tools->setFixedHeight(40);
    auto *bar = new QHBoxLayout(tools);
    bar->setContentsMargins(12, 0, 8, 0);
    bar->setSpacing(2);
    bar->addWidget(m_modes);
    bar->addSpacing(8);
    bar->addStretch();
    bar->addWidget(m_kind);
    bar->addSpacing(8);
    bar->addWidget(m_wrap);
    bar->addWidget(m_copy);
    bar->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(tools);
    column->addWidget(m_notice);
    column->addWidget(m_text, 1);

    m_poll.setInterval(PollInterval);
    connect(&m_poll, &QTimer::timeout, this, &BodyView::takeNew);
    connect(m_modes, &SegmentedControl::currentChanged, this, &BodyView::redraw);
    connect(m_wrap, &QToolButton::toggled, this, [this](bool on) {
        m_text->setLineWrapMode(on ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    });
    connect(m_copy, &QToolButton::clicked, this, &BodyView::copyAll);
    connect(m_save, &QToolButton::clicked, this, &BodyView::save);
}

QToolButton *BodyView::tool(const QString &iconName, const QString &name, const QString &objectName)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setObjectName(objectName);
    button->setAutoRaise(true);
    return button;
}

void BodyView::show(const std::shared_ptr<BodyStore> &store, const QByteArray &contentType,
                    const QByteArray &charset, const QString &suggestedName)
{
    m_store = store;
    m_charset = charset;
    m_suggestedName = suggestedName;
    const QByteArray type = contentType.split(';').value(0).trimmed().toLower();
    m_isJson = type == "application/json" || type.endsWith("+json") || type == "text/json";
    m_isBinary = false;
    m_modes->setVisible(m_isJson);
    QString kind = QString::fromLatin1(type);
    if (!kind.isEmpty() && !charset.isEmpty())
        kind += u" · "_s + QString::fromLatin1(charset.toUpper());
    m_kind->setText(kind);
    redraw();
}

void BodyView::clear()
{
    m_poll.stop();
    m_store.reset();
    redraw();
    m_kind->clear();
    m_notice->hide();
    m_shown = 0;
}

void BodyView::redraw()
{
    m_text->clear();
    m_shown = 0;
    m_formatted.reset();
    ++m_generation; // what is being formatted now comes too late
    m_formatting = false;
    m_decoder.reset();
    m_highlighter->setEnabled(m_isJson);
    if (!m_store)
        return;
    m_poll.start();
    takeNew();
}

/// Called at frame rate while there is something to take; the view grows with the body, a piece at a time.
void BodyView::takeNew()
{
    const bool complete = m_store->isComplete(); // before the size: nothing comes after it
    const bool pretty = m_isJson && m_modes->current() == Pretty;
    if (pretty && !m_formatted && (complete || m_store->size() >= ShownSize))
        format();
    const qint64 available = m_formatted ? m_formatted->size() : qMin(m_store->size(), ShownSize);
    if (m_shown < available && !m_formatting) {
        const qint64 count = qMin(PieceSize, available - m_shown);
        const QByteArray piece =
            m_formatted ? m_formatted->mid(m_shown, count) : m_store->read(m_shown, count);
        if (m_shown == 0)
            m_isBinary = looksBinary(piece);
        m_shown += piece.size();
        if (!m_isBinary)
            appendDecoded(piece);
    }
    if (complete && m_shown >= available && !m_formatting)
        m_poll.stop();
    updateNotice();
}

/// On a worker; what came until now stands as it is meanwhile.
void BodyView::format()
{
    if (std::exchange(m_formatting, true))
        return;
    QThreadPool::globalInstance()->start(
        [store = m_store, generation = m_generation, view = QPointer<BodyView>(this)] {
            const QByteArray text = JsonPretty::format(store->read(0, ShownSize));
            QMetaObject::invokeMethod(
                qApp,
                [view, generation, text] {
                    if (view)
                        view->takeFormatted(text, generation);
                },
                Qt::QueuedConnection);
        });
}

void BodyView::takeFormatted(const QByteArray &text, int generation)
{
    if (generation != m_generation)
        return;
    m_formatting = false;
    m_formatted = text;
    m_decoder.reset();
    m_text->clear();
    m_shown = 0;
    m_poll.start();
    takeNew();
}

void BodyView::appendDecoded(const QByteArray &bytes)
{
    if (!m_decoder) {
        m_decoder = std::make_unique<QStringDecoder>(m_charset.isEmpty() ? "UTF-8" : m_charset.constData());
        if (!m_decoder->isValid())
            m_decoder = std::make_unique<QStringDecoder>(QStringDecoder::Utf8);
    }
    QScrollBar *bar = m_text->verticalScrollBar();
    const int position = bar->value();
    int column = m_text->document()->lastBlock().length() - 1;
    QTextCursor cursor(m_text->document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(withBreaks(m_decoder->decode(bytes), &column));
    bar->setValue(position);
}

void BodyView::updateNotice()
{
    if (m_isBinary) {
        m_text->clear();
        m_notice->setText(
            tr("%1 of binary data. Save it to a file to open it.").arg(Words::size(m_store->size())));
    } else if (m_store->size() > ShownSize) {
        m_notice->setText(tr("The first %1 of %2 are shown. Saving writes all of it.")
                              .arg(Words::size(ShownSize), Words::size(m_store->size())));
    }
    m_notice->setVisible(m_isBinary || m_store->size() > ShownSize);
    m_wrap->setEnabled(!m_isBinary);
    m_copy->setEnabled(!m_isBinary);
}

void BodyView::copyAll()
{
    if (!m_store || m_isBinary)
        return;
    QStringDecoder decoder(m_charset.isEmpty() ? "UTF-8" : m_charset.constData());
    const QByteArray bytes = m_store->read(0, ShownSize);
    QGuiApplication::clipboard()->setText(decoder.isValid() ? decoder.decode(bytes)
                                                            : QString::fromUtf8(bytes));
}

void BodyView::save()
{
    if (!m_store)
        return;
    if (m_chooser)
        return saveTo(m_chooser(m_suggestedName));
    auto *dialog = new QFileDialog(this, tr("Save the body"), QString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_suggestedName);
    connect(dialog, &QFileDialog::fileSelected, this, &BodyView::saveTo);
    dialog->open();
}

void BodyView::saveTo(const QString &path)
{
    if (path.isEmpty() || !m_store)
        return;
    QThreadPool::globalInstance()->start([store = m_store, path, view = QPointer<BodyView>(this)] {
        const auto result = store->saveTo(path, {});
        QMetaObject::invokeMethod(
            qApp,
            [view, path, message = result ? QString() : result.error().message()] {
                if (view)
                    message.isEmpty() ? Q_EMIT view->saved(path) : Q_EMIT view->saveFailed(message);
            },
            Qt::QueuedConnection);
    });
}

/// The colours are in the text: it is put in again, in pieces, as soon as somebody looks.
void BodyView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::StyleChange || !m_isJson || !m_store)
        return;
    m_stale = true;
    if (isVisible())
        refresh();
}

void BodyView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void BodyView::refresh()
{
    if (std::exchange(m_stale, false))
        redraw();
}

} // namespace Fingerpost::Ui

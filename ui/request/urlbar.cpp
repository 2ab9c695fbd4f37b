// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/urlbar.h"

#include "exchange/curlparser.h"
#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/methodbutton.h"
#include "widgets/sendbutton.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr int FieldHeight = 34;
constexpr int FieldRadius = 7;
constexpr int LongestPaste = 256 * 1024; ///< a command with its body

/// More than a key types was put in at one place.
bool wasPasted(const QString &before, const QString &after)
{
    const auto [left, right] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto rest = std::mismatch(before.rbegin(), std::make_reverse_iterator(left), after.rbegin(),
                                    std::make_reverse_iterator(right));
    return rest.second.base() - right > 1;
}
} // namespace

/// One field around the method's arm and the URL; its ring belongs to the whole.
class UrlBar::Field : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        // The method's arm has a ring of its own.
        const QWidget *inFocus = focusWidget();
        const bool focused = inFocus && inFocus->hasFocus() && inFocus->parentWidget() == this
            && qobject_cast<const QLineEdit *>(inFocus);
        paintField(&painter, rect(), Theme::of(this), focused, isEnabled(), FieldRadius);
    }
};

UrlBar::UrlBar(QWidget *parent)
    : QWidget(parent)
    , m_field(new Field(this))
    , m_method(new MethodButton(m_field))
    , m_url(new QLineEdit(m_field))
    , m_send(new SendButton(this))
{
    m_field->setFixedHeight(FieldHeight);
    m_method->setObjectName(u"method"_s);
    m_url->setObjectName(u"url"_s);
    m_url->setAccessibleName(tr("URL"));
    m_url->setPlaceholderText(tr("Type a URL, or paste a curl command"));
    m_url->setToolTip(
        tr("URL (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_L).toString(QKeySequence::NativeText)));
    m_url->setFrame(false);
    m_url->setFont(Theme::font(TextStyle::MonoUrl));
    QPalette clear = m_url->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_url->setPalette(clear);
    m_url->installEventFilter(this);
    m_url->setMaxLength(LongestPaste);
    m_method->installEventFilter(this);
    m_send->setObjectName(u"send"_s);

    auto *inField = new QHBoxLayout(m_field);
    inField->setContentsMargins(3, 3, 6, 3);
    inField->setSpacing(6);
    inField->addWidget(m_method);
    inField->addWidget(m_url, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 9, 12, 9);
    row->setSpacing(6);
    row->addWidget(m_field, 1);
    row->addWidget(m_send);
    setTabOrder(m_method, m_url);

    connect(m_method, &MethodButton::methodChanged, this, &UrlBar::methodEdited);
    connect(m_url, &QLineEdit::textEdited, this, [this](const QString &text) {
        updateSend();
        if (wasPasted(m_known, text) && isCurlCommand(text))
            Q_EMIT curlPasted(text);
        else
            Q_EMIT urlEdited(text);
    });
    connect(m_url, &QLineEdit::textChanged, this, [this] {
        m_known = m_url->text(); // after textEdited()
    });
    connect(m_url, &QLineEdit::returnPressed, this, [this] {
        if (m_send->mainPart()->isEnabled() && !m_running)
            Q_EMIT sendRequested();
    });
    connect(m_send, &SendButton::sendRequested, this, &UrlBar::sendRequested);
    connect(m_send, &SendButton::cancelRequested, this, &UrlBar::cancelRequested);
    updateSend();
}

QString UrlBar::method() const
{
    return m_method->method();
}

void UrlBar::setMethod(const QString &method)
{
    m_method->setMethod(method);
}

QString UrlBar::url() const
{
    return m_url->text();
}

void UrlBar::setUrl(const QString &url)
{
    if (url != m_url->text())
        m_url->setText(url);
    updateSend();
}

void UrlBar::replaceUrl(const QString &url)
{
    m_url->selectAll();
    m_url->insert(url);
}

void UrlBar::setRunning(bool running)
{
    m_running = running;
    m_send->setRunning(running);
    updateSend();
}

void UrlBar::setSendMenu(QMenu *menu)
{
    m_send->setMenu(menu);
}

QToolButton *UrlBar::addTool(const QString &iconName, const QString &name, const QKeySequence &keys)
{
    auto *tool = new QToolButton(this);
    tool->setIcon(icon(iconName));
    tool->setAccessibleName(name);
    tool->setToolTip(u"%1 (%2)"_s.arg(name, keys.toString(QKeySequence::NativeText)));
    tool->setAutoRaise(true);
    layout()->addWidget(tool);
    return tool;
}

void UrlBar::focusUrl()
{
    m_url->setFocus(Qt::ShortcutFocusReason);
    m_url->selectAll();
}

void UrlBar::updateSend()
{
    m_send->setEnabled(m_running || !m_url->text().trimmed().isEmpty());
}

bool UrlBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        m_field->update();
    if (watched == m_url && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            m_method->step(key->key() == Qt::Key_Down ? 1 : -1);
            return true;
        }
        if (key->matches(QKeySequence::Undo) && m_undo && m_undo())
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Fingerpost::Ui

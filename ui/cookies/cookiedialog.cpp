// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cookies/cookiedialog.h"

#include "widgets/inklabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int MaxPair = 4096; ///< bytes of name and value, as servers may set

bool hasControl(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7f;
    });
}

/// Bytes that are no UTF-8 cannot be shown: nobody has edited them where the text is as it was.
QByteArray bytesIn(const QLineEdit *edit, const QByteArray &before)
{
    const QString text = edit->text();
    return text == QString::fromUtf8(before) ? before : text.toUtf8();
}

/// As ::1, whose colons stand before no port.
bool isIp6(const QString &domain)
{
    static const QRegularExpression digits(u"^[0-9a-f:.]+$"_s);
    return domain.count(u':') > 1 && digits.match(domain).hasMatch();
}

} // namespace

CookieDialog::CookieDialog(const Requests::Cookie &cookie, bool isNew, QWidget *parent)
    : QDialog(parent)
    , m_before(cookie)
    , m_sameSite(new QComboBox(this))
    , m_problem(new InkLabel({}, TextStyle::Small, Ink::Warning, this))
{
    setWindowTitle(isNew ? tr("New cookie") : tr("Edit cookie"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(480);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 16, 20, 16);
    form->setVerticalSpacing(10);
    m_name = addLine(form, tr("Name"), u"cookieName"_s, QString::fromUtf8(cookie.name));
    m_value = addLine(form, tr("Value"), u"cookieValue"_s, QString::fromUtf8(cookie.value));
    m_domain = addLine(form, tr("Domain"), u"cookieDomain"_s, cookie.domain);
    m_domain->setPlaceholderText(tr("empty: every host"));
    m_path = addLine(form, tr("Path"), u"cookiePath"_s, cookie.path);
    m_subdomains = addCheck(form, tr("For subdomains too"), u"cookieSubdomains"_s, !cookie.hostOnly);
    m_secure = addCheck(form, tr("Secure: over https only"), u"cookieSecure"_s, cookie.secure);
    m_httpOnly = addCheck(form, tr("HttpOnly"), u"cookieHttpOnly"_s, cookie.httpOnly);
    m_sameSite->setObjectName(u"cookieSameSite"_s);
    m_sameSite->setAccessibleName(tr("SameSite"));
    m_sameSite->addItems({tr("not said"), u"Lax"_s, u"Strict"_s, u"None"_s});
    m_sameSite->setCurrentIndex(
        qMax(0, m_sameSite->findText(QString::fromUtf8(cookie.sameSite), Qt::MatchFixedString)));
    form->addRow(tr("SameSite"), m_sameSite);
    addEnd(form, cookie);
    m_problem->setObjectName(u"cookieProblem"_s);
    m_problem->setWordWrap(true);
    form->addRow(m_problem);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(isNew ? tr("Add") : tr("Change"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"cookieAccept"_s);
    m_accept->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

QLineEdit *CookieDialog::addLine(QFormLayout *form, const QString &label, const QString &name,
                                 const QString &text)
{
    auto *edit = new QLineEdit(text, this);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    form->addRow(label, edit);
    connect(edit, &QLineEdit::textChanged, this, &CookieDialog::check);
    return edit;
}

QCheckBox *CookieDialog::addCheck(QFormLayout *form, const QString &label, const QString &name, bool on)
{
    auto *box = new QCheckBox(label, this);
    box->setObjectName(name);
    box->setChecked(on);
    form->addRow({}, box);
    connect(box, &QCheckBox::toggled, this, &CookieDialog::check);
    return box;
}

void CookieDialog::addEnd(QFormLayout *form, const Requests::Cookie &cookie)
{
    m_ends = new QCheckBox(tr("at"), this);
    m_ends->setObjectName(u"cookieEnds"_s);
    m_ends->setAccessibleName(tr("Expires at a time"));
    m_ends->setChecked(!cookie.isSessionCookie());
    const QDateTime next = QDateTime::currentDateTime().addDays(30);
    m_end = new QDateTimeEdit(cookie.expires.isValid() ? cookie.expires.toLocalTime() : next, this);
    m_end->setObjectName(u"cookieEnd"_s);
    m_end->setAccessibleName(tr("Expires"));
    m_end->setCalendarPopup(true);
    m_end->setEnabled(m_ends->isChecked());
    auto *row = new QHBoxLayout;
    row->addWidget(m_ends);
    row->addWidget(m_end, 1);
    form->addRow(tr("Expires"), row);
    connect(m_ends, &QCheckBox::toggled, m_end, &QWidget::setEnabled);
}

Requests::Cookie CookieDialog::cookie() const
{
    Requests::Cookie cookie = m_before;
    cookie.name = bytesIn(m_name, m_before.name);
    const QByteArray value = bytesIn(m_value, m_before.value);
    if (!value.isEmpty() || !m_before.value.isNull())
        cookie.value = value.isNull() ? QByteArray("") : value;
    cookie.domain = m_domain->text().trimmed().toLower();
    while (cookie.domain.startsWith(u'.'))
        cookie.domain.remove(0, 1);
    cookie.path = m_path->text().trimmed();
    cookie.hostOnly = !m_subdomains->isChecked() && !cookie.domain.isEmpty();
    cookie.leadingDot = !cookie.hostOnly && !cookie.domain.isEmpty();
    cookie.secure = m_secure->isChecked();
    cookie.httpOnly = m_httpOnly->isChecked();
    cookie.sameSite = m_sameSite->currentIndex() == 0 ? QByteArray() : m_sameSite->currentText().toLatin1();
    cookie.expires = m_ends->isChecked() ? m_end->dateTime().toUTC() : QDateTime();
    return cookie;
}

QString CookieDialog::problemOf(const Requests::Cookie &cookie)
{
    if (cookie.name.isEmpty() && cookie.value.isEmpty())
        return tr("A cookie needs a name or a value.");
    if (cookie.name.contains('=') || cookie.name.contains(';') || cookie.value.contains(';'))
        return tr("A name holds no “=”, and neither name nor value a “;”.");
    if (hasControl(cookie.name) || hasControl(cookie.value))
        return tr("Control characters and the ends of lines cannot be sent.");
    if (cookie.name.size() + cookie.value.size() > MaxPair)
        return tr("Name and value together are longer than 4096 bytes.");
    if (!cookie.path.startsWith(u'/'))
        return tr("The path begins with “/”.");
    static const QString bad = u" /:@?#"_s;
    if (!isIp6(cookie.domain)
        && std::any_of(cookie.domain.begin(), cookie.domain.end(), [](QChar c) { return bad.contains(c); }))
        return tr("The domain is a host's name alone, as example.test.");
    return {};
}

void CookieDialog::check()
{
    if (!m_accept)
        return;
    const QString problem = problemOf(cookie());
    m_problem->setText(problem);
    m_accept->setEnabled(problem.isEmpty());
}

} // namespace Fingerpost::Ui

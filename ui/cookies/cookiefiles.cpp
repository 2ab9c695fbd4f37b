// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cookies/cookiefiles.h"

#include "widgets/background.h"

#include <QDir>
#include <QFileDialog>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

using Requests::CookieJar;

CookieFiles::CookieFiles(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void CookieFiles::load()
{
    if (m_chooser)
        return read(m_chooser(false));
    auto *dialog =
        new QFileDialog(m_window, tr("Import cookies"), {}, tr("Cookies (*.txt *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CookieFiles::read);
    dialog->open();
}

void CookieFiles::read(const QString &path)
{
    if (path.isEmpty())
        return;
    inBackground(
        this, [path] { return CookieJar::load(path); },
        [this](const Requests::Result<CookieJar> &cookies) {
            if (!cookies)
                return Q_EMIT noticed(cookies.error().message());
            Q_EMIT loaded(*cookies);
            Q_EMIT noticed(tr("%1 cookies imported.").arg(cookies->size()));
        });
}

void CookieFiles::save(const CookieJar &jar, CookieJar::Format format)
{
    if (m_chooser)
        return write(m_chooser(true), jar, format);
    const bool isJson = format == CookieJar::Format::Json;
    auto *dialog = new QFileDialog(m_window, tr("Export cookies, with their values"),
                                   isJson ? u"cookies.json"_s : u"cookies.txt"_s,
                                   isJson ? tr("JSON (*.json)") : tr("Netscape cookie file (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, jar, format](const QString &path) { write(path, jar, format); });
    dialog->open();
}

void CookieFiles::write(const QString &path, const CookieJar &jar, CookieJar::Format format)
{
    if (path.isEmpty())
        return;
    inBackground(
        this, [path, jar, format] { return jar.save(path, format, CookieJar::SessionCookies::Keep); },
        [this, path](const Requests::Result<void> &saved) {
            Q_EMIT noticed(saved ? tr("Saved to %1, readable by you alone. It holds the cookies' values.")
                                       .arg(QDir::toNativeSeparators(path))
                                 : saved.error().message());
        });
}

} // namespace Fingerpost::Ui

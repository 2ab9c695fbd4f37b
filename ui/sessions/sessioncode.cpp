// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/sessioncode.h"

#include "sessions/sessionexport.h"
#include "theme/icons.h"
#include "widgets/codeedit.h"
#include "widgets/segmentedcontrol.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QSaveFile>
#include <QThreadPool>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
enum Language { Python, Cpp };
} // namespace

SessionCode::SessionCode(QWidget *parent)
    : QWidget(parent)
    , m_language(new SegmentedControl({u"Python"_s, u"C++"_s}, this))
    , m_withSecrets(new QCheckBox(tr("With secrets and cookies"), this))
    , m_text(new CodeEdit(CodeEdit::Rows::Code, this))
{
    m_language->setObjectName(u"codeLanguage"_s);
    m_language->setAccessibleName(tr("Language"));
    m_withSecrets->setObjectName(u"codeWithSecrets"_s);
    m_text->setObjectName(u"sessionCode"_s);
    m_text->setAccessibleName(tr("The session as a program"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTextMargins({12, 4, 0, 0});
    auto *copy = new QPushButton(icon(u"copy"_s), tr("Copy"), this);
    copy->setObjectName(u"copyCode"_s);
    auto *saveButton = new QPushButton(icon(u"download"_s), tr("Save…"), this);
    saveButton->setObjectName(u"saveCode"_s);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(10);
    row->addWidget(m_language);
    row->addWidget(m_withSecrets);
    row->addStretch();
    row->addWidget(copy);
    row->addWidget(saveButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_text, 1);
    connect(m_language, &SegmentedControl::currentChanged, this, &SessionCode::refresh);
    connect(m_withSecrets, &QCheckBox::toggled, this, &SessionCode::refresh);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(code()); });
    connect(saveButton, &QPushButton::clicked, this, &SessionCode::save);
}

void SessionCode::show(const SessionProfile &profile, const Requests::CookieJar &cookies)
{
    m_profile = profile;
    m_cookies = cookies;
    refresh();
}

QString SessionCode::code() const
{
    const auto secrets =
        m_withSecrets->isChecked() ? SessionExport::Secrets::Include : SessionExport::Secrets::AskEnvironment;
    return m_language->current() == Python ? SessionExport::toPython(m_profile, m_cookies, secrets)
                                           : SessionExport::toCpp(m_profile, m_cookies, secrets);
}

void SessionCode::refresh()
{
    const QString text = code();
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
}

void SessionCode::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the program"), QString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_language->current() == Python ? u"session.py"_s : u"session.cpp"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &SessionCode::saveTo);
    dialog->open();
}

void SessionCode::saveTo(const QString &path)
{
    QThreadPool::globalInstance()->start([path, bytes = code().toUtf8(),
                                          isPrivate = m_withSecrets->isChecked(),
                                          page = QPointer<SessionCode>(this)] {
        QSaveFile file(path);
        const bool isOpen = file.open(QIODevice::WriteOnly);
        if (isOpen && isPrivate)
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        const bool isSaved = isOpen && file.write(bytes) == bytes.size() && file.flush() && file.commit();
        QMetaObject::invokeMethod(
            qApp,
            [page, path, isSaved, problem = file.errorString()] {
                if (page)
                    Q_EMIT page->noticed(isSaved ? tr("Saved as %1.").arg(path)
                                                 : tr("%1 cannot be written: %2.").arg(path, problem));
            },
            Qt::QueuedConnection);
    });
}

} // namespace Fingerpost::Ui

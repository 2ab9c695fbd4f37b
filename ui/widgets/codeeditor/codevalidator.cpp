// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codeeditor/codevalidator.h"

#include "body/jsonpretty.h"
#include "body/xmlpretty.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace Fingerpost::Ui {

namespace {

constexpr int Rest = 250;
constexpr int LargeRest = 1000;

TextProblem check(CodeLanguage language, const QByteArray &text)
{
    switch (language) {
    case CodeLanguage::Json:
        return JsonPretty::check(text, JsonPretty::Mentions::Variables);
    case CodeLanguage::Xml:
        return XmlPretty::check(QString::fromUtf8(text));
    case CodeLanguage::Text:
        break;
    }
    return {};
}

QByteArray indented(CodeLanguage language, const QByteArray &text)
{
    switch (language) {
    case CodeLanguage::Json:
        return JsonPretty::format(text, JsonPretty::Mentions::Variables);
    case CodeLanguage::Xml:
        return XmlPretty::format(QString::fromUtf8(text)).toUtf8();
    case CodeLanguage::Text:
        break;
    }
    return text;
}

bool isBlank(const QByteArray &text)
{
    return text.trimmed().isEmpty();
}

} // namespace

CodeValidator::CodeValidator(QObject *parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] { run(false); });
}

void CodeValidator::setLanguage(CodeLanguage language)
{
    m_language = language;
    forget();
}

void CodeValidator::textChanged(bool isLarge)
{
    forget();
    m_rest.start(isLarge ? LargeRest : Rest);
}

void CodeValidator::format()
{
    forget();
    run(true);
}

void CodeValidator::forget()
{
    ++m_generation;
    m_rest.stop();
    m_isWaiting = false;
}

void CodeValidator::run(bool formats)
{
    if (m_isBusy) {
        m_isWaiting = true;
        m_waitingFormats = formats;
        return;
    }
    const QByteArray text = m_source();
    if (m_language == CodeLanguage::Text || isBlank(text))
        return void(Q_EMIT checked({}));
    m_isBusy = true;
    QThreadPool::globalInstance()->start([text, formats, language = m_language, generation = m_generation,
                                          asker = QPointer<CodeValidator>(this)] {
        Result result{check(language, text), {}, formats};
        if (formats && result.problem.message.isEmpty())
            result.text = indented(language, text);
        QMetaObject::invokeMethod(
            qApp,
            [asker, result, generation] {
                if (asker)
                    asker->take(result, generation);
            },
            Qt::QueuedConnection);
    });
}

void CodeValidator::take(const Result &result, int generation)
{
    m_isBusy = false;
    if (std::exchange(m_isWaiting, false))
        return run(m_waitingFormats);
    if (generation != m_generation)
        return;
    Q_EMIT checked(result.problem);
    if (result.isFormatted && result.problem.message.isEmpty())
        Q_EMIT formatted(result.text);
}

} // namespace Fingerpost::Ui

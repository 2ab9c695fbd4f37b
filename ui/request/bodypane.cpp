// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/bodypane.h"

#include "request/bodyeditor.h"
#include "theme/style.h"
#include "theme/theme.h"
#include "widgets/inklabel.h"
#include "widgets/keyvalue/keyvalueeditor.h"
#include "widgets/linkbutton.h"
#include "widgets/segmentedcontrol.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

BodyPane::BodyPane(QWidget *parent)
    : QWidget(parent)
    , m_kinds(new SegmentedControl(this))
    , m_pages(new QStackedWidget(this))
    , m_json(new BodyEditor(BodyEditor::Language::Json))
    , m_text(new BodyEditor(BodyEditor::Language::Text))
    , m_form(new KeyValueEditor(tr("Form fields"), tr("Add a field")))
    , m_multipart(new KeyValueEditor(tr("Parts"), tr("Add a part")))
    , m_format(new LinkButton(tr("Format"), this))
{
    m_kinds->setAccessibleName(tr("Kind of body"));
    m_kinds->setObjectName(u"bodyKinds"_s);
    m_form->setObjectName(u"formBody"_s);
    m_multipart->setObjectName(u"multipartBody"_s);
    m_multipart->setFilesAllowed(true);
    m_format->setObjectName(u"formatJson"_s);
    m_format->setToolTip(tr("Indents the JSON; numbers and texts stay as they are"));

    auto *none = new InkLabel(tr("This request has no body."), TextStyle::Normal, Ink::Secondary);
    none->setContentsMargins(12, 8, 12, 8);
    none->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    addPage(BodyKind::None, tr("None"), none);
    addPage(BodyKind::Json, tr("JSON"), m_json);
    addPage(BodyKind::Text, tr("Text"), m_text);
    addPage(BodyKind::Form, tr("Form"), m_form);
    addPage(BodyKind::Multipart, tr("Multipart"), m_multipart);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(12, 6, 4, 6);
    bar->addWidget(m_kinds);
    bar->addStretch(1);
    bar->addWidget(m_format);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_pages, 1);

    connect(m_kinds, &SegmentedControl::currentChanged, this, [this] {
        showKind(kind());
        Q_EMIT edited();
    });
    for (const BodyEditor *editor : {m_json, m_text})
        connect(editor, &CodeEditor::textChanged, this, &BodyPane::edited);
    connect(m_form, &KeyValueEditor::rowsChanged, this, &BodyPane::edited);
    connect(m_multipart, &KeyValueEditor::rowsChanged, this, &BodyPane::edited);
    connect(m_format, &QAbstractButton::clicked, this, [this] {
        if (auto *editor = qobject_cast<BodyEditor *>(m_pages->currentWidget()))
            editor->format();
    });
    showKind(BodyKind::None);
}

void BodyPane::addPage(BodyKind kind, const QString &name, QWidget *page)
{
    m_order.append(kind);
    m_kinds->addSegment(name);
    m_pages->addWidget(page);
}

BodyKind BodyPane::kind() const
{
    return m_order.value(m_kinds->current(), BodyKind::None);
}

KeyValueEditor *BodyPane::table() const
{
    return qobject_cast<KeyValueEditor *>(m_pages->currentWidget());
}

void BodyPane::showKind(BodyKind kind)
{
    m_pages->setCurrentIndex(int(m_order.indexOf(kind)));
    m_format->setVisible(kind == BodyKind::Json);
    Q_EMIT kindShown();
}

void BodyPane::setDraft(const RequestDraft &draft)
{
    QSignalBlocker blocker(this);
    m_json->setText(draft.json);
    m_text->setText(draft.text);
    m_form->setRows(draft.form);
    m_multipart->setRows(draft.multipart);
    m_kinds->setCurrent(int(m_order.indexOf(draft.bodyKind)));
    blocker.unblock(); // what is shown is no edit, but others follow it
    showKind(draft.bodyKind);
}

void BodyPane::readInto(RequestDraft *draft) const
{
    draft->bodyKind = kind();
    draft->json = m_json->text();
    draft->text = m_text->text();
    draft->form = m_form->rows();
    draft->multipart = m_multipart->rows();
}

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/bodypane.h"

#include "request/bodyeditor.h"
#include "request/filebody.h"
#include "request/variableview.h"
#include "theme/style.h"
#include "theme/theme.h"
#include "widgets/inklabel.h"
#include "widgets/keyvalue/keyvalueeditor.h"
#include "widgets/linkbutton.h"
#include "widgets/segmentedcontrol.h"
#include "widgets/variableink.h"

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
    , m_xml(new BodyEditor(BodyEditor::Language::Xml))
    , m_file(new FileBody)
    , m_otherWords(new InkLabel({}, TextStyle::Normal, Ink::Secondary))
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
    m_format->setToolTip(tr("Indents it; numbers and texts stay as they are"));

    auto *none = new InkLabel(tr("This request has no body."), TextStyle::Normal, Ink::Secondary);
    none->setContentsMargins(12, 8, 12, 8);
    none->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    addPage(BodyKind::None, tr("None"), none);
    addPage(BodyKind::Json, tr("JSON"), m_json);
    addPage(BodyKind::Text, tr("Text"), m_text);
    addPage(BodyKind::Xml, tr("XML"), m_xml);
    addPage(BodyKind::Form, tr("Form"), m_form);
    addPage(BodyKind::Multipart, tr("Multipart"), m_multipart);
    addPage(BodyKind::File, tr("File"), m_file);
    m_otherWords->setContentsMargins(12, 8, 12, 8);
    m_otherWords->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_pages->addWidget(m_otherWords);

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
        m_isOther = false;
        showKind(kind());
        Q_EMIT edited();
    });
    for (const BodyEditor *editor : {m_json, m_text, m_xml})
        connect(editor, &CodeEditor::textChanged, this, &BodyPane::edited);
    connect(m_file, &FileBody::edited, this, &BodyPane::edited);
    connect(m_form, &KeyValueEditor::rowsChanged, this, &BodyPane::edited);
    connect(m_multipart, &KeyValueEditor::rowsChanged, this, &BodyPane::edited);
    connect(m_format, &QAbstractButton::clicked, this, [this] {
        if (auto *editor = qobject_cast<BodyEditor *>(m_pages->currentWidget()))
            editor->format();
    });
    showKind(BodyKind::None);
}

void BodyPane::setVariables(const VariableView &variables)
{
    for (BodyEditor *editor : QList{m_json, m_text, m_xml}) {
        editor->setVariableStates([view = &variables](const QString &name) { return view->state(name); });
        editor->setVariableToolTip(
            [view = &variables](QStringView name) { return view->explanation(name.toString()); });
        editor->setVariableNames(variables.names());
    }
    setVariableFinder(m_file, [view = &variables](const QString &text) { return view->mentions(text); });
}

void BodyPane::addPage(BodyKind kind, const QString &name, QWidget *page)
{
    m_order.append(kind);
    m_kinds->addSegment(name);
    m_pages->addWidget(page);
}

BodyKind BodyPane::kind() const
{
    return m_isOther ? BodyKind::Other : m_order.value(m_kinds->current(), BodyKind::None);
}

KeyValueEditor *BodyPane::table() const
{
    return qobject_cast<KeyValueEditor *>(m_pages->currentWidget());
}

void BodyPane::showKind(BodyKind kind)
{
    if (kind == BodyKind::Other)
        m_pages->setCurrentWidget(m_otherWords);
    else
        m_pages->setCurrentIndex(int(m_order.indexOf(kind)));
    m_format->setVisible(kind == BodyKind::Json || kind == BodyKind::Xml);
    Q_EMIT kindShown();
}

void BodyPane::setDraft(const RequestDraft &draft)
{
    QSignalBlocker blocker(this);
    m_json->setText(draft.json);
    m_text->setText(draft.text);
    m_xml->setText(draft.xml);
    m_file->setFile(draft.filePath, draft.fileContentType);
    m_otherWords->setText(
        tr("A body of the kind “%1” stays as it is in its file; it cannot be edited or sent here.")
            .arg(draft.otherBodyType));
    m_form->setRows(draft.form);
    m_multipart->setRows(draft.multipart);
    m_isOther = draft.bodyKind == BodyKind::Other;
    m_kinds->setCurrent(m_isOther ? 0 : int(m_order.indexOf(draft.bodyKind)));
    m_isOther = draft.bodyKind == BodyKind::Other; // what the segments told is no choice
    blocker.unblock(); // what is shown is no edit, but others follow it
    showKind(draft.bodyKind);
}

void BodyPane::replaceTexts(const RequestDraft &draft, const QString &step)
{
    m_json->replaceText(draft.json);
    m_text->replaceText(draft.text);
    m_xml->replaceText(draft.xml);
    m_form->model()->replaceRows(draft.form, 0, step);
    m_multipart->model()->replaceRows(draft.multipart, 0, step);
}

void BodyPane::readInto(RequestDraft *draft) const
{
    draft->bodyKind = kind();
    draft->json = m_json->text();
    draft->text = m_text->text();
    draft->xml = m_xml->text();
    draft->filePath = m_file->path();
    draft->fileContentType = m_file->contentType();
    draft->form = m_form->rows();
    draft->multipart = m_multipart->rows();
}

} // namespace Fingerpost::Ui

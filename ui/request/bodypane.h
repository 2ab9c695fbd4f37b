// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requestdraft.h"

#include <QWidget>

class QStackedWidget;

namespace Fingerpost::Ui {

class BodyEditor;
class FileBody;
class InkLabel;
class KeyValueEditor;
class LinkButton;
class SegmentedControl;
class VariableView;

/// The request's body: none, JSON, text, XML, form, multipart or a file. Each kind keeps what was typed in
/// it.
class BodyPane : public QWidget {
    Q_OBJECT
public:
    explicit BodyPane(QWidget *parent = nullptr);

    void setDraft(const RequestDraft &draft);
    /// Other texts of the same kinds: one undo step in each editor. \a step names it.
    void replaceTexts(const RequestDraft &draft, const QString &step);
    /// Writes what is shown into \a draft.
    void readInto(RequestDraft *draft) const;
    /// Colours what it knows of them, explains and completes; asked again after each change.
    void setVariables(const VariableView &variables);

    [[nodiscard]] SegmentedControl *kinds() const { return m_kinds; }
    /// The table of a form or of parts while it is shown, else null.
    [[nodiscard]] KeyValueEditor *table() const;
    [[nodiscard]] QList<KeyValueEditor *> tables() const { return {m_form, m_multipart}; }

Q_SIGNALS:
    void edited();
    /// Another kind of body is shown.
    void kindShown();

private:
    void addPage(BodyKind kind, const QString &name, QWidget *page);
    void showKind(BodyKind kind);
    [[nodiscard]] BodyKind kind() const;

    SegmentedControl *m_kinds;
    QStackedWidget *m_pages;
    BodyEditor *m_json;
    BodyEditor *m_text;
    BodyEditor *m_xml;
    FileBody *m_file;
    InkLabel *m_otherWords; ///< the page of a body that cannot be edited here
    KeyValueEditor *m_form;
    KeyValueEditor *m_multipart;
    LinkButton *m_format;
    QList<BodyKind> m_order;
    bool m_isOther = false; ///< such a body, until another kind is chosen
};

} // namespace Fingerpost::Ui

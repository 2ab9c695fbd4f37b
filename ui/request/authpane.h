// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/variableink.h"
#include "workspace/authsetting.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QStackedWidget;

namespace Fingerpost::Ui {

class AuthForm;
class ElidedLabel;
class InkLabel;

/// How a request logs in: its kind, the fields of that kind, and what will be sent. What was typed for
/// another kind is kept. Secrets are dots again as soon as the focus leaves the pane.
class AuthPane : public QWidget {
    Q_OBJECT

public:
    explicit AuthPane(QWidget *parent = nullptr);

    /// Does not emit edited(); texts that are already so keep cursor and undo steps.
    void setAuth(const AuthSetting &auth);
    [[nodiscard]] const AuthSetting &auth() const { return m_auth; }
    /// What Kind::Inherit comes to, and the name of the folder, collection or session that has it. Of
    /// Kind::Inherit itself: nothing above sets any.
    void setInherited(const AuthSetting &auth, const QString &fromWhere);
    void setVariables(const VariableFinder &finder);

Q_SIGNALS:
    void edited();

private:
    void fillKinds();
    void chooseKind();
    void showKind();
    void showWords();
    [[nodiscard]] AuthForm *formOf(AuthSetting::Kind kind);
    void hideSecrets();

    AuthSetting m_auth;
    AuthSetting m_inherited;
    QString m_inheritedFrom;
    VariableFinder m_finder;
    QComboBox *m_kind;
    QStackedWidget *m_forms;
    QHash<AuthSetting::Kind, AuthForm *> m_formOf; ///< made when first shown
    InkLabel *m_sends;
    ElidedLabel *m_wire;
    InkLabel *m_words;
};

} // namespace Fingerpost::Ui

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requestsettings.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <utility>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QHBoxLayout;
class QLineEdit;
class QToolButton;
class QWidget;

namespace Fingerpost::Ui {

class ElidedLabel;
class FileField;
class LinkButton;
class SecretField;

/// What stands above a request and its name: a folder, a collection, the session. The nearest first.
using InheritedSettings = QList<std::pair<RequestSettings, QString>>;

/// One setting: its name, its control, and after it where its value comes from, or a button to inherit it
/// again. The widgets belong to the grid's widget.
class SettingRow : public QObject {
    Q_OBJECT

public:
    /// Shows what \a settings say, else what is inherited. Does not emit edited().
    virtual void load(const RequestSettings &settings) = 0;
    virtual void setInherited(const InheritedSettings &above) = 0;
    virtual void writeTo(RequestSettings *settings) const = 0;

Q_SIGNALS:
    void edited();

protected:
    /// Appends itself to \a grid. \a name is for its widgets too: name, name + "Reset", name + "Origin".
    SettingRow(const QString &name, const QString &label, QGridLayout *grid);

    [[nodiscard]] const QString &label() const { return m_label; }
    /// Into the grid's second column; the first is what the focus goes to.
    void setControl(QWidget *control);
    /// To show after the control: \a own without origin, with a warning maybe; else \a value of \a where.
    void showOwn(const QString &warning = {});
    void showOrigin(const QString &value, const QString &where, bool overridable = false);
    [[nodiscard]] QWidget *host() const;

    virtual void reset() = 0;
    /// Makes the inherited value the own one.
    virtual void takeOver() { }

private:
    QGridLayout *m_grid;
    QString m_label;
    int m_row;
    QWidget *m_control = nullptr;
    QToolButton *m_reset;
    ElidedLabel *m_origin;
    LinkButton *m_override;
};

/// What all kinds of rows have in common: a value of type \a T that may be missing, and one inherited.
template<typename T> class ValueRow : public SettingRow {
public:
    using Member = std::optional<T> RequestSettings::*;

    void load(const RequestSettings &settings) override
    {
        m_own = settings.*m_member;
        show();
    }

    void setInherited(const InheritedSettings &above) override
    {
        m_inherited.reset();
        m_where.clear();
        for (const auto &[settings, where] : above) {
            if (settings.*m_member) {
                m_inherited = settings.*m_member;
                m_where = where;
                break;
            }
        }
        show();
    }

    void writeTo(RequestSettings *settings) const override { settings->*m_member = m_own; }

protected:
    ValueRow(Member member, const QString &name, const QString &label, QGridLayout *grid)
        : SettingRow(name, label, grid)
        , m_member(member)
    {
    }

    [[nodiscard]] const std::optional<T> &own() const { return m_own; }
    [[nodiscard]] const std::optional<T> &inherited() const { return m_inherited; }
    [[nodiscard]] const QString &where() const { return m_where; }

    /// The user did it.
    void edit(const std::optional<T> &value)
    {
        m_own = value;
        show();
        Q_EMIT edited();
    }

    void reset() override { edit({}); }
    void takeOver() override { edit(m_inherited); }
    virtual void show() = 0;

private:
    Member m_member;
    std::optional<T> m_own;
    std::optional<T> m_inherited;
    QString m_where;
};

/// A number, typed; empty inherits.
class NumberRow : public ValueRow<int> {
    Q_OBJECT

public:
    enum class Unit {
        Milliseconds, ///< 0 is no limit
        Count,
    };
    NumberRow(Member member, const QString &name, const QString &label, Unit unit, QGridLayout *grid);

protected:
    void show() override;

private:
    [[nodiscard]] QString words(int value) const;

    Unit m_unit;
    QLineEdit *m_edit;
};

/// On or off.
class SwitchRow : public ValueRow<bool> {
    Q_OBJECT

public:
    /// \a warning is shown while the request itself says off.
    SwitchRow(Member member, const QString &name, const QString &label, const QString &text,
              const QString &warning, QGridLayout *grid);

protected:
    void show() override;

private:
    QString m_warning;
    QCheckBox *m_box;
};

/// A text, one of several that can be chosen or typed, or a file; typing changes it, an emptied one means
/// what \a emptyWords say.
class TextRow : public ValueRow<QString> {
    Q_OBJECT

public:
    enum class Input { Text, Choice, File };
    TextRow(Member member, const QString &name, const QString &label, Input input, const QString &emptyWords,
            QGridLayout *grid);

    [[nodiscard]] QLineEdit *field() const { return m_edit; }
    /// Of Input::Choice: what can be chosen.
    void setChoices(const QStringList &choices);

protected:
    void show() override;
    void takeOver() override;

private:
    [[nodiscard]] QWidget *makeControl(Input input);

    QString m_emptyWords;
    bool m_isUrl; ///< of Input::Text, which proxies alone are
    QLineEdit *m_edit;
    QComboBox *m_choices = nullptr; ///< holds m_edit; of Input::Choice
};

/// The transport, one of those that this program has.
class EngineRow : public ValueRow<Requests::Engine> {
    Q_OBJECT

public:
    EngineRow(Member member, const QString &name, const QString &label, QGridLayout *grid);

    [[nodiscard]] QComboBox *field() const { return m_choices; }
    /// As people are told of \a engine, everywhere.
    [[nodiscard]] static QString words(Requests::Engine engine);

protected:
    void show() override;

private:
    QComboBox *m_choices;
};

/// A secret, shown as dots; an emptied one inherits.
class SecretRow : public ValueRow<QString> {
    Q_OBJECT

public:
    /// \a spoken is its accessible name.
    SecretRow(Member member, const QString &name, const QString &label, const QString &spoken,
              QGridLayout *grid);

protected:
    void show() override;

private:
    SecretField *m_field;
};

} // namespace Fingerpost::Ui

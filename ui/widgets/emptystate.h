// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace Fingerpost::Ui {

class InkLabel;

/// What a pane says while it has nothing: one line, one sentence, one button, and keys. Centred.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(const QString &title, const QString &sentence = {}, QWidget *parent = nullptr);

    /// Uses the first run's larger line.
    void setHero(bool hero);
    void setTitle(const QString &title);
    void setSentence(const QString &sentence);
    /// Above the line; taken over.
    void setPicture(QWidget *picture);
    /// The first is the one that matters: filled when \a primary. \a iconName may be empty.
    QPushButton *addAction(const QString &text, const QString &iconName = {}, bool primary = false);
    /// A row of caps; rows fill two columns, the left one first.
    void addKeys(const QString &what, const QStringList &keys);
    void addKeys(const QString &what, const QKeySequence &keys);
    void setFootnote(const QString &text);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrangeKeys();

    QVBoxLayout *m_layout;
    QHBoxLayout *m_actions;
    QWidget *m_keyBox;
    QGridLayout *m_keys;
    InkLabel *m_title;
    InkLabel *m_sentence;
    InkLabel *m_footnote;
    QList<std::pair<QWidget *, QWidget *>> m_keyRows;
};

} // namespace Fingerpost::Ui

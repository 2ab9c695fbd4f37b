// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStringList>

#include <functional>

namespace Fingerpost::Ui {

/// One thing that can be gone to or done.
struct PaletteEntry {
    QString text;
    QString detail; ///< where it is, or of what kind
    QString method; ///< of a request
    QString iconName; ///< of what is none
    QStringList keys; ///< as caps name them
    std::function<void()> run;
};

/// Those entries that hold every word looked for, the likeliest first. Without words all, as they came.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { Detail = Qt::UserRole + 1, Method, IconName, Keys };
    static constexpr int MostShown = 100;

    using QAbstractListModel::QAbstractListModel;

    /// Keeps the words.
    void setEntries(const QList<PaletteEntry> &entries);
    /// In any case of letters, in text, detail or method. \a last is offered behind everything, whatever the
    /// words; one without a text is not.
    void setWords(const QString &words, const PaletteEntry &last = {});
    [[nodiscard]] const PaletteEntry &entry(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void choose();

    QList<PaletteEntry> m_entries;
    QString m_words;
    PaletteEntry m_last;
    QList<qsizetype> m_shown; ///< in m_entries; behind its end: m_last
};

} // namespace Fingerpost::Ui

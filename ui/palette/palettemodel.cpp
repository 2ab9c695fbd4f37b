// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/palettemodel.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int NoRank = -1;

bool startsAWord(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !text.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

/// The lower the likelier.
int rankOf(const PaletteEntry &entry, const QString &all, const QStringList &words)
{
    bool isInText = true;
    bool isAtStart = true;
    for (const QString &word : words) {
        const bool here = entry.text.contains(word, Qt::CaseInsensitive);
        if (!here && !entry.detail.contains(word, Qt::CaseInsensitive)
            && entry.method.compare(word, Qt::CaseInsensitive) != 0)
            return NoRank;
        isInText = isInText && here;
        isAtStart = isAtStart && here && startsAWord(entry.text, word);
    }
    if (entry.text.startsWith(all, Qt::CaseInsensitive))
        return 0;
    return isAtStart ? 1 : isInText ? 2 : 3;
}

} // namespace

void PaletteModel::setEntries(const QList<PaletteEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    choose();
    endResetModel();
}

void PaletteModel::setWords(const QString &words, const PaletteEntry &last)
{
    beginResetModel();
    m_words = words.simplified();
    m_last = last;
    choose();
    endResetModel();
}

void PaletteModel::choose()
{
    m_shown.clear();
    const QStringList words = m_words.split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<int, qsizetype>> ranked;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const int rank = words.isEmpty() ? 0 : rankOf(m_entries.at(i), m_words, words);
        if (rank != NoRank)
            ranked.append({rank, i});
    }
    const qsizetype shown = std::min<qsizetype>(ranked.size(), MostShown);
    std::partial_sort(ranked.begin(), ranked.begin() + shown, ranked.end()); // of one rank as they came
    for (qsizetype i = 0; i < shown; ++i)
        m_shown.append(ranked.at(i).second);
    if (!m_last.text.isEmpty())
        m_shown.append(m_entries.size());
}

const PaletteEntry &PaletteModel::entry(int row) const
{
    const qsizetype at = m_shown.at(row);
    return at < m_entries.size() ? m_entries.at(at) : m_last;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry &shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.text;
    case Qt::AccessibleTextRole:
        return QStringList({shown.method, shown.text, shown.detail, shown.keys.join(u'+')})
            .join(u' ')
            .simplified();
    case Detail:
        return shown.detail;
    case Method:
        return shown.method;
    case IconName:
        return shown.iconName;
    case Keys:
        return shown.keys;
    default:
        return {};
    }
}

} // namespace Fingerpost::Ui

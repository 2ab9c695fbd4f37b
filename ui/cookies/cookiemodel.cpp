// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cookies/cookiemodel.h"

#include "cookies/cookiewords.h"
#include "widgets/plaintip.h"

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

bool isSame(const QList<Requests::CookieVerdict> &a, const QList<Requests::CookieVerdict> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto &x, const auto &y) {
        return x.isSent == y.isSent && x.rule == y.rule && x.cookie == y.cookie;
    });
}

} // namespace

bool CookieModel::show(const Requests::CookieJar &cookies, const QString &url)
{
    const QList<Requests::CookieVerdict> now = cookies.explain(url);
    if (url == m_url && isSame(now, m_all))
        return false;
    beginResetModel();
    m_all = now;
    m_url = url;
    group();
    endResetModel();
    return true;
}

void CookieModel::setFilter(const QString &text)
{
    beginResetModel();
    m_filter = text.trimmed();
    group();
    endResetModel();
}

bool CookieModel::matches(const Requests::Cookie &cookie) const
{
    if (m_filter.isEmpty())
        return true;
    const QStringList texts{QString::fromUtf8(cookie.name), QString::fromUtf8(cookie.value), cookie.domain,
                            cookie.path};
    return std::any_of(texts.begin(), texts.end(),
                       [this](const QString &text) { return text.contains(m_filter, Qt::CaseInsensitive); });
}

void CookieModel::group()
{
    m_groups.clear();
    for (const Requests::CookieVerdict &verdict : std::as_const(m_all)) {
        if (!matches(verdict.cookie))
            continue;
        auto group = std::find_if(m_groups.begin(), m_groups.end(),
                                  [&](const Group &each) { return each.domain == verdict.cookie.domain; });
        if (group == m_groups.end())
            group = m_groups.insert(m_groups.end(), Group{verdict.cookie.domain, {}, false});
        group->cookies.append(verdict);
        group->isSent = group->isSent || (verdict.isSent && !m_url.isEmpty());
    }
    for (Group &group : m_groups) {
        std::stable_sort(group.cookies.begin(), group.cookies.end(), [](const auto &a, const auto &b) {
            return std::tie(a.cookie.path, a.cookie.name) < std::tie(b.cookie.path, b.cookie.name);
        });
    }
    std::stable_sort(m_groups.begin(), m_groups.end(), [](const Group &a, const Group &b) {
        return a.isSent != b.isSent ? a.isSent : a.domain < b.domain;
    });
}

qsizetype CookieModel::sentCount() const
{
    qsizetype count = 0;
    for (const Group &group : m_groups) {
        count += std::count_if(group.cookies.begin(), group.cookies.end(),
                               [](const auto &verdict) { return verdict.isSent; });
    }
    return count;
}

qsizetype CookieModel::shownCount() const
{
    qsizetype count = 0;
    for (const Group &group : m_groups)
        count += group.cookies.size();
    return count;
}

bool CookieModel::isPrivate(const Requests::Cookie &cookie)
{
    return cookie.secure && cookie.httpOnly;
}

const Requests::CookieVerdict *CookieModel::verdict(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    return &m_groups.at(qsizetype(index.internalId()) - 1).cookies.at(index.row());
}

QString CookieModel::domain(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const qsizetype group = index.internalId() == 0 ? index.row() : qsizetype(index.internalId()) - 1;
    return m_groups.at(group).domain;
}

QModelIndex CookieModel::indexOf(const Requests::Cookie &cookie) const
{
    for (int g = 0; g < m_groups.size(); ++g) {
        const QList<Requests::CookieVerdict> &cookies = m_groups.at(g).cookies;
        for (int i = 0; i < cookies.size(); ++i) {
            const Requests::Cookie &each = cookies.at(i).cookie;
            if (each.name == cookie.name && each.domain == cookie.domain && each.path == cookie.path)
                return createIndex(i, 0, quintptr(g) + 1);
        }
    }
    return {};
}

/// The id of a cookie's row is the number of its group from 1; of a domain's 0.
QModelIndex CookieModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, 0, parent.isValid() ? quintptr(parent.row()) + 1 : 0);
}

QModelIndex CookieModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, quintptr(0));
}

int CookieModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return parent.internalId() == 0 ? int(m_groups.at(parent.row()).cookies.size()) : 0;
}

int CookieModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant CookieModel::data(const QModelIndex &index, int role) const
{
    if (const Requests::CookieVerdict *cookie = verdict(index))
        return cookieData(*cookie, role);
    if (!index.isValid())
        return {};
    const Group &group = m_groups.at(index.row());
    if (role == CountRole)
        return int(group.cookies.size());
    const QString name = group.domain.isEmpty() ? tr("Every host") : group.domain;
    if (role == Qt::DisplayRole)
        return name;
    if (role == Qt::AccessibleTextRole)
        return tr("%1, %2 cookies").arg(name, QString::number(group.cookies.size()));
    return {};
}

QVariant CookieModel::cookieData(const Requests::CookieVerdict &verdict, int role) const
{
    const Requests::Cookie &cookie = verdict.cookie;
    const QString value =
        isPrivate(cookie) ? QString(8, u'\u2022') : QString::fromUtf8(cookie.value).left(200);
    const bool isKnown = !m_url.isEmpty();
    QString info = CookieWords::briefly(verdict, m_url);
    if (verdict.isSent || !isKnown) {
        const QString attributes = CookieWords::attributes(cookie);
        info = attributes.isEmpty() ? CookieWords::end(cookie)
                                    : attributes + u" · "_s + CookieWords::end(cookie);
    }
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromUtf8(cookie.name);
    case SentRole:
        return isKnown ? QVariant(verdict.isSent) : QVariant();
    case InfoRole:
        return info;
    case ValueRole:
        return value;
    case Qt::AccessibleTextRole: {
        const QString outcome = !isKnown ? QString() : verdict.isSent ? tr("sent") : tr("not sent");
        return u"%1 = %2, %3 %4"_s.arg(QString::fromUtf8(cookie.name), value, outcome, info);
    }
    case Qt::ToolTipRole:
        return isKnown ? plainTip(CookieWords::whyNotSent(verdict, m_url)) : QString();
    default:
        return {};
    }
}

} // namespace Fingerpost::Ui

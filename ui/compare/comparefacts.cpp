// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparefacts.h"

#include "compare/comparetable.h"
#include "compare/comparewords.h"
#include "compare/headercomparison.h"
#include "response/words.h"
#include "theme/paint.h"
#include "theme/style.h"
#include "widgets/plaintip.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr int NameWidth = 200;
constexpr int FactInset = 12;
constexpr int FactSign = 20;

QString factText(const char *text)
{
    return QCoreApplication::translate("Fingerpost::Ui::CompareFactTable", text);
}

CompareFact fact(const QString &name, const QString &left, const QString &right)
{
    return {left == right ? Difference::Same : Difference::Changed, name, left, right, {}};
}

/// With how much more or less the right is; a figure of a time is never the same twice.
CompareFact timeFact(const QString &name, double leftMs, double rightMs)
{
    CompareFact made{.name = name};
    if (leftMs >= 0)
        made.left = Words::duration(leftMs);
    if (rightMs >= 0)
        made.right = Words::duration(rightMs);
    if (leftMs >= 0 && rightMs >= 0) {
        const double more = rightMs - leftMs;
        // Below what is shown of a duration there is nothing to tell.
        if (std::abs(more) >= 0.05)
            made.note = (more < 0 ? u"\u2212"_s : u"+"_s) + Words::duration(std::abs(more));
    }
    return made;
}

CompareFact sizeFact(const QString &name, qint64 left, qint64 right)
{
    CompareFact made{left == right ? Difference::Same : Difference::Changed,
                     name,
                     left < 0 ? QString() : Words::size(left),
                     right < 0 ? QString() : Words::size(right),
                     {}};
    if (left != right && left >= 0 && right >= 0)
        made.note = (right < left ? u"\u2212"_s : u"+"_s) + Words::size(std::abs(right - left));
    return made;
}

double toMs(qint64 nanoseconds)
{
    return nanoseconds < 0 ? -1 : double(nanoseconds) / 1'000'000;
}

QString statusOf(const Requests::Response &response)
{
    return response.error() ? Words::failure(response.error())
                            : Words::status(response.statusCode(), response.reason());
}

QString tlsOf(const Requests::Response &response)
{
    const Requests::TlsInfo tls = response.tls();
    return tls.isEmpty() ? factText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareFactTable", "none"))
                         : u"%1 · %2"_s.arg(tls.protocol, tls.cipher);
}

QList<CompareFact> factsOf(const QList<ComparedHeader> &headers)
{
    QList<CompareFact> facts;
    for (const ComparedHeader &each : headers)
        facts.append({each.difference, each.name, each.left, each.right, {}});
    return facts;
}

} // namespace

QList<CompareFact> requestFacts(const CompareSide &left, const CompareSide &right)
{
    const Requests::PreparedRequest leftRequest = left.response.request();
    const Requests::PreparedRequest rightRequest = right.response.request();
    QList<CompareFact> facts{fact(factText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareFactTable", "Method")),
                                  QString::fromUtf8(leftRequest.method()),
                                  QString::fromUtf8(rightRequest.method())),
                             fact(factText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareFactTable", "URL")),
                                  leftRequest.url(), rightRequest.url())};
    return facts + factsOf(compareHeaders(leftRequest.headers(), rightRequest.headers()));
}

QList<CompareFact> headerFacts(const CompareSide &left, const CompareSide &right)
{
    return factsOf(compareHeaders(left.response.headers(), right.response.headers()));
}

QList<CompareFact> overviewFacts(const CompareSide &left, const CompareSide &right)
{
    const Requests::Response &l = left.response;
    const Requests::Response &r = right.response;
    const auto total = [](const Requests::Response &response) {
        return std::chrono::duration<double, std::milli>(response.elapsed()).count();
    };
    return {
        fact(factText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareFactTable", "Status")), statusOf(l),
             statusOf(r)),
        fact(factText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareFactTable", "Protocol")),
             Words::protocol(l.httpVersion()), Words::protocol(r.httpVersion())),
        fact(factText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareFactTable", "Answered by")), l.url(),
             r.url()),
        fact(factText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareFactTable", "TLS")), tlsOf(l), tlsOf(r)),
        fact(factText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareFactTable", "Hops before it")),
             QString::number(l.history().size()), QString::number(r.history().size())),
        timeFact(factText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareFactTable", "Connected")),
                 toMs(l.timings().connected), toMs(r.timings().connected)),
        timeFact(factText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareFactTable", "First byte")),
                 toMs(l.timings().firstByte), toMs(r.timings().firstByte)),
        timeFact(factText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareFactTable", "Last byte")),
                 toMs(l.timings().finished), toMs(r.timings().finished)),
        timeFact(factText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareFactTable", "Elapsed")), total(l),
                 total(r)),
        sizeFact(factText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareFactTable", "Body as it travelled")),
                 l.wireBodySize(), r.wireBodySize()),
        sizeFact(factText(QT_TRANSLATE_NOOP("Fingerpost::Ui::CompareFactTable", "Body, decoded")),
                 left.body.size(), right.body.size()),
    };
}

qint64 differencesIn(const QList<CompareFact> &facts)
{
    return std::count_if(facts.begin(), facts.end(),
                         [](const CompareFact &each) { return each.difference != Difference::Same; });
}

void CompareFactModel::setFacts(const QList<CompareFact> &facts)
{
    beginResetModel();
    m_facts = facts;
    endResetModel();
}

int CompareFactModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_facts.size());
}

int CompareFactModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant CompareFactModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const CompareFact &shown = m_facts.at(index.row());
    const QString &text = index.column() == NameColumn ? shown.name
        : index.column() == LeftColumn                 ? shown.left
                                                       : shown.right;
    if (role == Qt::ToolTipRole)
        return plainTip(text);
    if (role == Qt::DisplayRole)
        return text;
    if (role != Qt::AccessibleTextRole)
        return {};
    if (index.column() == NameColumn)
        return tr("%1, %2", "a header; whether it differs")
            .arg(shown.name, CompareWords::difference(shown.difference));
    return shown.note.isEmpty() || index.column() == LeftColumn ? text : text + u", "_s + shown.note;
}

void CompareFactDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const Colors &colors = Theme::of(option.widget).colors();
    const CompareFact &shown = static_cast<const CompareFactModel *>(index.model())->facts().at(index.row());
    const Tone tone = CompareWords::tone(shown.difference);
    const QRect cell = option.rect.adjusted(0, 0, 0, -1);
    const bool isName = index.column() == CompareFactModel::NameColumn;
    const bool isMissing = shown.difference
        == (index.column() == CompareFactModel::LeftColumn ? Difference::Added : Difference::Removed);
    painter->save();
    painter->setClipRect(option.rect);
    if (isMissing && !isName)
        painter->fillRect(cell, colors.sunken);
    else if (tone != Tone::Neutral && !isName)
        painter->fillRect(cell, colors.tint(tone));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      colors.hairline);
    QRectF area = QRectF(cell).adjusted(FactInset, 0, -FactInset, 0);
    if (isName) {
        painter->setFont(Theme::font(TextStyle::Mono));
        painter->setPen(colors.ink(tone));
        paintText(painter, area, CompareWords::sign(shown.difference));
        area.setLeft(area.left() + FactSign);
    } else if (index.column() == CompareFactModel::RightColumn && !shown.note.isEmpty()) {
        painter->setFont(Theme::font(TextStyle::Small));
        painter->setPen(colors.secondary);
        area.setRight(area.right() - paintText(painter, area, shown.note, Qt::AlignRight) - 8);
    }
    const QString text = index.data().toString();
    const QFont font = isName ? Theme::font(TextStyle::Normal) : Theme::monoFont(text);
    painter->setFont(font);
    painter->setPen(isName ? colors.secondary : colors.text);
    paintText(painter, area, QFontMetricsF(font).elidedText(text, Qt::ElideRight, area.width()));
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          isName ? colors.focusRing : QColor(Qt::transparent));
    if (option.state.testFlag(QStyle::State_HasFocus)
        && option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter->setRenderHint(QPainter::Antialiasing);
        paintFocusRing(painter, QRectF(cell), colors.focusRing, 5);
    }
    painter->restore();
}

CompareFactTable::CompareFactTable(const QString &name, QWidget *parent)
    : QTableView(parent)
    , m_model(new CompareFactModel(this))
{
    setModel(m_model);
    setItemDelegate(new CompareFactDelegate(this));
    setAccessibleName(name);
    dressCompareTable(this, CompareFactDelegate::rowExtent);
}

void CompareFactTable::setFacts(const QList<CompareFact> &facts)
{
    m_model->setFacts(facts);
    layOutColumns();
}

bool CompareFactTable::step(bool forward)
{
    const int by = forward ? 1 : -1;
    const int from = currentIndex().isValid() ? currentIndex().row() : forward ? -1 : m_model->rowCount();
    for (int row = from + by; row >= 0 && row < m_model->rowCount(); row += by) {
        if (facts().at(row).difference == Difference::Same)
            continue;
        setCurrentIndex(m_model->index(row, CompareFactModel::NameColumn));
        return true;
    }
    return false;
}

void CompareFactTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

void CompareFactTable::layOutColumns()
{
    const int side = (viewport()->width() - NameWidth) / 2;
    horizontalHeader()->resizeSection(CompareFactModel::NameColumn, NameWidth);
    horizontalHeader()->resizeSection(CompareFactModel::LeftColumn, side);
    horizontalHeader()->resizeSection(CompareFactModel::RightColumn, viewport()->width() - NameWidth - side);
}

} // namespace Fingerpost::Ui

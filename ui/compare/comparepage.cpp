// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparepage.h"

#include "compare/comparedelegate.h"
#include "compare/comparefacts.h"
#include "compare/comparemodel.h"
#include "compare/comparesides.h"
#include "compare/compareview.h"
#include "compare/comparewords.h"
#include "response/words.h"
#include "theme/icons.h"
#include "theme/style.h"
#include "widgets/codeedit.h"
#include "widgets/elidedlabel.h"
#include "widgets/linkbutton.h"
#include "widgets/notice.h"
#include "widgets/progressline.h"
#include "widgets/sectiontabbar.h"
#include "widgets/segmentedcontrol.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {
constexpr int TypingPause = 400; // ms
constexpr int DetailHeight = 84;
enum Mode { Structure, Lines };

/// Else it is something else that is compared, and all of it is in the body.
bool isAnswer(const CompareSide &side)
{
    return side.response.statusCode() > 0 || side.response.error();
}
} // namespace

ComparePage::ComparePage(const CompareSide &left, const CompareSide &right, QWidget *parent)
    : TabPage(parent)
    , m_left(left)
    , m_right(right)
    , m_sides(new CompareSides(this))
    , m_sections(new SectionTabRow(this))
    , m_pages(new QStackedWidget(this))
    , m_modes(new SegmentedControl({tr("Structure"), tr("Lines")}, this))
    , m_ignored(new QLineEdit(this))
    , m_count(new InkLabel({}, TextStyle::Normal, Ink::Secondary, this))
    , m_previous(makeButton(u"arrow-up"_s, tr("Previous difference"), u"previousDifference"_s))
    , m_next(makeButton(u"arrow-down"_s, tr("Next difference"), u"nextDifference"_s))
    , m_fold(makeButton(u"list-filter"_s, tr("Only what differs"), u"foldSame"_s))
    , m_notice(new Notice(Tone::Neutral, {}, this))
    , m_progress(new ProgressLine(this))
    , m_waiting(new QWidget(this))
    , m_bodyStates(new QStackedWidget(this))
    , m_model(new CompareModel(this))
    , m_view(new CompareView(m_model, this))
    , m_nothing(new InkLabel({}, TextStyle::Normal, Ink::Secondary, this))
    , m_path(new ElidedLabel(TextStyle::Mono, Ink::Secondary, this))
    , m_leftDetail(new CodeEdit(CodeEdit::Rows::Code, this))
    , m_rightDetail(new CodeEdit(CodeEdit::Rows::Code, this))
    , m_headers(new CompareFactTable(tr("Headers of both answers"), this))
    , m_request(new CompareFactTable(tr("Both requests"), this))
    , m_overview(new CompareFactTable(tr("Status, times and sizes"), this))
{
    setSurface(this, Surface::Sheet);
    assemble();
    addKeys();
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(&m_pause, &QTimer::timeout, this, &ComparePage::compare);
    connect(&m_run, &ComparisonRun::progressed, m_progress, &ProgressLine::setFraction);
    connect(&m_run, &ComparisonRun::finished, this, &ComparePage::takeResult);
    connect(m_sides, &CompareSides::swapRequested, this, &ComparePage::swap);
    connect(m_modes, &SegmentedControl::currentChanged, this, &ComparePage::compare);
    connect(m_ignored, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(m_ignored, &QLineEdit::returnPressed, this, &ComparePage::compare);
    connect(m_fold, &QToolButton::toggled, this, [this](bool on) {
        m_model->setFolding(on);
        step(true);
    });
    connect(m_previous, &QToolButton::clicked, this, [this] { step(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(true); });
    connect(m_view, &CompareView::rowChanged, this, &ComparePage::showRow);
    showFacts();
    compare();
}

ComparePage::~ComparePage() = default;

QToolButton *ComparePage::makeButton(const QString &iconName, const QString &name, const QString &objectName)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setObjectName(objectName);
    button->setAutoRaise(true);
    return button;
}

void ComparePage::assemble()
{
    m_headers->setObjectName(u"compareHeaders"_s);
    m_request->setObjectName(u"compareRequest"_s);
    m_overview->setObjectName(u"compareOverview"_s);
    SectionTabBar *bar = m_sections->tabBar();
    bar->setObjectName(u"compareSections"_s);
    bar->setAccessibleName(tr("What is compared"));
    for (const QString &name : {tr("Body"), tr("Headers"), tr("Request"), tr("Overview")})
        bar->addTab(name);
    m_count->setObjectName(u"compareCount"_s);
    m_sections->addEndWidget(m_count);
    m_sections->addEndWidget(m_previous);
    m_sections->addEndWidget(m_next);
    m_pages->addWidget(makeBody());
    m_pages->addWidget(m_headers);
    m_pages->addWidget(m_request);
    m_pages->addWidget(m_overview);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_sides);
    column->addWidget(m_sections);
    column->addWidget(m_pages, 1);
    connect(bar, &QTabBar::currentChanged, this, [this](int section) {
        m_pages->setCurrentIndex(section);
        showPlace();
    });
}

QWidget *ComparePage::makeBody()
{
    m_view->setObjectName(u"compareRows"_s);
    m_view->setAccessibleName(tr("Both bodies side by side"));
    m_nothing->setObjectName(u"compareNothing"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_notice->setObjectName(u"compareNotice"_s);
    m_notice->setSquare(true);
    m_notice->hide();
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_view);
    split->addWidget(makeDetail());
    split->setStretchFactor(0, 1);
    split->setSizes({400, DetailHeight});
    split->setCollapsible(0, false);
    m_bodyStates->addWidget(split);
    m_bodyStates->addWidget(m_nothing);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeBodyTools());
    column->addWidget(m_progress);
    column->addWidget(m_notice);
    column->addWidget(m_bodyStates, 1);
    return page;
}

QWidget *ComparePage::makeBodyTools()
{
    m_modes->setObjectName(u"compareModes"_s);
    m_modes->setAccessibleName(tr("How the bodies are compared"));
    m_ignored->setObjectName(u"ignoredPaths"_s);
    m_ignored->setAccessibleName(tr("Paths to ignore"));
    m_ignored->setPlaceholderText(tr("Paths to ignore, as $.date, $..id"));
    m_ignored->setClearButtonEnabled(true);
    m_fold->setCheckable(true);
    m_fold->setChecked(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setText(tr("Only what differs"));
    auto *cancelButton = new LinkButton(tr("Cancel"), m_waiting);
    cancelButton->setObjectName(u"cancelCompare"_s);
    connect(cancelButton, &LinkButton::clicked, this, &ComparePage::cancel);
    auto *waitingRow = new QHBoxLayout(m_waiting);
    waitingRow->setContentsMargins({});
    waitingRow->addWidget(new InkLabel(tr("Comparing…"), TextStyle::Normal, Ink::Secondary, m_waiting));
    waitingRow->addWidget(cancelButton);
    auto *tools = new QWidget(this);
    tools->setFixedHeight(44);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(10);
    row->addWidget(m_modes);
    row->addWidget(m_ignored, 1);
    row->addWidget(m_waiting);
    row->addWidget(m_fold);
    return tools;
}

/// All of the current row, as its line may be longer than its column.
QWidget *ComparePage::makeDetail()
{
    auto *detail = new QWidget(this);
    m_path->setObjectName(u"comparePath"_s);
    m_path->setContentsMargins(12, 4, 12, 2);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(1);
    for (CodeEdit *edit : {m_leftDetail, m_rightDetail}) {
        edit->setReadOnly(true);
        edit->setTabChangesFocus(true);
        edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        edit->setTextMargins({12, 2, 0, 0});
        edit->setMinimumHeight(edit->rowHeight() + 4);
        sides->addWidget(edit, 1);
    }
    m_leftDetail->setObjectName(u"leftDetail"_s);
    m_leftDetail->setAccessibleName(tr("The current row at the left"));
    m_rightDetail->setObjectName(u"rightDetail"_s);
    m_rightDetail->setAccessibleName(tr("The current row at the right"));
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_path);
    column->addLayout(sides, 1);
    return detail;
}

void ComparePage::addKeys()
{
    const auto add = [this](const QKeySequence &keys, QToolButton *button, bool forward) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, forward] { step(forward); });
        button->setToolTip(
            u"%1 (%2)"_s.arg(button->accessibleName(), keys.toString(QKeySequence::NativeText)));
    };
    add(Qt::Key_F7, m_next, true);
    add(Qt::SHIFT | Qt::Key_F7, m_previous, false);
}

TabFace ComparePage::face() const
{
    TabFace face;
    face.iconName = u"git-compare"_s;
    face.name = tr("%1 and %2", "two answers").arg(m_left.title, m_right.title);
    face.running = m_run.isRunning();
    return face;
}

void ComparePage::focusFirst()
{
    m_pages->currentIndex() == Body && m_bodyStates->currentIndex() == 0
        ? m_view->setFocus(Qt::OtherFocusReason)
        : m_sections->tabBar()->setFocus(Qt::OtherFocusReason);
}

void ComparePage::swap()
{
    std::swap(m_left, m_right);
    showFacts();
    compare();
}

void ComparePage::showFacts()
{
    m_sides->setSides(m_left, m_right);
    for (const Section section : {Headers, Request, Overview})
        m_sections->tabBar()->setSectionVisible(section, isAnswer(m_left) || isAnswer(m_right));
    m_headers->setFacts(headerFacts(m_left, m_right));
    m_request->setFacts(requestFacts(m_left, m_right));
    m_overview->setFacts(overviewFacts(m_left, m_right));
    for (const auto &[section, table] :
         {std::pair{Headers, m_headers}, std::pair{Request, m_request}, std::pair{Overview, m_overview}}) {
        const qint64 differences = differencesIn(table->facts());
        m_sections->tabBar()->setCount(section, differences ? QString::number(differences) : QString());
    }
}

void ComparePage::compare()
{
    m_pause.stop();
    const IgnoredPaths ignored = IgnoredPaths::parse(m_ignored->text());
    m_pathProblem = ignored.problem;
    m_waiting->show();
    m_progress->start();
    m_run.start(m_left, m_right, {.asLines = m_modes->current() == Lines, .ignored = ignored.paths});
    Q_EMIT changed();
}

void ComparePage::cancel()
{
    if (m_waiting->isHidden())
        return;
    m_run.cancel();
    m_waiting->hide();
    m_progress->stop();
    m_notice->setText(tr("The comparison was cancelled; what is shown is what there was before."));
    m_notice->show();
    Q_EMIT changed();
}

void ComparePage::takeResult(const BodyComparison &result)
{
    m_result = result;
    m_waiting->hide();
    m_progress->stop();
    m_modes->setVisible(result.couldBeStructure);
    m_ignored->setEnabled(result.kind == BodyComparison::Kind::Structure);
    m_view->cellDelegate()->setJson(result.kind == BodyComparison::Kind::Structure);
    m_model->setText(result.rows);
    m_fold->setEnabled(result.rows != nullptr);
    m_bodyStates->setCurrentIndex(result.rows ? 0 : 1);
    m_nothing->setText(verdict());
    const qint64 differences = result.rows ? result.rows->differenceCount() : result.isSame ? 0 : 1;
    m_sections->tabBar()->setCount(Body, differences ? QString::number(differences) : QString());
    showRemarks();
    if (!m_view->step(true))
        showRow(-1);
    Q_EMIT changed();
    Q_EMIT compared();
}

/// All of both was compared.
bool ComparePage::isWhole() const
{
    return qMax(m_result.leftSize, m_result.rightSize) <= maximumComparedBody;
}

QString ComparePage::verdict() const
{
    if (m_result.kind == BodyComparison::Kind::Empty)
        return m_result.isMissing ? tr("There is nothing to compare.") : tr("Both bodies are empty.");
    if (m_result.isSame && !isWhole())
        return tr("Both bodies are binary data, and the same as far as they were compared.");
    if (m_result.isSame)
        return tr("Both bodies are binary data and the same, %1.").arg(Words::size(m_result.leftSize));
    return tr("Binary data: %1 at the left, %2 at the right. They part at byte %3.")
        .arg(Words::size(m_result.leftSize), Words::size(m_result.rightSize),
             QLocale().toString(m_result.firstDifference));
}

void ComparePage::showRemarks()
{
    QStringList remarks = m_result.remarks;
    if (!m_pathProblem.isEmpty())
        remarks.prepend(m_pathProblem);
    else if (m_result.rows && m_result.isSame && isWhole())
        remarks.append(tr("Both bodies are the same to the last byte."));
    else if (m_result.rows && !m_result.isSame && m_result.rows->differenceCount() == 0)
        remarks.append(tr("Nothing differs in what is compared; the bytes do."));
    m_notice->setTone(m_pathProblem.isEmpty() ? Tone::Neutral : Tone::Warning);
    m_notice->setText(remarks.join(u' '));
    m_notice->setVisible(!remarks.isEmpty());
}

void ComparePage::step(bool forward)
{
    switch (m_pages->currentIndex()) {
    case Body:
        m_view->step(forward);
        break;
    case Headers:
        m_headers->step(forward);
        break;
    case Request:
        m_request->step(forward);
        break;
    default:
        m_overview->step(forward);
    }
}

void ComparePage::showRow(int row)
{
    const ComparedRow shown = m_model->comparedRow(row);
    m_leftDetail->setPlainText(shown.left.trimmed());
    m_rightDetail->setPlainText(shown.right.trimmed());
    m_path->setWholeText(m_model->pathOf(row));
    m_path->setVisible(m_result.kind == BodyComparison::Kind::Structure);
    showPlace();
}

void ComparePage::showPlace()
{
    if (m_pages->currentIndex() != Body) {
        const CompareFactTable *table = m_pages->currentIndex() == Headers ? m_headers
            : m_pages->currentIndex() == Request                           ? m_request
                                                                           : m_overview;
        return m_count->setText(CompareWords::count(differencesIn(table->facts())));
    }
    const qint64 all = m_result.rows ? m_result.rows->differenceCount() : m_result.isSame ? 0 : 1;
    const int number =
        m_view->currentIndex().isValid() ? m_model->differenceAt(m_view->currentIndex().row()) : 0;
    m_count->setText(number > 0 ? tr("Difference %1 of %2").arg(number).arg(all) : CompareWords::count(all));
}

} // namespace Fingerpost::Ui

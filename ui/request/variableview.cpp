// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request/variableview.h"

#include "workspace/variablecontext.h"

using namespace Qt::Literals::StringLiterals;

namespace Fingerpost::Ui {

namespace {

constexpr qsizetype LongestValue = 200; ///< shown of a value

QString scopeWords(const Origin &origin)
{
    switch (origin.scope) {
    case ScopeKind::Session:
        return VariableView::tr("from this session");
    case ScopeKind::Request:
        return VariableView::tr("from this request");
    case ScopeKind::Folder:
        return VariableView::tr("from the folder “%1”").arg(origin.name);
    case ScopeKind::Environment:
        return VariableView::tr("from the environment “%1”").arg(origin.name);
    case ScopeKind::Collection:
        return VariableView::tr("from the collection “%1”").arg(origin.name);
    case ScopeKind::Global:
        return VariableView::tr("from the global variables");
    case ScopeKind::DotEnv:
        return VariableView::tr("from the .env file");
    case ScopeKind::Process:
        break;
    }
    return VariableView::tr("from the environment of the process");
}

QString originWords(const Origin &origin)
{
    switch (origin.kind) {
    case Origin::Kind::Scope:
        return scopeWords(origin);
    case Origin::Kind::Dynamic:
        return VariableView::tr("made anew whenever it is sent; this is an example");
    case Origin::Kind::Prompt:
        return VariableView::tr("asked for when it is sent");
    case Origin::Kind::Answer:
        return VariableView::tr("from the last answer to “%1”").arg(origin.name);
    case Origin::Kind::Nowhere:
        break;
    }
    return {};
}

/// The name of the request whose answer \a expression is about.
QString requestOf(const Use &use, const QString &expression)
{
    for (const Use::Step &step : use.chain) {
        if (step.origin.kind == Origin::Kind::Answer && step.name == expression)
            return step.origin.name;
    }
    return expression;
}

VariableState stateOf(const Use &use)
{
    if (use.state == UseState::PromptOpen)
        return VariableState::Resolved; // it will be asked for
    if (isProblem(use.state))
        return VariableState::Unresolved;
    return use.isSecret ? VariableState::Secret : VariableState::Resolved;
}

} // namespace

QString problemOf(const Use &use)
{
    const QString name = use.culprit.isEmpty() ? use.name : use.culprit;
    switch (use.state) {
    case UseState::Missing:
        return VariableView::tr("The variable “%1” is defined nowhere.").arg(name);
    case UseState::Cycle:
        return VariableView::tr("The variable “%1” mentions itself.").arg(name);
    case UseState::SecretLocked:
        return VariableView::tr("The secret “%1” has no value, or the keychain is locked.").arg(name);
    case UseState::PromptOpen:
        return VariableView::tr("“%1” has not been answered.").arg(name);
    case UseState::NoAnswer:
        return VariableView::tr("“%1” has not been answered yet: %2 takes its value from the answer.")
            .arg(requestOf(use, name), name);
    case UseState::NoMatch:
        return VariableView::tr("The last answer to “%1” does not hold what %2 asks for.")
            .arg(requestOf(use, name), name);
    case UseState::BadExpression:
        return VariableView::tr("%1 cannot be read: check its quotes and its expression.").arg(name);
    case UseState::TooLong:
        return VariableView::tr("The variable “%1” becomes too long.").arg(name);
    case UseState::Resolved:
    case UseState::Dynamic:
        break;
    }
    return {};
}

QString explanationOf(const Use &use)
{
    if (isProblem(use.state) && use.state != UseState::PromptOpen)
        return problemOf(use);
    QString value = use.isSecret ? u"••••"_s : use.value;
    if (value.size() > LongestValue)
        value = value.left(LongestValue) + u'…';
    if (use.state == UseState::PromptOpen)
        return use.name + u'\n' + originWords(use.origin);
    return u"%1 = %2\n%3"_s.arg(use.name, value, originWords(use.origin));
}

VariableView::VariableView(VariableContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_sources(context.sources({}, true))
{
    connect(&m_context, &VariableContext::changed, this, &VariableView::refresh);
}

void VariableView::setDraft(const RequestDraft &draft)
{
    RequestDraft place;
    place.name = draft.name;
    place.collection = draft.collection;
    place.path = draft.path;
    place.variables = draft.variables;
    if (place == m_place)
        return;
    m_place = place;
    refresh();
}

void VariableView::refresh()
{
    m_sources = m_context.sources(m_place, true);
    Q_EMIT changed();
}

QList<VariableMention> VariableView::mentions(const QString &text) const
{
    QList<VariableMention> found;
    const Resolved resolved = Resolver(*m_sources).resolve(text);
    for (const Use &use : resolved.uses)
        found.append({int(use.begin), int(use.length), stateOf(use), explanationOf(use)});
    return found;
}

Use VariableView::useOf(const QString &name) const
{
    const Resolved resolved = Resolver(*m_sources).resolve("{{"_L1 + name + "}}"_L1);
    return resolved.uses.value(0);
}

VariableState VariableView::state(const QString &name) const
{
    return stateOf(useOf(name));
}

QString VariableView::explanation(const QString &name) const
{
    return explanationOf(useOf(name));
}

QStringList VariableView::names() const
{
    QStringList names;
    for (const VariableScopes::Found &found : m_sources->scopes.visible())
        names.append(found.variable->name);
    return names;
}

} // namespace Fingerpost::Ui

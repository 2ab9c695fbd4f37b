// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environments/resolver.h"
#include "widgets/variableink.h"
#include "workspace/requestdraft.h"

#include <QObject>

#include <memory>

namespace Fingerpost {
class VariableContext;
}

namespace Fingerpost::Ui {

/// What the variables of one request mean while somebody edits it: for the colours and explanations of its
/// editors. Made-up values are examples here.
class VariableView : public QObject {
    Q_OBJECT
public:
    /// \a context outlives it.
    explicit VariableView(VariableContext &context, QObject *parent = nullptr);

    /// Whose variables they are: its place and its own variables count, not its texts.
    void setDraft(const RequestDraft &draft);
    [[nodiscard]] std::shared_ptr<const ResolverSources> sources() const { return m_sources; }

    [[nodiscard]] QList<VariableMention> mentions(const QString &text) const;
    /// Of a name as it stands between the braces.
    [[nodiscard]] VariableState state(const QString &name) const;
    [[nodiscard]] QString explanation(const QString &name) const;
    /// What can be mentioned by its name alone.
    [[nodiscard]] QStringList names() const;

Q_SIGNALS:
    /// A variable may mean something else than before.
    void changed();

private:
    void refresh();
    [[nodiscard]] Use useOf(const QString &name) const;

    VariableContext &m_context;
    RequestDraft m_place; ///< without texts
    std::shared_ptr<const ResolverSources> m_sources;
};

/// Value and origin of a mention, for hovering.
[[nodiscard]] QString explanationOf(const Use &use);
/// Why a mention has no value, in a sentence.
[[nodiscard]] QString problemOf(const Use &use);

} // namespace Fingerpost::Ui

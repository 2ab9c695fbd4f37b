// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "collections/nodewords.h"

#include <QCoreApplication>

namespace Fingerpost::Ui::NodeWords {

QString withGit(const QString &text, const CollectionNode &node)
{
    const bool holds =
        node.kind == CollectionNode::Kind::Folder || node.kind == CollectionNode::Kind::Collection;
    switch (node.git) {
    case GitState::Mark::Changed:
        return (holds ? QCoreApplication::translate("Fingerpost::Ui::NodeWords",
                                                    "%1, with changes since the last commit")
                      : QCoreApplication::translate("Fingerpost::Ui::NodeWords",
                                                    "%1, changed since the last commit"))
            .arg(text);
    case GitState::Mark::Added:
        return QCoreApplication::translate("Fingerpost::Ui::NodeWords", "%1, not committed yet").arg(text);
    case GitState::Mark::None:
        break;
    }
    return text;
}

} // namespace Fingerpost::Ui::NodeWords

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedtext.h"
#include "compare/sequencediff.h"
#include "environments/jsonpath.h"
#include "environments/jsontree.h"

#include <QList>

#include <memory>

namespace Fingerpost {

/// Two JSON texts by their structure: the members of objects by their names in any order, the elements of
/// arrays lined up by what they are. Strings count by what they say, numbers by their digits as they stand
/// there: 1.0 is not 1.00, and 9007199254740993 is not 9007199254740992.
class JsonComparison final : public ComparedText {
public:
    /// Null when \a proceed gave up. What \a ignored selects at either side is not compared.
    [[nodiscard]] static std::shared_ptr<const JsonComparison>
    compare(JsonTree left, JsonTree right, const QList<JsonPath> &ignored, const Proceed &proceed);

    [[nodiscard]] ComparedRow row(qint64 index) const override;
    [[nodiscard]] QString path(qint64 index) const override;
    /// Long arrays were too different to be lined up.
    [[nodiscard]] bool isCoarse() const { return m_isCoarse; }
    /// False when one of the paths takes too long: what it selects was compared.
    [[nodiscard]] bool hasIgnoredAll() const { return m_hasIgnoredAll; }

private:
    friend class JsonComparer;

    enum class Part : quint8 { Whole, Opening, Closing };
    struct Row {
        JsonTree::Node left = JsonTree::none;
        JsonTree::Node right = JsonTree::none;
        qint64 parent = -1; ///< the row that opens what it is in
        quint16 depth = 0;
        Difference difference = Difference::Same;
        Part part = Part::Whole;
        bool isKept = false; ///< something in it differs
    };

    JsonComparison(JsonTree left, JsonTree right);
    [[nodiscard]] static QByteArray rowText(const JsonTree &tree, JsonTree::Node node, const Row &row);
    [[nodiscard]] static qint64 placeIn(const JsonTree &tree, JsonTree::Node parent, JsonTree::Node node);

    JsonTree m_left;
    JsonTree m_right;
    std::vector<Row> m_rows;
    bool m_isCoarse = false;
    bool m_hasIgnoredAll = true;
};

} // namespace Fingerpost

// SPDX-FileCopyrightText: 2026 The Fingerpost authors
// SPDX-License-Identifier: MIT
#include "caserunner.h"
#include "compare.h"

#include <qrequests/statuscodes.h>

using namespace Qt::Literals::StringLiterals;

namespace Conformance {

namespace {

class CodesRunner : public CaseRunner {
public:
    [[nodiscard]] Outcome run(const QJsonObject &recorded, Context &) override
    {
        const std::optional<int> found = Requests::codes.find(recorded.value("name"_L1).toString().toUtf8());
        return {compareValue(u"value"_s, recorded.value("expect"_L1).toObject().value("value"_L1),
                             found ? QJsonValue(*found) : QJsonValue())};
    }
};

} // namespace

std::unique_ptr<CaseRunner> makeCodesRunner()
{
    return std::make_unique<CodesRunner>();
}

} // namespace Conformance

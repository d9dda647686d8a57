#include "core/dataset/care/HealthJson.h"

namespace core {

nlohmann::ordered_json toJson(const HealthReport& report) {
    nlohmann::ordered_json warnings = nlohmann::ordered_json::array();
    for (const HealthFinding& finding : report.findings)
        warnings.push_back({{"id", finding.id}, {"count", finding.count}, {"text", finding.text.english()}});
    return {{"duplicates",
             {{"exact", report.exactCopies()}, {"near", report.nearCopies()}, {"across_split", report.acrossSplit}}},
            {"warnings", warnings}};
}

}  // namespace core

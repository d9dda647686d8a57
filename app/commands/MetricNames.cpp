#include "app/commands/MetricNames.h"

#include "core/base/Error.h"
#include "core/metric/Metric.h"

namespace app {

std::vector<std::string> idsIn(const std::string& list) {
    std::vector<std::string> ids(1);
    for (const char letter : list) {
        if (letter == ',') {
            ids.emplace_back();
        } else {
            ids.back() += letter;
        }
    }
    constexpr const char* kBlanks = " \t";
    for (std::string& id : ids) {
        id.erase(0, id.find_first_not_of(kBlanks));
        id.erase(id.find_last_not_of(kBlanks) + 1);
    }
    return ids;
}

std::string metricsProblem(std::string& list) {
    try {
        for (const std::string& id : idsIn(list)) {
            if (id.empty()) return "The name of a metric is missing; give names separated by commas, such as fd,kid.";
            core::metric(id);
        }
    } catch (const core::Error& error) {
        return error.what();
    }
    return {};
}

}  // namespace app

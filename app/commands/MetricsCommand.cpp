#include "app/commands/MetricsCommand.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <string>

#include "app/commands/ExitCode.h"
#include "app/commands/JsonLines.h"
#include "app/commands/TextFormat.h"
#include "core/metric/Metric.h"

namespace app {

namespace {

void printMetricJson(const core::Metric& metric) {
    nlohmann::ordered_json measures = nlohmann::ordered_json::array();
    for (const core::Measure& measure : metric.measures)
        measures.push_back({{"measure", measure.id},
                            {"label", measure.label},
                            {"unit", measure.unit},
                            {"better", core::wordOf(measure.better)},
                            {"help", measure.help}});
    printJsonLine({{"metric", metric.id},
                   {"label", metric.label},
                   {"cost", core::wordOf(metric.cost)},
                   {"needs_encoder", metric.needs.encoder},
                   {"needs_posterior", metric.needs.posterior},
                   {"needs_labels", metric.needs.labels},
                   {"needs_features", metric.needs.features},
                   {"needs_training", metric.needs.training},
                   {"compares", metric.compare != nullptr},
                   {"help", metric.help},
                   {"measures", measures}});
}

const char* costText(core::MetricCost cost) {
    switch (cost) {
        case core::MetricCost::live:
            return "measured at any time";
        case core::MetricCost::validation:
            return "measured at every validation";
        case core::MetricCost::report:
            return "measured by imago evaluate";
        case core::MetricCost::request:
            break;
    }
    return "measured by imago evaluate where --metrics names it";
}

void printMetricText(const core::Metric& metric) {
    constexpr std::size_t kColumns = 96;
    std::printf("%s: %s; %s\n%s", metric.id.c_str(), metric.label.c_str(), costText(metric.cost),
                wrapped(metric.help, 2, kColumns).c_str());
    for (const core::Measure& measure : metric.measures) {
        std::string line = measure.label;
        if (!measure.unit.empty()) line += ", " + measure.unit;
        if (measure.better != core::Better::neither) line += ", " + core::wordOf(measure.better) + " is better";
        std::printf("    %-20s %s\n%s", measure.id.c_str(), line.c_str(), wrapped(measure.help, 8, kColumns).c_str());
    }
    std::printf("\n");
}

}  // namespace

Command addMetricsCommand(CLI::App& app) {
    auto json = std::make_shared<bool>(false);
    CLI::App* flags = app.add_subcommand("metrics", "List the metrics that models are measured with, and their units.");
    flags->add_flag("--json", *json, "JSON on stdout, one object per line for each metric.");
    return {flags, [json]() -> int {
                for (const core::Metric& metric : core::metrics()) {
                    if (*json) {
                        printMetricJson(metric);
                    } else {
                        printMetricText(metric);
                    }
                }
                return kExitDone;
            }};
}

}  // namespace app

#include "app/commands/EvaluationReport.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <tuple>
#include <vector>

#include "app/commands/Measures.h"
#include "app/commands/TextFormat.h"
#include "core/base/Utf8.h"
#include "core/evaluation/FigureLabel.h"
#include "core/metric/Metric.h"

namespace app {

namespace {

using Json = nlohmann::ordered_json;
using FigureRow = std::array<std::string, 5>;  // label, value, interval, floor, which end is good

core::Better betterOf(const std::string& name) {
    const core::Measure* measure = core::findMeasure(name);
    return measure == nullptr ? core::Better::neither : measure->better;
}

std::string betterText(const std::string& name) {
    const core::Better better = betterOf(name);
    return better == core::Better::neither ? std::string() : core::wordOf(better) + " is better";
}

/// All values as MeasuredValue, with standard errors.
Json valuesJson(const core::SetEvaluation& evaluation) {
    Json values = Json::array();
    for (const core::MetricResult& result : evaluation.results)
        for (std::size_t at = 0; at < result.values.size(); ++at) {
            const core::MeasuredValue& value = result.values[at];
            values.push_back({{"metric", result.metric->id},
                              {"measure", value.name},
                              {"value", value.value},
                              {"standard_error", value.standardError},  // null where it is not known
                              {"unit", unitOf(value.name)},
                              {"better", core::wordOf(betterOf(value.name))},
                              {"samples", result.figures[at].count}});
        }
    return values;
}

Json figuresJson(const core::SetEvaluation& evaluation) {
    Json figures = Json::object();
    for (const core::MetricResult& result : evaluation.results)
        for (const core::Figure& figure : result.figures)
            if (!figures.contains(figure.name))
                figures[figure.name] = {{"value", figure.value},
                                        {"low", figure.interval.low},
                                        {"high", figure.interval.high},
                                        {"floor", figure.floor},
                                        {"n", figure.count},
                                        {"better", core::wordOf(betterOf(figure.name))}};
    return figures;
}

/// Those of the whole, then those of each metric; none twice.
std::vector<std::string> warningsOf(const core::SetEvaluation& evaluation) {
    std::vector<std::string> warnings;
    const auto add = [&](const std::vector<core::Message>& messages) {
        for (const core::Message& message : messages)
            if (const std::string text = message.english(); std::ranges::find(warnings, text) == warnings.end())
                warnings.push_back(text);
    };
    add(evaluation.warnings);
    for (const core::MetricResult& result : evaluation.results) add(result.warnings);
    return warnings;
}

/// Characters that a terminal shows.
std::size_t widthOf(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

/// As many decimals as the interval leaves two digits of its half width.
int decimalsOf(const core::Figure& figure, bool whole) {
    if (whole) return 0;
    const double half = (figure.interval.high - figure.interval.low) / 2;
    if (!(half > 0)) return 3;
    return std::clamp(static_cast<int>(std::ceil(-std::log10(half))) + 1, 0, 6);
}

FigureRow rowOf(const core::Figure& figure, const core::SetEvaluation& evaluation) {
    const core::Measure* measure = core::findMeasure(figure.name);
    const std::string unit = measure == nullptr || measure->unit.empty() ? std::string() : ' ' + measure->unit;
    const int decimals = decimalsOf(figure, measure != nullptr && measure->whole);
    const auto number = [&](double value) { return std::isnan(value) ? std::string("-") : fixed(value, decimals); };
    FigureRow row;
    row[0] = measure == nullptr ? figure.name : core::withoutControls(core::figureLabel(*measure, evaluation));
    row[1] = number(figure.value) + unit;
    if (!std::isnan(figure.interval.low)) row[2] = number(figure.interval.low) + " to " + number(figure.interval.high);
    row[3] = std::isnan(figure.floor) ? "no floor" : "floor " + number(figure.floor);
    row[4] = betterText(figure.name);
    return row;
}

std::string measuredText(const core::MetricResult& result, const EvaluatedSets& sets) {
    const std::size_t count = result.figures.empty() ? 0 : result.figures.front().count;
    std::string where = ", which has no test set";
    if (sets.split.testSet) {
        where = " (test set)";
    } else if (!sets.split.heldOut.empty()) {
        where = " (validation images)";
    }
    std::string text = result.metric->label + " on " + counted(static_cast<std::int64_t>(count), "sample") + " of " +
                       core::withoutControls(sets.dataset->name) + where + '\n';
    for (const core::MeasuredValue& value : result.values) {
        text += "  " + measuresText({value});
        if (const std::string better = betterText(value.name); !better.empty()) text += " (" + better + ')';
        text += '\n';
    }
    return text;
}

std::string comparedHeading(const EvaluationReport& report) {
    const EvaluatedSets& sets = report.sets;
    std::string text =
        counted(static_cast<std::int64_t>(report.evaluation.compared), sets.images ? "image" : "generated sample");
    if (sets.images) text += " of " + core::withoutControls(sets.images->name);
    text += " compared with " + core::withoutControls(sets.dataset->name);
    if (!report.evaluation.features.empty()) text += " by " + core::withoutControls(report.evaluation.features);
    return text + ", with 95 % intervals\n";
}

/// The columns of all rows as wide as the widest.
std::string alignedText(const std::vector<FigureRow>& rows) {
    std::array<std::size_t, std::tuple_size_v<FigureRow>> widths{};
    for (const FigureRow& row : rows)
        for (std::size_t at = 0; at < row.size(); ++at) widths[at] = std::max(widths[at], widthOf(row[at]));
    std::string text;
    for (const FigureRow& row : rows) {
        std::string line;
        for (std::size_t at = 0; at < row.size(); ++at) {
            if (widths[at] == 0) continue;
            const std::string space(widths[at] - widthOf(row[at]), ' ');
            line += "  " + (at == 1 ? space + row[at] : row[at] + space);  // values end in one column
        }
        text += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    }
    return text;
}

}  // namespace

Json toJson(const EvaluationReport& report) {
    const EvaluatedSets& sets = report.sets;
    const core::SetEvaluation& evaluation = report.evaluation;
    Json json{{"event", "done"}, {"outcome", evaluation.outcome == core::Outcome::cancelled ? "cancelled" : "done"}};
    if (sets.model) json["family"] = sets.model->snapshot->spec().family;
    if (sets.images) json["images"] = sets.images->source;
    json.update({{"dataset", sets.dataset->name},
                 {"source", sets.dataset->source},
                 {"test_set", sets.split.testSet},
                 {"resized", sets.dataset->report.resized},
                 {"seed", report.seed},
                 {"samples", evaluation.compared},
                 {"features", evaluation.features.empty() ? Json() : Json(evaluation.features)},
                 {"fid", evaluation.fid},
                 {"values", valuesJson(evaluation)},
                 {"figures", figuresJson(evaluation)},
                 {"warnings", warningsOf(evaluation)}});
    return json;
}

std::string toText(const EvaluationReport& report) {
    std::string text;
    std::vector<FigureRow> rows;
    for (const core::MetricResult& result : report.evaluation.results) {
        if (!result.values.empty()) {
            text += measuredText(result, report.sets);
        } else {
            for (const core::Figure& figure : result.figures) rows.push_back(rowOf(figure, report.evaluation));
        }
    }
    if (!rows.empty()) text += comparedHeading(report) + alignedText(rows);
    for (const std::string& warning : warningsOf(report.evaluation))
        text += "Warning: " + core::withoutControls(warning) + '\n';
    return text;
}

}  // namespace app

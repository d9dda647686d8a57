#include "app/commands/EvaluationReport.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string_view>
#include <tuple>
#include <vector>

#include "app/commands/Measures.h"
#include "app/commands/TextFormat.h"
#include "core/base/Utf8.h"
#include "core/evaluation/EvaluationRemarks.h"
#include "core/evaluation/FigureDoubt.h"
#include "core/evaluation/FigureLabel.h"
#include "core/evaluation/FigureNumber.h"
#include "core/evaluation/Verdict.h"
#include "core/evaluation/VerdictJson.h"
#include "core/metric/Metric.h"
#include "core/sample/image/ImageSpec.h"

namespace app {

namespace {

using Json = nlohmann::ordered_json;
/// Beside a value that rests on too few images; a line below the figures explains it.
constexpr const char* kFewMark = "†";
// Label, value, mark, interval, floor, reference, which end is good; empty: unknown, or no mark.
using FigureRow = std::array<std::string, 7>;
constexpr std::size_t kFloorColumn = 4;
constexpr std::size_t kReferenceColumn = 5;

core::Better betterOf(const std::string& name) {
    const core::Measure* measure = core::findMeasure(name);
    return measure == nullptr ? core::Better::neither : measure->better;
}

std::string betterText(const std::string& name) {
    const core::Better better = betterOf(name);
    return better == core::Better::neither ? std::string() : core::wordOf(better) + " is better";
}

/// Of the images that are evaluated, where some were; else of the dataset.
std::size_t resizedOf(const EvaluatedSets& sets) {
    return sets.images && sets.images->report.resized > 0 ? sets.images->report.resized : sets.dataset->report.resized;
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
                                        {"blurred", figure.reference},
                                        {"n", figure.count},
                                        {"better", core::wordOf(betterOf(figure.name))}};
    return figures;
}

Json textsJson(const std::vector<core::Message>& messages) {
    Json texts = Json::array();
    for (const core::Message& message : messages) texts.push_back(message.english());
    return texts;
}

std::string linesOf(const char* kind, const std::vector<core::Message>& messages) {
    std::string lines;
    for (const core::Message& message : messages) lines += kind + core::withoutControls(message.english()) + '\n';
    return lines;
}

/// Characters that a terminal shows.
std::size_t widthOf(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

bool restsOnFew(const core::Figure& figure, const EvaluationReport& report) {
    return report.record != nullptr && core::tooFewToSay(*report.record, figure.name);
}

/// `floorWord`: what the floor is called.
FigureRow rowOf(const core::Figure& figure, const EvaluationReport& report, const std::string& floorWord) {
    const core::Measure* measure = core::findMeasure(figure.name);
    const std::string unit = measure == nullptr || measure->unit.empty() ? std::string() : ' ' + measure->unit;
    const int decimals = core::figureDecimals(figure);
    const auto number = [&](double value) { return core::figureNumber(value, decimals); };
    FigureRow row;
    row[0] = measure == nullptr ? figure.name : core::withoutControls(core::figureLabel(*measure, report.evaluation));
    row[1] = number(figure.value) + unit;
    if (restsOnFew(figure, report)) row[2] = kFewMark;
    if (!std::isnan(figure.interval.low)) row[3] = number(figure.interval.low) + " to " + number(figure.interval.high);
    if (!std::isnan(figure.floor)) row[kFloorColumn] = floorWord + ' ' + number(figure.floor);
    if (!std::isnan(figure.reference)) row[kReferenceColumn] = "blurred " + number(figure.reference);
    row[6] = betterText(figure.name);
    return row;
}

std::string comparedHeading(const EvaluationReport& report) {
    const EvaluatedSets& sets = report.sets;
    std::string text =
        counted(static_cast<std::int64_t>(report.evaluation.compared), sets.images ? "image" : "generated sample");
    if (sets.images) text += " of " + core::withoutControls(sets.images->name);
    text += " compared with " + core::withoutControls(sets.dataset->name);
    if (!report.evaluation.features.empty()) text += " by " + core::withoutControls(report.evaluation.features);
    return text + ", with 95% intervals\n";
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

std::string measuredText(const core::MetricResult& result, const EvaluationReport& report) {
    const EvaluatedSets& sets = report.sets;
    const std::size_t count = result.figures.empty() ? 0 : result.figures.front().count;
    std::string where = ", which has no test set";
    if (sets.split.testSet) {
        where = " (test set)";
    } else if (!sets.split.heldOut.empty()) {
        where = " (validation images)";
    }
    std::vector<FigureRow> rows;
    for (const core::Figure& figure : result.figures) rows.push_back(rowOf(figure, report, "chance"));
    return result.metric->label + " on " +
           counted(static_cast<std::int64_t>(count), core::isImage(sets.dataset->spec) ? "image" : "sample") + " of " +
           core::withoutControls(sets.dataset->name) + where + ", with 95% intervals\n" + alignedText(rows);
}

std::string comparedText(const std::vector<FigureRow>& rows, const EvaluationReport& report) {
    if (rows.empty()) return {};
    std::string text;
    const auto has = [&](std::size_t column, std::string_view start) {
        return std::ranges::any_of(rows, [&](const FigureRow& row) { return row[column].starts_with(start); });
    };
    if (has(kFloorColumn, "real images")) text += "real images: what as many held-out images of the dataset get\n";
    if (has(kFloorColumn, "mirrored"))
        text += "mirrored and shifted: what a classifier gains from real images that are mirrored and shifted\n";
    if (has(kReferenceColumn, "blurred"))
        text += "blurred: what real images get that were reduced to half their size\n";
    return text + comparedHeading(report) + alignedText(rows);
}

/// What the mark beside a value means; empty where no figure has it.
std::string fewText(const EvaluationReport& report) {
    const auto isMarked = [&](const core::MetricResult& result) {
        return std::ranges::any_of(result.figures, [&](const core::Figure& each) { return restsOnFew(each, report); });
    };
    if (std::ranges::none_of(report.evaluation.results, isMarked)) return {};
    return std::string(kFewMark) +
           " says nothing: it comes from fewer than 100 training images, held-out images or samples\n";
}

/// A line for each answer: "  Good?     mixed      The samples are ...", with its sentence in a column of its own.
std::string answersText(const EvaluationReport& report) {
    if (report.record == nullptr) return {};
    constexpr std::size_t kAnswerColumn = 12;
    constexpr std::size_t kSentenceColumn = 23;
    std::string text = "What the figures say\n";
    for (const core::VerdictLine& line : core::verdictOf(*report.record)) {
        std::string head = "  " + core::labelOf(line.question).english();
        head.resize(kAnswerColumn, ' ');
        head += line.answer == core::Answer::unknown ? "not known" : core::wordOf(line.answer);
        head.resize(kSentenceColumn, ' ');
        std::string said = line.sentence.english();
        if (!line.toMeasure.empty()) said += " Ask for it with --metrics " + line.toMeasure + '.';
        const std::string sentence = wrapped(core::withoutControls(said), head.size(), kTextWidth);
        text += head + sentence.substr(std::min(head.size(), sentence.size()));
    }
    if (report.joined) text += "  They go with what was measured before of the same samples.\n";
    return text;
}

std::vector<core::Message> warningsOf(const EvaluationReport& report) {
    return report.record == nullptr ? core::allWarnings(report.evaluation)
                                    : core::warningsBesideAnswers(report.evaluation, *report.record);
}

std::string leftOutText(const std::vector<std::string>& ids) {
    std::string list;
    for (const std::string& id : ids) list += (list.empty() ? "" : ", ") + id;
    return list.empty() ? list : "Note: Metrics that take long were left out: " + list + "; --metrics asks for them.\n";
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
                 {"resized", resizedOf(sets)},
                 {"seed", report.seed},
                 {"samples", evaluation.compared},
                 {"features", evaluation.features.empty() ? Json() : Json(evaluation.features)},
                 {"fid", evaluation.fid},
                 {"values", valuesJson(evaluation)},
                 {"figures", figuresJson(evaluation)},
                 {"warnings", textsJson(warningsOf(report))},
                 {"notes", textsJson(core::allNotes(evaluation))}});
    if (report.record != nullptr) {
        json["answers"] = core::answersJson(*report.record);
        json["answers_with_earlier_figures"] = report.joined;
    }
    return json;
}

std::string toText(const EvaluationReport& report) {
    std::string text;
    std::vector<FigureRow> rows;
    for (const core::MetricResult& result : report.evaluation.results) {
        if (!result.values.empty()) {
            text += measuredText(result, report);
        } else {
            for (const core::Figure& figure : result.figures)
                rows.push_back(rowOf(figure, report, core::floorLabelOf(figure).english()));
        }
    }
    text += comparedText(rows, report);
    text += fewText(report);
    text += answersText(report);
    text += linesOf("Warning: ", warningsOf(report)) + linesOf("Note: ", core::allNotes(report.evaluation));
    return text + leftOutText(report.leftOut);
}

}  // namespace app

#include "core/evaluation/EvaluationJson.h"

#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "core/evaluation/DetailJson.h"
#include "core/evaluation/FigureLabel.h"
#include "core/evaluation/VerdictJson.h"
#include "core/sample/SampleSpecJson.h"

namespace core {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kWrittenVersion = 1;

Json pairsJson(const std::vector<std::pair<std::string, std::string>>& settings) {
    Json list = Json::array();
    for (const auto& [label, value] : settings) list.push_back({{"label", label}, {"value", value}});
    return list;
}

Json subjectJson(const EvaluationSubject& subject) {
    return {{"name", subject.name},
            {"family", subject.family},
            {"weights_sha256", subject.weightsHash},
            {"step", subject.step},
            {"parameters", subject.parameters},
            {"model_settings", pairsJson(subject.modelSettings)},
            {"training_settings", pairsJson(subject.trainingSettings)}};
}

Json protocolJson(const EvaluationProtocol& protocol) {
    return {{"dataset", protocol.dataset},
            {"sample", toJson(protocol.spec)},
            {"training_samples", protocol.trainingCount},
            {"held_out_samples", protocol.heldOutCount},
            {"test_set", protocol.testSet},
            {"split_known", protocol.splitKnown},
            {"classes", protocol.classCount},
            {"samples", protocol.samples},
            // A text: programs that keep numbers as doubles would round it.
            {"seed", std::to_string(protocol.seed)},
            {"version", protocol.version},
            {"libraries", protocol.libraries},
            {"device", protocol.device},
            {"date", protocol.date}};
}

Json figureJson(const Figure& figure, const SetEvaluation& evaluation) {
    const Measure* measure = findMeasure(figure.name);
    return {{"name", figure.name},
            {"label", measure == nullptr ? figure.name : figureLabel(*measure, evaluation)},
            {"unit", measure == nullptr ? "" : measure->unit},
            {"value", finiteJson(figure.value)},
            {"low", finiteJson(figure.interval.low)},
            {"high", finiteJson(figure.interval.high)},
            {"floor", finiteJson(figure.floor)},
            {"reference", finiteJson(figure.reference)},
            {"n", figure.count},
            {"better", wordOf(measure == nullptr ? Better::neither : measure->better)}};
}

Json valueJson(const MeasuredValue& value) {
    return {{"name", value.name},
            {"value", finiteJson(value.value)},
            {"standard_error", finiteJson(value.standardError)},
            {"low", finiteJson(value.interval.low)},
            {"high", finiteJson(value.interval.high)}};
}

Json metricJson(const MetricResult& result, const SetEvaluation& evaluation) {
    Json figures = Json::array();
    for (const Figure& figure : result.figures) figures.push_back(figureJson(figure, evaluation));
    Json values = Json::array();
    for (const MeasuredValue& value : result.values) values.push_back(valueJson(value));
    return {{"metric", result.metric->id},
            {"label", result.metric->label},
            {"figures", std::move(figures)},
            {"values", std::move(values)},
            {"warnings", messagesJson(result.warnings)},
            {"notes", messagesJson(result.notes)},
            {"details", toJson(result.details)}};
}

Json resultJson(const SetEvaluation& evaluation) {
    Json metrics = Json::array();
    for (const MetricResult& result : evaluation.results)
        if (result.metric != nullptr) metrics.push_back(metricJson(result, evaluation));
    return {{"outcome", evaluation.outcome == Outcome::done ? "done" : "cancelled"},
            {"compared", evaluation.compared},
            {"features", evaluation.features},
            {"fid", evaluation.fid},
            {"metrics", std::move(metrics)},
            {"warnings", messagesJson(evaluation.warnings)},
            {"notes", messagesJson(evaluation.notes)},
            {"details", toJson(evaluation.details)}};
}

}  // namespace

std::string evaluationToJson(const EvaluationRecord& record) {
    const Json json{{"format", kEvaluationFormat},
                    {"format_version", kWrittenVersion},
                    {"subject", subjectJson(record.subject)},
                    {"protocol", protocolJson(record.protocol)},
                    {"result", resultJson(record.result)},
                    // What the figures above say; who reads the record finds it in them again.
                    {"answers", answersJson(record)},
                    {"samples_png", imageJson(record.samples)}};
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace core

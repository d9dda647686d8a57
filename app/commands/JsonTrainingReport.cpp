#include "app/commands/JsonTrainingReport.h"

#include "app/commands/DatasetReport.h"
#include "app/commands/JsonLines.h"
#include "app/commands/Measures.h"
#include "core/parameter/SettingsJson.h"
#include "core/project/StartedFromJson.h"
#include "core/sample/SampleSpecJson.h"

namespace app {

namespace {

using Json = nlohmann::ordered_json;

const char* phaseId(core::TrainingPhase phase) {
    switch (phase) {
        case core::TrainingPhase::searching:
            return "searching";
        case core::TrainingPhase::preparing:
            return "preparing";
        case core::TrainingPhase::training:
            return "training";
        case core::TrainingPhase::validating:
            return "validating";
        case core::TrainingPhase::fittingPrior:
            return "fitting_prior";
        case core::TrainingPhase::testing:
            return "testing";
        case core::TrainingPhase::finished:
            return "finished";
    }
    return "";
}

/// Negative means unknown in the core, null in JSON.
Json known(double value) {
    return value < 0 ? Json() : Json(value);
}

/// What the training starts from, and a sentence about what fits; null: random weights, or a checkpoint.
Json startJson(const core::TrainingRequest& request) {
    if (!request.start) return {};
    Json start = core::toJson(std::optional(request.start->origin));
    start["note"] = core::startSentence(*request.start, request.model).english();
    return start;
}

}  // namespace

void JsonTrainingReport::imported(const core::Dataset& dataset) {
    const core::ImportReport& report = dataset.report;
    Json notes = Json::array();
    for (const core::Message& note : report.notes) notes.push_back(note.english());
    printJsonLine({{"event", "imported"},
                   {"dataset", dataset.name},
                   {"source", dataset.source},
                   {"images", dataset.size()},
                   {"left_out", dataset.leftOut()},
                   {"edited", dataset.edits != nullptr},
                   {"sample", core::toJson(dataset.spec)},
                   {"classes", dataset.classNames},
                   {"skipped", skippedFiles(report)},
                   {"notes", notes},
                   {"seconds", report.seconds}});
}

void JsonTrainingReport::started(const TrainingStart& start) {
    measures_.clear();
    for (const core::Metric* metric :
         core::metricsFor(start.family, start.request.model.sample, core::MetricCost::validation))
        measures_.insert(measures_.end(), metric->measures.begin(), metric->measures.end());
    printJsonLine({{"event", "started"},
                   {"family", start.family.id},
                   {"model_settings", core::toJson(start.request.model.settings)},
                   {"training_settings", core::toJson(start.request.settings)},
                   {"training_images", start.trainingImages},
                   {"validation_images", start.validationImages},
                   {"test_images", start.testImages},
                   {"moved_to_training", start.request.moved.size()},
                   {"suited_preset", start.suitedPreset.empty() ? Json() : Json(start.suitedPreset)},
                   {"started_from", startJson(start.request)},
                   {"device", start.request.device},
                   {"threads", start.request.threads}});
}

void JsonTrainingReport::status(const core::TrainingStatus& status) {
    printJsonLine({{"event", "status"},
                   {"phase", phaseId(status.phase)},
                   {"step", status.step},
                   {"epoch", status.epoch},
                   {"seconds", status.seconds},
                   {"images_per_second", status.imagesPerSecond},
                   {"remaining_seconds", known(status.remaining)},
                   {"fraction", known(status.fraction)}});
}

void JsonTrainingReport::point(const core::CurvePoint& point) {
    printJsonLine({{"event", "point"},
                   {"curve", point.curve},
                   {"step", point.step},
                   {"epoch", point.epoch},
                   {"seconds", point.seconds},
                   {"value", point.value}});
}

void JsonTrainingReport::event(const core::TrainingEvent& event) {
    printJsonLine({{"event", core::wordOf(event.kind)},
                   {"step", event.step},
                   {"epoch", event.epoch},
                   {"seconds", event.seconds},
                   {"message", event.message.english()}});
}

void JsonTrainingReport::warning(const std::string& sentence) {
    printJsonLine({{"event", "warning"}, {"message", sentence}});
}

void JsonTrainingReport::finished(const TrainingSummary& summary) {
    Json line = {{"event", prefix_ + "done"},
                 {"outcome", summary.outcome == core::Outcome::done ? "done" : "cancelled"},
                 {"model", summary.folder.empty() ? Json() : Json(summary.folder.string())},
                 {"seconds", summary.status.seconds},
                 {"epochs", summary.status.epoch},
                 {"steps", summary.status.step},
                 {"images_per_second", summary.imagesPerSecond}};
    // Null where it was stopped before the test: a script finds the keys in any case.
    for (const core::Measure& measure : measures_) {
        const core::MeasuredValue tested = core::measured(summary.test.values, measure.id);
        line["test_" + withUnit(measure.id, measure.unit)] = tested.value;
        line["test_" + withUnit(measure.id + "_standard_error", measure.unit)] = tested.standardError;
    }
    line["go_on"] = summary.resumeCommand.empty() ? Json() : Json(summary.resumeCommand);
    line["test_images"] = summary.test.images;
    line["test_is_validation"] = summary.test.onValidation;
    printJsonLine(line);
}

void JsonTrainingReport::failed(const std::string& sentence) {
    printJsonLine({{"event", prefix_ + "error"}, {"message", sentence}});
}

}  // namespace app

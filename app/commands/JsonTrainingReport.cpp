#include "app/commands/JsonTrainingReport.h"

#include "app/commands/JsonLines.h"
#include "core/parameter/SettingsJson.h"

namespace app {

namespace {

using Json = nlohmann::ordered_json;

const char* phaseId(core::TrainingPhase phase) {
    switch (phase) {
        case core::TrainingPhase::preparing:
            return "preparing";
        case core::TrainingPhase::training:
            return "training";
        case core::TrainingPhase::validating:
            return "validating";
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

}  // namespace

void JsonTrainingReport::imported(const core::Dataset& dataset, const core::ImportReport& report) {
    Json skipped = Json::array();
    for (const core::SkippedFile& file : report.skipped)
        skipped.push_back({{"file", file.file}, {"reason", file.reason}});
    printJsonLine({{"event", "imported"},
                   {"dataset", dataset.name},
                   {"source", dataset.source},
                   {"images", dataset.size()},
                   {"width", dataset.shape.width},
                   {"height", dataset.shape.height},
                   {"channels", dataset.shape.channels},
                   {"classes", dataset.classNames},
                   {"skipped", skipped},
                   {"notes", report.notes},
                   {"seconds", report.seconds}});
}

void JsonTrainingReport::started(const TrainingStart& start) {
    printJsonLine({{"event", "started"},
                   {"family", start.family.id},
                   {"model_settings", core::toJson(start.request.model.settings)},
                   {"training_settings", core::toJson(start.request.settings)},
                   {"training_images", start.trainingImages},
                   {"validation_images", start.validationImages},
                   {"test_images", start.testImages},
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

void JsonTrainingReport::finished(const TrainingSummary& summary) {
    const bool tested = summary.test.images > 0;
    const auto tests = [tested](double value) { return tested ? Json(value) : Json(); };
    printJsonLine({{"event", "done"},
                   {"outcome", summary.outcome == core::Outcome::done ? "done" : "cancelled"},
                   {"model", summary.folder.empty() ? Json() : Json(summary.folder.string())},
                   {"seconds", summary.status.seconds},
                   {"epochs", summary.status.epoch},
                   {"steps", summary.status.step},
                   {"images_per_second", summary.imagesPerSecond},
                   {"test_neg_elbo_nats", tests(summary.test.negElbo)},
                   {"test_reconstruction_nats", tests(summary.test.reconstruction)},
                   {"test_kl_nats", tests(summary.test.kl)},
                   {"test_images", summary.test.images},
                   {"test_is_validation", summary.test.onValidation}});
}

void JsonTrainingReport::failed(const std::string& sentence) {
    printJsonLine({{"event", "error"}, {"message", sentence}});
}

}  // namespace app

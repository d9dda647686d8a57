#include "app/commands/InfoCommand.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>

#include "app/commands/ExitCode.h"
#include "app/commands/JsonLines.h"
#include "app/commands/Measures.h"
#include "app/commands/ModelPath.h"
#include "app/commands/TextFormat.h"
#include "core/base/Utf8.h"
#include "core/device/Device.h"
#include "core/model/ModelFamily.h"
#include "core/parameter/SettingsJson.h"
#include "core/project/StartedFromJson.h"
#include "core/sample/Modality.h"
#include "core/sample/SampleSpecJson.h"
#include "core/training/LiveCurves.h"

namespace app {

namespace {

using Json = nlohmann::ordered_json;

/// The last point of each curve, in the family's order.
std::vector<core::CurvePoint> curveEnds(const core::SavedModel& model, const core::ModelFamily& family) {
    std::map<std::string, core::CurvePoint> last;
    for (const core::CurvePoint& point : model.history) last[point.curve] = point;
    std::vector<core::CurvePoint> ends;
    for (const core::CurveDescription& curve : core::trainingCurves(family)) {
        if (const auto end = last.find(curve.id); end != last.end()) ends.push_back(end->second);
    }
    return ends;
}

/// null where they were never measured: not every family has a posterior.
Json activeDimensions(const core::ModelSnapshot& snapshot) {
    const core::LatentStatistics& statistics = snapshot.statistics();
    return statistics.meanKl.empty() ? Json() : Json(statistics.activeCount());
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

void printJson(const core::SavedModel& model, const core::ModelFamily& family) {
    const core::ModelSnapshot& snapshot = *model.snapshot;
    Json curves = Json::object();
    for (const core::CurvePoint& end : curveEnds(model, family)) {
        curves[end.curve] = {{"step", end.step}, {"epoch", end.epoch}, {"seconds", end.seconds}, {"value", end.value}};
    }
    Json test;
    if (model.test.images > 0) {
        test = Json::object();
        for (const core::MeasuredValue& measured : model.test.values) {
            const std::string unit = unitOf(measured.name);
            test[withUnit(measured.name, unit)] = measured.value;
            test[withUnit(measured.name + "_standard_error", unit)] = measured.standardError;  // null: not known
        }
        test["images"] = model.test.images;
        test["is_validation"] = model.test.onValidation;
    }
    printJsonLine({{"family", family.id},
                   {"sample", core::toJson(snapshot.spec().sample)},
                   {"latent_size", snapshot.latentSize()},
                   {"active_dimensions", activeDimensions(snapshot)},
                   {"classes", snapshot.spec().classNames},
                   {"parameters", snapshot.parameterCount()},
                   {"weights_sha256", model.weightsHash},
                   {"started_from", core::toJson(model.startedFrom)},
                   {"dataset", {{"name", model.datasetName}, {"source", model.datasetSource}}},
                   {"import", model.importSettings ? core::toJson(*model.importSettings) : Json()},
                   {"model_settings", core::toJson(snapshot.spec().settings)},
                   {"training_settings", core::toJson(model.trainingSettings)},
                   {"training",
                    {{"steps", model.status.step}, {"epochs", model.status.epoch}, {"seconds", model.status.seconds}}},
                   {"test", test},
                   {"curves", curves}});
}

void printRow(const std::string& label, const std::string& value) {
    constexpr std::ptrdiff_t kWidth = 30;
    // In UTF-8 a letter may take several bytes; all but its first begin with the bits 10.
    const auto letters = std::count_if(label.begin(), label.end(), [](char byte) { return (byte & 0xC0) != 0x80; });
    const std::string gap(static_cast<std::size_t>(std::max<std::ptrdiff_t>(kWidth - letters, 1)), ' ');
    std::printf("  %s%s%s\n", label.c_str(), gap.c_str(), core::withoutControls(value).c_str());
}

void printSettings(const char* heading, const core::Settings& settings) {
    std::printf("%s\n", heading);
    for (const core::Parameter& parameter : settings.parameters()) {
        std::string value = settingText(settings.value(parameter.name));
        if (!parameter.unit.empty()) value += ' ' + parameter.unit;
        printRow(parameter.label, value);
    }
}

/// The settings of the import that are not the defaults; empty where none are, or none are known.
std::string preparedText(const core::SavedModel& model) {
    std::string text;
    if (!model.importSettings) return text;
    for (const core::Parameter& parameter : model.importSettings->parameters()) {
        const core::ParameterValue& value = model.importSettings->value(parameter.name);
        if (value == parameter.defaultValue) continue;
        text += (text.empty() ? "" : ", ") + parameter.name + ' ' + settingText(value);
    }
    return text;
}

std::string untestedText(const core::SavedModel& model) {
    switch (core::momentOf(model)) {
        case core::ModelMoment::end:
            return "not tested (stopped before the test, or too few test images)";
        case core::ModelMoment::stop:
            return "not tested (stopped before the end)";
        case core::ModelMoment::underway:
            return "not tested (weights from during the training)";
    }
    return {};
}

void printText(const core::SavedModel& model, const core::ModelFamily& family) {
    const core::ModelSnapshot& snapshot = *model.snapshot;
    std::printf("%s\n", family.label.c_str());
    printRow("Samples", core::describe(snapshot.spec().sample).english());
    const Json active = activeDimensions(snapshot);
    printRow("Latent size",
             std::to_string(snapshot.latentSize()) + (active.is_null() ? "" : ", " + active.dump() + " active"));
    if (!snapshot.spec().classNames.empty()) printRow("Classes", joined(snapshot.spec().classNames));
    printRow("Parameters", withThousands(snapshot.parameterCount()));
    printRow("Data", model.datasetName + " (" + model.datasetSource + ")");
    if (const std::string prepared = preparedText(model); !prepared.empty()) printRow("Images prepared with", prepared);
    if (model.startedFrom)
        printRow("Started from", model.startedFrom->name + " (SHA-256 " + model.startedFrom->sha256 + ")");
    printRow("Weights (SHA-256)", model.weightsHash);
    printSettings("Model", snapshot.spec().settings);
    printSettings("Training", model.trainingSettings);
    std::printf("Trained\n");
    printRow("Length", fixed(model.status.epoch, 1) + " epochs, " + withThousands(model.status.step) + " steps, " +
                           duration(model.status.seconds));
    for (const core::TrainingEvent& event : model.events)
        printRow("At step " + withThousands(event.step), event.message.english());
    for (const core::CurvePoint& end : curveEnds(model, family)) {
        const core::CurveDescription& curve = *core::findTrainingCurve(family, end.curve);
        printRow(curve.label == curve.plot ? curve.label : curve.label + ' ' + curve.plot,
                 valueText(end.value, curve.unit));
    }
    if (model.test.images > 0) {
        printRow(model.test.onValidation ? "Validation at end" : "Test",
                 measuresText(model.test.values) + " (" +
                     counted(static_cast<std::int64_t>(model.test.images), "image") + ")");
    } else {
        printRow("Test", untestedText(model));
    }
    std::printf("This program\n");
    printRow("Libraries", core::libraryVersions().english());
}

}  // namespace

Command addInfoCommand(CLI::App& app) {
    struct InfoOptions {
        std::string model;
        bool json = false;
    };
    auto options = std::make_shared<InfoOptions>();
    CLI::App* flags = app.add_subcommand("info", "Show the settings, sizes, data and results of a saved model.");
    flags->add_option("MODEL", options->model, "Model folder, or :embedded for the pre-trained model in the program.")
        ->required();
    flags->add_flag("--json", options->json, "As one JSON object on stdout.");
    return {flags, [options]() -> int {
                const core::SavedModel model = openModel(options->model);
                const core::ModelFamily& family = core::modelFamily(model.snapshot->spec().family);
                if (options->json) {
                    printJson(model, family);
                } else {
                    printText(model, family);
                }
                return kExitDone;
            }};
}

}  // namespace app

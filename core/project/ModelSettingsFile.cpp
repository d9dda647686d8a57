#include "core/project/ModelSettingsFile.h"

#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include "core/base/Error.h"
#include "core/dataset/Import.h"
#include "core/files/JsonNumber.h"
#include "core/files/JsonObject.h"
#include "core/metric/Metric.h"
#include "core/model/ModelFamily.h"
#include "core/parameter/SettingsJson.h"
#include "core/project/DatasetEditsJson.h"
#include "core/project/FingerprintJson.h"
#include "core/project/ModelSpecJson.h"
#include "core/project/StartedFromJson.h"
#include "core/training/TrainingOptions.h"

namespace core {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kModelFormat = "imago-model";
constexpr std::int64_t kModelVersion = 2;
constexpr const char* kEdits = "edits";
constexpr const char* kImport = "import";
constexpr std::int64_t kMostDimensions = std::numeric_limits<std::int64_t>::max();

Json numbersToJson(const std::vector<float>& values) {
    Json list = Json::array();
    for (const float value : values) list.push_back(jsonNumber(value));
    return list;
}

Json statusToJson(const TrainingStatus& status) {
    return {{"step", status.step},
            {"epoch", status.epoch},
            {"seconds", status.seconds},
            {"images_per_second", status.imagesPerSecond},
            {"fraction", status.fraction}};
}

TrainingStatus readStatus(const JsonObject& object, const std::string& file) {
    TrainingStatus status;
    status.phase = TrainingPhase::finished;
    status.step = object.integer("step", 0, kMostDimensions);
    status.epoch = object.nonNegative("epoch");
    status.seconds = object.nonNegative("seconds");
    status.imagesPerSecond = object.nonNegative("images_per_second");
    status.fraction = object.number("fraction");  // below 0 where it is not known
    if (status.fraction > 1)
        throw Error("%1 is damaged: \"status.fraction\" is above 1; use another copy of it.", file);
    return status;
}

/// A plain number where the error is not known.
Json measuredToJson(const MeasuredValue& measured) {
    if (std::isnan(measured.standardError)) return measured.value;
    return {{"value", measured.value}, {"standard_error", measured.standardError}};
}

/// Version 1 has plain numbers only.
MeasuredValue readMeasured(const JsonObject& test, const std::string& name) {
    if (!test.value(name).is_object()) return {name, test.number(name)};
    const JsonObject measured = test.object(name);
    return {name, measured.number("value"), measured.nonNegative("standard_error")};
}

Json testToJson(const TestResult& test) {
    Json json = Json::object();
    for (const MeasuredValue& measured : test.values) json[measured.name] = measuredToJson(measured);
    json["images"] = test.images;
    json["on_validation"] = test.onValidation;
    return json;
}

/// The measures are those of the metrics that test such a model, in their order.
TestResult readTest(const JsonObject& object, const ModelSpec& spec) {
    TestResult test;
    for (const Metric* metric : metricsFor(modelFamily(spec.family), spec.sample, MetricCost::validation))
        for (const Measure& measure : metric->measures)
            if (object.has(measure.id)) test.values.push_back(readMeasured(object, measure.id));
    test.images = static_cast<std::size_t>(object.integer("images", 0, kMostDimensions));
    test.onValidation = object.toggle("on_validation");
    return test;
}

void checkVersion(const JsonObject& object, const std::string& file) {
    if (!object.has("format") || object.text("format") != kModelFormat)
        throw Error("%1 does not contain the settings of an Imago model; choose a folder saved by Imago.", file);
    object.requireVersion(kModelVersion);
}

}  // namespace

std::string writeModelSettings(const SavedModel& model, WeightPrecision precision, const std::string& weightsHash) {
    const ModelSpec& spec = model.snapshot->spec();
    const LatentStatistics& statistics = model.snapshot->statistics();
    Json json;
    json["format"] = kModelFormat;
    json["format_version"] = kModelVersion;
    json["program_version"] = IMAGO_VERSION;
    writeModelSpec(spec, json);
    json["training"] = toJson(model.trainingSettings);
    json["dataset"] = {{"name", model.datasetName}, {"source", model.datasetSource}};
    if (model.importSettings) json["dataset"][kImport] = toJson(*model.importSettings);
    if (model.trainedOn) json["dataset"][kFingerprintKey] = toJson(*model.trainedOn);
    if (!model.edits.empty()) json["dataset"][kEdits] = toJson(model.edits);
    writeStartedFrom(model.startedFrom, json);
    json["status"] = statusToJson(model.status);
    json["test"] = testToJson(model.test);
    json["latent_statistics"] = {{"mean_kl", numbersToJson(statistics.meanKl)},
                                 {"mean", numbersToJson(statistics.mean)},
                                 {"standard_deviation", numbersToJson(statistics.standardDeviation)}};
    json["weights"] = {{"sha256", weightsHash}, {"precision", toText(precision)}, {"step", model.snapshot->step()}};
    // Paths need not be UTF-8; their odd bytes are replaced.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

ModelSettings readModelSettings(std::string_view text, const std::string& file) {
    const nlohmann::json json = parseJson(text, file);
    const JsonObject object(json, file);
    checkVersion(object, file);

    ModelSettings settings;
    settings.spec = readModelSpec(object, file);
    const ModelFamily& family = modelFamily(settings.spec.family);
    settings.trainingSettings = Settings(allTrainingParameters(family.id));
    fromJson(object.object("training").json(), file, settings.trainingSettings);

    const JsonObject dataset = object.object("dataset");
    settings.datasetName = dataset.text("name");
    settings.datasetSource = dataset.text("source");
    if (dataset.has(kImport)) {
        const JsonObject imported = dataset.object(kImport);
        std::vector<Parameter> parameters = importParameters();
        // Those of the dataset's format.
        std::erase_if(parameters, [&](const Parameter& parameter) { return !imported.has(parameter.name); });
        settings.importSettings = Settings(std::move(parameters));
        fromJson(imported.json(), file, *settings.importSettings);
    }
    if (dataset.has(kFingerprintKey)) settings.trainedOn = readFingerprint(dataset.object(kFingerprintKey));
    if (dataset.has(kEdits)) settings.edits = datasetEditsFromJson(dataset.value(kEdits), file);
    settings.startedFrom = readStartedFrom(object);
    settings.status = readStatus(object.object("status"), file);
    settings.test = readTest(object.object("test"), settings.spec);

    const JsonObject statistics = object.object("latent_statistics");
    settings.statistics.meanKl = statistics.floats("mean_kl");
    settings.statistics.mean = statistics.floats("mean");
    settings.statistics.standardDeviation = statistics.nonNegativeFloats("standard_deviation");

    const JsonObject weights = object.object("weights");
    settings.weightsHash = weights.text("sha256");
    readPrecision(weights, file);  // each tensor says its own; an unknown one is of no Imago
    settings.step = weights.integer("step", 0, kMostDimensions);
    return settings;
}

}  // namespace core

#include "core/project/RunSettingsFile.h"

#include <array>
#include <ctime>

#include "core/base/Error.h"
#include "core/files/JsonObject.h"
#include "core/files/Sha256.h"
#include "core/parameter/SettingsJson.h"
#include "core/project/FingerprintJson.h"
#include "core/project/ModelSpecJson.h"
#include "core/project/StartedFromJson.h"
#include "core/training/TrainingOptions.h"

namespace core {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kRunFormat = "imago-run";
// A run is of the oldest version that resumes it with the same split.
constexpr std::int64_t kRunVersion = 4;         ///< validation samples in blocks
constexpr std::int64_t kDatasetRunVersion = 3;  ///< it has a dataset.json
constexpr std::int64_t kPlainRunVersion = 2;
constexpr const char* kCounts = "used";
constexpr const char* kImport = "import";
constexpr const char* kInBlocks = "in_blocks";

std::int64_t versionOf(const RunSettings& settings) {
    if (settings.inBlocks) return kRunVersion;
    return settings.counts.hasFile ? kDatasetRunVersion : kPlainRunVersion;
}

}  // namespace

std::string writeRunSettings(const RunSettings& settings) {
    Json json;
    json["format"] = kRunFormat;
    json["format_version"] = versionOf(settings);
    json["program_version"] = IMAGO_VERSION;
    json["created"] = settings.created;
    writeModelSpec(settings.model, json);
    json["training"] = toJson(settings.training);
    json["dataset"] = {{"name", settings.datasetName},
                       {"source", settings.datasetSource},
                       {kImport, toJson(settings.importSettings)},
                       {"sha256", settings.datasetHash}};
    if (settings.fingerprint) json["dataset"][kFingerprintKey] = toJson(*settings.fingerprint);
    if (settings.counts.hasFile) json["dataset"][kCounts] = toJson(settings.counts);
    if (settings.inBlocks) json["dataset"][kInBlocks] = true;
    writeStartedFrom(settings.startedFrom, json);
    json["threads"] = settings.threads;
    json["precision"] = toText(settings.precision);
    // Paths need not be UTF-8; their odd bytes are replaced.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

RunSettings readRunSettings(std::string_view text, const std::string& file) {
    const nlohmann::json json = parseJson(text, file);
    const JsonObject object(json, file);
    if (!object.has("format") || object.text("format") != kRunFormat)
        throw Error("%1 does not contain the settings of a run; choose a run that was started by Imago.", file);
    object.requireVersion(kRunVersion);
    RunSettings settings;
    settings.created = object.text("created");
    settings.model = readModelSpec(object, file);
    settings.training = Settings(allTrainingParameters(settings.model.family));
    fromJson(object.object("training").json(), file, settings.training);
    const JsonObject dataset = object.object("dataset");
    settings.datasetName = dataset.text("name");
    settings.datasetSource = dataset.text("source");
    settings.importSettings = Settings(importParameters());
    // Version 1 has them beside the name and the source.
    fromJson((dataset.has(kImport) ? dataset.object(kImport) : dataset).json(), file, settings.importSettings);
    settings.datasetHash = dataset.text("sha256");
    if (dataset.has(kFingerprintKey)) settings.fingerprint = readFingerprint(dataset.object(kFingerprintKey));
    if (dataset.has(kCounts)) settings.counts = readRunDatasetCounts(dataset.object(kCounts));
    settings.inBlocks = dataset.has(kInBlocks) && dataset.toggle(kInBlocks);
    settings.startedFrom = readStartedFrom(object);
    settings.threads = static_cast<int>(object.integer("threads", 1, 1024));
    settings.precision = readPrecision(object, file);
    return settings;
}

std::string hashOf(const Dataset& dataset) {
    const auto* labels = reinterpret_cast<const std::uint8_t*>(dataset.labels.data());
    // Sample by sample: a part has its samples here and there, and a large set does not fit in memory.
    Sha256 samples;
    std::vector<std::uint8_t> piece(dataset.spec.bytes());
    for (std::size_t index = 0; index < dataset.size(); ++index) {
        dataset.copySample(index, piece);
        samples.add(piece);
    }
    const std::string parts =
        samples.digits() + sha256(std::span(labels, dataset.labels.size() * sizeof(dataset.labels.front())));
    return sha256(std::span(reinterpret_cast<const std::uint8_t*>(parts.data()), parts.size()));
}

std::string timestamp() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text.data();
}

}  // namespace core

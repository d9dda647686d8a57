#include "core/project/CheckpointFile.h"

#include <cmath>
#include <limits>
#include <utility>

#include "core/base/Error.h"
#include "core/files/JsonNumber.h"
#include "core/files/JsonObject.h"
#include "core/files/Safetensors.h"
#include "core/parameter/SettingsJson.h"
#include "core/training/TrainingOptions.h"

namespace core {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kKey = "imago";
constexpr const char* kFormat = "imago-checkpoint";
constexpr std::int64_t kVersion = 1;
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
const std::string kStepPrefix = "step.";
const std::string kOrder = "sampler.order";

Json toJson(const std::vector<float>& values) {
    Json list = Json::array();
    for (const float value : values) list.push_back(jsonNumber(value));
    return list;
}

[[noreturn]] void damaged(const std::string& file, const Message& what) {
    throw Error("%1 is damaged: %2; use another copy of it, or start a new run.", file, what);
}

double positive(const JsonObject& object, const std::string& key, const std::string& file) {
    const double value = object.number(key);
    if (!(value >= 0) || !std::isfinite(value)) damaged(file, Message("\"%1\" is not a number of 0 or more", key));
    return value;
}

void readState(const JsonObject& state, const std::string& file, const std::string& family,
               TrainingCheckpoint& checkpoint) {
    if (state.text("format") != kFormat) damaged(file, Message("it is not a checkpoint"));
    state.requireVersion(kVersion);
    checkpoint.step = state.integer("step", 0, kMost);
    checkpoint.epoch = positive(state, "epoch", file);
    checkpoint.seconds = positive(state, "seconds", file);
    checkpoint.recoveries = static_cast<int>(state.integer("recoveries", 0, 1000));
    checkpoint.records = state.integer("records", 0, kMost);
    checkpoint.settings = Settings(allTrainingParameters(family));
    fromJson(state.object("training").json(), file, checkpoint.settings);
    const JsonObject validation = state.object("validation");
    if (!validation.value("best").is_null()) checkpoint.validation.best = validation.number("best");
    checkpoint.validation.waited = validation.integer("waited", 0, kMost);
    const JsonObject statistics = state.object("latent_statistics");
    checkpoint.statistics = {statistics.floats("mean_kl"), statistics.floats("mean"),
                             statistics.floats("standard_deviation")};
    const JsonObject sampler = state.object("sampler");
    checkpoint.sampler.position = sampler.integer("position", 0, kMost);
    checkpoint.sampler.served = sampler.integer("served", 0, kMost);
    checkpoint.sampler.random = sampler.text("random");
}

}  // namespace

std::vector<std::uint8_t> writeCheckpoint(const TrainingCheckpoint& checkpoint) {
    const LatentStatistics& statistics = checkpoint.statistics;
    const BatchSamplerState& sampler = checkpoint.sampler;
    Json state;
    state["format"] = kFormat;
    state["format_version"] = kVersion;
    state["step"] = checkpoint.step;
    state["epoch"] = checkpoint.epoch;
    state["seconds"] = checkpoint.seconds;
    state["recoveries"] = checkpoint.recoveries;
    state["records"] = checkpoint.records;
    state["training"] = toJson(checkpoint.settings);
    state["validation"] = {{"best", checkpoint.validation.best ? Json(*checkpoint.validation.best) : Json()},
                           {"waited", checkpoint.validation.waited}};
    state["latent_statistics"] = {{"mean_kl", toJson(statistics.meanKl)},
                                  {"mean", toJson(statistics.mean)},
                                  {"standard_deviation", toJson(statistics.standardDeviation)}};
    state["sampler"] = {{"position", sampler.position}, {"served", sampler.served}, {"random", sampler.random}};

    NamedTensors tensors;
    for (const auto& [name, tensor] : checkpoint.tensors) tensors.push_back({kStepPrefix + name, tensor});
    torch::Tensor order = torch::empty({static_cast<std::int64_t>(sampler.order.size())}, torch::kLong);
    std::copy(sampler.order.begin(), sampler.order.end(), order.data_ptr<std::int64_t>());
    tensors.push_back({kOrder, order});
    return writeSafetensors(tensors, {{"format", "pt"}, {kKey, state.dump()}});
}

TrainingCheckpoint readCheckpoint(std::span<const std::uint8_t> bytes, const std::string& file,
                                  const std::string& family) {
    const SafetensorsHeader header = readSafetensorsHeader(bytes, file);
    const auto text = header.metadata.find(kKey);
    if (text == header.metadata.end()) damaged(file, Message("it is not a checkpoint"));
    const nlohmann::json json = parseJson(text->second, Message("The state in %1", file));
    TrainingCheckpoint checkpoint;
    readState(JsonObject(json, file), file, family, checkpoint);
    for (const SafetensorsEntry& entry : header.entries) {
        torch::Tensor tensor = readTensor(header, entry, bytes);
        if (entry.name.starts_with(kStepPrefix)) {
            checkpoint.tensors.push_back({entry.name.substr(kStepPrefix.size()), std::move(tensor)});
        } else if (entry.name == kOrder && entry.dtype == "I64" && entry.shape.size() == 1) {
            for (const std::int64_t index :
                 std::span(tensor.data_ptr<std::int64_t>(), static_cast<std::size_t>(tensor.numel()))) {
                if (index < 0 || index > std::numeric_limits<std::uint32_t>::max())
                    damaged(file, Message("its sample order contains an invalid number"));
                checkpoint.sampler.order.push_back(static_cast<std::uint32_t>(index));
            }
        } else {
            damaged(file, Message("it contains something that is not part of a checkpoint"));
        }
    }
    if (!allFinite(checkpoint.tensors)) damaged(file, Message("it contains values that are not finite"));
    return checkpoint;
}

}  // namespace core

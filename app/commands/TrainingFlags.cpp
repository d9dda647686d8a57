#include "app/commands/TrainingFlags.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <vector>

#include "app/commands/CommandTree.h"
#include "app/commands/ExitCode.h"
#include "app/commands/NumberRange.h"
#include "app/commands/SharedFlags.h"
#include "app/commands/TextFormat.h"
#include "core/base/Error.h"
#include "core/device/Device.h"
#include "core/latent/EncodedData.h"
#include "core/model/ConvParameters.h"
#include "core/model/ModelFamily.h"
#include "core/project/StartingModelFile.h"
#include "core/training/TrainingOptions.h"

namespace app {

namespace {

std::vector<std::string> familyIds() {
    std::vector<std::string> ids;
    for (const core::ModelFamily& family : core::modelFamilies()) ids.push_back(family.id);
    return ids;
}

/// What any family has, once each.
std::vector<std::string> distinctIds(std::vector<core::Preset> core::ModelFamily::*presets) {
    std::vector<std::string> ids;
    for (const core::ModelFamily& family : core::modelFamilies())
        for (const core::Preset& preset : family.*presets)
            if (std::find(ids.begin(), ids.end(), preset.id) == ids.end()) ids.push_back(preset.id);
    return ids;
}

/// The same as "sharp, smooth".
std::string idsOf(std::vector<core::Preset> core::ModelFamily::*presets) {
    std::string text;
    for (const std::string& id : distinctIds(presets)) text += (text.empty() ? "" : ", ") + id;
    return text;
}

void apply(const char* flag, const std::string& id, const std::vector<core::Preset>& presets, core::Settings& model,
           core::Settings& training) {
    if (id.empty()) return;
    try {
        core::applyPreset(presets, id, model, training);
    } catch (const core::Error& error) {
        throw UsageError(std::string(flag) + ": " + error.what());
    }
}

bool sets(const core::Preset& preset, const std::string& name) {
    return std::ranges::any_of(preset.values, [&](const auto& value) { return value.name == name; });
}

}  // namespace

std::string familyProblem(std::string& id) {
    try {
        core::modelFamily(id);
    } catch (const core::Error& error) {
        return error.what();
    }
    return {};
}

void TrainingFlags::add(CLI::App& app, bool set) {
    app.add_option("--dataset", dataset,
                   "Dataset to train on: the name of a built-in dataset or a path. " + datasetSources())
        ->type_name("SOURCE")
        ->check(knownDatasets())
        ->group("Data");
    import.add(app, core::importParameters(), "Data");
    addCacheFlag(app, noCache)->group("Data");

    std::string families;
    for (const std::string& id : familyIds()) families += (families.empty() ? "" : ", ") + id;
    app.add_option("--model", family, "Model: " + families + ". Default " + family + ".")
        ->check(CLI::Validator(familyProblem, ""))
        ->type_name("FAMILY")
        ->check(knownIds(core::modelFamilies()))
        ->group("Model");
    app.add_option("--preset", preset,
                   "Preset, settings that go together: " + idsOf(&core::ModelFamily::presets) +
                       ". Flags for single settings override it. Default: standard, or few-images for a dataset with "
                       "fewer than " +
                       withThousands(static_cast<std::int64_t>(core::kFewImages)) + " training images.")
        ->type_name("NAME")
        ->check(knownValues(distinctIds(&core::ModelFamily::presets)))
        ->group("Model");
    app.add_option("--model-size", modelSize,
                   "Size of the network: " + idsOf(&core::ModelFamily::sizes) + ". Overrides the preset.")
        ->type_name("NAME")
        ->check(knownValues(distinctIds(&core::ModelFamily::sizes)))
        ->group("Model");
    app.add_option("--start-from", startFrom,
                   "Model to start from instead of random weights (transfer learning): a model folder, or " +
                       std::string(core::kEmbeddedModel) +
                       " for the pre-trained model in the program. The network gets the settings of that model, "
                       "except those that flags give; layers that do not fit start from random weights.")
        ->type_name("PATH")
        ->group("Model");
    for (const core::ModelFamily& known : core::modelFamilies()) settings.add(app, known.modelParameters, "Model");
    for (const core::ModelFamily& known : core::modelFamilies()) {
        settings.add(app, core::allTrainingParameters(known.id), "Training");
    }
    if (set) settings.addSet(app, "Training");
}

void TrainingFlags::addMachine(CLI::App& app) {
    app.add_option("--device", device,
                   "Device to train on: cpu, or a GPU (cuda:0 and so on; imago devices lists them), with mixed "
                   "precision where the GPU supports bfloat16. Default cpu.")
        ->type_name("DEVICE")
        ->group("Output");
    app.add_option("--threads", threads, "Processor threads; default: all cores. Ignored on a GPU.")
        ->check(within(1, 1024))
        ->type_name("N")
        ->group("Output");
}

void TrainingFlags::openStart() {
    if (startFrom.empty()) return;
    start = core::openStartingModel(startFrom);
    if (const core::Message reason = core::startRefusal(*start, family); !reason.empty())
        throw UsageError(reason.english() + " --model " + start->snapshot->spec().family + " has its type.");
    const core::Preset* size = core::findPreset(core::modelFamily(family).sizes, modelSize);
    std::map<std::string, core::ParameterValue> values;
    for (const core::SettingValue& each : core::networkSettings(*start))
        if (size == nullptr || !sets(*size, each.name)) values.emplace(each.name, each.value);
    settings.giveMissing(values);
}

core::Settings TrainingFlags::importSettings() const {
    core::Settings given(core::importParameters());
    import.apply({&given});
    return given;
}

int TrainingFlags::threadCount() const {
    return threads > 0 ? threads : core::coreCount();
}

const core::Preset* TrainingFlags::suitedPreset(const core::Dataset& opened) const {
    if (!preset.empty()) return nullptr;
    return core::presetForFew(core::modelFamily(family).presets, core::trainingCount(opened));
}

void TrainingFlags::applyPresets(core::Settings& model, core::Settings& training, const core::Preset* suited) const {
    const core::ModelFamily& described = core::modelFamily(family);
    apply("--preset", suited == nullptr ? preset : suited->id, described.presets, model, training);
    apply("--model-size", modelSize, described.sizes, model, training);
}

void TrainingFlags::applyLength(core::Settings& training) const {
    const bool minutes = settings.given("minutes");
    const bool epochs = settings.given("epochs");
    if (minutes && epochs) throw UsageError("--minutes and --epochs cannot be combined; give one of them.");
    if (!minutes && !epochs) return;
    const std::string length = minutes ? "minutes" : "epochs";
    if (settings.given("length") && training.choice("length") != length) {
        throw UsageError("--length " + training.choice("length") + " cannot be combined with --" + length +
                         "; leave one of them out.");
    }
    training.setText("length", length);
}

}  // namespace app

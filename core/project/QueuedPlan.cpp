#include "core/project/QueuedPlan.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/Error.h"
#include "core/dataset/Import.h"
#include "core/device/ComputeDevice.h"
#include "core/latent/EncodedData.h"
#include "core/model/ModelFamily.h"
#include "core/training/Training.h"
#include "core/training/TrainingOptions.h"

namespace core {

namespace {

/// What says how long a training takes where its length is called so.
constexpr std::array<std::pair<const char*, const char*>, 3> kLengthSettings = {
    {{"epochs", "epochs"}, {"minutes", "minutes"}, {"plateau", "patience"}}};

/// As the preset and the size of `queued` have them.
void applyPresets(const QueuedTraining& queued, const std::string& preset, Settings& model, Settings& training) {
    const ModelFamily& family = modelFamily(queued.family);
    if (!preset.empty()) applyPreset(family.presets, preset, model, training);
    if (!queued.modelSize.empty()) applyPreset(family.sizes, queued.modelSize, model, training);
}

/// Who gives minutes wants a length in minutes.
void applyGivenLength(const ChosenSettings& chosen, Settings& training) {
    const bool minutes = chosen.contains("minutes");
    const bool epochs = chosen.contains("epochs");
    if (minutes == epochs || chosen.contains("length")) return;
    training.setText("length", minutes ? "minutes" : "epochs");
}

}  // namespace

QueuedPlan queuedPlan(const QueuedTraining& queued, const Dataset* dataset) {
    const ModelFamily& family = modelFamily(queued.family);
    QueuedPlan plan;
    plan.model = Settings(family.modelParameters);
    plan.training = Settings(allTrainingParameters(family.id));
    std::string preset = queued.preset;
    if (preset.empty() && dataset != nullptr)
        if (const Preset* few = presetForFew(family.presets, trainingCount(*dataset))) preset = few->id;
    applyPresets(queued, preset, plan.model, plan.training);
    Settings saving({weightPrecisionParameter()});
    for (const auto& [name, value] : queued.settings) {
        Settings* target = plan.model.has(name) ? &plan.model : &plan.training;
        if (saving.has(name)) target = &saving;
        target->setText(name, toText(value));
    }
    plan.precision = weightPrecision(saving.choice(saving.parameters().front().name));
    applyGivenLength(queued.settings, plan.training);
    return plan;
}

Settings importSettingsOf(const QueuedTraining& queued) {
    Settings settings(importParameters());
    for (const auto& [name, value] : queued.importSettings) settings.setText(name, toText(value));
    return settings;
}

void checkQueued(const QueuedTraining& queued) {
    computeDevice(queued.device);
    checkPlan(modelFamily(queued.family), queuedPlan(queued, nullptr).training,
              importSpecs(queued.dataset, importSettingsOf(queued)));
}

QueuedTraining queuedTraining(const std::string& family, const Settings& model, const Settings& training) {
    const ModelFamily& described = modelFamily(family);
    QueuedTraining queued;
    queued.family = family;
    queued.preset = matchingPreset(described.presets, model, training);
    queued.modelSize = matchingPreset(described.sizes, model, training);
    Settings plainModel(described.modelParameters);
    Settings plainTraining(allTrainingParameters(family));
    applyPresets(queued, queued.preset, plainModel, plainTraining);
    // Without a preset its dataset may get one for few images, which all that is written down goes before.
    const bool all = queued.preset.empty();
    const auto keep = [&](const Settings& settings, const Settings& plain) {
        for (const Parameter& parameter : settings.parameters()) {
            const ParameterValue& value = settings.value(parameter.name);
            if (all || !plain.has(parameter.name) || plain.value(parameter.name) != value)
                queued.settings.insert_or_assign(parameter.name, value);
        }
    };
    keep(model, plainModel);
    keep(training, plainTraining);
    // A length and what belongs to another one contradict each other.
    const std::string& length = training.choice("length");
    queued.settings.insert_or_assign("length", length);
    for (const auto& [name, setting] : kLengthSettings) {
        if (!training.has(setting)) continue;
        if (length == name) {
            queued.settings.insert_or_assign(setting, training.value(setting));
        } else {
            queued.settings.erase(setting);
        }
    }
    return queued;
}

ChosenSettings chosenImport(const Settings& importSettings) {
    const Settings plain(importParameters());
    ChosenSettings chosen;
    for (const Parameter& parameter : importSettings.parameters()) {
        const ParameterValue& value = importSettings.value(parameter.name);
        if (plain.has(parameter.name) && plain.value(parameter.name) != value) chosen.emplace(parameter.name, value);
    }
    return chosen;
}

}  // namespace core

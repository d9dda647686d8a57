#include "core/parameter/Preset.h"

#include <algorithm>

#include "core/base/Error.h"

namespace core {

namespace {

void setWhereKnown(Settings& settings, const std::string& name, const ParameterValue& value) {
    if (settings.has(name)) settings.set(name, value);
}

void setDefault(Settings& settings, const std::string& name) {
    for (const Parameter& parameter : settings.parameters())
        if (parameter.name == name) settings.set(name, parameter.defaultValue);
}

/// How long a training takes does not tell purposes apart, though some set it.
bool alike(const Settings& one, const Settings& other) {
    const auto& parameters = one.parameters();
    return std::all_of(parameters.begin(), parameters.end(), [&](const Parameter& parameter) {
        return isLength(parameter.name) || one.value(parameter.name) == other.value(parameter.name);
    });
}

}  // namespace

bool isLength(const std::string& name) {
    return name == "length" || name == "minutes" || name == "epochs" || name == "patience";
}

const Preset* findPreset(const std::vector<Preset>& presets, const std::string& id) {
    const auto found =
        std::find_if(presets.begin(), presets.end(), [&](const Preset& preset) { return preset.id == id; });
    return found == presets.end() ? nullptr : &*found;
}

void applyPreset(const std::vector<Preset>& presets, const std::string& id, Settings& model, Settings& training) {
    std::string known;
    for (const Preset& preset : presets) known += (known.empty() ? "" : ", ") + preset.id;
    const Preset* chosen = findPreset(presets, id);
    if (presets.empty()) throw Error("\"%1\" is not available for this model; leave it out.", id);
    if (chosen == nullptr) throw Error("\"%1\" is not available here; choose one of: %2.", id, known);
    for (const Preset& preset : presets) {
        for (const SettingValue& value : preset.values) {
            setDefault(model, value.name);
            setDefault(training, value.name);
        }
    }
    for (const SettingValue& value : chosen->values) {
        setWhereKnown(model, value.name, value.value);
        setWhereKnown(training, value.name, value.value);
    }
}

std::string matchingPreset(const std::vector<Preset>& presets, const Settings& model, const Settings& training) {
    for (const Preset& preset : presets) {
        Settings presetModel = model;
        Settings presetTraining = training;
        applyPreset(presets, preset.id, presetModel, presetTraining);
        if (alike(presetModel, model) && alike(presetTraining, training)) return preset.id;
    }
    return {};
}

const Preset* presetFor(const std::vector<Preset>& presets, std::size_t samples) {
    const Preset* suited = nullptr;
    for (const Preset& preset : presets) {
        if (preset.fewerThan == 0 && suited == nullptr) suited = &preset;
        const bool isSmaller = suited == nullptr || suited->fewerThan == 0 || preset.fewerThan < suited->fewerThan;
        if (samples < preset.fewerThan && isSmaller) suited = &preset;
    }
    return suited;
}

const Preset* presetForFew(const std::vector<Preset>& presets, std::size_t samples) {
    const Preset* suited = presetFor(presets, samples);
    return suited != nullptr && suited->fewerThan > 0 ? suited : nullptr;
}

}  // namespace core

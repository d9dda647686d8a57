#include "core/project/RunChanges.h"

#include <algorithm>
#include <optional>

#include "core/model/ModelFamily.h"
#include "core/project/RunSettingsFile.h"

namespace core {

namespace {

constexpr const char* kLengthName = "length";

/// `value(name)` gives the value of a training's setting.
template <typename Value>
SettingValue lengthBy(const Value& value) {
    const auto length = std::get<std::string>(value(kLengthName));
    const std::string counted = length == "plateau" ? "patience" : length;
    return isLength(counted) ? SettingValue{counted, value(counted)} : SettingValue{kLengthName, length};
}

/// The settings of a preset: its values before the defaults.
class PresetSettings {
   public:
    PresetSettings(const Preset& preset, const Preset* size) : presets_{&preset, size} {}

    ParameterValue value(const Parameter& parameter) const {
        ParameterValue found = parameter.defaultValue;
        for (const Preset* preset : presets_) {
            if (preset == nullptr) continue;
            for (const SettingValue& each : preset->values)
                if (each.name == parameter.name) found = parameter.checked(each.value);
        }
        return found;
    }

    SettingValue length(const std::vector<Parameter>& parameters) const {
        return lengthBy([&](const std::string& name) {
            return value(*std::find_if(parameters.begin(), parameters.end(),
                                       [&](const Parameter& parameter) { return parameter.name == name; }));
        });
    }

   private:
    const Preset* presets_[2];
};

std::vector<SettingValue> changesFrom(const PresetSettings& preset, const RunSettings& settings) {
    std::vector<SettingValue> changed;
    const auto addOthers = [&](const Settings& of) {
        for (const Parameter& parameter : of.parameters())
            if (!isLength(parameter.name) && of.value(parameter.name) != preset.value(parameter))
                changed.push_back({parameter.name, of.value(parameter.name)});
    };
    addOthers(settings.model.settings);
    const SettingValue length = lengthOf(settings.training);
    const SettingValue usual = preset.length(settings.training.parameters());
    if (length.name != usual.name || length.value != usual.value) changed.push_back(length);
    addOthers(settings.training);
    return changed;
}

}  // namespace

SettingValue lengthOf(const Settings& training) {
    return lengthBy([&](const std::string& name) { return training.value(name); });
}

RunChanges changesOf(const RunSettings& settings) {
    const ModelFamily& family = modelFamily(settings.model.family);
    const Preset defaults;
    RunChanges nearest{{}, {}, changesFrom({defaults, nullptr}, settings)};
    std::optional<std::size_t> fewest;
    const auto look = [&](const Preset& preset, const Preset* size) {
        std::vector<SettingValue> changed = changesFrom({preset, size}, settings);
        if (fewest && changed.size() >= *fewest) return;
        fewest = changed.size();
        nearest = {preset.id, size != nullptr ? size->id : std::string(), std::move(changed)};
    };
    for (const Preset& preset : family.presets) look(preset, nullptr);
    // A size only where it explains more than a preset alone.
    for (const Preset& preset : family.presets)
        for (const Preset& size : family.sizes) look(preset, &size);
    return nearest;
}

}  // namespace core

#include "ui/train/OwnSettings.h"

#include <algorithm>

namespace ui {

namespace {

bool isNamedBy(const std::vector<core::Preset>& presets, const std::string& setting) {
    return std::any_of(presets.begin(), presets.end(), [&](const core::Preset& preset) {
        return std::any_of(preset.values.begin(), preset.values.end(),
                           [&](const core::SettingValue& value) { return value.name == setting; });
    });
}

}  // namespace

bool hasOwnSettings(const core::ModelFamily& family, const core::Settings& model, const core::Settings& training) {
    const auto isOwn = [&](const core::Settings& settings, const core::Parameter& parameter) {
        for (const char* name : {"length", "minutes", "epochs", "patience", "seed"})
            if (parameter.name == name) return false;
        return settings.value(parameter.name) != parameter.defaultValue && !isNamedBy(family.presets, parameter.name) &&
               !isNamedBy(family.sizes, parameter.name);
    };
    return std::any_of(model.parameters().begin(), model.parameters().end(),
                       [&](const auto& parameter) { return isOwn(model, parameter); }) ||
           std::any_of(training.parameters().begin(), training.parameters().end(),
                       [&](const auto& parameter) { return isOwn(training, parameter); });
}

}  // namespace ui

#pragma once

#include <string>
#include <vector>

#include "core/parameter/Settings.h"

namespace core {

/// A value for one setting.
struct SettingValue {
    std::string name;
    ParameterValue value;
};

/// A ready-made choice of some settings, described as data: a size of the network or a purpose.
struct Preset {
    std::string id;                    ///< stable, for the command line: "small", "sharp"
    std::string label;                 ///< as the form shows it
    std::string reason;                ///< why these values, in a line
    std::vector<SettingValue> values;  ///< of the model's or the training's settings
};

/// Puts the settings that any of `presets` names back to their defaults and sets those of the preset `id`, so that
/// nothing of an earlier choice is left. Other settings stay. Throws Error that lists the known ones.
void applyPreset(const std::vector<Preset>& presets, const std::string& id, Settings& model, Settings& training);

/// The preset that applyPreset() would change nothing for, but perhaps the length of the training; empty where the
/// person has settings of their own.
std::string matchingPreset(const std::vector<Preset>& presets, const Settings& model, const Settings& training);

}  // namespace core

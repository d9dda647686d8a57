#pragma once

#include <cstddef>
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
    std::size_t fewerThan = 0;         ///< it suits datasets with fewer training samples than this; 0: any dataset
};

/// Whether a setting is one of those that say how long a training takes.
bool isLength(const std::string& name);

/// Puts the settings that any of `presets` names back to their defaults and sets those of the preset `id`, so that
/// nothing of an earlier choice is left. Other settings stay. Throws Error that lists the known ones.
void applyPreset(const std::vector<Preset>& presets, const std::string& id, Settings& model, Settings& training);

/// The preset that applyPreset() would change nothing for, but perhaps the length of the training; empty where the
/// person has settings of their own.
std::string matchingPreset(const std::vector<Preset>& presets, const Settings& model, const Settings& training);

/// Null where none is called so.
const Preset* findPreset(const std::vector<Preset>& presets, const std::string& id);

/// The preset that suits a dataset with so many training samples: of those for fewer the one whose limit is lowest,
/// else the first for any. Null where there is none.
const Preset* presetFor(const std::vector<Preset>& presets, std::size_t samples);

/// The same where it is one for fewer samples, as which it is chosen unasked; else null.
const Preset* presetForFew(const std::vector<Preset>& presets, std::size_t samples);

}  // namespace core

#pragma once

#include <string>
#include <vector>

#include "core/parameter/Preset.h"

namespace core {

struct RunSettings;

/// How long a training takes, as one value: the setting that counts for it ("epochs", "minutes", "patience"), or
/// "length" itself where only a person ends it. The other ones that are isLength() say nothing then.
SettingValue lengthOf(const Settings& training);

/// What a run was started with, beside a preset of its family.
struct RunChanges {
    std::string preset;                 ///< Preset::id of the nearest one; empty where the family has none
    std::string size;                   ///< the same for the size of the network; empty where it is that of the preset
    std::vector<SettingValue> changed;  ///< what is another value than that of the preset and the size, as forms order
};

/// A run does not say which preset it was made of, and a person may have changed anything since: it is the one with
/// the fewest other values.
RunChanges changesOf(const RunSettings& settings);

}  // namespace core

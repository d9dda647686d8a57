#pragma once

#include <string>

#include "app/commands/SettingFlags.h"
#include "core/dataset/Import.h"
#include "core/model/ModelFamily.h"
#include "core/training/StartingModel.h"

namespace app {

/// Why `id` names no model family; empty when it names one. For CLI11's check of a flag.
std::string familyProblem(std::string& id);

/// What is trained on what: the flags that `imago train` and `imago probe` share. Must outlive the parsing.
struct TrainingFlags {
    std::string dataset;
    SettingFlags import;  ///< of core::importParameters()
    std::string family = core::defaultFamily().id;
    std::string preset;                          ///< id; empty: not given
    std::string modelSize;                       ///< id; empty: not given
    std::string startFrom;                       ///< a model folder, or core::kEmbeddedModel; empty: random weights
    core::StartingModelPointer start = nullptr;  ///< what openStart() opened
    std::string device = "cpu";
    int threads = 0;  ///< 0: all cores
    bool noCache = false;
    SettingFlags settings;

    /// `set`: with --set for any single setting.
    void add(CLI::App& app, bool set = true);
    /// --device and --threads.
    void addMachine(CLI::App& app);
    /// Opens the model to start from, where one was given. The settings of its network are then as if they had been
    /// given, unless they or a size were. Throws core::Error, and UsageError where it is of another family.
    void openStart();
    /// How the dataset is opened.
    core::Settings importSettings() const;
    /// The processor threads that were asked for.
    int threadCount() const;
    /// The preset that the studio chooses for such a dataset: one for few images where there are few and no --preset;
    /// else null.
    const core::Preset* suitedPreset(const core::Dataset& opened) const;
    /// The settings of `model` and `training` that the preset, or `suited` where there is one, and the size name; flags
    /// of their own come after them. Throws UsageError where the family has no such choice.
    void applyPresets(core::Settings& model, core::Settings& training, const core::Preset* suited = nullptr) const;
    /// --minutes and --epochs alone say what ends the training. Throws UsageError where they contradict.
    void applyLength(core::Settings& training) const;
};

}  // namespace app

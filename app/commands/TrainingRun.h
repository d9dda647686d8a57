#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "app/commands/TrainingReport.h"

namespace app {

/// Everything a training needs beside its dataset.
struct TrainingPlan {
    std::string family;
    core::Settings modelSettings;
    core::Settings settings;
    core::StartingModelPointer start = nullptr;
    int threads = 1;
    std::string device = "cpu";
    bool useCache = true;                                              ///< to open the dataset
    std::filesystem::path folder;                                      ///< where the model goes; must be free
    core::WeightPrecision precision = core::WeightPrecision::float32;  ///< of the saved weights
    std::string suitedPreset = {};                                     ///< see TrainingStart
};

/// The plan for a dataset; null: before one is open, with what does not hang on it.
using PlanFor = std::function<TrainingPlan(const core::Dataset* dataset)>;
/// The edits that a dataset is trained with.
using EditsFor = std::function<core::DatasetEdits(const core::Dataset& whole)>;

struct FinishedTraining {
    core::Outcome outcome = core::Outcome::done;
    std::optional<core::SavedModel> model;  ///< empty when stopped before the first step
};

/// Opens a dataset, by default with the cache of the commands, edits it, and reports what is left. Null when stopped.
/// Throws core::Error.
std::shared_ptr<const core::Dataset> importForTraining(const std::string& source, const core::Settings& settings,
                                                       TrainingReport& report, const std::stop_token& stop,
                                                       const EditsFor& editsFor = {}, bool useCache = true);

/// The training that `plan` asks for on this dataset. Throws core::Error where they do not fit together.
core::TrainingRequest requestFor(TrainingPlan plan, std::shared_ptr<const core::Dataset> dataset);

/// The first stage of a new training: duplicates of its training images move there from validation
/// (TrainingRequest::moved). False when stopped. Throws core::Error like core::checkTraining().
bool moveDuplicates(core::TrainingRequest& request, bool useCache, TrainingReport& report, const std::stop_token& stop);

/// Trains, saves the model (also when stopped) and reports it all. Throws core::Error, also where the model had to be
/// saved in another place, which the sentence names.
FinishedTraining trainAndSave(const std::shared_ptr<const core::Dataset>& dataset, const TrainingPlan& plan,
                              TrainingReport& report, std::stop_token stop);

/// Trains and reports; what `observer` has besides is kept. Throws core::Error.
core::TrainingResult trainAndReport(const core::TrainingRequest& request, TrainingReport& report, std::stop_token stop,
                                    core::TrainingObserver observer = {}, const std::string& suitedPreset = {});

/// How it ended, without a folder.
TrainingSummary summaryOf(const core::TrainingRequest& request, const core::TrainingResult& result);

/// What a stop before the training leaves: nothing.
void reportNothingTrained(TrainingReport& report);

/// Throws core::Error, now rather than after the work, when a folder could not be written there. Leaves nothing.
void prepareFolder(const std::filesystem::path& folder);

}  // namespace app

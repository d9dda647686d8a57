#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "core/dataset/Import.h"
#include "core/model/ModelFamily.h"
#include "core/project/ModelFolder.h"
#include "core/training/Training.h"

namespace app {

/// What is known when training begins.
struct TrainingStart {
    const core::Dataset& dataset;
    const core::ModelFamily& family;
    const core::TrainingRequest& request;
    std::size_t trainingImages = 0;
    std::size_t validationImages = 0;
    std::size_t testImages = 0;
    std::string suitedPreset = {};  ///< id of the preset that was chosen for the dataset unasked; empty: none
};

/// How a training ended.
struct TrainingSummary {
    core::Outcome outcome = core::Outcome::done;
    std::filesystem::path folder;  ///< absolute; empty when there was nothing to save
    core::TrainingStatus status;
    core::TestResult test;       ///< images is 0 where untested
    double imagesPerSecond = 0;  ///< over the whole training
    std::string resumeCommand;   ///< the command that resumes it; empty where none does
};

/// Tells somebody how an import and a training go: a person (text) or a script (JSON lines).
class TrainingReport {
   public:
    virtual ~TrainingReport() = default;

    virtual void importing(const core::Progress& progress) = 0;
    virtual void imported(const core::Dataset& dataset) = 0;
    /// How far the search for duplicates is, before a training starts.
    virtual void searching(const core::Progress& progress) = 0;
    virtual void started(const TrainingStart& start) = 0;
    virtual void status(const core::TrainingStatus& status) = 0;
    virtual void point(const core::CurvePoint& point) = 0;
    virtual void event(const core::TrainingEvent& event) = 0;
    /// A sentence about what was decided for the person; scripts find it in the keys of the events.
    virtual void note(const std::string& sentence) = 0;
    /// A sentence about something that went wrong but ends nothing.
    virtual void warning(const std::string& sentence) = 0;
    virtual void finished(const TrainingSummary& summary) = 0;
    /// The sentence of the error that ends the command; it goes to stderr anyway.
    virtual void failed(const std::string& sentence) = 0;
};

}  // namespace app

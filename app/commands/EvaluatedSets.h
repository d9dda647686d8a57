#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/commands/Interrupt.h"
#include "app/commands/ProgressLine.h"
#include "core/dataset/Dataset.h"
#include "core/evaluation/EvaluationSplit.h"
#include "core/training/SavedModel.h"

namespace app {

/// What imago evaluate is asked for, as the flags have it.
struct EvaluatedSources {
    std::string model;    ///< a folder, or kEmbeddedModel; not used where there are
    std::string images;   ///< images of another tool: anything that a dataset may be
    std::string dataset;  ///< empty: the one that the model was trained on, as it was edited then
    int threads = 1;
};

/// The same, opened.
struct EvaluatedSets {
    std::optional<core::SavedModel> model;         ///< nothing where `images` are evaluated
    std::shared_ptr<const core::Dataset> images;   ///< null where the model is
    std::shared_ptr<const core::Dataset> dataset;  ///< null when cancelled
    core::EvaluationSplit split;                   ///< of the dataset
};

/// Opens all of them, of one spec: the model's, else the dataset's by default. Throws UsageError where a dataset is
/// missing, and core::Error like core::importDataset().
EvaluatedSets openEvaluated(const EvaluatedSources& sources, const Interrupt& interrupt, ProgressLine& progress);

}  // namespace app

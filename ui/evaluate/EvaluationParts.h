#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"
#include "core/evaluation/EvaluationSplit.h"
#include "core/evaluation/SetEvaluation.h"
#include "ui/evaluate/EvaluationOrder.h"

namespace ui {

/// Of the progress of a job, the share in which its parts are opened.
inline constexpr double kPartsOpened = 0.2;

/// What is evaluated, or what a classifier learns from, opened.
struct OpenedParts {
    std::string name;                                  ///< what people call the model, or the set of images
    std::shared_ptr<const core::Dataset> images = {};  ///< of another tool; null where a model is evaluated
    std::shared_ptr<const core::Dataset> dataset = {};
    core::EvaluationSplit split = {};       ///< of the dataset
    std::vector<core::Message> notes = {};  ///< what was done for that, which a reader of the figures must know
};

/// Opens the dataset and finds out what of it the model has seen: puts dataset, split and images in their places. False
/// when stopped. Progress::item is the stage, in the studio's language. Blocks; any thread. Throws core::Error.
bool openParts(const EvaluationInput& input, OpenedParts& parts, const core::JobContext& context);

/// What the core is asked of them: both must outlive it.
core::SetEvaluationRequest requestOf(const EvaluationInput& input, const OpenedParts& parts,
                                     const std::vector<const core::Metric*>& metrics);

/// Whether `open` is the dataset that the model was trained on, as far as their descriptions tell.
bool isDatasetOf(const core::SavedModel& model, const core::Dataset& open);

}  // namespace ui

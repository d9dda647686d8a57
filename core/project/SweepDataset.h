#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/DatasetCache.h"
#include "core/evaluation/EvaluationSplit.h"
#include "core/project/RunFolder.h"
#include "core/sample/Sample.h"
#include "core/training/SavedModel.h"

namespace core {

/// The dataset that the model of a run was trained on, with the edits of then. `open`: one that is open already, which
/// is taken where it is that one; may be null. Else it is read from its source, from the `cache` where it is there.
/// Null where `context` asked to stop. Blocks; any thread. Throws Error: the run's settings or the source cannot be
/// read.
std::shared_ptr<const Dataset> datasetOfRun(const SavedModel& model, const RunPaths& run,
                                            const std::shared_ptr<const Dataset>& open, const JobContext& context = {},
                                            const DatasetCache* cache = nullptr);

/// Images that the models of a sweep reconstruct side by side.
struct SweepOriginals {
    std::vector<std::uint32_t> indices;  ///< into the dataset, ascending
    std::vector<Sample> samples;         ///< one each
    std::vector<int> labels;             ///< one each; empty where the dataset has none
    bool heldOut = false;                ///< no model has seen them; else there are no such
};

/// At most `count` images of the dataset that were held out from training (where none were, of the training images),
/// always the same ones. Throws Error where they cannot be read any more.
SweepOriginals sweepOriginals(const Dataset& dataset, const EvaluationSplit& split, std::size_t count);

}  // namespace core

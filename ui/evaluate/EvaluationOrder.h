#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/dataset/Dataset.h"
#include "core/dataset/DatasetCache.h"
#include "core/metric/Metric.h"
#include "core/training/SavedModel.h"

namespace ui {

/// What a person asks to evaluate.
struct EvaluationOrder {
    bool images = false;        ///< images of another tool in place of the open model
    std::string imagesSource;   ///< anything that a dataset may be
    bool onOpenDataset = true;  ///< else on the dataset that the model was trained on; of no matter for images
    std::vector<const core::Metric*> metrics;
    std::size_t samples = 2'000;
    std::uint64_t seed = 1;
    std::string extractor;  ///< a TorchScript file; empty: Imago's own feature network
};

/// The same with what is on the table as it begins.
struct EvaluationInput {
    EvaluationOrder order;
    std::shared_ptr<const core::SavedModel> model;  ///< null for images
    std::filesystem::path place;                    ///< of the model; empty where it lies in no folder
    std::string name;                               ///< what people call it
    std::shared_ptr<const core::Dataset> open;      ///< null: none is open
    std::shared_ptr<const core::DatasetCache> cache;
};

}  // namespace ui

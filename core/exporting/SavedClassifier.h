#pragma once

#include <cstddef>
#include <filesystem>
#include <limits>

#include "core/base/JobContext.h"
#include "core/base/Outcome.h"
#include "core/evaluation/SetEvaluation.h"
#include "core/files/AtomicFile.h"

namespace core {

/// What became of a classifier that was to be saved.
struct SavedClassifier {
    Outcome outcome = Outcome::done;
    std::size_t real = 0;                                        ///< training images that it learned from
    std::size_t generated = 0;                                   ///< generated samples that it learned from
    std::size_t tested = 0;                                      ///< held-out images that it was tested on
    double accuracy = std::numeric_limits<double>::quiet_NaN();  ///< share of these that it recognizes
};

/// Throws Error where saveClassifier() would not begin: the dataset has no classes or no training images, the model is
/// not conditional on these classes or the images of another tool have none of them, they are of another size or type
/// than the dataset's, the name is taken or does not end in .onnx. For asking before the work.
void requireClassifiable(const SetEvaluationRequest& request, const std::filesystem::path& file,
                         Existing existing = Existing::kept);

/// Trains a classifier on the training images and generated samples of `request`, the first of those behind
/// "augmented_accuracy" for the same seed and samples, and saves it as an ONNX file that is checked first. So many
/// samples are generated as the metric "usefulness" wants. Which metrics the request names does not matter. Blocks; any
/// thread may call it; takes the threads of `context`, tells it the stage as Progress::item (an English text that has
/// translations) and may be stopped at any time: then nothing is written. Throws Error like requireClassifiable() and
/// saveClassifierOnnx(), and where an image of another tool has a class that the dataset does not have.
SavedClassifier saveClassifier(const SetEvaluationRequest& request, const std::filesystem::path& file,
                               Existing existing, const JobContext& context);

}  // namespace core

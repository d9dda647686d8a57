#pragma once

#include <span>
#include <vector>

#include "core/base/JobContext.h"
#include "core/model/ClassMix.h"
#include "core/model/Latent.h"
#include "core/model/ModelSnapshot.h"
#include "core/sample/Sample.h"
#include "core/sample/image/Image.h"

namespace core {

/// What one model of a sweep draws in one row.
struct SweepCell {
    Image image;       ///< as a person looks at it, see Modality::preview; as large as the sample
    Latent latent;     ///< that it is generated from
    ClassMix classes;  ///< that the model is asked for; empty for a model without classes
};

/// From the top. Row by row, the columns of a sweep are comparable.
using SweepColumn = std::vector<SweepCell>;

/// Samples of the prior: models with as many latents as each other generate a row from the same latent, and conditional
/// ones for the same class. Fewer `rows` are the first of more. Empty where `context` asked to stop. Blocks; any thread
/// may call it.
SweepColumn sampleColumn(const ModelSnapshot& snapshot, int rows, const JobContext& context = {});

/// Each original encoded to the mean of its posterior and decoded again. `labels`: the class of each, as the model
/// numbers them, for a conditional model; empty where they are not known. Empty for a model without an encoder, and
/// where `context` asked to stop. Throws Error where the originals are not of the model's spec.
SweepColumn reconstructionColumn(const ModelSnapshot& snapshot, std::span<const Sample> originals,
                                 std::span<const int> labels, const JobContext& context = {});

}  // namespace core

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/model/ClassMix.h"
#include "core/model/Latent.h"
#include "core/model/ModelSnapshot.h"

namespace core {

/// What the samples of a training are drawn from: always the same points, in this training and the next, so that one
/// sees the model change and not the choice.
struct SamplePoints {
    int columns = 8;
    /// Of the random stream whose first latents these are, see sampleLatent(); none where the columns are classes.
    std::optional<std::uint64_t> seed = {};
    std::vector<Latent> latents;    ///< row by row
    std::vector<ClassMix> classes;  ///< one each; empty for a model without classes
};

/// The most columns of a conditional model, each a class.
constexpr int kMostSampleClasses = 10;

/// Of a conditional model a column for each of its first classes, and along a row the point stays: what differs is the
/// class alone. Fewer `rows` are the first of more.
SamplePoints samplePoints(const ModelSnapshot& snapshot, int rows);

}  // namespace core

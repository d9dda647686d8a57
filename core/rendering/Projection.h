#pragma once

#include "core/latent/search/LatentSearch.h"
#include "core/model/ModelSnapshot.h"
#include "core/sample/Sample.h"

namespace core {

/// Projects a sample of the model's spec into its latent space: the mean that the encoder gives, or for a model without
/// one what findLatent() finds with `options`. Blocks; `context` and `observer` hear of a search only. Throws
/// Error when the sample is of another spec, or the model is told of a class that it does not know.
LatentSearchResult projectSample(const ModelSnapshot& snapshot, const Sample& sample,
                                 const LatentSearchOptions& options, const JobContext& context = {},
                                 const LatentSearchObserver& observer = {});

}  // namespace core

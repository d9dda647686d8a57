#pragma once

#include <functional>
#include <stop_token>

#include "core/latent/search/LatentSearch.h"
#include "core/model/ModelSnapshot.h"
#include "core/sample/image/Image.h"

namespace core {

/// The latent of a picture of any size, which is fitted to the model's shape first: the mean that the encoder gives, or
/// for a model without one what findLatent() finds with `options`. Blocks; `observer`, which may be empty, hears of a
/// search only. Throws Error when the model is told of a class that it does not know.
LatentSearchResult pictureLatent(const ModelSnapshot& snapshot, const Image& picture,
                                 const LatentSearchOptions& options, std::stop_token stop,
                                 const std::function<void(const LatentSearchProgress&)>& observer);

}  // namespace core

#include "core/latent/labels/LatentFeatures.h"

#include <utility>

#include "core/latent/EncodedData.h"

namespace core {

std::optional<SampleFeatures> latentFeatures(const ModelSnapshot& snapshot, const Dataset& dataset,
                                             const JobContext& context) {
    EncodingOptions options;
    options.testToo = true;
    options.withClasses = false;  // its latent must not repeat the label that is in question
    EncodingResult encoded = encodeData(snapshot, dataset, options, context);
    if (encoded.outcome == Outcome::cancelled) return std::nullopt;
    EncodedData& data = encoded.data;
    return SampleFeatures{static_cast<std::size_t>(data.latentSize), std::move(data.samples), std::move(data.codes)};
}

}  // namespace core

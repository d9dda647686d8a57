#include "core/latent/DataCodes.h"

#include "core/device/ComputeThreads.h"
#include "core/latent/EncodedData.h"

namespace core {

bool hasDataCodes(const DirectionRequest& request) {
    return request.snapshot.canEncode() && request.dataset != nullptr &&
           request.dataset->spec == request.snapshot.spec().sample && trainingCount(*request.dataset) > 0;
}

DataCodes dataCodes(const DirectionRequest& request, std::size_t most) {
    EncodingOptions options;
    options.most = most;
    EncodingResult encoded = encodeData(request.snapshot, *request.dataset, options, request.context);
    if (encoded.outcome == Outcome::cancelled) return {};
    setComputeThreads(request.context.threads());
    EncodedData& data = encoded.data;
    const std::vector<std::int64_t> shape{static_cast<std::int64_t>(data.size()), data.latentSize};
    DataCodes codes{torch::from_blob(data.codes.data(), shape).clone(), {}};
    if (request.dataset->hasLabels())
        for (const std::uint32_t sample : data.samples) codes.labels.push_back(request.dataset->labels[sample]);
    return codes;
}

}  // namespace core

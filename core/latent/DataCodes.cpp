#include "core/latent/DataCodes.h"

#include "core/device/ComputeThreads.h"
#include "core/latent/EncodedData.h"

namespace core {

bool hasDataCodes(const DirectionRequest& request) {
    return request.snapshot.canEncode() && request.dataset != nullptr &&
           request.dataset->shape == request.snapshot.spec().shape && trainingCount(*request.dataset) > 0;
}

DataCodes dataCodes(const DirectionRequest& request, std::size_t most) {
    EncodingOptions options;
    options.most = most;
    options.threads = request.threads;
    EncodingResult encoded =
        encodeData(request.snapshot, *request.dataset, options, request.stop, [&](std::size_t done, std::size_t of) {
            if (request.progress) request.progress(static_cast<double>(done) / static_cast<double>(of));
        });
    if (encoded.outcome == Outcome::cancelled) return {};
    setComputeThreads(request.threads);
    EncodedData& data = encoded.data;
    const std::vector<std::int64_t> shape{static_cast<std::int64_t>(data.size()), data.latentSize};
    DataCodes codes{torch::from_blob(data.codes.data(), shape).clone(), {}};
    if (request.dataset->hasLabels())
        for (const std::uint32_t sample : data.samples) codes.labels.push_back(request.dataset->labels[sample]);
    return codes;
}

}  // namespace core

#include "core/model/LatentTensor.h"

#include <algorithm>
#include <string>

#include "core/base/Error.h"

namespace core {

torch::Tensor toTensor(const Latent& latent) {
    return toTensor(std::span(&latent, 1), static_cast<int>(latent.size())).squeeze(0);
}

torch::Tensor toTensor(std::span<const Latent> latents, int latentSize) {
    torch::Tensor tensor = torch::empty({static_cast<std::int64_t>(latents.size()), latentSize});
    auto* target = tensor.data_ptr<float>();
    for (const Latent& latent : latents) {
        if (latent.size() != static_cast<std::size_t>(latentSize))
            throw Error("A latent has %1 values, but the model takes %2.", latent.size(), latentSize);
        target = std::copy(latent.begin(), latent.end(), target);
    }
    return tensor;
}

Latent toLatent(const torch::Tensor& values) {
    return toLatents(values.unsqueeze(0)).front();
}

std::vector<Latent> toLatents(const torch::Tensor& rows) {
    const torch::Tensor floats = rows.to(torch::kFloat).cpu().contiguous();
    std::vector<Latent> latents;
    const auto* value = floats.data_ptr<float>();
    for (int64_t row = 0; row < floats.size(0); ++row, value += floats.size(1))
        latents.emplace_back(value, value + floats.size(1));
    return latents;
}

}  // namespace core

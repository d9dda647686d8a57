#include "core/model/SampleTensor.h"

#include <cstring>

#include "core/sample/Modality.h"
#include "core/sample/StoredTensor.h"

namespace core {

namespace {

/// [N, ...] of `count` samples; copySample(i, out) gives the bytes of the i-th.
template <typename CopySample>
torch::Tensor gatherFloats(std::size_t count, const SampleSpec& spec, const torch::Device& device,
                           const CopySample& copySample) {
    std::vector<std::int64_t> sizes{static_cast<std::int64_t>(count)};
    sizes.insert(sizes.end(), spec.shape.begin(), spec.shape.end());
    torch::Tensor stored = torch::empty(sizes, storedType(spec.type));
    const std::size_t bytes = spec.bytes();
    auto* target = static_cast<std::uint8_t*>(stored.data_ptr());
    for (std::size_t i = 0; i < count; ++i, target += bytes) copySample(i, std::span(target, bytes));
    return modality(spec.modality).toNetwork(spec, stored.to(device));  // as stored: of images a quarter of the way
}

/// Calls take(bytes) for each of the samples that a network gives.
template <typename Take>
void forEachStored(const SampleSpec& spec, const torch::Tensor& network, const Take& take) {
    const torch::Tensor stored = modality(spec.modality).toStored(spec, network);
    const auto* source = static_cast<const std::uint8_t*>(stored.data_ptr());
    for (std::int64_t i = 0; i < stored.size(0); ++i, source += spec.bytes()) take(std::span(source, spec.bytes()));
}

}  // namespace

torch::Tensor toFloats(const Dataset& dataset, std::span<const std::uint32_t> indices, const torch::Device& device) {
    return gatherFloats(indices.size(), dataset.spec, device,
                        [&](std::size_t i, std::span<std::uint8_t> out) { dataset.copySample(indices[i], out); });
}

torch::Tensor classesOf(const Dataset& dataset, std::span<const std::uint32_t> indices, int classCount,
                        const torch::Device& device) {
    if (classCount == 0) return {};
    torch::Tensor classes = torch::zeros({static_cast<std::int64_t>(indices.size()), classCount});
    auto* row = classes.data_ptr<float>();
    for (const std::uint32_t index : indices) {
        row[dataset.labels[index]] = 1.0F;
        row += classCount;
    }
    return classes.to(device);
}

Batch toBatch(const Dataset& dataset, std::span<const std::uint32_t> indices, int classCount,
              const torch::Device& device) {
    return {toFloats(dataset, indices, device), classesOf(dataset, indices, classCount, device)};
}

torch::Tensor toFloats(std::span<const Sample> samples) {
    return gatherFloats(samples.size(), samples.front().spec, torch::kCPU,
                        [&](std::size_t i, std::span<std::uint8_t> out) {
                            std::memcpy(out.data(), samples[i].bytes.data(), out.size());
                        });
}

std::vector<Sample> toSamples(const SampleSpec& spec, const torch::Tensor& network) {
    std::vector<Sample> samples;
    samples.reserve(static_cast<std::size_t>(network.size(0)));
    forEachStored(spec, network, [&](std::span<const std::uint8_t> bytes) {
        samples.push_back({spec, {bytes.begin(), bytes.end()}});
    });
    return samples;
}

std::vector<Image> toPreviews(const SampleSpec& spec, const torch::Tensor& network) {
    const auto preview = modality(spec.modality).preview;
    std::vector<Image> images;
    images.reserve(static_cast<std::size_t>(network.size(0)));
    forEachStored(spec, network, [&](std::span<const std::uint8_t> bytes) { images.push_back(preview(spec, bytes)); });
    return images;
}

}  // namespace core

#include "core/metric/usefulness/LabeledImages.h"

#include <algorithm>
#include <cstddef>

#include "core/model/SampleTensor.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

constexpr std::size_t kPreparedAtOnce = 500;

torch::Tensor inFloats(const torch::Tensor& stored) {
    const torch::Tensor floats = stored.to(torch::kFloat);
    return (stored.scalar_type() == torch::kByte ? floats.mul_(1.0 / 255) : floats)
        .contiguous(torch::MemoryFormat::ChannelsLast);
}

/// Writes floats of the network's kind into `images` from `first` on.
void store(const ClassifierNetwork& network, const torch::Tensor& floats, std::int64_t first, torch::Tensor& images,
           std::int64_t count, bool asBytes) {
    const torch::Tensor reduced = network.reduced(floats);
    if (!images.defined())
        images = torch::empty({count, reduced.size(1), reduced.size(2), reduced.size(3)},
                              asBytes ? torch::kByte : torch::kHalf);
    const torch::Tensor place = images.narrow(0, first, reduced.size(0));
    place.copy_(asBytes ? (reduced * 255).round_().clamp_(0, 255) : reduced);
}

}  // namespace

LabeledImages LabeledImages::part(std::int64_t first, std::int64_t count) const {
    return {images.narrow(0, first, count), labels.narrow(0, first, count)};
}

torch::Tensor LabeledImages::floats(const torch::Tensor& places) const {
    return inFloats(images.index_select(0, places));
}

torch::Tensor LabeledImages::floats(std::int64_t first, std::int64_t count) const {
    return inFloats(images.narrow(0, first, count));
}

std::size_t preparedBytes(const SampleSpec& spec) {
    const ImageReduction reduction = classifierReduction(imageShape(spec));
    const auto averaged = static_cast<std::size_t>(reduction.down * reduction.across);
    return spec.values() / averaged * (spec.type == ValueType::uint8 ? 1 : 2);
}

LabeledImages labeledImages(const ClassifierNetwork& network, const Dataset& dataset,
                            std::span<const std::uint32_t> indices, std::span<const Sample> samples,
                            std::span<const int> labels, const std::stop_token& stop) {
    const torch::NoGradGuard noGradients;
    const bool asBytes = dataset.spec.type == ValueType::uint8;
    const auto count = static_cast<std::int64_t>(indices.size() + samples.size());
    LabeledImages prepared{{}, torch::empty({count}, torch::kLong)};
    auto* label = prepared.labels.data_ptr<std::int64_t>();
    for (const std::uint32_t index : indices) *label++ = dataset.labels[index];
    label = std::copy_n(labels.begin(), samples.size(), label);
    for (std::size_t first = 0; first < indices.size(); first += kPreparedAtOnce) {
        if (stop.stop_requested()) return {};
        const auto some = indices.subspan(first, std::min(kPreparedAtOnce, indices.size() - first));
        store(network, toFloats(dataset, some), static_cast<std::int64_t>(first), prepared.images, count, asBytes);
    }
    for (std::size_t first = 0; first < samples.size(); first += kPreparedAtOnce) {
        if (stop.stop_requested()) return {};
        const auto some = samples.subspan(first, std::min(kPreparedAtOnce, samples.size() - first));
        store(network, toFloats(some), static_cast<std::int64_t>(indices.size() + first), prepared.images, count,
              asBytes);
    }
    return prepared;
}

}  // namespace core

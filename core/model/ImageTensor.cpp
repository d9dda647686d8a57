#include "core/model/ImageTensor.h"

#include <cstring>

namespace core {

namespace {

/// [N, C, H, W] of `count` pictures; pixelsOf(i) is where the bytes of the i-th lie.
template <typename PixelsOf>
torch::Tensor gatherFloats(std::size_t count, const ImageShape& shape, const torch::Device& device,
                           const PixelsOf& pixelsOf) {
    torch::Tensor bytes =
        torch::empty({static_cast<std::int64_t>(count), shape.height, shape.width, shape.channels}, torch::kByte);
    auto* target = bytes.data_ptr<std::uint8_t>();
    for (std::size_t i = 0; i < count; ++i, target += shape.bytes())
        std::memcpy(target, pixelsOf(i).data(), shape.bytes());
    return toFloats(bytes.to(device));  // as bytes: a quarter of the way
}

}  // namespace

torch::Tensor toFloats(const torch::Tensor& bytes) {
    return bytes.to(torch::kFloat).mul_(1.0 / 255.0).permute({0, 3, 1, 2});
}

torch::Tensor toFloats(const Dataset& dataset, std::span<const std::uint32_t> indices, const torch::Device& device) {
    return gatherFloats(indices.size(), dataset.shape, device,
                        [&](std::size_t i) { return dataset.sample(indices[i]); });
}

Batch toBatch(const Dataset& dataset, std::span<const std::uint32_t> indices, int classCount,
              const torch::Device& device) {
    Batch batch{toFloats(dataset, indices, device), {}};
    if (classCount == 0) return batch;
    batch.classes = torch::zeros({static_cast<std::int64_t>(indices.size()), classCount});
    auto* row = batch.classes.data_ptr<float>();
    for (const std::uint32_t index : indices) {
        row[dataset.labels[index]] = 1.0F;
        row += classCount;
    }
    batch.classes = batch.classes.to(device);
    return batch;
}

torch::Tensor toFloats(std::span<const Image> images) {
    return gatherFloats(images.size(), images.front().shape(), torch::kCPU,
                        [&](std::size_t i) { return images[i].pixels(); });
}

std::vector<Image> toImages(const torch::Tensor& floats) {
    const torch::Tensor bytes =
        floats.permute({0, 2, 3, 1}).mul(255.0).add_(0.5).clamp_(0.0, 255.0).to(torch::kByte).contiguous();
    const ImageShape shape{static_cast<int>(bytes.size(1)), static_cast<int>(bytes.size(2)),
                           static_cast<int>(bytes.size(3))};
    const auto* source = bytes.data_ptr<std::uint8_t>();
    std::vector<Image> images;
    images.reserve(static_cast<std::size_t>(bytes.size(0)));
    for (std::int64_t i = 0; i < bytes.size(0); ++i, source += shape.bytes())
        images.emplace_back(shape, std::span(source, shape.bytes()));
    return images;
}

}  // namespace core

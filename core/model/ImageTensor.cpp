#include "core/model/ImageTensor.h"

#include <cstring>

namespace core {

namespace {

torch::Tensor emptyBytes(std::size_t count, const ImageShape& shape) {
    return torch::empty({static_cast<std::int64_t>(count), shape.height, shape.width, shape.channels}, torch::kByte);
}

}  // namespace

torch::Tensor toFloats(const torch::Tensor& bytes) {
    return bytes.to(torch::kFloat).mul_(1.0 / 255.0).permute({0, 3, 1, 2});
}

torch::Tensor toFloats(const Dataset& dataset, std::span<const std::uint32_t> indices) {
    const ImageShape& shape = dataset.shape;
    torch::Tensor bytes = emptyBytes(indices.size(), shape);
    auto* target = bytes.data_ptr<std::uint8_t>();
    for (const std::uint32_t index : indices) {
        std::memcpy(target, dataset.sample(index).data(), shape.bytes());
        target += shape.bytes();
    }
    return toFloats(bytes);
}

torch::Tensor toFloats(std::span<const Image> images) {
    const ImageShape shape = images.front().shape();
    torch::Tensor bytes = emptyBytes(images.size(), shape);
    auto* target = bytes.data_ptr<std::uint8_t>();
    for (const Image& image : images) {
        std::memcpy(target, image.pixels().data(), shape.bytes());
        target += shape.bytes();
    }
    return toFloats(bytes);
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

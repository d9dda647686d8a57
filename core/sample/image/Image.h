#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// height x width x channels of an image, in pixels; channels is 1 (gray), 3 (RGB) or, of stored samples only, 4 (RGB
/// and opacity).
struct ImageShape {
    int height = 0;
    int width = 0;
    int channels = 1;

    std::size_t bytes() const {
        return static_cast<std::size_t>(height) * static_cast<std::size_t>(width) * static_cast<std::size_t>(channels);
    }
    bool operator==(const ImageShape&) const = default;
};

/// An image to look at: 8 bits a channel, rows from the top, channels interleaved (gray or RGB), no padding.
class Image {
   public:
    Image() = default;
    /// Black.
    explicit Image(ImageShape shape) : shape_(shape), pixels_(shape.bytes()) {}
    /// `pixels` has shape.bytes() values.
    Image(ImageShape shape, std::span<const std::uint8_t> pixels)
        : shape_(shape), pixels_(pixels.begin(), pixels.end()) {}

    bool empty() const { return pixels_.empty(); }
    const ImageShape& shape() const { return shape_; }
    int height() const { return shape_.height; }
    int width() const { return shape_.width; }
    int channels() const { return shape_.channels; }

    std::uint8_t* row(int y) { return pixels_.data() + static_cast<std::size_t>(y) * rowBytes(); }
    const std::uint8_t* row(int y) const { return pixels_.data() + static_cast<std::size_t>(y) * rowBytes(); }
    std::size_t rowBytes() const {
        return static_cast<std::size_t>(shape_.width) * static_cast<std::size_t>(shape_.channels);
    }

    std::span<const std::uint8_t> pixels() const { return pixels_; }
    std::span<std::uint8_t> pixels() { return pixels_; }

    bool operator==(const Image&) const = default;

   private:
    ImageShape shape_;
    std::vector<std::uint8_t> pixels_;
};

}  // namespace core

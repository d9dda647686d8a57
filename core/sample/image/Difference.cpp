#include "core/sample/image/Difference.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <numeric>
#include <vector>

#include "core/base/Error.h"

namespace core {

Difference difference(const Image& one, const Image& other) {
    if (one.empty() || one.shape() != other.shape())
        throw Error("Only images of the same size can be compared; choose two of the same model.");
    const auto channels = static_cast<std::size_t>(one.channels());
    std::vector<std::uint8_t> gray(one.pixels().size() / channels);
    for (std::size_t index = 0; index < one.pixels().size(); ++index) {
        const int apart = std::abs(one.pixels()[index] - other.pixels()[index]);
        std::uint8_t& pixel = gray[index / channels];
        pixel = std::max(pixel, static_cast<std::uint8_t>(apart));
    }
    constexpr double kFull = 255;
    const int largest = *std::max_element(gray.begin(), gray.end());
    const double mean = std::accumulate(gray.begin(), gray.end(), 0.0) / static_cast<double>(gray.size());
    if (largest > 0)
        for (std::uint8_t& pixel : gray) pixel = static_cast<std::uint8_t>((pixel * 255 + largest / 2) / largest);
    return {Image({one.height(), one.width(), 1}, gray), mean / kFull, largest / kFull};
}

}  // namespace core

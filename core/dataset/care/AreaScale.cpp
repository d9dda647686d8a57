#include "core/dataset/care/AreaScale.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace core {

namespace {

/// The pixels that one value covers along one side, with their shares, which add up to 1.
struct CoveredPixels {
    int first = 0;
    std::vector<float> shares;
};

std::vector<CoveredPixels> coveredPixels(int from, int to) {
    std::vector<CoveredPixels> all;
    for (int place = 0; place < to; ++place) {
        const double begin = static_cast<double>(place) * from / to;
        const double end = static_cast<double>(place + 1) * from / to;
        CoveredPixels covered{static_cast<int>(begin), {}};
        for (int at = covered.first; at < from && at < end; ++at)
            covered.shares.push_back(
                static_cast<float>((std::min(at + 1.0, end) - std::max<double>(at, begin)) / (end - begin)));
        all.push_back(std::move(covered));
    }
    return all;
}

}  // namespace

std::vector<float> grayOf(const Image& image) {
    const auto channels = static_cast<std::size_t>(image.channels());
    const auto pixels = image.pixels();
    std::vector<float> gray(pixels.size() / channels);
    for (std::size_t at = 0; at < gray.size(); ++at) {
        const std::uint8_t* pixel = pixels.data() + at * channels;
        // Whole numbers: the sum is exact.
        gray[at] = channels < 3 ? static_cast<float>(pixel[0])
                                : static_cast<float>(77 * pixel[0] + 150 * pixel[1] + 29 * pixel[2]) / 256.0F;
    }
    return gray;
}

std::vector<float> areaScaled(const std::vector<float>& values, int rowLength, const ImagePart& crop, int side) {
    const std::vector<CoveredPixels> columns = coveredPixels(crop.width, side);
    const std::vector<CoveredPixels> rows = coveredPixels(crop.height, side);
    const auto length = static_cast<std::size_t>(side);
    std::vector<float> narrow(static_cast<std::size_t>(crop.height) * length);
    for (int y = 0; y < crop.height; ++y) {
        const float* row =
            values.data() + static_cast<std::size_t>(crop.top + y) * static_cast<std::size_t>(rowLength) + crop.left;
        for (std::size_t x = 0; x < length; ++x) {
            float sum = 0;
            const float* pixel = row + columns[x].first;
            for (const float share : columns[x].shares) sum += share * *pixel++;
            narrow[static_cast<std::size_t>(y) * length + x] = sum;
        }
    }
    std::vector<float> scaled(length * length);
    for (std::size_t y = 0; y < length; ++y) {
        auto at = static_cast<std::size_t>(rows[y].first);
        for (const float share : rows[y].shares) {
            for (std::size_t x = 0; x < length; ++x) scaled[y * length + x] += share * narrow[at * length + x];
            ++at;
        }
    }
    return scaled;
}

}  // namespace core

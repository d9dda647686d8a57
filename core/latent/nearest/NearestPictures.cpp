#include "core/latent/nearest/NearestPictures.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core {

namespace {

/// Bytes that are compared before one looks whether a picture is out already: few enough to save the rest, many enough
/// for the inner loop to run at full width.
constexpr std::size_t kPiece = 112;
/// Squares of coarse brightness along a side.
constexpr int kGreySide = 7;
constexpr int kColorSide = 4;
/// Keeps what floats round up from ruling out a picture.
constexpr float kRounding = 0.9999F;

/// A sum that four lanes add up: the compiler may not reorder floats by itself.
float squaredDistance(const float* a, const float* b, std::size_t size) {
    float lanes[4] = {};
    std::size_t i = 0;
    for (; i + 4 <= size; i += 4) {
        for (std::size_t lane = 0; lane < 4; ++lane) {
            const float step = a[i + lane] - b[i + lane];
            lanes[lane] += step * step;
        }
    }
    float sum = (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
    for (; i < size; ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
    return sum;
}

/// At most kPiece bytes. 16-bit differences: their products are added in pairs by one instruction.
std::int32_t squaredDistance(const std::uint8_t* a, const std::uint8_t* b, std::size_t size) {
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const auto step = static_cast<std::int16_t>(a[i] - b[i]);
        sum += step * step;
    }
    return sum;
}

/// Of two pictures; where it reaches `limit` the rest is left out.
std::int64_t squaredDistance(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b, double limit) {
    std::int64_t sum = 0;
    for (std::size_t from = 0; from < a.size(); from += kPiece) {
        sum += squaredDistance(a.data() + from, b.data() + from, std::min(kPiece, a.size() - from));
        if (static_cast<double>(sum) >= limit) return sum;
    }
    return sum;
}

}  // namespace

void NearestList::insert(std::size_t place, double squaredDistance) {
    const auto after = std::upper_bound(found_.begin(), found_.end(), squaredDistance,
                                        [](double value, const NearPicture& one) { return value < one.distance; });
    found_.insert(after, {place, squaredDistance});
    if (found_.size() > most_) found_.pop_back();
    worst_ = found_.back().distance;
}

std::vector<NearPicture> NearestList::byDistance() const {
    std::vector<NearPicture> result = found_;
    for (NearPicture& one : result) one.distance = std::sqrt(std::max(0.0, one.distance));
    return result;
}

std::vector<NearPicture> nearestRows(const EncodedData& data, const Latent& latent, std::size_t most) {
    NearestList nearest(most);
    const auto width = static_cast<std::size_t>(data.latentSize);
    const float* code = data.codes.data();
    for (std::size_t row = 0; row < data.size(); ++row, code += width)
        nearest.offer(row, squaredDistance(code, latent.data(), width));
    return nearest.byDistance();
}

PixelSearch::PixelSearch(std::shared_ptr<const Dataset> dataset)
    : dataset_(std::move(dataset)), count_(trainingCount(*dataset_)) {
    const ImageShape& shape = dataset_->shape;
    const auto channels = static_cast<std::size_t>(shape.channels);
    const int side = shape.channels == 1 ? kGreySide : kColorSide;
    std::vector<std::size_t> bytes(static_cast<std::size_t>(side * side) * channels);
    for (int y = 0; y < shape.height; ++y) {
        for (int x = 0; x < shape.width; ++x) {
            const int square = y * side / shape.height * side + x * side / shape.width;
            for (std::size_t channel = 0; channel < channels; ++channel) {
                part_.push_back(static_cast<std::size_t>(square) * channels + channel);
                ++bytes[part_.back()];
            }
        }
    }
    for (const std::size_t number : bytes) scale_.push_back(1 / std::sqrt(static_cast<float>(number)));
    rows_.reserve(count_ * scale_.size());
    for (std::size_t i = 0; i < count_; ++i) {
        const std::vector<float> row = coarse(dataset_->sample(i));
        rows_.insert(rows_.end(), row.begin(), row.end());
    }
}

/// Sums over squares, each over the root of its size. These are the picture's coordinates along directions of length 1
/// at right angles to each other, so that two pictures are at least as far apart as they are by these alone.
std::vector<float> PixelSearch::coarse(std::span<const std::uint8_t> pixels) const {
    std::vector<float> sums(scale_.size());
    for (std::size_t i = 0; i < pixels.size(); ++i) sums[part_[i]] += static_cast<float>(pixels[i]);
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] *= scale_[i];
    return sums;
}

std::vector<NearPicture> PixelSearch::nearest(const Image& picture, std::size_t most) const {
    const std::vector<float> row = coarse(picture.pixels());
    std::vector<float> least(count_);
    NearestList guesses(most);
    for (std::size_t i = 0; i < count_; ++i) {
        least[i] = kRounding * squaredDistance(rows_.data() + i * row.size(), row.data(), row.size());
        guesses.offer(i, least[i]);
    }
    const auto look = [&](std::size_t place, double limit) {
        return static_cast<double>(squaredDistance(dataset_->sample(place), picture.pixels(), limit));
    };
    NearestList guessed(most);
    for (const NearPicture& guess : guesses.byDistance())
        guessed.offer(guess.place, look(guess.place, guessed.worst()));
    const double limit = guessed.worst() + 1;  // squares are whole numbers: the guesses themselves are found again
    NearestList nearest(most);
    for (std::size_t i = 0; i < count_; ++i) {
        const double bound = std::min(limit, nearest.worst());
        if (static_cast<double>(least[i]) < bound) nearest.offer(i, look(i, bound));
    }
    std::vector<NearPicture> result = nearest.byDistance();
    const double scale = 255.0 * std::sqrt(static_cast<double>(dataset_->shape.bytes()));
    for (NearPicture& one : result) one.distance /= scale;
    return result;
}

}  // namespace core

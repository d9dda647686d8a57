#include "core/latent/nearest/NearestSamples.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

/// Bytes that are compared before one looks whether a sample is out already: few enough to save the rest, many enough
/// for the inner loop to run at full width.
constexpr std::size_t kPiece = 112;
/// Squares of coarse brightness along a side.
constexpr int kGraySide = 7;
constexpr int kColorSide = 4;
/// Keeps what floats round up from ruling out a sample.
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

/// Of two samples; where it reaches `limit` the rest is left out.
std::int64_t squaredDistance(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b, double limit) {
    std::int64_t sum = 0;
    for (std::size_t from = 0; from < a.size(); from += kPiece) {
        sum += squaredDistance(a.data() + from, b.data() + from, std::min(kPiece, a.size() - from));
        if (static_cast<double>(sum) >= limit) return sum;
    }
    return sum;
}

/// Of each byte of an image, which square of a coarse grid it lies in, channel by channel.
std::vector<std::size_t> squaresOf(const ImageShape& shape) {
    const int side = shape.channels == 1 ? kGraySide : kColorSide;
    const auto channels = static_cast<std::size_t>(shape.channels);
    std::vector<std::size_t> squares;
    for (int y = 0; y < shape.height; ++y) {
        for (int x = 0; x < shape.width; ++x) {
            const int square = y * side / shape.height * side + x * side / shape.width;
            for (std::size_t channel = 0; channel < channels; ++channel)
                squares.push_back(static_cast<std::size_t>(square) * channels + channel);
        }
    }
    return squares;
}

/// Of each byte of any sample, which of at most so many pieces of equal length it lies in.
std::vector<std::size_t> piecesOf(std::size_t bytes) {
    std::vector<std::size_t> pieces(bytes);
    const std::size_t count = std::min(bytes, std::size_t{kGraySide} * kGraySide);
    for (std::size_t i = 0; i < bytes; ++i) pieces[i] = i * count / bytes;
    return pieces;
}

/// Values of more than 8 bits as floats; whole numbers as shares of the largest.
std::vector<float> valuesOf(const SampleSpec& spec, std::span<const std::uint8_t> sample) {
    std::vector<float> values(spec.values());
    if (spec.type == ValueType::float32) {
        std::memcpy(values.data(), sample.data(), sample.size());
        return values;
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::uint16_t value = 0;
        std::memcpy(&value, sample.data() + 2 * i, sizeof(value));
        values[i] = static_cast<float>(value) / 65535.0F;
    }
    return values;
}

std::vector<NearSample> scaled(std::vector<NearSample> found, double unit) {
    for (NearSample& one : found) one.distance /= unit;
    return found;
}

}  // namespace

void NearestList::insert(std::size_t place, double squaredDistance) {
    const auto after = std::upper_bound(found_.begin(), found_.end(), squaredDistance,
                                        [](double value, const NearSample& one) { return value < one.distance; });
    found_.insert(after, {place, squaredDistance});
    if (found_.size() > most_) found_.pop_back();
    worst_ = found_.back().distance;
}

std::vector<NearSample> NearestList::byDistance() const {
    std::vector<NearSample> result = found_;
    for (NearSample& one : result) one.distance = std::sqrt(std::max(0.0, one.distance));
    return result;
}

std::vector<NearSample> nearestRows(const EncodedData& data, const Latent& latent, std::size_t most) {
    NearestList nearest(most);
    const auto width = static_cast<std::size_t>(data.latentSize);
    const float* code = data.codes.data();
    for (std::size_t row = 0; row < data.size(); ++row, code += width)
        nearest.offer(row, squaredDistance(code, latent.data(), width));
    return nearest.byDistance();
}

SampleSearch::SampleSearch(std::shared_ptr<const Dataset> dataset)
    : dataset_(std::move(dataset)), count_(trainingCount(*dataset_)) {
    if (dataset_->spec.type != ValueType::uint8) return;
    part_ = isImage(dataset_->spec) ? squaresOf(imageShape(dataset_->spec)) : piecesOf(dataset_->spec.bytes());
    std::vector<std::size_t> bytes(part_.empty() ? 0 : *std::ranges::max_element(part_) + 1);
    for (const std::size_t part : part_) ++bytes[part];
    for (const std::size_t number : bytes) scale_.push_back(1 / std::sqrt(static_cast<float>(number)));
    rows_.reserve(count_ * scale_.size());
    std::vector<std::uint8_t> room;
    for (std::size_t i = 0; i < count_; ++i) {
        const std::vector<float> row = coarse(dataset_->readSample(i, room));
        rows_.insert(rows_.end(), row.begin(), row.end());
    }
}

/// Sums over parts, each over the root of its size. These are the sample's coordinates along directions of length 1 at
/// right angles to each other, so that two samples are at least as far apart as they are by these alone.
std::vector<float> SampleSearch::coarse(std::span<const std::uint8_t> bytes) const {
    std::vector<float> sums(scale_.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) sums[part_[i]] += static_cast<float>(bytes[i]);
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] *= scale_[i];
    return sums;
}

std::vector<NearSample> SampleSearch::nearest(const Sample& sample, std::size_t most) const {
    if (sample.spec != dataset_->spec) return {};
    return dataset_->spec.type == ValueType::uint8 ? nearestBytes(sample, most) : nearestValues(sample, most);
}

std::vector<NearSample> SampleSearch::nearestBytes(const Sample& sample, std::size_t most) const {
    const std::vector<float> row = coarse(sample.bytes);
    std::vector<float> least(count_);
    NearestList guesses(most);
    for (std::size_t i = 0; i < count_; ++i) {
        least[i] = kRounding * squaredDistance(rows_.data() + i * row.size(), row.data(), row.size());
        guesses.offer(i, least[i]);
    }
    std::vector<std::uint8_t> room;
    const auto look = [&](std::size_t place, double limit) {
        return static_cast<double>(squaredDistance(dataset_->readSample(place, room), sample.bytes, limit));
    };
    NearestList guessed(most);
    for (const NearSample& guess : guesses.byDistance()) guessed.offer(guess.place, look(guess.place, guessed.worst()));
    const double limit = guessed.worst() + 1;  // squares are whole numbers: the guesses themselves are found again
    NearestList nearest(most);
    for (std::size_t i = 0; i < count_; ++i) {
        const double bound = std::min(limit, nearest.worst());
        if (static_cast<double>(least[i]) < bound) nearest.offer(i, look(i, bound));
    }
    return scaled(nearest.byDistance(), 255.0 * std::sqrt(static_cast<double>(dataset_->spec.bytes())));
}

std::vector<NearSample> SampleSearch::nearestValues(const Sample& sample, std::size_t most) const {
    const std::vector<float> wanted = valuesOf(sample.spec, sample.bytes);
    std::vector<std::uint8_t> room;
    NearestList nearest(most);
    for (std::size_t i = 0; i < count_; ++i) {
        const std::vector<float> values = valuesOf(dataset_->spec, dataset_->readSample(i, room));
        nearest.offer(i, squaredDistance(values.data(), wanted.data(), wanted.size()));
    }
    return scaled(nearest.byDistance(), std::sqrt(static_cast<double>(wanted.size())));
}

}  // namespace core

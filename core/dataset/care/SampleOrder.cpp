#include "core/dataset/care/SampleOrder.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <numeric>
#include <span>
#include <string>
#include <utility>

#include "core/base/NaturalOrder.h"
#include "core/dataset/ParallelChunks.h"
#include "core/dataset/care/AreaScale.h"
#include "core/dataset/care/ClassImages.h"
#include "core/dataset/care/SampleFacts.h"

namespace core {

namespace {

using Values = std::vector<float>;
using Places = std::vector<std::uint32_t>;

struct Spread {
    double mean = 0;
    double deviation = 0;
};

template <typename Number>
Spread spreadOf(std::span<const Number> values) {
    double sum = 0;
    double squares = 0;
    for (const Number value : values) {
        sum += value;
        squares += static_cast<double>(value) * value;
    }
    const auto count = static_cast<double>(std::max<std::size_t>(1, values.size()));
    const double mean = sum / count;
    return {mean, std::sqrt(std::max(0.0, squares / count - mean * mean))};
}

/// By Hasler and Suesstrunk (2003): of the differences of red and green, and of yellow and blue.
float colorfulnessOf(const Image& image) {
    if (image.channels() < 3) return 0;
    const auto channels = static_cast<std::size_t>(image.channels());
    Values redGreen;
    Values yellowBlue;
    for (std::size_t at = 0; at + 2 < image.pixels().size(); at += channels) {
        const auto red = static_cast<float>(image.pixels()[at]);
        const auto green = static_cast<float>(image.pixels()[at + 1]);
        redGreen.push_back(red - green);
        yellowBlue.push_back((red + green) / 2 - static_cast<float>(image.pixels()[at + 2]));
    }
    const Spread one = spreadOf<float>(redGreen);
    const Spread other = spreadOf<float>(yellowBlue);
    return static_cast<float>(std::hypot(one.deviation, other.deviation) + 0.3 * std::hypot(one.mean, other.mean));
}

float distanceBetween(const Image& one, const Image& other) {
    if (one.empty() || one.shape() != other.shape()) return 0;
    std::uint64_t sum = 0;
    for (std::size_t at = 0; at < one.pixels().size(); ++at) {
        const int apart = int{one.pixels()[at]} - int{other.pixels()[at]};
        sum += static_cast<std::uint64_t>(apart * apart);
    }
    return static_cast<float>(std::sqrt(static_cast<double>(sum) / static_cast<double>(one.pixels().size())));
}

std::optional<Values> ofPreviews(const Dataset& dataset, const JobContext& context,
                                 const std::function<float(std::size_t index, const Image& preview)>& measure) {
    Values values(dataset.size());
    const auto look = [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end; ++index)
            values[index] = measure(index, dataset.readPreview(index));
    };
    const auto progress = [&](std::size_t done) { context.report(done, values.size()); };
    if (!forEachChunk(values.size(), 64, context, look, progress)) return std::nullopt;
    return values;
}

std::optional<Values> sharpnesses(const Dataset& dataset, const JobContext& context) {
    const std::vector<SampleFacts> facts = sampleFacts(dataset, context);
    if (context.stopRequested()) return std::nullopt;
    Values values;
    for (const SampleFacts& each : facts) values.push_back(each.sharpness);
    return values;
}

/// The mean image of each class; of all samples where there are no classes.
std::optional<std::vector<Image>> meansOf(const Dataset& dataset, const JobContext& context) {
    std::vector<std::optional<std::int32_t>> labels;
    for (std::size_t label = 0; label < dataset.classNames.size() && dataset.hasLabels(); ++label)
        labels.emplace_back(static_cast<std::int32_t>(label));
    if (labels.empty()) labels.emplace_back();
    std::vector<Image> means;
    for (std::size_t at = 0; at < labels.size(); ++at) {
        const auto count = static_cast<double>(labels.size());
        const auto images = classImages(
            dataset, labels[at], context.part(static_cast<double>(at) / count, static_cast<double>(at + 1) / count));
        if (!images) return std::nullopt;
        means.push_back(images->meanImage);
    }
    return means;
}

std::optional<Values> distances(const Dataset& dataset, const JobContext& context) {
    const auto means = meansOf(dataset, context.part(0, 0.5));
    if (!means) return std::nullopt;
    return ofPreviews(dataset, context.part(0.5, 1), [&](std::size_t index, const Image& preview) {
        const std::int32_t label = dataset.hasLabels() ? dataset.labels[index] : 0;
        const bool known = label >= 0 && static_cast<std::size_t>(label) < means->size();
        return known ? distanceBetween(preview, (*means)[static_cast<std::size_t>(label)]) : 0.0F;
    });
}

/// `before(a, b)`: whether the key of sample a is below that of b.
template <typename Before>
Places sorted(Places places, bool descending, const Before& before) {
    std::ranges::stable_sort(places, [&](std::uint32_t one, std::uint32_t other) {
        return descending ? before(other, one) : before(one, other);
    });
    return places;
}

}  // namespace

std::optional<Values> sampleValues(const Dataset& dataset, SampleKey key, const JobContext& context) {
    switch (key) {
        case SampleKey::brightness:
            return ofPreviews(dataset, context, [](std::size_t, const Image& preview) {
                return static_cast<float>(spreadOf<float>(grayOf(preview)).mean);
            });
        case SampleKey::contrast:
            return ofPreviews(dataset, context, [](std::size_t, const Image& preview) {
                return static_cast<float>(spreadOf<float>(grayOf(preview)).deviation);
            });
        case SampleKey::colorfulness:
            return ofPreviews(dataset, context,
                              [](std::size_t, const Image& preview) { return colorfulnessOf(preview); });
        case SampleKey::sharpness:
            return sharpnesses(dataset, context);
        case SampleKey::distanceFromMean:
            return distances(dataset, context);
        case SampleKey::place:
        case SampleKey::name:
        case SampleKey::className:
            break;
    }
    return Values();
}

std::optional<Places> sampleOrder(const Dataset& dataset, SampleKey key, bool descending, const JobContext& context) {
    const auto values = sampleValues(dataset, key, context);
    if (!values || context.stopRequested()) return std::nullopt;
    Places places(dataset.size());
    std::iota(places.begin(), places.end(), 0U);
    if (key == SampleKey::place) {
        if (descending) std::ranges::reverse(places);
        return places;
    }
    if (key == SampleKey::name) {
        const std::vector<std::string>& names = dataset.sampleNames;
        return sorted(std::move(places), descending, [&](std::uint32_t one, std::uint32_t other) {
            return one < names.size() && other < names.size() && naturallyBefore(names[one], names[other]);
        });
    }
    if (key == SampleKey::className)
        return sorted(std::move(places), descending, [&](std::uint32_t one, std::uint32_t other) {
            return dataset.hasLabels() && dataset.labels[one] < dataset.labels[other];
        });
    return sorted(std::move(places), descending,
                  [&](std::uint32_t one, std::uint32_t other) { return (*values)[one] < (*values)[other]; });
}

}  // namespace core
